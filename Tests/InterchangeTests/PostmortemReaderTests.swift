import Interchange
import Reliability
import Testing

@Suite("Reading a postmortem in our own dialect")
struct PostmortemReaderTests {
  private static let text = """
    ---
    incident: INC-42
    revision: 3
    owner: ana
    severity: SEV-2
    services: [checkout, api]
    trigger: config-push
    change: deploy-118
    detection: alert
    milestones:
      impact_started: 2026-11-20 14:02 Europe/Berlin
      detected: 2026-11-20T13:05:00.120Z
    ---

    # A list that was empty

    ## Summary

    ```
    ## Timeline
    ```

    ## Timeline

    All times in CET.

    | Time | Kind | Event | By | Evidence |
    |:-----|------|-------|----|----------|
    | 2026-11-20 14:02 | action | a \\| b<br>c | bo | https://logs.example/1 |
    | 14:05 Z | note | later |

    ## Contributing factors

    - `software`: no check of
      the list
    - network: it was slow
    - Nobody looked

    ## Action items

    Two of them.

    - [x] ACT-7: Reject an empty list
      - type: prevent
      - priority: p1
      - owner: ana
      - due: 2026-12-04
      - ticket: https://tracker.example/OPS-1
      - done when: a push with an empty
        list is refused
    - [-] Rewrite it all
      - reason: too dear
    """

  private func read(_ text: String) -> PostmortemReading {
    PostmortemReader().read(text, file: "a.md")
  }

  @Test func `takes everything out that the text states`() throws {
    let reading = read(Self.text)
    #expect(reading.errors == [])
    #expect(reading.warnings == [])
    let content = reading.document.content
    #expect(content.title == "A list that was empty")
    #expect(content.header.incident == IncidentReference(number: 42))
    #expect(content.header.services == ["checkout", "api"])
    #expect(
      content.header.milestones.known.map(\.instant.iso8601)
        == ["2026-11-20T14:02:00+01:00", "2026-11-20T13:05:00.120Z"])
    #expect(
      content.sections.map(\.prose) == [
        "```\n## Timeline\n```", "All times in CET.", "", "Two of them.",
      ])
    #expect(
      content.timeline.map(\.occurredAt.iso8601) == [
        "2026-11-20T13:02:00Z", "2026-11-20T14:05:00Z",
      ])
    #expect(content.timeline.map(\.text) == ["a | b\nc", "later"])
    #expect(content.timeline.first?.actor == "bo")
    #expect(
      content.factors.map { "\($0.category.name): \($0.text ?? "")" }
        == ["software: no check of the list", "network: it was slow", "other: Nobody looked"])
    let action = try #require(content.actions.first)
    #expect(action.reference == ActionReference(number: 7))
    #expect(action.record.status == .done)
    #expect(action.record.priority == .p1)
    #expect(action.record.endState == "a push with an empty list is refused")
    #expect(content.actions.last?.record.reason == "too dear")
  }

  @Test func `knows where each part stands`() {
    let places = read(Self.text).document.places
    #expect(places.title == 15)
    #expect(places.header["severity"] == 5)
    #expect(places.header["milestones.detected"] == 12)
    #expect(places.sections == [17, 23, 32, 39])
    #expect(places.prose == [[19, 20, 21], [25], [], [41]])
    #expect(places.timeline == [29, 30])
    #expect(places.factors == [34, 36, 37])
    #expect(places.actions == [43...50, 51...52])
  }

  @Test(
    arguments: [
      ("severity: SEV-2", "severity: SEV-9", 5, "severity 'SEV-9' is no severity"),
      ("revision: 3", "revision: x", 3, "revision 'x' is no number of a revision"),
      ("config-push", "Config push", 7, "trigger 'Config push' has other characters"),
      ("detection: alert", "detection: alarm", 9, "is none of alert, human, customer"),
      (" Europe/Berlin", "", 11, "milestones.impact_started '2026-11-20 14:02' names no time zone"),
      ("T13:05:00.120Z", "", 12, "names a day and no time of day"),
      ("2026-11-20T13", "2026-11-31T13", 12, "names a day that does not exist"),
      ("Europe/Berlin", "Europe/Atlantis", 11, "names 'Europe/Atlantis', which is no time zone"),
      ("All times in CET.", "", 29, "timeline '2026-11-20 14:02' names no time zone"),
      ("| 14:05 Z |", "| 13:59 |", 30, "'13:59' lies before the row above and names no day"),
      ("| 14:05 Z |", "| soon |", 30, "'soon' is no time"),
      ("| action |", "| act |", 29, "'act' is none of"),
      ("type: prevent", "type: prevents", 44, "type 'prevents' is none of prevent, detect"),
      ("priority: p1", "priority: high", 45, "priority 'high' is no priority"),
      ("due: 2026-12-04", "due: soon", 47, "due 'soon' is no day"),
      ("- ticket:", "- tickets:", 48, "'tickets' is no field of an action item: did you mean"),
      ("- owner: ana\n  - due", "- type: detect\n  - due", 46, "type stands there twice"),
      ("[-] Rewrite it all", "[-]", 51, "has an item without words"),
      ("services: [", "services: [[", 7, "is no YAML"),
    ])
  func `names the line of a mistake and what to do`(
    old: String, new: String, line: Int, message: String
  ) throws {
    let errors = read(Self.text.replacing(old, with: new)).errors
    let error = try #require(errors.first { "\($0)".contains(message) }, "\(errors)")
    #expect(error.line == line, "\(error)")
  }

  @Test func `names every mistake, not the first only`() {
    let text = Self.text.replacing("SEV-2", with: "bad").replacing("p1", with: "high")
      .replacing("14:05 Z", with: "soon")
    #expect(read(text).errors.map(\.line) == [5, 30, 45])
  }

  @Test func `leaves the text of a row that cannot be read in the prose`() {
    let content = read(Self.text.replacing("14:05 Z", with: "soon")).document.content
    #expect(content.timeline.count == 1)
    #expect(content.sections[1].prose == "All times in CET.\n\n\\| soon | note | later |")
  }

  @Test func `names front matter that nothing closes`() {
    #expect(read("---\nowner: ana\n# Title").errors.map(\.line) == [1])
  }

  @Test func `doubts keys that it does not know`() {
    let warnings = read(Self.text.replacing("owner: ana\nsev", with: "ownr: ana\nsev")).warnings
    #expect(
      warnings.map(\.description) == [
        "a.md:4: ownr is unknown here, and not read: did you mean 'owner'?"
      ])
  }

  @Test(arguments: [
    "a: &a [x]\nb: [*a, *a]", String(repeating: "[", count: 5_000), "a: {a: 1, a: 2}",
  ])
  func `refuses YAML that no front matter needs`(yaml: String) {
    #expect(read("---\n\(yaml)\n---\n# T\n").errors.isEmpty == false)
  }
}
