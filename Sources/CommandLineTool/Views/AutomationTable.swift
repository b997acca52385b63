import Ledger
import Reliability

/// Candidates for automation in their order, for a terminal.
struct AutomationTable {
  private let filed: [FiledProposal]
  private let policy: AutomationPolicy

  /// The candidates among what a run found, in the order in which they were found.
  init(_ filed: [FiledProposal], _ policy: AutomationPolicy) {
    self.filed = filed.filter { $0.proposal.automation != nil }
    self.policy = policy
  }

  func lines(_ console: Console) -> [String] {
    guard !filed.isEmpty else { return [] }
    var lines = ["", console.heading("Automation, what to build first")]
    for standing in AutomationFigures.Standing.allCases {
      let members = filed.compactMap(\.proposal.automation).filter { $0.standing == standing }
      guard !members.isEmpty else { continue }
      lines += ["  \(standing.words)"] + table(members, standing).map { "    \($0)" }
    }
    let hours = policy.hoursPerBudget.map {
      "a year's budget is worth \($0.figure) hours, as the policy says"
    }
    lines.append(
      "  Ranges hold four in five draws; hours are net over \(policy.horizonYears.figure) years; "
        + (hours ?? "hours and budgets are never mixed without a rate in the policy"))
    return lines
  }

  private func table(
    _ members: [AutomationFigures], _ standing: AutomationFigures.Standing
  ) -> [String] {
    if standing == .notEnoughEvidence {
      var table = TextTable()
      for figures in members {
        table.append([figures.candidate, figures.title, figures.boundWords])
      }
      return table.lines
    }
    var table = TextTable(alignments: [.right])
    table.append([
      "#", "", "P(pays)", "burn avoided/build hour", "net hours", "P(best)", "tied with", "",
    ])
    for figures in members {
      table.append([
        figures.rank.map(String.init) ?? "-", figures.candidate,
        figures.payProbability?.probabilityWords ?? "-",
        figures.avoidedBurnPerBuildHour?.words { "\(($0 * 100).twoDigits) %" } ?? "not known",
        figures.netHours?.words { $0.wholeHours } ?? "not known",
        figures.firstProbability?.probabilityWords ?? "-",
        figures.tiedNames.isEmpty ? "-" : figures.tiedNames.joined(separator: ", "),
        figures.title,
      ])
    }
    return table.lines
  }
}

extension AutomationFigures {
  /// How many incidents there are at most, where no more is known.
  fileprivate var boundWords: String {
    guard let cost, let most = cost.rateAtMost else { return "no record of such incidents" }
    return "\(cost.incidents) in \(cost.years.twoDigits) years, at most \(most.twoDigits) a year"
  }
}

extension UncertainAmount {
  /// The amount with its range, each spelt: `12 (8 to 19)`.
  fileprivate func words(_ spelt: (Double) -> String) -> String {
    "\(spelt(middle)) (\(spelt(low)) to \(spelt(high)))"
  }
}

extension Double {
  /// A number with two significant digits.
  fileprivate var twoDigits: String { figure(digits: 2) }

  /// Hours, whole where they are many.
  fileprivate var wholeHours: String { abs(self) < 10 ? twoDigits : rounded().figure }

  /// A probability in whole percent, never quite none or all.
  fileprivate var probabilityWords: String {
    if self > 0, self < 0.01 { return "<1 %" }
    if self < 1, self > 0.99 { return ">99 %" }
    return "\((self * 100).rounded().figure) %"
  }
}
