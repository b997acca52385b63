import ArgumentParser
import Ledger
import Reliability

/// `psgf sli list`: what came in together.
struct SLIListCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the measurements, newest first.")

  @Option(help: ArgumentHelp("Only so many.", valueName: "count"))
  var limit = 50

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let sets = try ledger.open(in: context).measurements(newest: limit)
    if reading.json { return try context.console.say(json: sets.map(MeasurementSetView.init)) }
    guard !sets.isEmpty else { return context.console.say("No measurements.") }
    var table = TextTable(alignments: [.left, .right])
    for set in sets {
      table.append([
        set.reference.description, "\(set.count) intervals", set.slo ?? "\(set.sloCount) SLOs",
        "\(set.span.start.iso8601) to \(set.span.end.iso8601)", set.source,
        set.withdrawal.map { "withdrawn: \($0.reason ?? "")" } ?? "",
      ])
    }
    context.console.say(lines: table.lines)
  }
}

/// `psgf sli withdraw`: takes a wrong measurement back.
struct SLIWithdrawCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Withdraw a measurement that was wrong, and say why.",
    discussion: "What it covered is as before it. It stays in the ledger, and counts nowhere.")

  @Argument(help: ArgumentHelp("The measurement, such as MEA-7.", valueName: "measurement"))
  var reference: MeasurementReference

  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let set = try ledger.withdrawMeasurement(reference, by: provenance)
    try change.report(
      MeasurementSetView(set), "Withdrew \(set.reference), \(set.count) intervals", in: context)
  }
}

/// Measurements that came in together, as `--json` shows them.
private struct MeasurementSetView: Encodable {
  let reference: String
  let source: String
  let author: String
  let recordedAt: Instant
  let intervals: Int
  let slos: Int
  @OrNull var slo: String?
  let from: Instant
  let to: Instant
  @OrNull var withdrawn: WithdrawalView?

  init(_ set: MeasurementSet) {
    reference = set.reference.description
    source = set.source
    author = set.author
    recordedAt = set.recordedAt
    intervals = set.count
    slos = set.sloCount
    slo = set.slo
    from = set.span.start
    to = set.span.end
    withdrawn = set.withdrawal.map(WithdrawalView.init)
  }
}

/// Who withdrew something, when and why, as `--json` shows it.
struct WithdrawalView: Encodable {
  let by: String
  let at: Instant
  let reason: String

  init(_ provenance: Provenance) {
    by = provenance.author
    at = provenance.at
    reason = provenance.reason ?? ""
  }
}
