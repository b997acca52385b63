import Foundation
import Reliability
import Testing

@testable import Reporting

@Suite("The feed of a site")
struct AtomFeedTests {
  private func feed(
    of archive: ReliabilityArchive, at address: String? = nil
  ) throws -> XMLElement {
    var options = SiteOptions()
    options.title = "Shop & <Co>"
    options.address = address
    let map = SiteMap(of: archive, isPublic: false)
    return try XMLCodec.parse(AtomFeed(of: map, options).text)
  }

  private func texts(_ name: String, in element: XMLElement) -> [String] {
    element.elements.filter { $0.name == name }.map(\.text)
  }

  @Test func `has what Atom asks for`() throws {
    let feed = try feed(of: .example())
    #expect(texts("title", in: feed) == ["Shop & <Co>"])
    #expect(texts("author", in: feed) == ["Shop & <Co>"])
    let entries = feed.elements.filter { $0.name == "entry" }
    #expect(!entries.isEmpty)
    for element in [feed] + entries {
      #expect(texts("title", in: element).count == 1)
      let id = try #require(texts("id", in: element).first)
      #expect(
        id.contains(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/))
      #expect(Instant(iso8601: try #require(texts("updated", in: element).first)) != nil)
    }
    #expect(Set(entries.flatMap { texts("id", in: $0) }).count == entries.count)
  }

  @Test func `begins with what changed last`() throws {
    let feed = try feed(of: .example())
    let entries = feed.elements.filter { $0.name == "entry" }
    let updated = entries.flatMap { texts("updated", in: $0) }
    #expect(updated == updated.sorted().reversed())
    #expect(texts("updated", in: feed).first == updated.first)
    #expect(texts("title", in: entries[1]).first?.hasPrefix("PM-42: ") == true)
  }

  @Test func `names things alike when more is recorded, and as no other ledger does`() throws {
    var archive = try ReliabilityArchive.example()
    // So few that none falls off its end.
    archive.incidents = archive.incidents.suffix(20)
    var later = archive
    later.incidents.append(.example(60, "New", day: 99, minutes: 5))
    later.changes["INC-60"] = .inQuarter(day: 99)
    var other = archive
    other.origin = String(repeating: "01234567", count: 8)
    let ids = { (archive: ReliabilityArchive) throws in
      Set(
        try self.feed(of: archive).elements.filter { $0.name == "entry" }
          .flatMap { self.texts("id", in: $0) })
    }
    #expect(try ids(archive).isSubset(of: ids(later)))
    #expect(try ids(archive).isDisjoint(with: ids(other)))
  }

  @Test func `tells of a runbook when it is used`() throws {
    var archive = try ReliabilityArchive.example()
    archive.changes["runbook/acquirer-switch"] = .inQuarter(day: 2)
    archive.changes["USE-3"] = .inQuarter(day: 99)
    let entry = try #require(
      try feed(of: archive).elements.first { element in
        texts("title", in: element).first?.hasPrefix("Runbook acquirer-switch: ") == true
      })
    #expect(texts("updated", in: entry) == [Instant.inQuarter(day: 99).iso8601])
    #expect(
      entry.descendants("link").compactMap { $0["href"] } == ["runbooks/acquirer-switch.xhtml"])
  }

  @Test func `links within the folder, or to where the site is read`() throws {
    let links = { (feed: XMLElement) in feed.descendants("link").compactMap { $0["href"] } }
    #expect(links(try feed(of: .example())).contains("postmortems/PM-42.xhtml"))
    let address = "https://sre.example/archive/"
    let there = links(try feed(of: .example(), at: address))
    #expect(there.allSatisfy { $0.hasPrefix(address) })
    #expect(there.contains("\(address)feed.atom"))
  }

  @Test func `is whole where nothing is recorded`() throws {
    let feed = try feed(of: .empty)
    #expect(texts("updated", in: feed) == ["1970-01-01T00:00:00Z"])
    #expect(texts("id", in: feed) == ["urn:uuid:00000000-0000-8000-8000-000000000000"])
  }
}
