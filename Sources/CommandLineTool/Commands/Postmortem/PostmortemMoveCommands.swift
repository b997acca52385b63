import ArgumentParser
import Ledger
import Reliability

extension ChangeOptions {
  /// Moves a postmortem to another state, and says so.
  ///
  /// - Parameters:
  ///   - incident: Whose postmortem.
  ///   - state: Where to.
  ///   - context: The world around.
  ///   - check: What has to hold before.
  /// - Throws: ``PostmortemError``, ``LedgerError``, and whatever `check` throws.
  fileprivate func move(
    _ incident: IncidentReference, to state: PostmortemState, in context: Context,
    after check: (Ledger) throws -> Void = { _ in }
  ) throws {
    let (ledger, provenance) = try begin(in: context)
    try check(ledger)
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
    try change.move(argument.incident, to: .reviewed, in: context) { ledger in
      let checked = try ledger.check(argument.incident, today: context.today)
      let errors = checked.result.findings.count { $0.level == .error }
      guard errors == 0 else { throw CommandError.checksFail(argument.incident, errors: errors) }
    }
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
