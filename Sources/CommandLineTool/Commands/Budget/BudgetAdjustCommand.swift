import ArgumentParser
import Ledger
import Reliability

/// `psgf budget adjust`: corrects what a budget is charged with.
struct BudgetAdjustCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjust",
    abstract: "Correct what a budget is charged with, and say why.",
    discussion: """
        psgf budget adjust checkout-availability --from 2026-11-20T14:00Z --to 2026-11-20T16:00Z \\
          --exclude --why "load test LT-12, no users"

      What is measured stays as it is: the budget is told raw and adjusted.
      """)

  @Argument(help: "The name of the SLO.")
  var slo: String

  @Option(help: ArgumentHelp("The start of the time that is corrected.", valueName: "time"))
  var from: String

  @Option(help: ArgumentHelp("Its end.", valueName: "time"))
  var to: String

  @Flag(help: "Leave the time out: what happened in it counts neither as good nor as bad.")
  var exclude = false

  @Option(
    help: ArgumentHelp(
      "So much that counted as bad harmed nobody: 14066 (events) or 18m.", valueName: "amount"))
  var forgive: String?

  @Option(
    help: ArgumentHelp(
      "So much that counted as good was bad: 1200 (events) or 18m.", valueName: "amount"))
  var charge: String?

  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let effect = try effect
    let (ledger, provenance) = try change.begin(in: context)
    let period = try Period(
      from: try context.dateReader.read(from), to: try context.dateReader.read(to))
    let adjustment = try ledger.adjustBudget(of: slo, during: period, effect, by: provenance)
    try change.report(
      AdjustmentView(adjustment), "Recorded \(adjustment.reference): it \(adjustment.effect.words)",
      in: context)
  }

  private var effect: BudgetAdjustment.Effect {
    get throws {
      switch (exclude, forgive, charge) {
      case (true, nil, nil): .exclude
      case (false, let text?, nil): .forgive(try amount(text, option: "--forgive"))
      case (false, nil, let text?): .charge(try amount(text, option: "--charge"))
      default: throw CommandError.missing(option: "one of --exclude, --forgive and --charge")
      }
    }
  }

  private func amount(_ text: String, option: String) throws -> BudgetAdjustment.Amount {
    if let events = Double(text), events.isFinite, events > 0 { return .events(events) }
    if let length = Duration(shorthand: text), length > .zero { return .minutes(length.minutes) }
    throw CommandError.badValue(
      option: option, value: text, expected: "a number of events, or a length such as 18m")
  }
}

/// `psgf budget withdraw`: takes an adjustment back.
struct BudgetWithdrawCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take an adjustment back, and say why.",
    discussion: "It stays in the ledger, and adjusts nothing any more.")

  @Argument(help: ArgumentHelp("The adjustment, such as ADJ-7.", valueName: "adjustment"))
  var reference: AdjustmentReference

  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let adjustment = try ledger.withdrawAdjustment(reference, by: provenance)
    try change.report(
      AdjustmentView(adjustment),
      "Took back \(adjustment.reference): it \(adjustment.effect.words)",
      in: context)
  }
}

/// `psgf budget adjustments`: the adjustments of budgets.
struct BudgetAdjustmentsCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjustments",
    abstract: "List the adjustments of budgets, those that were taken back too.")

  @Argument(help: "Only those of this SLO.")
  var slo: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let adjustments = try ledger.open(in: context).adjustments(of: slo)
    if reading.json { return try context.console.say(json: adjustments.map(AdjustmentView.init)) }
    guard !adjustments.isEmpty else { return context.console.say("No adjustments.") }
    var table = TextTable()
    for adjustment in adjustments {
      table.append([
        adjustment.reference.description, adjustment.slo,
        "\(adjustment.period.start.iso8601) to \(adjustment.period.end.iso8601)",
        adjustment.effect.words, "\(adjustment.author): \(adjustment.reason)",
        adjustment.withdrawal.map { "taken back by \($0.author): \($0.reason ?? "")" } ?? "",
      ])
    }
    context.console.say(lines: table.lines)
  }
}
