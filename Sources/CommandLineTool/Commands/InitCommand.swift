import ArgumentParser
import Foundation
import Ledger

/// `psgf init`: makes a ledger.
struct InitCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new, empty ledger.",
    discussion: """
      The ledger is made at --ledger PATH, else PSGF_LEDGER, else .psgf/ledger.db in this folder. \
      Only you can read it (mode 0600).
      """)

  @Option(name: .customLong("ledger"), help: ArgumentHelp("Where to make it.", valueName: "path"))
  var path: String?

  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let named = path ?? context.environment["PSGF_LEDGER"].flatMap { $0.isEmpty ? nil : $0 }
    let folder = URL(filePath: context.workingDirectory, directoryHint: .isDirectory)
    let target =
      named
      ?? folder.appending(path: LedgerLocation.relativePath).path(percentEncoded: false)
    let ledger = try Ledger.create(at: target)
    if !writing.quiet { context.console.say("Made an empty ledger at \(ledger.path)") }
  }
}
