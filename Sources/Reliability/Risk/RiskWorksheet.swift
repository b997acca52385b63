/// The risks of an SLO against its error budget: which fit alone, which are accepted, and what is
/// left.
///
/// The arithmetic is that of Google's Customer Reliability Engineering, "Know thy enemy: how to
/// prioritize and communicate risks" (CRE life lessons, 2018): the budget is
/// `(1 - target) x 525,960` minutes a year, a risk that takes more than a quarter of it is too big
/// alone, and what is not allocated is the budget less all that is accepted.
package struct RiskWorksheet: Sendable {
  /// The minutes of a year of 365.25 days.
  package static let minutesPerYear = 525_960.0
  /// The share of the budget above which a risk is too big alone, unless somebody says otherwise.
  package static let usualLargestShare = 0.25

  /// The name of the SLO.
  package let slo: String
  /// The target whose budget it is.
  package let target: ReliabilityTarget
  /// The share of the budget above which a risk is too big alone.
  package let largestShare: Double
  /// The risks, in the order in which the SLO names them.
  package let lines: [Line]

  /// One risk of a worksheet.
  package struct Line: Sendable {
    /// The risk.
    package let risk: Risk
    /// What somebody decided of it for this SLO.
    package let decision: RiskDecision?
    /// Whether the decision was made of the estimate and the target of today.
    package let decisionHolds: Bool
    /// What the record of incidents shows of it.
    package let record: RiskRecord

    /// A line from its parts.
    package init(risk: Risk, decision: RiskDecision?, decisionHolds: Bool, record: RiskRecord) {
      self.risk = risk
      self.decision = decision
      self.decisionHolds = decisionHolds
      self.record = record
    }

    /// Whether it is accepted today.
    package var isAccepted: Bool { decisionHolds && decision?.verdict == .accepted }
  }

  /// A worksheet from its parts.
  ///
  /// - Throws: ``RiskWorksheetError``.
  package init(
    slo: String, target: ReliabilityTarget, largestShare: Double = usualLargestShare,
    lines: [Line]
  ) throws(RiskWorksheetError) {
    guard largestShare > 0, largestShare <= 1 else { throw .shareOutOfRange(largestShare) }
    self.slo = slo
    self.target = target
    self.largestShare = largestShare
    self.lines = lines
  }

  /// `(1 - target) x 525,960`.
  package var budgetMinutes: Double { target.tolerated * Self.minutesPerYear }
  /// The bad minutes a year above which a risk is too big alone.
  package var largestMinutes: Double { largestShare * budgetMinutes }
  /// The bad minutes a year of all risks together, accepted or not.
  package var badMinutes: Double { badMinutes(after: .none) }
  /// The bad minutes a year of those that are accepted.
  package var acceptedMinutes: Double {
    lines.filter(\.isAccepted).reduce(0) { $0 + $1.risk.estimate.badMinutesPerYear }
  }
  /// What accepted risks leave of the budget; negative where they take more than there is.
  package var unallocatedMinutes: Double { budgetMinutes - acceptedMinutes }
  /// Whether the budget pays for all risks together.
  package var fits: Bool { badMinutes <= budgetMinutes }

  /// Whether a risk alone takes more than one may.
  package func isTooBig(_ risk: Risk, after change: RiskChange = .none) -> Bool {
    risk.estimate.badMinutesPerYear(after: change) > largestMinutes
  }

  /// The bad minutes a year of all risks together after a change.
  package func badMinutes(after change: RiskChange) -> Double {
    lines.reduce(0) { $0 + $1.risk.estimate.badMinutesPerYear(after: change) }
  }

  /// What a change adds a year. Where no time is cut at zero this is
  /// `(1 + p) x (dETTD + dETTR) x sum(share x incidents a year) + p x sum(bad minutes)`.
  package func addedMinutes(by change: RiskChange) -> Double {
    badMinutes(after: change) - badMinutes
  }

  /// `sum(share x incidents a year)`: what one minute more of every incident adds a year.
  package var addedByMinute: Double {
    lines.reduce(0) { $0 + $1.risk.estimate.share * $1.risk.estimate.incidentsPerYear }
  }
}

/// Why there is no worksheet.
package enum RiskWorksheetError: Error, Equatable {
  /// The share that a risk may take alone is not above 0 and at most 1.
  case shareOutOfRange(Double)
}

extension RiskWorksheetError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .shareOutOfRange:
      "the share of the budget that one risk may take is above 0 % and at most 100 %: "
        + "write one such as 25%"
    }
  }
}
