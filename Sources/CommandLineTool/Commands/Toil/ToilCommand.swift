import ArgumentParser
import Ledger
import Reliability

/// `psgf toil`: work by hand, and how much of teams' time it takes.
struct ToilCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "toil",
    abstract: "Work by hand: what it was, and how much of a team's time it takes.",
    discussion: """
      Toil is work by hand, repetitive and without lasting value, that running a service asks for. \
      What is logged is the least that there was: a team's toil is low only once the team has closed \
      the period ('psgf toil close'), and nothing logged is unrecorded, not zero.
      """,
    subcommands: [
      ToilLogCommand.self, ToilListCommand.self, ToilShareCommand.self, ToilTeamCommand.self,
      ToilCloseCommand.self, ToilOpenCommand.self, ToilImportCommand.self,
      ToilWithdrawCommand.self,
    ])
}

extension ToilReference: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

/// `psgf toil withdraw`: takes an entry back.
struct ToilWithdrawCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Withdraw an entry that was wrong, and say why.",
    discussion: "It stays in the ledger, and counts for nothing; no import brings it back.")

  @Argument(help: ArgumentHelp("The entry, such as TOIL-12.", valueName: "entry"))
  var reference: ToilReference

  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let entry = try ledger.withdrawToil(reference, by: provenance)
    try change.report(
      ToilView(entry), "Withdrew \(entry.reference): \(entry.record.what.singleLine)", in: context)
  }
}
