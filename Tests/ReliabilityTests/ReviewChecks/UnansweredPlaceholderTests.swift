import Testing

@testable import Reliability

@Suite("The check 'unanswered-placeholder'")
struct UnansweredPlaceholderTests {
  @Test(
    arguments: [
      ("TODO: say how many.", "TODO"),
      ("The limit is TBD.", "TBD"),
      ("The hub has hit the limit and is ????", "????"),
    ])
  func `finds`(sentence: String, excerpt: String) {
    #expect(ReviewExample(sentence).excerpts(.unansweredPlaceholder) == [excerpt])
  }

  @Test(
    arguments: [
      "It stands on the todo list.",
      "The TODO comment in the file was old.",
      "Why did nobody see it?",
      "Run `grep TODO` over it.",
    ])
  func `lets stand`(sentence: String) {
    #expect(ReviewExample(sentence).excerpts(.unansweredPlaceholder).isEmpty)
  }
}
