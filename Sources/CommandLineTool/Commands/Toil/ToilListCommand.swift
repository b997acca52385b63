import ArgumentParser
import Ledger
import Reliability

/// `psgf toil list`: what is logged.
struct ToilListCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the toil that is logged.")

  @Option(help: "Only that of this team.")
  var team: String?

  @Option(
    help: ArgumentHelp(
      "Only that of this time: a quarter such as 2026Q3, or 2026-07-01..2026-08-01.",
      valueName: "period"))
  var period: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let entries = try ledger.open(in: context).toilEntries(
      of: team, during: try period.map { try context.period($0) })
    if reading.json { return try context.console.say(json: entries.map(ToilView.init)) }
    guard !entries.isEmpty else { return context.console.say("No toil is logged.") }
    var table = TextTable(alignments: [.left, .left, .right])
    for entry in entries {
      let record = entry.record
      table.append([
        entry.reference.description, record.team, record.workTime, record.time.words,
        record.kind?.rawValue ?? "-", record.details, record.what,
        entry.withdrawal.map { "withdrawn by \($0.author): \($0.reason ?? "")" } ?? "",
      ])
    }
    context.console.say(lines: table.lines)
  }
}

extension ToilRecord {
  /// What it was for, and what kind of work.
  fileprivate var details: String {
    let parts = [service, incident?.description, category?.name, runbook].compactMap { $0 }
    return parts.isEmpty ? "-" : parts.joined(separator: ", ")
  }
}

extension ToilTime {
  /// When it was.
  fileprivate var words: String {
    switch self {
    case .at(let instant): instant.iso8601
    case .spread(let period): period.words
    }
  }
}
