import ArgumentParser
import Ledger
import Reliability

/// `psgf action`: what is to be done after incidents.
struct ActionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "action",
    abstract: "Follow what is to be done after incidents until it is done.",
    subcommands: [
      ActionAddCommand.self, ActionListCommand.self, ActionShowCommand.self,
      ActionDoneCommand.self, ActionWontDoCommand.self, ActionReopenCommand.self,
      ActionMoveCommand.self, ActionCompletionCommand.self, ActionIdeasCommand.self,
    ])
}

extension Context {
  /// Says what became of an action item.
  func report(_ item: ActionItem, _ verb: String, _ change: ChangeOptions) throws {
    try change.report(
      ActionView(item, today: today),
      "\(verb) \(item.reference) of \(item.incident): \(item.record.title.singleLine)", in: self)
  }
}

/// `psgf action add`: records an action item of an incident.
struct ActionAddCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Record an action item of an incident.",
    discussion: """
        psgf action add INC-42 "Refuse an empty currency list in the schema" --type prevent \\
          --priority P1 --owner ana --due +14d --ticket https://tracker.example/OPS-123 \\
          --done-when "a push with an empty list is refused in staging"
      """)

  @OptionGroup var argument: IncidentArgument

  @Argument(help: "What is to be done; begin with a verb.")
  var title: String

  @OptionGroup var options: ActionOptions
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    var record = ActionRecord(title: title.inOneLine)
    try options.apply(to: &record, in: context)
    let item = try ledger.addAction(record, of: argument.reference, by: provenance)
    try context.report(item, "Added", change)
  }
}

/// `psgf action done`: says that an action item is done.
struct ActionDoneCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Say that an action item is done: its end state is reached.")

  @OptionGroup var argument: ActionArgument
  @OptionGroup var end: ActionEndOptions
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let item = try ledger.updateAction(
      argument.reference, endedAt: try end.instant(in: context), by: provenance
    ) { item in
      item.record.status = .done
    }
    try context.report(item, "Done:", change)
  }
}

/// `psgf action wont-do`: gives an action item up.
struct ActionWontDoCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "wont-do", abstract: "Give an action item up, and say why.")

  @OptionGroup var argument: ActionArgument
  @OptionGroup var end: ActionEndOptions
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    guard let reason = change.reason, !reason.trimmed.isEmpty else {
      throw CommandError.missing(option: "--why TEXT, why it will not be done,")
    }
    let (ledger, provenance) = try change.begin(in: context)
    let item = try ledger.updateAction(
      argument.reference, endedAt: try end.instant(in: context), by: provenance
    ) { item in
      item.record.status = .wontDo
      item.record.reason = reason
    }
    try context.report(item, "Gave up", change)
  }
}

/// `psgf action reopen`: takes the end of an action item back.
struct ActionReopenCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Open an action item again.")

  @OptionGroup var argument: ActionArgument
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let item = try ledger.updateAction(argument.reference, by: provenance) { item in
      item.record.status = .open
      item.record.reason = nil
    }
    try context.report(item, "Opened again:", change)
  }
}

/// `psgf action move`: gives an action item another owner, day, priority, or incident.
struct ActionMoveCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Give an action item another owner, day, priority, ticket, or incident.",
    discussion: "What it was stays in the audit log: psgf audit log ACT-7.")

  @OptionGroup var argument: ActionArgument

  @Option(help: "A new title.")
  var title: String?

  @Option(help: ArgumentHelp("The incident that it follows from.", valueName: "incident"))
  var incident: IncidentReference?

  @OptionGroup var options: ActionOptions
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    guard title != nil || incident != nil || !options.isEmpty else {
      throw CommandError.missing(option: "what is to change, such as --owner or --due,")
    }
    let (ledger, provenance) = try change.begin(in: context)
    let item = try ledger.updateAction(argument.reference, by: provenance) { item in
      if let title { item.record.title = title.inOneLine }
      if let incident { item.incident = incident }
      try options.apply(to: &item.record, in: context)
    }
    try context.report(item, "Moved", change)
  }
}
