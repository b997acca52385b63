import Foundation
import Reliability

/// What the search of a site looks through, as a script that only states it: a page that lies in a folder
/// may run a script from beside it, and may not read a file.
struct SearchIndex {
  private let map: SiteMap

  init(of map: SiteMap) { self.map = map }

  /// The script: a line for each page, of its path, its name, its title, a line about it, and the other
  /// words that stand there.
  var text: String {
    let lines = entries.map { entry in
      "[" + entry.map(Self.literal).joined(separator: ",") + "]"
    }
    return "window.psgfPages = [\n" + lines.joined(separator: ",\n") + "\n];\n"
  }

  private var entries: [[String]] {
    var entries = map.archive.incidents.newestFirst.map(entry)
    entries += map.archive.postmortems.reversed().map(entry)
    entries += map.archive.catalogue.services.compactMap(entry)
    entries += map.archive.catalogue.objectives.compactMap(entry)
    entries += map.runbooks.compactMap(entry)
    entries += map.archive.candidates.reversed().map(entry)
    entries += map.archive.recommendations.reversed().map(entry)
    return entries + map.archive.reviews.reversed().map(entry)
  }

  private func entry(_ incident: Incident) -> [String] {
    let record = incident.record
    let row = SiteIncidentRow(incident)
    let about = [row.reference, row.severity, row.began] + record.services
    let words: [String?] =
      [record.summary, record.trigger?.name, record.change, record.detection?.alertName]
      + record.factors.flatMap { [$0.category.name, $0.text] } + record.links.map(\.slo)
      + (map.archive.timelines[incident.reference] ?? []).map(\.text)
      + (map.actions[incident.reference] ?? []).flatMap {
        [$0.reference.description, $0.record.title, $0.record.owner]
      }
    return [
      SitePath(.incidents, row.reference).text, row.title, about.joined(separator: " · "),
      Self.words(in: words),
    ]
  }

  private func entry(_ file: ArchivedPostmortem) -> [String] {
    let row = SitePostmortemRow(file, map)
    let about = [row.reference, "postmortem", file.postmortem.state.words, row.severity, row.began]
    let prose = file.content.sections.compactMap { AuthoredMarkdown($0.prose).text }
    return [
      SitePath(.postmortems, row.reference).text, row.title, about.joined(separator: " · "),
      Self.words(
        in: prose + file.content.factors.map(\.text) + file.content.timeline.map(\.text)),
    ]
  }

  private func entry(_ service: Service) -> [String]? {
    map.path(ofService: service.name).map { path in
      [
        path.text, service.displayName ?? service.name,
        ["service", service.name, service.team].compactMap { $0 }.joined(separator: " · "),
        Self.words(in: [service.summary]),
      ]
    }
  }

  private func entry(_ slo: ServiceLevelObjective) -> [String]? {
    map.path(ofSLO: slo.name).map { path in
      [
        path.text, slo.displayName ?? slo.name,
        ["SLO", slo.name, slo.service].joined(separator: " · "),
        Self.words(in: [slo.summary] + slo.revisions.map(\.rationale)),
      ]
    }
  }

  private func entry(_ standing: RunbookStanding) -> [String]? {
    let (name, record) = (standing.runbook.name, standing.runbook.record)
    return map.path(ofRunbook: name).map { path in
      [
        path.text, record.title,
        ["runbook", name, record.team].compactMap { $0 }.joined(separator: " · "),
        Self.words(
          in: [record.location, record.purpose.description]
            + standing.uses.flatMap { [$0.record.person, $0.record.note] }),
      ]
    }
  }

  private func entry(_ candidate: AutomationCandidate) -> [String] {
    let record = candidate.record
    let about = ["\(candidate.reference)", "automation", record.kind.words, record.team]
    return [
      SitePath(.automation, "\(candidate.reference)").text, record.title,
      about.compactMap { $0 }.joined(separator: " · "),
      Self.words(
        in: [
          record.incidents?.description, record.toil?.words, record.runbook, record.risk,
          record.wayBack,
        ]),
    ]
  }

  private func entry(_ recommendation: Recommendation) -> [String] {
    let row = SiteProposalRow(recommendation, at: map.archive.asOf)
    let about = [row.reference, "proposal", row.subject, row.decider]
    return [
      SitePath(.proposals, row.reference).text, row.what, about.joined(separator: " · "),
      Self.words(in: [recommendation.proposal.why] + recommendation.decisions.map(\.reason)),
    ]
  }

  private func entry(_ review: ReliabilityReview) -> [String] {
    let name = review.request.name
    return [
      SitePath(.reviews, name).text, "Reliability review \(name)",
      "review · \(Spelling.count(review.incidents.total, "incident"))", "",
    ]
  }

  /// The words of some texts, each once, in small letters and in order.
  private static func words(in texts: [String?]) -> String {
    var words: Set<Substring> = []
    for text in texts.compactMap({ $0?.lowercased() }) {
      words.formUnion(text.unicodeScalars.split { !isOfWord($0) }.map(Substring.init))
    }
    return words.filter { $0.utf8.count > 1 }.sorted().joined(separator: " ")
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9", "-": true
    case "\0"..."\u{7F}": false
    default: scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }
  }

  /// A text as JavaScript writes it; no text can end the element of a script.
  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in MarkdownText.plain(text).unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case "<", "\u{2028}", "\u{2029}": literal += String(format: "\\u%04x", scalar.value)
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
