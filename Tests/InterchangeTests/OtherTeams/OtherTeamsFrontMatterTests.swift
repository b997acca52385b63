import Interchange
import Reliability
import Testing

@Suite("Front matter of other teams")
struct OtherTeamsFrontMatterTests {
  private static let text = """
    ---
    title: Down
    date: 2020-11-12 15:54:00
    resolvedWhen: 2020-11-12T16:54:00-00:00
    severity: disrupted
    affected: [Web Shop, API]
    section: issue
    empty:
    ---
    Text
    """
  private static let mapping = """
    time-zone: +01:00
    fields:
      title: title
      date: impact_started
      resolvedWhen: [impact_ended, resolved]
      severity: severity
      affected: services
    severities: {disrupted: 2}
    services: {API: public-api}
    """

  @Test func `is read by the mapping`() throws {
    let content = try OtherTeam.read(Self.text, mapping: Self.mapping).document.content
    #expect(content.title == "Down")
    #expect(content.header.severity == Severity(level: 2))
    #expect(content.header.services == ["web-shop", "public-api"])
    #expect(
      content.header.milestones.known.map(\.instant.iso8601) == [
        "2020-11-12T15:54:00+01:00", "2020-11-12T16:54:00Z", "2020-11-12T16:54:00Z",
      ])
  }

  @Test func `has fields without a place named where they hold something`() throws {
    let reading = try OtherTeam.read(Self.text, mapping: Self.mapping)
    #expect(reading.fieldsWithoutPlace == ["section"])
  }

  @Test(arguments: [
    ("severity: disrupted", "severity: odd", "a.md:5: severity 'odd' is no severity"),
    ("date: 2020-11-12 15:54:00", "date: last week", "a.md:3: date 'last week' is no time"),
  ])
  func `leaves unknown what it cannot read, with the line`(
    old: String, new: String, warning: String
  ) throws {
    let reading = try OtherTeam.read(
      Self.text.replacing(old, with: new), mapping: Self.mapping)
    #expect(reading.errors == [])
    #expect(reading.said.contains { $0.hasPrefix(warning) }, "\(reading.said)")
  }

  @Test func `may be absent`() throws {
    let reading = try OtherTeam.read("# Down\n\nText", mapping: Self.mapping)
    #expect(reading.document.content.title == "Down")
    #expect(reading.document.content.header == PostmortemHeader())
  }

  @Test(arguments: ["note: \"a: &b, [*b]\"", "note: 'it''s: &b, [*b]'", "note: R&D *and* more"])
  func `may speak of what would name a node outside of quotes`(line: String) throws {
    let reading = try OtherTeam.read("---\n\(line)\n---\n# Down\n")
    #expect(reading.errors == [])
  }

  @Test(arguments: [
    "a: &a [x]\nb: [*a, *a]", String(repeating: "[", count: 5_000), "a: {a: 1, a: 2}",
  ])
  func `is refused where it is YAML that no front matter needs`(yaml: String) throws {
    #expect(try !OtherTeam.read("---\n\(yaml)\n---\n# T\n").errors.isEmpty)
  }
}
