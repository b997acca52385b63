import Ledger
import Reliability
import Reporting

/// The text of a postmortem for readers outside: without secrets, personal data, names of people,
/// internal links and comments.
struct PublicText {
  /// The text.
  let text: String
  /// What was left out, a line each.
  let leftOut: [String]

  /// The public text of a revision.
  ///
  /// - Throws: ``CommandError/restricted(_:)`` where the incident is for few readers only.
  init(
    of revision: PostmortemRevision, _ reference: IncidentReference, in ledger: Ledger,
    _ internalDomains: [String]
  ) throws {
    let incident = try ledger.incident(reference)
    guard incident.record.visibility != .restricted else {
      throw CommandError.restricted(reference)
    }
    let people = PublicNames.people(
      of: incident, timeline: try ledger.timeline(of: reference),
      actions: try ledger.actions(of: reference), content: revision.content,
      authors: try ledger.revisions(of: reference).map(\.author),
      teams: Set(try ledger.catalogue().services.compactMap(\.team)))
    let scanner = SensitiveDataScanner(internalDomains: internalDomains, people: people)
    let (uncommented, comments) = revision.text.withoutComments
    let redacted = scanner.redact(uncommented)
    text = redacted.text
    let byKind = Dictionary(grouping: redacted.leftOut, by: \.kind)
    leftOut =
      byKind.sorted { $0.key < $1.key }.map { kind, findings in
        let lines = Set(findings.map(\.line)).sorted().map(String.init)
        return "left out \(findings.count) x \(kind.words), in "
          + "line\(lines.count == 1 ? "" : "s") \(lines.joined(separator: ", "))"
      } + (comments == 0 ? [] : ["left out \(comments) comment\(comments == 1 ? "" : "s")"])
  }
}

extension String {
  /// The text without its HTML comments and how many there were; one that stood alone takes its
  /// line with it, and the blank line behind it.
  fileprivate var withoutComments: (text: String, comments: Int) {
    let comments = MarkdownComments.ranges(in: self)
    var kept = ""
    var position = startIndex
    for comment in comments {
      kept += self[position..<comment.lowerBound]
      position = comment.upperBound
      guard kept.last?.isNewline ?? true else { continue }
      for _ in 0..<2 where position < endIndex && self[position].isNewline {
        position = index(after: position)
      }
    }
    return (kept + self[position...], comments.count)
  }
}
