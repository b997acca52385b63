import Testing

@testable import Reliability

@Suite("The check 'judging-words'")
struct JudgingWordsTests {
  @Test(
    arguments: [
      ("That was careless.", "careless"),
      ("A sloppy rollout broke it.", "sloppy"),
      ("It was a stupid change.", "stupid"),
    ])
  func `finds`(sentence: String, excerpt: String) {
    #expect(ReviewExample(sentence).excerpts(.judgingWords) == [excerpt])
  }

  @Test(
    arguments: [
      "The lazy loading of images failed.",
      "Redis is a dumb pipe there.",
      "Be careful with the flag.",
      "He said “this is stupid”.",
    ])
  func `lets stand`(sentence: String) {
    #expect(ReviewExample(sentence).excerpts(.judgingWords).isEmpty)
  }
}
