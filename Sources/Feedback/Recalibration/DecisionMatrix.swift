package import Reliability

/// The decision matrix of SLOs: Site Reliability Workbook, chapter 2, table 2-5.
package enum DecisionMatrix {
  /// A row of the matrix.
  package struct Cell: Hashable, Sendable {
    /// Whether the SLO is met.
    package var isMet: Bool
    /// Whether toil is high.
    package var toilIsHigh: Bool
    /// Whether users are content.
    package var satisfactionIsHigh: Bool

    /// What the matrix says.
    package var action: ProposalKind {
      switch (isMet, toilIsHigh, satisfactionIsHigh) {
      case (true, false, true): .relaxReleases
      case (true, _, false): .tighten
      case (true, true, true): .easeAlerting
      case (false, _, true): .loosen
      case (false, false, false): .sharpenAlerting
      case (false, true, false): .fixProduct
      }
    }

    /// The row in words: `met, toil low, satisfaction high: ...`.
    package var words: String {
      "\(isMet ? "met" : "missed"), toil \(toilIsHigh ? "high" : "low"), "
        + "satisfaction \(satisfactionIsHigh ? "high" : "low"): \(action.words)"
    }
  }

  /// The rows that are consistent with what is known; a `nil` is unknown.
  package static func cells(
    isMet: Bool?, toilIsHigh: Bool?, satisfactionIsHigh: Bool?
  ) -> [Cell] {
    let known = { (fact: Bool?) in fact.map { [$0] } ?? [true, false] }
    var cells: [Cell] = []
    for met in known(isMet) {
      for toil in known(toilIsHigh).reversed() {
        for satisfaction in known(satisfactionIsHigh) {
          cells.append(Cell(isMet: met, toilIsHigh: toil, satisfactionIsHigh: satisfaction))
        }
      }
    }
    return cells
  }
}
