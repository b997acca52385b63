import ArgumentParser
import Ledger

/// Which ledger a command works on.
struct LedgerOptions: ParsableArguments {
  @Option(
    name: .customLong("ledger"),
    help: ArgumentHelp("The ledger to use.", valueName: "path"))
  var path: String?

  /// Opens the ledger.
  func open(in context: Context) throws -> Ledger { try context.openLedger(path) }
}

/// How a command that reads shows what it read.
struct ReadingOptions: ParsableArguments {
  @Flag(help: "Print JSON.")
  var json = false
}

/// Whether a command that writes says what it did.
struct WritingOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Print nothing when all went well.")
  var quiet = false
}
