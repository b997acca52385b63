import Foundation
import Reliability
import Testing

@testable import Reporting

@Suite("A site")
struct SiteTests {
  /// The files of a site by their paths.
  private func files(
    of archive: ReliabilityArchive, _ options: SiteOptions = SiteOptions()
  ) throws -> [String: String] {
    let files = try Site(archive, options).files.map { ($0.path, try $0.text()) }
    #expect(Set(files.map(\.0)).count == files.count, "no path twice")
    return Dictionary(files) { first, _ in first }
  }

  private func page(_ path: String, of archive: ReliabilityArchive) throws -> XMLElement {
    let text = try #require(try files(of: archive)[path])
    return try XMLCodec.parse(text.replacing("<!DOCTYPE html>\n", with: ""))
  }

  private static var publicOptions: SiteOptions {
    var options = SiteOptions()
    options.isPublic = true
    return options
  }

  @Test func `is the same byte for byte, however often it is built`() throws {
    let archive = try ReliabilityArchive.example()
    #expect(try files(of: archive) == files(of: archive))
  }

  @Test func `has a page of everything, where links to it stay`() throws {
    let paths = Set(try files(of: .example()).keys)
    for path in [
      "index.xhtml", "incidents/index.xhtml", "incidents/2026Q1.xhtml", "incidents/undated.xhtml",
      "incidents/INC-42.xhtml", "postmortems/index.xhtml", "postmortems/PM-42.xhtml",
      "actions/index.xhtml", "services/index.xhtml", "services/shop.xhtml", "slos/index.xhtml",
      "slos/shop-availability.xhtml", "reviews/index.xhtml", "reviews/2026Q1.xhtml",
      "runbooks/index.xhtml", "runbooks/acquirer-switch.xhtml", "runbooks/index-.xhtml",
      "automation/index.xhtml", "automation/AUTO-1.xhtml",
      "proposals/index.xhtml", "proposals/REC-12.xhtml", "search.xhtml", "search.js",
      "search-index.js", "site.css", "feed.atom",
    ] { #expect(paths.contains(path), "\(path)") }
    // Of two names that one file would have, and of one that the list of services has.
    for path in ["services/a-b.xhtml", "services/a-b-.xhtml", "services/index-.xhtml"] {
      #expect(paths.contains(path), "\(path)")
    }
  }

  @Test(arguments: [false, true])
  func `leads nowhere that is not there`(isPublic: Bool) throws {
    var archive = try ReliabilityArchive.example()
    if isPublic { archive.incidents = archive.incidents.map(\.published) }
    let files = try files(of: archive, isPublic ? Self.publicOptions : SiteOptions())
    let pages = try files.filter { $0.key.hasSuffix(".xhtml") }.mapValues { text in
      try XMLCodec.parse(text.replacing("<!DOCTYPE html>\n", with: ""))
    }
    for (path, page) in pages {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      let links = page.descendants("a") + page.descendants("link") + page.descendants("script")
      for link in links {
        let target = try #require(link["href"] ?? link["src"])
        guard !target.contains(":") else { continue }
        let parts = target.split(separator: "#", omittingEmptySubsequences: false)
        let file = URL(filePath: "/").appending(path: folder).appending(path: String(parts[0]))
        let found = parts[0].isEmpty ? path : String(file.standardized.path().dropFirst())
        #expect(files[found] != nil, "\(path) leads to \(target)")
        guard parts.count > 1, let page = pages[found] else { continue }
        #expect(page.hasIdentifier(String(parts[1])), "\(path) leads to \(target)")
      }
    }
  }

  @Test func `names in its pages what links to them, and not themselves`() throws {
    let incident = try page("incidents/INC-42.xhtml", of: .example())
    let links = incident.descendants("a").compactMap { $0["href"] }
    #expect(links.contains("../postmortems/PM-42.xhtml"))
    #expect(links.contains("../slos/shop-availability.xhtml"))
    #expect(links.contains("../services/shop.xhtml"))
    #expect(!links.contains("../incidents/INC-42.xhtml"))
    #expect(incident.hasIdentifier("ACT-7"))
    let review = try page("reviews/2026Q1.xhtml", of: .example())
    #expect(review.descendants("a").contains { $0["href"] == "../incidents/INC-42.xhtml" })
  }

  @Test func `says of a service how many of its deployments failed, where any is recorded`() throws
  {
    var archive = try ReliabilityArchive.example()
    #expect(try !page("services/shop.xhtml", of: archive).text.contains("Deployments"))
    archive.changeFailures = ["shop": try .example()]
    #expect(
      try page("services/shop.xhtml", of: archive).text.contains(
        "Deployments in 365 days: 12, 2 failed: 16.7\u{A0}% (95\u{A0}%: 2.1\u{A0}% to 57.2\u{A0}%)")
    )
    archive.changeFailures = ["shop": try .onlyFailures()]
    #expect(
      try page("services/shop.xhtml", of: archive).text.contains(
        "1, 1 failed; nothing but failures is recorded"))
  }

  @Test func `leads from an incident and a service to runbooks and automation, and back`() throws {
    let archive = try ReliabilityArchive.example()
    let links = { (path: String) in
      Set(try self.page(path, of: archive).descendants("a").compactMap { $0["href"] })
    }
    #expect(
      try links("incidents/INC-2.xhtml").isSuperset(of: [
        "../runbooks/acquirer-switch.xhtml", "../automation/AUTO-1.xhtml",
      ]))
    #expect(
      try links("services/shop.xhtml").isSuperset(of: [
        "../runbooks/acquirer-switch.xhtml", "../automation/AUTO-1.xhtml",
      ]))
    #expect(
      try links("runbooks/acquirer-switch.xhtml").isSuperset(of: [
        "../incidents/INC-2.xhtml", "../services/shop.xhtml", "../automation/AUTO-1.xhtml",
      ]))
    #expect(
      try links("automation/AUTO-1.xhtml").isSuperset(of: [
        "../runbooks/acquirer-switch.xhtml", "../incidents/INC-2.xhtml", "../services/shop.xhtml",
        "../proposals/REC-20.xhtml",
      ]))
    // What is for the incident and holds no more is not for it.
    #expect(try !links("incidents/INC-2.xhtml").contains("../runbooks/webhook-drain.xhtml"))
  }

  @Test func `says of a runbook whether it can be trusted`() throws {
    let index = try page("runbooks/index.xhtml", of: .example())
    let rows = index.descendants("tr").map { $0.elements.map(\.text) }
    #expect(
      rows.contains { $0.first == "acquirer-switch" && $0[3...5] == ["6", "2026-02-16", "3 of 5"] })
    #expect(rows.contains { $0.first == "vault-failover" && $0[4] == "2025-06-15, stale" })
    #expect(rows.contains { $0.first == "index" && $0[3...5] == ["0", "never", "-"] })
    #expect(rows.contains { $0.first == "webhook-drain" && $0[2] == "2026-04-01" })
    let used = try page("runbooks/acquirer-switch.xhtml", of: .example())
    #expect(used.hasIdentifier("USE-3"))
    #expect(used.text.contains("used or practised 6 times, last on 2026-02-16"))
    #expect(used.text.contains("3 of 5, 60\u{A0}% (14.7\u{A0}% to 94.7\u{A0}%); of 1 nobody said"))
  }

  @Test func `says where a candidate for automation stands`() throws {
    let rows = try page("automation/index.xhtml", of: .example()).descendants("tr")
      .map { $0.elements.map(\.text) }
    let standings = ["AUTO-1", "AUTO-2", "AUTO-3", "AUTO-4"].map { name in
      rows.first { $0.first == name }?.last
    }
    #expect(standings[0]?.hasPrefix("REC-20, unanswered") == true)
    #expect(standings[1] == "not proposed")
    #expect(standings[2] == "withdrawn 2026-04-01 by Ada | Bo: `gone` <b>")
    #expect(standings[3]?.hasPrefix("REC-21") == true)
  }

  @Test func `says where a reader is`() throws {
    let page = try page("incidents/INC-42.xhtml", of: .example())
    let current = page.descendants("a").filter { $0["aria-current"] != nil }
    #expect(current.map(\.text) == ["Incidents"])
    #expect(
      page.descendants("ol").first?.elements.map(\.text) == ["Overview", "Incidents", "INC-42"])
    #expect(page.descendants("a").first?["href"] == "#content")
    #expect(page.hasIdentifier("content"))
  }

  @Test func `lets nothing run but the search, and loads nothing from elsewhere`() throws {
    for (path, text) in try files(of: .example()) where path.hasSuffix(".xhtml") {
      let page = try XMLCodec.parse(text.replacing("<!DOCTYPE html>\n", with: ""))
      let policy = try #require(
        page.descendants("meta").first { $0["http-equiv"] == "Content-Security-Policy" })
      #expect(policy["content"]?.hasPrefix("default-src 'none'; style-src 'self'") == true)
      let scripts = page.descendants("script").compactMap { $0["src"] }
      let mayRun = policy["content"]?.contains("script-src 'self'") == true
      #expect(mayRun == (path == "search.xhtml"), "\(path)")
      #expect(scripts == (path == "search.xhtml" ? ["search-index.js", "search.js"] : []))
      #expect(page.descendants("style").isEmpty && page.descendants("img").isEmpty)
    }
  }

  @Test func `divides what is long, and keeps what stands on a page there`() throws {
    var archive = ReliabilityArchive.empty
    archive.incidents = (1...1_201).map { .example($0, "Incident", day: 1, minutes: $0) }
    let files = try files(of: archive)
    let rows = { (path: String) in
      files[path].map { $0.ranges(of: "<th class=\"short\" scope=\"row\">").count }
    }
    #expect(rows("incidents/2026Q1.xhtml") == 500)
    #expect(rows("incidents/2026Q1-2.xhtml") == 500)
    #expect(rows("incidents/2026Q1-3.xhtml") == 201)
    archive.incidents.append(.example(1_202, "One more", day: 1, minutes: 5))
    let later = try self.files(of: archive)
    #expect(later["incidents/2026Q1.xhtml"] == files["incidents/2026Q1.xhtml"])
    #expect(later["incidents/INC-7.xhtml"] == files["incidents/INC-7.xhtml"])
  }

  @Test func `searches every page by its words`() throws {
    let text = try #require(try files(of: .example())["search-index.js"])
    let prefix = "window.psgfPages = "
    #expect(text.hasPrefix(prefix))
    let json = text.dropFirst(prefix.count).dropLast(2)
    let pages = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String]])
    let postmortem = try #require(pages.first { $0[0] == "postmortems/PM-42.xhtml" })
    #expect(postmortem[1] == "Cards declined after a change of the retry limit")
    #expect(postmortem[3].split(separator: " ").contains("network"))
    // A comment of an author is for no reader, and no text ends the element of a script.
    #expect(!postmortem[3].split(separator: " ").contains("check"))
    #expect(!text.contains("</script"))
    #expect(Set(pages.map { $0[0] }).isSubset(of: try files(of: .example()).keys))
  }

  @Test func `says what to do where nothing is recorded`() throws {
    let files = try files(of: .empty)
    #expect(files["index.xhtml"]?.contains("Nothing is recorded yet.") == true)
    for (path, text) in files where path.hasSuffix(".xhtml") {
      #expect(!text.contains("<tbody>"), "\(path)")
    }
  }

  @Test func `shows of a restricted incident its reference, its times and its severity`() throws {
    var archive = try ReliabilityArchive.example()
    let index = try #require(archive.incidents.firstIndex { $0.reference.number == 42 })
    archive.incidents[index].record.visibility = .restricted
    archive.runbookUses = try [
      RunbookUse(
        reference: RunbookUseReference(number: 1),
        record: RunbookUseRecord(
          of: "acquirer-switch", at: .inQuarter(day: 42),
          incident: archive.incidents[index].reference, outcome: .yes, person: "Deploy-4711 Dora",
          note: "Three in ten"),
        recorded: Provenance(author: "Ada", at: .inQuarter(day: 42)))
    ]
    let text = try files(of: archive).filter { $0.key != "reviews/2026Q1.xhtml" }
    #expect(text["runbooks/acquirer-switch.xhtml"]?.contains("INC-42") == false)
    #expect(text["runbooks/acquirer-switch.xhtml"]?.contains("USE-1") == true)
    for (path, text) in text {
      for canary in [
        "Cards declined after", "Three in ten", "Cap retries", "FastBurn", "deploy-4711",
        "4711 Dora",
      ] { #expect(!text.contains(canary), "\(path): \(canary)") }
    }
    let page = try #require(text["incidents/INC-42.xhtml"])
    #expect(page.contains("INC-42 (restricted)"))
    #expect(page.contains("Impact started"))
    #expect(text["postmortems/PM-42.xhtml"] == nil)
  }
}

extension Incident {
  /// The incident, for anybody to read.
  fileprivate var published: Incident {
    var incident = self
    incident.record.visibility = .public
    return incident
  }
}

extension XMLElement {
  /// Whether it or something in it has an identifier.
  fileprivate func hasIdentifier(_ id: String) -> Bool {
    self["id"] == id || elements.contains { $0.hasIdentifier(id) }
  }
}
