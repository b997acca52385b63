import Interchange
import Testing

@Suite("The mapping of another team's postmortems")
struct PostmortemMappingTests {
  @Test(arguments: DocumentationExamples.yaml(of: "postmortem-import.md"))
  func `is read as docs/postmortem-import.md shows it`(example: String) throws {
    _ = try PostmortemMapping(yaml: example, file: "mapping.yaml")
  }

  @Test(
    arguments: [
      ("name: a\nzone: UTC", "m.yaml:2: zone is unknown"),
      ("time-zone: Mars", "m.yaml:1: time-zone is no time zone"),
      ("zones: {PT: Pacific}", "m.yaml:1: zones.PT is no time zone"),
      ("fields:\n  date: impact_start", "m.yaml:2: fields.date 'impact_start' is none of"),
      ("fields:\n  date: [x]", "m.yaml:2: fields.date[0] 'x' is none of"),
      ("severities: {down: 9}", "m.yaml:1: severities.down is no severity"),
      ("headings: {What: timelin}", "did you mean timeline?"),
      ("milestones-from-timeline: {begun: first}", "stands under no milestone"),
      ("milestones-from-timeline: {detected: second}", "is none of first, last"),
      ("skip:\n  - file: a.md", "m.yaml:2: skip[0] lacks 'because'"),
      ("skip:\n  - field: a\n    because: b", "skip[0] lacks 'is'"),
      ("skip: x", "m.yaml:1: skip must be a list"),
      ("- a", "m.yaml:1: the document must hold keys and values"),
    ])
  func `is refused where it cannot be, naming line and field`(yaml: String, message: String)
    throws
  {
    let error = try #require(throws: MappingError.self) {
      try PostmortemMapping(yaml: yaml, file: "m.yaml")
    }
    #expect("\(error)".contains(message), "\(error)")
  }
}
