import ArgumentParser
import Ledger
import Reliability

/// `psgf runbook`: instructions for people, and whether they work.
struct RunbookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runbook",
    abstract: "Runbooks: what they are for, when they were last used, and whether they worked.",
    discussion: """
      A runbook is for an incident where one of its services was affected, and one of its alerts told \
      of it or its triggers and factors set it off; what it does not name does not matter. \
      docs/runbooks.md tells how it is counted.
      """,
    subcommands: [
      RunbookAddCommand.self, RunbookUpdateCommand.self, RunbookUseCommand.self,
      RunbookListCommand.self, RunbookShowCommand.self, RunbookGapsCommand.self,
      RunbookWithdrawCommand.self, RunbookWithdrawUseCommand.self,
    ])
}

/// The runbook that a command is about.
struct RunbookArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The name of the runbook.", valueName: "runbook"))
  var name: String
}

/// `psgf runbook add`: records a runbook.
struct RunbookAddCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Record a runbook, and what it is for.",
    discussion: """
        psgf runbook add acquirer-switch --title "Move cards to the other acquirer" \\
          --team cards --location https://runbooks.example/acquirer-switch \\
          --service card-authorisation --trigger provider-change \\
          --alert CardAuthorisationFastBurn --steps 9 --manual-steps 7

      A runbook that was withdrawn is recorded anew.
      """)

  @Argument(help: "A name of a-z, 0-9 and '-'.")
  var name: String

  @OptionGroup var options: RunbookOptions
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let (record, doubts) = try options.record(
      instead: nil, knownAlerts: try ledger.alertNames())
    let runbook = try ledger.addRunbook(name, record, by: provenance)
    try change.report(runbook, "Added", doubts: doubts, in: context)
  }
}

/// `psgf runbook update`: changes what is known of a runbook.
struct RunbookUpdateCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Change what is known of a runbook; what it was stays in the audit log.",
    discussion: "Services, triggers, factors and alerts are replaced, each as a whole.")

  @OptionGroup var argument: RunbookArgument
  @OptionGroup var options: RunbookOptions
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let known = try ledger.alertNames()
    var doubts: [String] = []
    let runbook = try ledger.updateRunbook(argument.name, by: provenance) { before in
      let (record, found) = try options.record(instead: before, knownAlerts: known)
      doubts = found
      return record
    }
    try change.report(runbook, "Updated", doubts: doubts, in: context)
  }
}

/// `psgf runbook withdraw`: takes a runbook out of use.
struct RunbookWithdrawCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Withdraw a runbook that is used no more, and say why.",
    discussion: "It and its uses stay in the ledger; 'add' records it anew.")

  @OptionGroup var argument: RunbookArgument
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let runbook = try ledger.withdrawRunbook(argument.name, by: provenance)
    try change.report(runbook, "Withdrew", in: context)
  }
}

extension ChangeOptions {
  /// Says what became of a runbook, and what is doubtful about it.
  fileprivate func report(
    _ runbook: Runbook, _ verb: String, doubts: [String] = [], in context: Context
  ) throws {
    try report(
      RunbookView(runbook), "\(verb) runbook \(runbook.name): \(runbook.record.title.singleLine)",
      doubts: doubts, in: context)
  }
}
