import Testing

@testable import Reliability

@Suite("The check 'could-have'")
struct CouldHaveTests {
  @Test(
    arguments: [
      ("Naming a commander could have helped.", "could have helped"),
      ("Counting responses could have shown it.", "could have shown"),
    ])
  func `finds`(sentence: String, excerpt: String) {
    #expect(ReviewExample(sentence).excerpts(.couldHave) == [excerpt])
  }

  @Test(
    arguments: [
      "It could have been worse.",
      "It is unclear what could have caused it.",
      "We could have a look.",
      "Something could have gone wrong with the node.",
    ])
  func `lets stand`(sentence: String) {
    #expect(ReviewExample(sentence).excerpts(.couldHave).isEmpty)
  }
}
