import Foundation
import Interchange
import Reliability
import TestSupport
import Testing

@Suite("Reading a folder of postmortems")
struct PostmortemFolderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func items(mapping: String? = nil) throws -> [PostmortemFolder.Item] {
    let mapping = try mapping.map { try PostmortemMapping(yaml: $0, file: "m.yaml") }
    return try PostmortemFolder(at: folder.path, mapping: mapping).items()
  }

  @Test func `names every file, in order, with what it is`() throws {
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "b"), withIntermediateDirectories: true)
    try folder.write("# One", to: "b/one.md")
    try folder.write("# Two v1. 2", to: "PM-2 - Two v1. 2")
    try folder.write("# R", to: "README.md")
    try folder.write("# Readme rendering broke", to: "readme-outage.md")
    try folder.write("# {{ name }}", to: "template.md")
    try folder.write("# Templates broke", to: "template-outage.md")
    try folder.write(" \n", to: "empty.md")
    try folder.write("x", to: "data.csv")
    try folder.write("# Hidden", to: ".hidden.md")
    try folder.write("---\nsection: maintenance\n---\n# M", to: "m.md")
    try folder.write("# Draft", to: "b/draft-1.md")
    try Data([0x23, 0x20, 0xFF]).write(to: folder.url.appending(path: "latin.md"))
    let items = try items(
      mapping: """
        skip:
          - {field: section, is: maintenance, because: a maintenance is no incident}
          - {file: "*/draft-*", because: it is a draft}
        """)
    #expect(
      items.map { "\($0.file): \($0.said)" } == [
        "PM-2 - Two v1. 2: Two v1. 2", "README.md: it is the folder's README",
        "b/draft-1.md: it is a draft", "b/one.md: One", "data.csv: it is no Markdown",
        "empty.md: it is empty", "latin.md: it is no text in UTF-8",
        "m.md: a maintenance is no incident", "readme-outage.md: Readme rendering broke",
        "template-outage.md: Templates broke", "template.md: it is a template with placeholders",
      ])
  }

  @Test func `keeps the text byte for byte, and tells where the incident is from`() throws {
    let text = "\u{FEFF}# One\r\n\r\nText\r\n"
    try folder.write(text, to: "one.md")
    let item = try #require(items(mapping: "name: team").first)
    guard case .postmortem(let postmortem) = item.content else {
      Issue.record("\(item)")
      return
    }
    #expect(Array(postmortem.text.utf8) == Array(text.utf8))
    #expect(postmortem.incident.record.mode == .backfilled)
    #expect(
      postmortem.incident.record.source == .init(system: "postmortems:team", externalID: "one.md"))
  }

  @Test func `leaves a milestone unknown that lies before the impact, with both times`() throws {
    try folder.write("---\na: 2026-01-02T10:00Z\nb: 2026-01-01T10:00Z\n---\n# T", to: "t.md")
    let item = try #require(items(mapping: "fields: {a: impact_started, b: resolved}").first)
    guard case .postmortem(let postmortem) = item.content else {
      Issue.record("\(item)")
      return
    }
    #expect(postmortem.incident.record.milestones[.resolved] == nil)
    #expect(postmortem.incident.record.milestones[.impactStarted] != nil)
    let warning = try #require(item.warnings.first)
    for part in ["t.md", "2026-01-01T10:00:00Z", "2026-01-02T10:00:00Z", "negative"] {
      #expect(warning.contains(part), "\(warning)")
    }
  }

  @Test func `takes milestones from the timeline only where the mapping says so`() throws {
    try folder.write(
      "# T\n## Timeline\n- 2026-01-01 10:00Z a\n- 2026-01-01 11:00Z b\n- 09:30Z c", to: "t.md")
    func known(_ mapping: String) throws -> [String] {
      guard case .postmortem(let postmortem)? = try items(mapping: mapping).first?.content else {
        return ["none"]
      }
      return postmortem.incident.record.milestones.known.map(\.instant.iso8601)
    }
    #expect(try known("{}") == [])
    #expect(
      try known("milestones-from-timeline: {impact_started: first, resolved: last}")
        == ["2026-01-01T10:00:00Z", "2026-01-01T11:00:00Z"])
  }

  @Test func `skips a file in our own dialect that has mistakes, and says which`() throws {
    try folder.write("# T\n## Timeline\n- 10:00 a", to: "t.md")
    #expect(try items().first?.said.contains("line 3: timeline '10:00' names no day") == true)
  }
}

extension PostmortemFolder.Item {
  /// The title, or why it is skipped.
  var said: String {
    switch content {
    case .postmortem(let postmortem): postmortem.content.title
    case .skipped(let reason): reason
    }
  }
}
