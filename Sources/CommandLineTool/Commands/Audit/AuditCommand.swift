import ArgumentParser
import Ledger
import Reliability

/// `psgf audit`: the log of every change.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Read and verify the log of every change.",
    subcommands: [AuditLogCommand.self, AuditVerifyCommand.self])
}

/// `psgf audit log`: who changed what, when, from what to what.
struct AuditLogCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Show who changed what, when, from what to what.")

  @Argument(help: "Only changes of this: INC-42, slo/NAME, service/NAME.")
  var subject: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Only so many of the newest.", valueName: "count"))
  var limit: Int?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let entries = try ledger.open(in: context).auditEntries(about: subject, newest: limit)
    if reading.json { return try context.console.say(json: entries.map(AuditEntryView.init)) }
    guard !entries.isEmpty else { return context.console.say("No changes.") }
    for entry in entries {
      try context.console.say(lines: entry.lines)
    }
  }
}

/// `psgf audit verify`: checks that nothing was changed behind the log's back.
struct AuditVerifyCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check the log's chain of hashes, and the ledger against the log.")

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let breach = try ledger.verifyAudit()
    let state = try ledger.state()
    if reading.json { try context.console.say(json: AuditVerdictView(state, breach)) }
    if let breach { throw CommandError.auditBroken(breach.description) }
    guard !writing.quiet, !reading.json else { return }
    context.console.say(
      "The audit log holds: \(state.auditEntries) entries, head \(state.headHash.prefix(12))")
  }
}
