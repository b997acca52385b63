import Testing

@testable import Reliability

@Suite("The check 'hindsight'")
struct HindsightTests {
  @Test(
    arguments: [
      ("We should have checked the quota.", "should have checked"),
      ("The tool shouldn’t have been rushed to production.", "shouldn’t have been rushed"),
      ("The team ought to have known better.", "ought to have known"),
      ("They should probably have tested it.", "should probably have tested"),
      ("An issue which should have been addressed grew.", "should have been addressed"),
      ("The flag should have been removed.", "should have been removed"),
    ])
  func `finds`(sentence: String, excerpt: String) {
    #expect(ReviewExample(sentence).excerpts(.hindsight) == [excerpt])
  }

  @Test(
    arguments: [
      "Every item should have a ticket.",
      "We should have a talk about it.",
      "Jobs that should have run can be started again.",
      "Statuses that should've been removed are still there.",
      "The limit was lower than it should have been.",
      "Reflect if teams should have been informed.",
      "Customers should have restored access now.",
    ])
  func `lets stand`(sentence: String) {
    #expect(ReviewExample(sentence).excerpts(.hindsight).isEmpty)
  }
}
