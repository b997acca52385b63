import Testing

@testable import Reliability

@Suite("The check 'timeline-evidence'")
struct TimelineEvidenceTests {
  @Test func `counts the rows without evidence, and stands at the first`() {
    var example = ReviewExample()
    example.timeline += [
      ReviewExample.entry("The push was reverted.", evidence: nil),
      ReviewExample.entry("The queue was empty.", evidence: nil),
    ]
    #expect(
      example.messages(.timelineEvidence) == ["2 of 3 rows have no evidence (lines 11, 12)"])
    #expect(example.findings(.timelineEvidence).map(\.place.line) == [11])
  }

  @Test func `lets stand a timeline of which each row has some`() {
    #expect(ReviewExample().messages(.timelineEvidence).isEmpty)
  }
}
