import ArgumentParser
import Ledger
import Reliability

/// What every command that changes something recorded has in common.
struct ChangeOptions: ParsableArguments {
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var author: AuthorOptions

  @Option(name: .customLong("why"), help: ArgumentHelp("Why it is changed.", valueName: "text"))
  var reason: String?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: WritingOptions

  /// Says what was changed: as JSON where that is asked for, else in a line unless it is to be quiet.
  /// What is doubtful about it is said on standard error.
  func report(
    _ view: some Encodable, _ line: String, doubts: [String] = [], in context: Context
  ) throws {
    for doubt in doubts { context.console.complain("psgf: warning: \(doubt)") }
    if reading.json {
      try context.console.say(json: view)
    } else if !writing.quiet {
      context.console.say(line)
    }
  }

  /// The open ledger, and who changes it, when and why.
  func begin(in context: Context) throws -> (ledger: Ledger, provenance: Provenance) {
    (try ledger.open(in: context), try author.provenance(in: context, reason: reason))
  }
}
