import ArgumentParser
import Ledger
import Reliability

/// `psgf search`: looks for words in everything that people wrote.
struct SearchCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract:
      "Look for words in incidents, timelines, postmortems, action items, runbooks and automation.",
    discussion: """
      All words must be there; "words in quotes" follow each other, and a word that ends in * may \
      go on. Filters narrow the search: service:, team:, severity:, after:, before:, factor:, \
      trigger:, kind:. The best comes first.

        psgf search retry storm service:checkout severity:1..2 after:2026-01-01
        psgf search '"connection pool" exhaust*' factor:config kind:postmortem
        psgf search restart the ledger kind:runbook
      """)

  @Argument(help: "Words and filters.")
  var words: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("At most so many.", valueName: "count"))
  var limit = 20

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let query = try SearchQuery(words.joined(separator: " "))
    let result = try ledger.open(in: context).search(query, limit: limit)
    let hits = result.hits
    if result.weighsNewestOnly {
      context.console.complain(
        "psgf: more than \(Ledger.mostWeighedMatches) match: the best of the newest so many follow")
    }
    if reading.json {
      try context.console.say(json: hits.map(SearchHitView.init))
    } else if hits.isEmpty {
      context.console.say("Nothing found.")
    } else {
      context.console.say(lines: hits.flatMap { $0.lines(for: context.console) })
    }
  }
}

/// A hit as `search --json` shows it.
private struct SearchHitView: Encodable {
  let subject: String
  @OrNull var incident: String?
  let title: String
  let excerpt: [Part]

  /// A stretch of text.
  struct Part: Encodable {
    let text: String
    let isMatch: Bool
  }

  init(_ hit: SearchHit) {
    subject = hit.subject
    incident = hit.incident?.description
    title = hit.title.map(\.text).joined()
    excerpt = hit.excerpt.map { Part(text: $0.text, isMatch: $0.isMatch) }
  }
}

extension SearchHit {
  fileprivate func lines(for console: Console) -> [String] {
    let owner = subject.hasPrefix("ACT-") ? incident.map { " of \($0)" } ?? "" : ""
    let head =
      "\(subject.replacing("runbook/", with: "runbook "))\(owner)  \(Self.line(title, console))"
    return excerpt.isEmpty ? [head] : [head, "    \(Self.line(excerpt, console))"]
  }

  /// The text with what was found set off, by brackets where there is no colour.
  private static func line(_ parts: [Part], _ console: Console) -> String {
    parts.map { part in
      let text = part.text.replacing(/\s+/, with: " ").singleLine
      guard part.isMatch else { return text }
      return console.hasColour ? console.heading(text) : "[\(text)]"
    }.joined()
  }
}
