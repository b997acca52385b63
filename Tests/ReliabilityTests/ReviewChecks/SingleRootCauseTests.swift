import Testing

@testable import Reliability

@Suite("The check 'single-root-cause'")
struct SingleRootCauseTests {
  @Test(
    arguments: [
      ("The root cause was an expired certificate.", "root cause"),
      ("The update is believed to be the root cause of the crashes.", "root cause"),
      ("The root cause of the incident was a race.", "root cause"),
    ])
  func `finds`(sentence: String, excerpt: String) {
    #expect(ReviewExample(sentence).excerpts(.singleRootCause) == [excerpt])
  }

  @Test(
    arguments: [
      "We look for the root cause.",
      "The root cause is still unknown.",
      "It had another root cause than in June.",
      "A root cause analysis is planned.",
      "The root cause was found at noon.",
    ])
  func `lets stand`(sentence: String) {
    #expect(ReviewExample(sentence).excerpts(.singleRootCause).isEmpty)
  }
}
