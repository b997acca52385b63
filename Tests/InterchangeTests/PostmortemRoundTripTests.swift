import Interchange
import Reliability
import TestSupport
import Testing

@Suite("A postmortem as text")
struct PostmortemRoundTripTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `says after writing and reading what it said before, whatever people write`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let content = PostmortemContent.arbitrary(&random).normalized
      let text = PostmortemWriter.text(of: content)
      let reading = PostmortemReader().read(text, file: "PM-1.md")
      #expect(reading.errors.isEmpty, "\(reading.errors.first?.description ?? "") in\n\(text)")
      #expect(reading.document.content == content, "\(text)")
      guard reading.document.content == content else { return }
    }
  }

  @Test func `is written the same way again once it is in our own form`() {
    var random = SplitMix64(seed: 99)
    for _ in 0..<200 {
      let text = PostmortemWriter.text(of: .arbitrary(&random))
      let content = PostmortemReader().read(text, file: "PM-1.md").document.content
      #expect(PostmortemWriter.text(of: content) == text)
    }
  }

  @Test func `keeps every other byte where references are put to its action items`() throws {
    let text = "# T\r\n\r\n## Action items\r\n\r\n* [ ] Refuse it \r\n- second\r\n\r\nEnd"
    let places = PostmortemReader().read(text, file: "").document.places.actions
    try #require(places.count == 2)
    let named = PostmortemWriter.withReferences(
      text,
      [
        (places[0].lowerBound, ActionReference(number: 7)),
        (places[1].lowerBound, ActionReference(number: 8)),
      ])
    #expect(
      named
        == "# T\r\n\r\n## Action items\r\n\r\n* [ ] ACT-7: Refuse it \r\n- ACT-8: second\r\n\r\nEnd"
    )
  }

  @Test func `is read to its end however it was damaged`() {
    var random = SplitMix64(seed: 5)
    let text = PostmortemWriter.text(of: .arbitrary(&random))
    for _ in 0..<500 {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        bytes[index] = "|-#`<>[]:\n\r\"'\\ \t9".utf8.randomElement(using: &random) ?? 0
      }
      let damaged = String(decoding: bytes, as: UTF8.self)
      let document = PostmortemReader().read(damaged, file: "").document
      #expect(document.places.sections.count == document.content.sections.count)
      #expect(document.places.actions.count == document.content.actions.count)
    }
  }
}

extension PostmortemContent {
  /// A content in whose every field anything can stand.
  fileprivate static func arbitrary(_ random: inout SplitMix64) -> PostmortemContent {
    var content = PostmortemContent(title: .hostile(&random))
    content.header = .arbitrary(&random)
    content.sections = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      let kind =
        Bool.random(using: &random)
        ? PostmortemSection.Kind.allCases.randomElement(using: &random) : nil
      return PostmortemSection(
        heading: kind?.heading ?? .hostile(&random), level: Int.random(in: 1...3, using: &random),
        kind: kind, prose: .hostile(&random, lines: 6))
    }
    content.timeline = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      TimelineEntry(
        occurredAt: .arbitrary(&random),
        kind: TimelineEntry.Kind.allCases.randomElement(using: &random) ?? .note,
        actor: .hostile(&random), text: "x" + .hostile(&random, lines: 3),
        evidenceURL: .hostile(&random))
    }
    content.factors = (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in
      TaxonomyEntry.knownFactors.randomElement(using: &random).flatMap { TaxonomyEntry($0) }
        .map { ContributingFactor(category: $0, text: .hostile(&random, lines: 2)) }
    }
    content.actions = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      StatedAction(
        reference: Bool.random(using: &random)
          ? ActionReference(number: Int.random(in: 1...99, using: &random)) : nil,
        record: .arbitrary(&random))
    }
    return content
  }
}

extension PostmortemHeader {
  fileprivate static func arbitrary(_ random: inout SplitMix64) -> PostmortemHeader {
    var header = PostmortemHeader()
    header.incident = IncidentReference(number: Int.random(in: 1...99, using: &random))
    header.owner = .hostile(&random)
    header.severity = Severity(level: Int.random(in: 1...5, using: &random))
    header.services = (0..<Int.random(in: 0...3, using: &random)).map { _ in .hostile(&random) }
    header.trigger = TaxonomyEntry.knownTriggers.randomElement(using: &random)
      .flatMap { TaxonomyEntry($0) }
    header.change = .hostile(&random)
    header.detection = Detection.Method.allCases.randomElement(using: &random)
    for milestone in Milestone.allCases where Bool.random(using: &random) {
      header.milestones[milestone] = .arbitrary(&random)
    }
    return header
  }
}

extension ActionRecord {
  fileprivate static func arbitrary(_ random: inout SplitMix64) -> ActionRecord {
    var record = ActionRecord(title: "x" + .hostile(&random))
    record.type = ActionType.allCases.randomElement(using: &random)
    record.priority = ActionPriority.allCases.randomElement(using: &random)
    record.owner = .hostile(&random)
    record.due = CalendarDay(
      year: 2026, month: Int.random(in: 1...12, using: &random),
      day: Int.random(in: 1...28, using: &random))
    record.status = ActionStatus.allCases.randomElement(using: &random) ?? .open
    record.endState = .hostile(&random, lines: 2)
    record.ticketURL = .hostile(&random)
    record.reason = "x" + .hostile(&random)
    return record
  }
}

extension Instant {
  fileprivate static func arbitrary(_ random: inout SplitMix64) -> Instant {
    Instant(
      millisecondsSinceEpoch: Int64.random(in: 0...1_800_000_000, using: &random)
        * (Bool.random(using: &random) ? 1_000 : 997),
      offsetMinutes: [0, 60, -300, 330].randomElement(using: &random) ?? 0)
  }
}

extension String {
  private static let pieces = [
    "word", "zwei Wörter", " ", "  ", "|", "\\", "\\|", "`", "```", "~~~", "#", "## Timeline",
    "# Title", "- [ ] item", "- [x] ACT-3: done", "1. one", "* star", "<!--", "-->", "---", "***",
    "===", "<br>", "<\\br>", "<script>", "&amp;", "yes", "null", "1e3", "0x1F", ": ", "'", "\"",
    "%", "@", "{", "}", "[", "](x)", "!", "?", "2026-11-20", "14:02Z", "ACT-9: ", "\u{202E}",
    "😀", "עברית", "\t", "e\u{301}", "\u{301}", "owner: ana", "- type: prevent", ">", "\u{2028}",
    "\u{85}", "|---|---|", "| a | b |", "All times in CET", "\\", "-", "+", "~",
  ]

  /// Text that has a meaning in Markdown, YAML or to us, in one line or in up to `lines`.
  fileprivate static func hostile(_ random: inout SplitMix64, lines: Int = 1) -> String {
    (0..<Int.random(in: 1...lines, using: &random)).map { _ in
      (0..<Int.random(in: 0...4, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
    }.joined(separator: Bool.random(using: &random) ? "\n" : "\r\n")
  }
}
