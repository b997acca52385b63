import Testing

@testable import Reliability

@Suite("The check 'counterfactual'")
struct CounterfactualTests {
  @Test(
    arguments: [
      ("We failed to verify the result.", "We failed to verify"),
      ("A canary would have caught it.", "would have caught"),
      ("Without it, the incident would not have happened.", "would not have happened"),
      ("If only we had looked.", "If only we had"),
    ])
  func `finds`(sentence: String, excerpt: String) {
    #expect(ReviewExample(sentence).excerpts(.counterfactual) == [excerpt])
  }

  @Test(
    arguments: [
      "The pod failed to start.",
      "We failed to process 128,000 deployments.",
      "A canary would catch it.",
      "This would have caught it.",
      "That would not have prevented a download.",
      "There are no items that could have prevented it.",
      "The node would have no memory.",
    ])
  func `lets stand`(sentence: String) {
    #expect(ReviewExample(sentence).excerpts(.counterfactual).isEmpty)
  }
}
