import ArgumentParser
import Ledger
import Reliability
import Reporting

/// `psgf budget [show]`: how budgets stand.
struct BudgetShowCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show how error budgets stand: all, or one with everything that burned it.",
    discussion: """
      Budget and burn are events where events are measured and counted, else minutes. Where \
      nothing is measured they come from the harm that incidents record, and what burned \
      unexplained is unknown.

        psgf budget checkout-availability --figure    what was left from day to day
      """)

  @Argument(help: "The name of an SLO; all, unless given.")
  var slo: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("When the record is read; now, unless given.", valueName: "time"))
  var asOf: String?

  @Option(help: ArgumentHelp("The seed of the forecast's draws.", valueName: "number"))
  var seed: UInt64 = 1

  @OptionGroup var drawing: FigureOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws { try drawing.check(with: reading) }

  func run(in context: Context) throws {
    let request = BudgetRequest(
      asOf: try context.timeOrNow(asOf),
      forecastSeed: slo == nil && !reading.json ? nil : seed,
      wantsBurnDown: drawing.isAsked || slo != nil && reading.json)
    let statuses = try ledger.open(in: context).budgets(of: slo.map { [$0] }, request)
    if reading.json { return try context.console.say(json: statuses.map(BudgetView.init)) }
    guard !statuses.isEmpty else {
      return context.console.say(
        slo.map { "\($0) is not in force then." } ?? "No SLO is in force then.")
    }
    if drawing.isAsked {
      return try drawing.show(
        Figure.burnDown(of: statuses),
        orSay: "Nothing is measured in the window: 'psgf sli import' brings measured events",
        in: context)
    }
    guard slo != nil else { return context.console.say(lines: statuses.table.lines) }
    for (index, status) in statuses.enumerated() {
      if index > 0 { context.console.say("") }
      context.console.say(lines: BudgetPage(status, context.console).lines)
    }
  }
}

extension [BudgetStatus] {
  fileprivate var table: TextTable {
    var table = TextTable(
      alignments: [.left, .right, .left, .right, .right, .right, .right, .left])
    table.append([
      "SLO", "TARGET", "WINDOW", "BUDGET", "BURNED", "LEFT", "UNEXPLAINED", "MEASURED",
    ])
    for status in self {
      let account = status.adjusted
      table.append([
        status.slo.name, status.objective.targetText, status.terms.window.words,
        status.budgetText(account.budget), account.share.percent,
        account.share.map { 1 - $0 }.percent,
        (status.unexplained?.burned).flatMap(account.share(of:)).percent,
        status.coverageText,
      ])
    }
    return table
  }
}

extension BudgetStatus {
  /// An amount in the unit of the budget.
  func amount(_ amount: Double) -> String {
    switch unit {
    case .events: "\(amount.eventCount) events"
    case .minutes: "\(approximatesEvents ? "about " : "")\(amount.figure) min"
    }
  }

  /// A budget: events are the whole ones that may fail.
  func budgetText(_ budget: Double) -> String {
    amount(unit == .events ? (budget * (1 + 1e-9)).rounded(.down) : budget)
  }

  /// Whether minutes stand in for events, which are not measured.
  var approximatesEvents: Bool { unit == .minutes && terms.method == .occurrences }

  /// How much of the window is measured, in a word.
  var coverageText: String {
    switch basis {
    case .measured:
      "\(coverage.fraction.percent)\(coverage.gaps.isEmpty ? "" : ", \(coverage.gaps.count) gaps")"
    case .incidents: "no: incidents only"
    case .incidentsBecause: "unusable: incidents only"
    }
  }
}
