import ArgumentParser
import Ledger
import Reliability

/// `psgf incident related`: earlier incidents that look alike.
struct IncidentRelatedCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "related",
    abstract: "List incidents that look like one, with the reason.",
    discussion: """
      Compared are services, trigger, contributing factors, and the words of titles and summaries, \
      a rare one weighing more. The same service alone is no reason.
      """)

  @OptionGroup var argument: IncidentArgument

  @Option(name: .shortAndLong, help: ArgumentHelp("At most so many.", valueName: "count"))
  var limit = 10

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let incident = try ledger.incident(argument.reference)
    let related = try ledger.related(to: incident, limit: limit)
    if reading.json { return try context.console.say(json: related.map(RelatedView.init)) }
    guard !related.isEmpty else { return context.console.say("None looks alike.") }
    context.console.say(
      lines: related.flatMap { other, relation in
        [
          "\(other.reference)  \(other.record.title.singleLine)",
          "    \(relation.reasons.map(\.description).joined(separator: "; ").singleLine)",
        ]
      })
  }
}

/// A related incident as `related --json` shows it.
private struct RelatedView: Encodable {
  let incident: String
  let title: String
  let score: Double
  let reasons: [String]

  init(_ other: Incident, _ relation: RelatedIncident) {
    incident = other.reference.description
    title = other.record.title
    score = relation.score
    reasons = relation.reasons.map(\.description)
  }
}
