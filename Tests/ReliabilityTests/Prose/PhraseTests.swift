import Testing

@testable import Reliability

@Suite("A phrase")
struct PhraseTests {
  @Test(
    arguments: [
      ("should|shouldn't have", "they should not have known", true),
      ("should|shouldn't have", "they shouldn't have known", true),
      ("should have", "they should, have no doubt, know", false),
      ("should have", "they should think and have", false),
      ("make sure", "make really sure", true),
      ("at the? fault", "it is at fault", true),
      ("mitigat* it", "we mitigated it", true),
      ("human error", "an error of a human", false),
    ])
  func `stands in a sentence or not`(pattern: String, text: String, isThere: Bool) {
    let sentence = SentenceReader.sentences(of: text).first
    #expect(sentence?.contains([Phrase(pattern)]) == isThere)
  }

  @Test func `is found each time, the longest of several`() {
    let sentence = SentenceReader.sentences(of: "a b c and a b").first
    #expect(sentence?.ranges(of: ["a b", "a b c"]) == [0..<3, 4..<6])
  }
}
