import Interchange
import Reliability
import TestSupport
import Testing

/// Real postmortems of three teams, read with the mappings of docs/postmortem-import.md.
@Suite(
  "Real postmortems of three teams",
  .enabled(if: SharedData.isPresent, "shared/data is absent"))
struct RealPostmortemsTests {
  /// A folder, the number of its mapping in the documentation, and what is known of it.
  ///
  /// The warnings were read: rows without a time of day, without a zone, or with a slip such as the
  /// year 20202; sections told in paragraphs; milestones before the start.
  struct Team: CustomTestStringConvertible {
    let folder: String
    let mapping: Int
    let read: Int
    let skipped: [String]
    let rows: Int
    let factors: Int
    let actions: Int
    let warnings: Int

    var testDescription: String { folder }
  }

  static let teams = [
    Team(
      folder: "postmortems-dfds", mapping: 0, read: 39,
      skipped: [
        "LICENSE: it is no Markdown",
        "PMyyyy-nnn - Postmortem template.md: it is a template with placeholders",
        "README.md: it is the folder's README",
      ], rows: 356, factors: 131, actions: 131, warnings: 22),
    Team(
      folder: "postmortems-mybinder/docs/source/incident-reports", mapping: 1, read: 23,
      skipped: [
        "index.md: it lists the others",
        "template-incident-report.md: it is a template with placeholders",
      ], rows: 183, factors: 0, actions: 118, warnings: 16),
    Team(
      folder: "cstate-jenkins/content/issues", mapping: 2, read: 297, skipped: [], rows: 4,
      factors: 0, actions: 0, warnings: 16),
  ]

  private func items(_ team: Team) throws -> [PostmortemFolder.Item] {
    let yaml = DocumentationExamples.yaml(of: "postmortem-import.md")[team.mapping]
    let mapping = try PostmortemMapping(yaml: yaml, file: "mapping.yaml")
    return try PostmortemFolder(at: SharedData.path(team.folder), mapping: mapping).items()
  }

  @Test(arguments: teams)
  func `come in whole, each file read or named with the reason`(team: Team) throws {
    let items = try items(team)
    let read = items.compactMap(\.postmortem)
    #expect(read.count == team.read)
    #expect(items.filter { $0.postmortem == nil }.map { "\($0.file): \($0.said)" } == team.skipped)
    #expect(read.map(\.content.timeline.count).reduce(0, +) == team.rows)
    #expect(read.map(\.content.factors.count).reduce(0, +) == team.factors)
    #expect(read.map(\.content.actions.count).reduce(0, +) == team.actions)
    #expect(items.map(\.warnings.count).reduce(0, +) == team.warnings)
  }

  @Test func `have eight negative durations on the status page, and none is kept`() throws {
    let negative = try items(Self.teams[2]).filter { item in
      item.warnings.contains { $0.contains("a negative duration") }
    }
    #expect(negative.count == 8)
    #expect(negative.allSatisfy { $0.postmortem?.incident.record.milestones[.resolved] == nil })
  }

  @Test(arguments: teams)
  func `are written in our own form without losing a part`(team: Team) throws {
    for postmortem in try items(team).compactMap(\.postmortem) {
      let text = PostmortemWriter.text(of: postmortem.content)
      let reading = PostmortemReader().read(text, file: postmortem.file)
      #expect(reading.document.content == postmortem.content.normalized, "\(postmortem.file)")
      #expect(reading.errors == [])
    }
  }

  @Test(arguments: teams)
  func `keep every word of their Markdown in our own form`(team: Team) throws {
    for postmortem in try items(team).compactMap(\.postmortem) {
      let kept = PostmortemWriter.text(of: postmortem.content).wordsOfProse
      let lost = postmortem.text.withoutFrontMatter.wordsOfProse.subtracting(kept)
      // The month of a day in figures, the head of a table, and a heading that the mapping explains.
      #expect(lost.subtracting(["april", "event", "stats"]) == [], "\(postmortem.file)")
    }
  }

  @Test(arguments: teams)
  func `are read to their end however they are damaged`(team: Team) throws {
    var random = SplitMix64(seed: 7)
    for postmortem in try items(team).compactMap(\.postmortem).prefix(20) {
      for _ in 0..<10 {
        var bytes = Array(postmortem.text.utf8)
        for _ in 0..<Int.random(in: 1...12, using: &random) {
          let index = Int.random(in: 0..<bytes.count, using: &random)
          bytes[index] = "|-#`<>[]:\n\r\"'\\ \t9&*~=".utf8.randomElement(using: &random) ?? 0
        }
        let damaged = String(decoding: bytes, as: UTF8.self)
        for dialect in [PostmortemDialect.own, .foreign] {
          let reading = PostmortemReader(dialect: dialect).read(damaged, file: "")
          #expect(reading.hasAPlaceForEverything)
        }
      }
    }
  }
}

extension PostmortemFolder.Item {
  fileprivate var postmortem: ImportedPostmortem? {
    guard case .postmortem(let postmortem) = content else { return nil }
    return postmortem
  }
}

extension String {
  fileprivate var withoutFrontMatter: String {
    guard hasPrefix("---\n"), let end = firstRange(of: "\n---\n") else { return self }
    return String(self[end.upperBound...])
  }

  /// The words of five letters or more, in lower case, but for those that head a table.
  fileprivate var wordsOfProse: Set<String> {
    let lines = split(separator: "\n")
    let prose = lines.indices.filter { index in
      index + 1 == lines.count
        || !lines[index + 1].hasPrefix("|-")
          && !lines[index + 1].hasPrefix("| -") && !lines[index + 1].hasPrefix("| :")
    }
    return Set(prose.flatMap { lines[$0].lowercased().split { !$0.isLetter } }.map(String.init))
      .filter { $0.count >= 5 }
  }
}
