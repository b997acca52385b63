import Testing

@testable import Reliability

@Suite("The check 'human-error'")
struct HumanErrorTests {
  @Test(
    arguments: [
      ("It was due to human error.", "human error"),
      ("A mix of technical and human errors led to it.", "human errors"),
      ("The engineer forgot to enable the flag.", "engineer forgot"),
      ("The outage was the fault of the operator.", "fault of the operator"),
      ("Somebody made a mistake in the file.", "Somebody made a mistake"),
    ])
  func `finds`(sentence: String, excerpt: String) {
    #expect(ReviewExample(sentence).excerpts(.humanError) == [excerpt])
  }

  @Test(
    arguments: [
      "The report called it \"human error\".",
      "We add a check to prevent human error.",
      "Nothing fails unless a human mistake is made.",
      "It was not human error.",
      "The parser made an error.",
      "I forgot what the quota was.",
      "It is not about the moderator who made the mistake.",
      "Operator error is never a root cause.",
      "Any operator error is a symptom.",
      "`human error` is a label.",
    ])
  func `lets stand`(sentence: String) {
    #expect(ReviewExample(sentence).excerpts(.humanError).isEmpty)
  }
}
