import ArgumentParser
import Ledger
import Reliability

/// `psgf action ideas`: what was named again and again, and has no ticket.
struct ActionIdeasCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "ideas",
    abstract: "List ideas without a ticket; each gains weight with every incident that names it.")

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let ideas = ActionIdeas(actions: try ledger.open(in: context).actions()).ideas
    if reading.json { return try context.console.say(json: ideas.map(ActionIdeaView.init)) }
    guard !ideas.isEmpty else { return context.console.say("No ideas without a ticket.") }
    var table = TextTable(alignments: [.right])
    for idea in ideas {
      table.append([
        String(idea.weight), idea.incidents.map(\.description).joined(separator: ","),
        idea.title + (idea.isDoneOnce ? " (done once)" : ""),
      ])
    }
    context.console.say(lines: table.lines)
  }
}

/// An idea as `ideas --json` shows it.
private struct ActionIdeaView: Encodable {
  let title: String
  let weight: Int
  let actions: [String]
  let incidents: [String]
  let firstNamed: Instant
  let lastNamed: Instant
  let tickets: [String]
  let isDoneOnce: Bool

  init(_ idea: ActionIdea) {
    title = idea.title
    weight = idea.weight
    actions = idea.actions.map(\.description)
    incidents = idea.incidents.map(\.description)
    firstNamed = idea.firstNamed
    lastNamed = idea.lastNamed
    tickets = idea.ticketURLs
    isDoneOnce = idea.isDoneOnce
  }
}
