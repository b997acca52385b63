import ArgumentParser
import Ledger
import Reliability

/// `psgf postmortem show`: the text of a postmortem.
struct PostmortemShowCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a postmortem as it was saved.")

  @OptionGroup var argument: PostmortemArgument

  @Option(help: "Which revision; the newest, unless given.")
  var revision: Int?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let revision = try ledger.revision(revision, of: argument.incident)
    guard reading.json else {
      // As it is in a file or a pipe; on a terminal it must not move the cursor.
      let isFile = !context.console.isOutputTerminal
      return context.console.write(isFile ? revision.text : revision.text.terminalSafe)
    }
    guard let postmortem = try ledger.postmortem(of: argument.incident) else { return }
    try context.console.say(
      json: ShownPostmortem(
        postmortem: PostmortemView(postmortem, today: context.today),
        revision: revision.number, author: revision.author, savedAt: revision.savedAt,
        text: revision.text))
  }
}

/// A postmortem with a text, as `show --json` shows it (docs/report-json.md).
private struct ShownPostmortem: Encodable {
  let postmortem: PostmortemView
  let revision: Int
  let author: String
  let savedAt: Instant
  let text: String
}

/// `psgf postmortem history`: how a postmortem came to be.
struct PostmortemHistoryCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "List every revision and change of state of a postmortem.")

  @OptionGroup var argument: PostmortemArgument
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let revisions = try ledger.revisions(of: argument.incident)
    let changes = try ledger.review(of: argument.incident).changes
    let events =
      (revisions.map(HistoryEvent.init) + changes.map(HistoryEvent.init))
      .enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
    if reading.json { return try context.console.say(json: events) }
    var table = TextTable()
    for event in events {
      table.append([
        event.at.iso8601, event.revision.map { "revision \($0)" } ?? event.state?.words ?? "",
        event.author, event.note ?? "",
      ])
    }
    context.console.say(lines: table.lines)
  }
}

/// A revision or a change of state; the other of the two is null.
private struct HistoryEvent: Encodable {
  let at: Instant
  let author: String
  @OrNull var revision: Int?
  @OrNull var state: PostmortemState?
  @OrNull var note: String?

  init(_ revision: PostmortemRevision) {
    at = revision.savedAt
    author = revision.author
    self.revision = revision.number
    state = nil
    note = revision.importedFrom.map { "from \($0)" }
  }

  init(_ change: PostmortemStateChange) {
    at = change.at
    author = change.author
    revision = nil
    state = change.state
    note = change.reason
  }
}

/// `psgf postmortem diff`: what changed between two revisions.
struct PostmortemDiffCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed between two revisions, as a unified diff.",
    discussion: "Without revisions, what the newest changed; with one, what changed since it.")

  @OptionGroup var argument: PostmortemArgument

  @Argument(help: "The older revision.")
  var from: Int?

  @Argument(help: "The newer revision.")
  var to: Int?

  @OptionGroup var ledger: LedgerOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let new = try ledger.revision(to, of: argument.incident)
    let old = from ?? new.number - 1
    let oldText = old == 0 ? "" : try ledger.revision(old, of: argument.incident).text
    let difference = LineDifference(from: oldText, to: new.text)
    guard !difference.isEmpty else { return }
    context.console.write(
      difference.unified(
        from: "\(argument.incident).r\(old).md",
        to: "\(argument.incident).r\(new.number).md"))
  }
}
