import ArgumentParser
import Ledger
import Reliability

extension ChangeOptions {
  /// Moves a postmortem to another state, and says so.
  fileprivate func move(
    _ incident: IncidentReference, to state: PostmortemState, in context: Context
  ) throws {
    let (ledger, provenance) = try begin(in: context)
    try report(ledger.move(incident, to: state, by: provenance), in: context)
  }

  /// Says where a postmortem stands.
  fileprivate func report(_ postmortem: Postmortem, in context: Context) throws {
    if reading.json {
      try context.console.say(json: PostmortemView(postmortem, today: context.today))
    } else if !writing.quiet {
      let due = postmortem.due.map { ", due \($0)" } ?? ""
      context.console.say("\(postmortem.name) is \(postmortem.state.words)\(due)")
    }
  }
}

/// `psgf postmortem submit`: asks others to read a postmortem.
struct PostmortemSubmitCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "Ask others to read a postmortem: it comes into review.")

  @OptionGroup var argument: PostmortemArgument
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    try change.move(argument.incident, to: .inReview, in: context)
  }
}

/// `psgf postmortem approve`: finds a postmortem good.
struct PostmortemApproveCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Find a postmortem good: somebody other than its owner does, once its checks pass.")

  @OptionGroup var argument: PostmortemArgument
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, _) = try change.begin(in: context)
    let result = try ledger.check(argument.incident, today: context.today)
    let errors = result.findings.filter { $0.level == .error }
    guard errors.isEmpty else {
      throw CommandError.checksFail(argument.incident, errors: errors.count)
    }
    try change.move(argument.incident, to: .reviewed, in: context)
  }
}

/// `psgf postmortem close`: says that nothing remains to be done.
struct PostmortemCloseCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close a postmortem whose action items have ended.")

  @OptionGroup var argument: PostmortemArgument
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    try change.move(argument.incident, to: .closed, in: context)
  }
}

/// `psgf postmortem reopen`: makes a draft of a postmortem again.
struct PostmortemReopenCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Make a draft of a postmortem again, to write on.")

  @OptionGroup var argument: PostmortemArgument
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    try change.move(argument.incident, to: .draft, in: context)
  }
}

/// `psgf postmortem due`: sets the day by which a postmortem is to be reviewed.
struct PostmortemDueCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Set the day by which a postmortem is to be reviewed.")

  @OptionGroup var argument: PostmortemArgument

  @Argument(help: "The day, such as 2026-12-04, or +3d.")
  var day: String

  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let day = try context.day(day, option: "the day")
    try change.report(
      ledger.setDue(day, of: argument.incident, by: provenance), in: context)
  }
}
