import ArgumentParser
import Ledger
import Reliability

/// `psgf runbook use`: records that somebody worked by a runbook.
struct RunbookUseCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "use",
    abstract: "Record that somebody worked by a runbook, and whether it worked.",
    discussion: """
        psgf runbook use acquirer-switch --incident INC-42 --worked partly \\
          --minutes 41 --manual-steps 7 --person Marta \\
          --note "step 4 names the old host"

      Without --at it was now. A use in a drill is an exercise.
      """)

  @OptionGroup var argument: RunbookArgument

  @Option(help: ArgumentHelp("When it was.", valueName: "time"))
  var at: String?

  @Option(
    help: ArgumentHelp("The incident or the drill, such as INC-42.", valueName: "incident"))
  var incident: IncidentReference?

  @Flag(help: "It was practised, not needed.")
  var exercise = false

  @Option(help: "Whether it worked: yes, partly or no.")
  var worked: RunbookOutcome?

  @Option(
    help: ArgumentHelp("The working time of all people together, in minutes.", valueName: "count"))
  var minutes: Double?

  @Option(help: ArgumentHelp("How many steps were done by hand.", valueName: "count"))
  var manualSteps: Int?

  @Option(help: ArgumentHelp("Who worked by it.", valueName: "name"))
  var person: String?

  @Option(
    help: ArgumentHelp("What there is to say, such as the step that was wrong.", valueName: "text"))
  var note: String?

  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let record = try RunbookUseRecord(
      of: argument.name, at: try context.timeOrNow(at), isExercise: exercise, incident: incident,
      outcome: worked, minutes: minutes, manualSteps: manualSteps, person: person, note: note)
    let (ledger, provenance) = try change.begin(in: context)
    let use = try ledger.recordUse(record, by: provenance)
    try change.report(
      RunbookUseView(use),
      "Recorded \(use.reference): \(argument.name) \(use.record.occasion), \(use.record.outcomeWords)",
      in: context)
  }
}

/// `psgf runbook withdraw-use`: takes a use back.
struct RunbookWithdrawUseCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw-use", abstract: "Withdraw a use that was wrong, and say why.",
    discussion: "It stays in the ledger, and counts for nothing.")

  @Argument(help: ArgumentHelp("The use, such as USE-12.", valueName: "use"))
  var reference: RunbookUseReference

  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let use = try ledger.withdrawUse(reference, by: provenance)
    try change.report(
      RunbookUseView(use), "Withdrew \(use.reference), of \(use.record.runbook)", in: context)
  }
}

extension RunbookUseReference: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension RunbookOutcome: ExpressibleByArgument {}
