import Foundation
import Reliability

/// What changed last, as an Atom feed (RFC 4287).
///
/// Nothing of it comes from the clock, and each identifier is made of the ledger's own beginning and the
/// number of what it names: it stays wherever the site is put, and two ledgers never share one.
struct AtomFeed {
  private static let namespace = "http://www.w3.org/2005/Atom"
  /// So many of the newest entries are in it.
  private static let longest = 50

  private let map: SiteMap
  private let options: SiteOptions

  init(of map: SiteMap, _ options: SiteOptions) {
    self.map = map
    self.options = options
  }

  /// The document.
  var text: String {
    let entries = self.entries
    let updated = entries.first?.updated ?? map.archive.asOf
    var children = [
      XMLElement("title", text: options.title),
      XMLElement("id", text: id(.feed, 0)),
      XMLElement("updated", text: updated.inUTC.iso8601),
      XMLElement("author", containing: [XMLElement("name", text: options.title)]),
      XMLElement(
        "link", ["rel": "alternate", "type": "application/xhtml+xml", "href": link(to: .overview)]),
    ]
    if options.address != nil {
      children.append(
        XMLElement(
          "link", ["rel": "self", "type": "application/atom+xml", "href": link(to: .feed)]))
    }
    let feed = XMLElement("feed", containing: children + entries.map(element))
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + XMLCodec.text(of: feed, namespace: Self.namespace) + "\n"
  }

  /// What an entry can be about; its number is part of its identifier and never changes.
  private enum Kind: Int {
    case feed, incident, postmortem, recommendation, runbook, candidate
  }

  private struct Entry {
    let kind: Kind
    let number: Int
    var updated: Instant
    let title: String
    let path: SitePath
    let summary: String
  }

  /// The newest entries, the latest changed first.
  private var entries: [Entry] {
    var all = map.archive.incidents.map(entry) + map.archive.postmortems.map(entry)
    all += map.archive.recommendations.map(entry)
    all += map.runbooks.compactMap(entry)
    all += map.archive.candidates.map(entry)
    return Array(
      all.sorted {
        ($1.updated.inUTC, $1.kind.rawValue, $1.number)
          < ($0.updated.inUTC, $0.kind.rawValue, $0.number)
      }.prefix(Self.longest))
  }

  private func entry(_ incident: Incident) -> Entry {
    let row = SiteIncidentRow(incident)
    return entry(
      .incident, incident.reference.number, "\(incident.reference)",
      "\(row.reference): \(row.title)",
      SitePath(.incidents, row.reference),
      ["\(row.severity), \(row.status)", incident.record.summary].compactMap { $0 }
        .joined(separator: ". "))
  }

  private func entry(_ file: ArchivedPostmortem) -> Entry {
    let row = SitePostmortemRow(file, map)
    return entry(
      .postmortem, file.postmortem.incident.number, file.postmortem.name,
      "\(row.reference): \(row.title)",
      SitePath(.postmortems, row.reference),
      "The postmortem of \(row.incident) is \(file.postmortem.state.words).")
  }

  private func entry(_ recommendation: Recommendation) -> Entry {
    let row = SiteProposalRow(recommendation, at: map.archive.asOf)
    return entry(
      .recommendation, recommendation.reference.number, "\(recommendation.reference)",
      "\(row.reference): \(row.what)",
      SitePath(.proposals, row.reference), recommendation.proposal.why)
  }

  private func entry(_ standing: RunbookStanding) -> Entry? {
    let (name, record) = (standing.runbook.name, standing.runbook.record)
    return map.path(ofRunbook: name).map { path in
      var made = entry(
        .runbook, name.stableNumber, "runbook/\(name)", "Runbook \(name): \(record.title)", path,
        "For \(record.purpose).")
      // A use changes its page as well.
      let uses = standing.uses.compactMap { map.archive.changes["\($0.reference)"] }
      made.updated = uses.reduce(made.updated) { max($0, $1) }
      return made
    }
  }

  private func entry(_ candidate: AutomationCandidate) -> Entry {
    let name = candidate.reference.description
    return entry(
      .candidate, candidate.reference.number, name, "\(name): \(candidate.record.title)",
      SitePath(.automation, name), "A candidate for \(candidate.record.kind.words).")
  }

  /// An entry by what the audit log calls its subject.
  private func entry(
    _ kind: Kind, _ number: Int, _ subject: String, _ title: String, _ path: SitePath,
    _ summary: String
  ) -> Entry {
    Entry(
      kind: kind, number: number, updated: map.archive.changes[subject] ?? map.archive.asOf,
      title: title, path: path, summary: summary)
  }

  private func element(_ entry: Entry) -> XMLElement {
    XMLElement(
      "entry",
      containing: [
        XMLElement("title", text: MarkdownText.plain(entry.title)),
        XMLElement("id", text: id(entry.kind, entry.number)),
        XMLElement("updated", text: entry.updated.inUTC.iso8601),
        XMLElement(
          "link",
          ["rel": "alternate", "type": "application/xhtml+xml", "href": link(to: entry.path)]),
        XMLElement("summary", text: MarkdownText.plain(entry.summary)),
      ])
  }

  private func link(to path: SitePath) -> String { (options.address ?? "") + path.text }

  /// A UUID of version 8 (RFC 9562): the first 60 bits of the ledger's first hash, the kind, the number.
  private func id(_ kind: Kind, _ number: Int) -> String {
    let origin = Array(
      map.archive.origin.prefix(15).padding(toLength: 15, withPad: "0", startingAt: 0))
    return
      "urn:uuid:\(String(origin[0..<8]))-\(String(origin[8..<12]))-8\(String(origin[12..<15]))-"
      + String(format: "8%03x-%012x", kind.rawValue, number)
  }
}

extension String {
  /// A number below 2^48 that a name keeps (FNV-1a), for what has no number of its own.
  fileprivate var stableNumber: Int {
    let hash = utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return Int((hash ^ hash >> 48) & 0xFFFF_FFFF_FFFF)
  }
}
