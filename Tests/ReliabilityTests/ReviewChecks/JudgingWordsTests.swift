import Testing

@testable import Reliability

@Suite("The check 'judging-words'")
struct JudgingWordsTests {
  @Test(
    arguments: [
      ("That was careless.", "careless"),
      ("A sloppy rollout broke it.", "sloppy"),
      ("It was a stupid change.", "stupid"),
      ("It was done in an act of laziness.", "laziness"),
      ("That is risky when I'm lazy.", "lazy"),
      ("It was a dumb mistake.", "dumb"),
    ])
  func `finds`(sentence: String, excerpt: String) {
    #expect(ReviewExample(sentence).excerpts(.judgingWords) == [excerpt])
  }

  @Test(
    arguments: [
      "The lazy loading of images failed.",
      "Redis is a dumb pipe there.",
      "This avoids later lazy lookups.",
      "We should test lazy loaded extensions.",
      "It used a ridiculously high share of the disk.",
      "Be careful with the flag.",
      "He said “this is stupid”.",
    ])
  func `lets stand`(sentence: String) {
    #expect(ReviewExample(sentence).excerpts(.judgingWords).isEmpty)
  }
}
