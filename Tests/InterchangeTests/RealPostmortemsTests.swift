import Interchange
import TestSupport
import Testing

/// Real postmortems of three teams, read with the mappings of docs/postmortem-import.md.
@Suite(
  "Real postmortems of three teams",
  .enabled(if: SharedData.isPresent, "shared/data is absent"))
struct RealPostmortemsTests {
  /// A folder, the number of its mapping in the documentation, and what is known of it.
  struct Team {
    let folder: String
    let mapping: Int
    let read: Int
    let skipped: [String]
    let negativeDurations: Int
  }

  static let teams = [
    Team(
      folder: "postmortems-dfds", mapping: 0, read: 39,
      skipped: ["LICENSE", "PMyyyy-nnn - Postmortem template.md", "README.md"],
      negativeDurations: 0),
    Team(
      folder: "postmortems-mybinder/docs/source/incident-reports", mapping: 1, read: 23,
      skipped: ["index.md", "template-incident-report.md"], negativeDurations: 0),
    Team(
      folder: "cstate-jenkins/content/issues", mapping: 2, read: 297, skipped: [],
      negativeDurations: 8),
  ]

  @Test(arguments: teams)
  func `come in whole, each file read or named with the reason`(team: Team) throws {
    let yaml = DocumentationExamples.yaml(of: "postmortem-import.md")[team.mapping]
    let mapping = try PostmortemMapping(yaml: yaml, file: "mapping.yaml")
    let items = try PostmortemFolder(at: SharedData.path(team.folder), mapping: mapping).items()
    let skipped = items.filter { if case .skipped = $0.content { true } else { false } }
    #expect(skipped.map(\.file) == team.skipped)
    #expect(items.count - skipped.count == team.read)
    let negative = items.filter { $0.warnings.contains { $0.contains("a negative duration") } }
    #expect(negative.count == team.negativeDurations)
  }
}
