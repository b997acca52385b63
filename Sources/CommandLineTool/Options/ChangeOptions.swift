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

  /// The open ledger, and who changes it, when and why.
  func begin(in context: Context) throws -> (ledger: Ledger, provenance: Provenance) {
    (try ledger.open(in: context), try author.provenance(in: context, reason: reason))
  }
}
