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
    case feed, incident, postmortem, recommendation
  }

  private struct Entry {
    let kind: Kind
    let number: Int
    let updated: Instant
    let title: String
    let path: SitePath
    let summary: String
  }

  /// The newest entries, the latest changed first.
  private var entries: [Entry] {
    let all =
      map.archive.incidents.map(entry) + map.archive.postmortems.map(entry)
      + map.archive.recommendations.map(entry)
    return Array(
      all.sorted {
        ($1.updated.inUTC, $1.kind.rawValue, $1.number)
          < ($0.updated.inUTC, $0.kind.rawValue, $0.number)
      }.prefix(Self.longest))
  }

  private func entry(_ incident: Incident) -> Entry {
    let row = SiteIncidentRow(incident)
    return entry(
      .incident, incident.reference, "\(row.reference): \(row.title)",
      SitePath(.incidents, row.reference),
      ["\(row.severity), \(row.status)", incident.record.summary].compactMap { $0 }
        .joined(separator: ". "))
  }

  private func entry(_ file: ArchivedPostmortem) -> Entry {
    let row = SitePostmortemRow(file, map)
    return entry(
      .postmortem, file.postmortem.incident, "\(row.reference): \(row.title)",
      SitePath(.postmortems, row.reference),
      "The postmortem of \(row.incident) is \(file.postmortem.state.words).",
      name: file.postmortem.name)
  }

  private func entry(_ recommendation: Recommendation) -> Entry {
    let row = SiteProposalRow(recommendation, at: map.archive.asOf)
    return entry(
      .recommendation, recommendation.reference, "\(row.reference): \(row.what)",
      SitePath(.proposals, row.reference), recommendation.proposal.why)
  }

  private func entry(
    _ kind: Kind, _ reference: some NumberedReference, _ title: String, _ path: SitePath,
    _ summary: String, name: String? = nil
  ) -> Entry {
    Entry(
      kind: kind, number: reference.number,
      updated: map.archive.changes[name ?? reference.description] ?? map.archive.asOf,
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
