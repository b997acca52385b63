import Foundation
import Interchange
import Reliability
import TestSupport
import Testing

@Suite("Reading a status page's export")
struct StatuspageReaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let export = """
    {"page": {"id": "p", "name": "Shop"},
     "incidents": [
      {"id": "a1", "name": "Checkout fails", "impact": "major", "status": "resolved",
       "created_at": "2026-01-02T10:05:00.000Z", "started_at": "2026-01-02T11:00:00+01:00",
       "monitoring_at": null, "resolved_at": "2026-01-02T11:00:00Z", "shortlink": "https://s/1",
       "components": [{"name": "Web Shop"}, {"name": "API"}], "scheduled_for": "x",
       "incident_updates": [
        {"id": "u2", "status": "resolved", "body": "Over. \\u2713 \\ud83d\\ude00",
         "created_at": "2026-01-02T11:00:00Z", "display_at": "2026-01-02T11:01:00Z"},
        {"id": "u1", "status": "investigating", "body": "We look.",
         "created_at": "2026-01-02T10:05:00Z"}]},
      {"id": 2, "name": "Upgrade", "impact": "maintenance", "created_at": "2026-01-03T00:00:00Z"}
     ], "meta": [1, {"x": [true, false, null, -1.5e3]}]}

    """

  private func items(
    _ text: String, mapping: StatuspageMapping = StatuspageMapping()
  ) throws -> [ImportItem] {
    let path = try folder.write(text, to: "export.json")
    var reader = try StatuspageReader(ByteSource(path: path), mapping: mapping)
    var items: [ImportItem] = []
    while let item = try reader.next() { items.append(item) }
    return items
  }

  private func first(
    _ text: String = export, mapping: StatuspageMapping = StatuspageMapping()
  ) throws -> ImportedIncident {
    guard case .incident(let incident) = try #require(items(text, mapping: mapping).first) else {
      throw CancellationError()
    }
    return incident
  }

  @Test func `gives each milestone that the page states, and no other`() throws {
    let known = try first().record.milestones.known.map {
      "\($0.milestone.rawValue) \($0.instant.iso8601)"
    }
    #expect(
      known == [
        "impact_started 2026-01-02T11:00:00+01:00", "declared 2026-01-02T10:05:00Z",
        "impact_ended 2026-01-02T11:00:00Z", "resolved 2026-01-02T11:00:00Z",
      ])
  }

  @Test func `keeps every update, oldest first`() throws {
    let timeline = try first().timeline
    #expect(timeline.map(\.text) == ["We look.", "Over. ✓ 😀"])
    #expect(timeline.map(\.actor) == ["investigating", "resolved"])
    #expect(timeline.map(\.externalID) == ["u1", "u2"])
    #expect(timeline.last?.occurredAt.iso8601 == "2026-01-02T11:01:00Z")
  }

  @Test func `skips maintenance, and names fields that have no place`() throws {
    let items = try items(Self.export)
    #expect(items.last == .skipped(reason: "maintenance", fieldsWithoutPlace: []))
    #expect(try first().fieldsWithoutPlace == ["scheduled_for"])
  }

  @Test func `names services after components unless a mapping does`() throws {
    #expect(try first().record.services == ["web-shop", "api"])
    let mapping = try StatuspageMapping(
      yaml: """
        components: {Web Shop: shop}
        severities: {major: 3}
        slos:
          Web Shop: {slo: shop-availability, badFraction: {major: 40%}}
        """, file: "map.yaml")
    let record = try first(mapping: mapping).record
    #expect(record.services == ["shop", "api"])
    #expect(record.severity == Severity(level: 3))
    #expect(record.links.map(\.slo) == ["shop-availability"])
    #expect(record.links.map(\.impact) == [.badFraction(0.4)])
  }

  @Test(
    arguments: [
      ("severities: {major: 9}", "map.yaml:1: severities.major is no severity"),
      ("\ncomponent: {}", "map.yaml:2: component is unknown"),
      ("slos: {API: {badFraction: {major: 1%}}}", "slos.API lacks 'slo'"),
      ("slos: {API: {slo: a, badFraction: {major: 0%}}}", "slos.API.badFraction.major"),
      ("- a", "map.yaml:1: the document must hold keys and values"),
    ])
  func `refuses a mapping that cannot be, naming line and field`(yaml: String, message: String)
    throws
  {
    let error = try #require(throws: MappingError.self) {
      try StatuspageMapping(yaml: yaml, file: "map.yaml")
    }
    #expect("\(error)".contains(message), "\(error)")
  }

  @Test(
    arguments: [
      (#""impact": "major""#, #""impact" "major""#, 3, "found '\"' where ':' is expected"),
      (#""name": "Web Shop"}"#, #""name": "Web Shop",}"#, 6, "a key in quotes"),
      (#""body": "We look.""#, "\"body\": \"We\nlook.\"", 10, "control character"),
      ("-1.5e3", "-1.e3", 13, "'-1.e3' is no number"),
      ("true, false", "True, false", 13, "where a value is expected"),
      ("]}]}", "]", 14, "the file is cut off"),
      (#"\\u2713"#, #"\\u27"#, 8, "hexadecimal digits"),
      ("]}]}\n", "]}]} x", 13, "where nothing more is expected"),
    ])
  func `names the line where JSON is malformed`(
    old: String, new: String, line: Int, reason: String
  ) throws {
    let text = Self.export.replacing(
      old.replacing(#"\\"#, with: #"\"#), with: new.replacing(#"\\"#, with: #"\"#))
    let error = try #require(throws: JSONSyntaxError.self) { try items(text) }
    #expect(error.line == line, "\(error)")
    #expect(error.reason.contains(reason), "\(error)")
  }

  @Test(
    arguments: [
      (
        #""created_at": "2026-01-02T10:05:00Z""#, #""created_at": "2026-01-02 10:05""#, 11,
        "created_at"
      ),
      (#""id": "a1", "#, "", 3, "lacks 'id'"),
      (#""name": "Checkout fails", "#, "", 3, "lacks 'name'"),
      (#"[{"name": "Web Shop"}, {"name": "API"}]"#, "7", 6, "components"),
    ])
  func `names the line and field of an incident that cannot be`(
    old: String, new: String, line: Int, message: String
  ) throws {
    let error = try #require(throws: StatuspageError.self) {
      try items(Self.export.replacing(old, with: new))
    }
    #expect("\(error)".contains("export.json:\(line): "), "\(error)")
    #expect("\(error)".contains(message), "\(error)")
  }

  @Test func `refuses a document without incidents`() throws {
    #expect(throws: StatuspageError.self) { try items("{}") }
    #expect(try items(#"{"incidents": []}"#).isEmpty)
    #expect(try items("[]").isEmpty)
  }

  @Test(.enabled(if: SharedData.isPresent, "needs the shared data beside the project"))
  func `reads GitHub's history as its README counts it`() throws {
    let source = try ByteSource(path: SharedData.path("github-status/incidents.json"))
    let items = ReadAhead {
      var reader = try StatuspageReader(source)
      return { try reader.next() }
    }
    var incidents = 0
    var skipped = 0
    var withoutService = 0
    while let item = try items.next() {
      switch item {
      case .incident(let incident):
        incidents += 1
        withoutService += incident.record.services.isEmpty ? 1 : 0
      case .skipped: skipped += 1
      }
    }
    #expect(incidents == 801)
    #expect(skipped == 18)
    #expect(withoutService == 153)
    #expect(try items.next() == nil)
  }
}
