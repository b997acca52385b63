import Testing

@testable import Reliability

@Suite("The list of checks")
struct ReviewCheckTests {
  @Test func `has ids like those of a linter, each once`() {
    let ids = ReviewCheck.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(id)") }
  }

  @Test(arguments: ReviewCheck.all.map(\.id))
  func `says why, from which sources, and how to mend it`(id: String) throws {
    let check = try #require(ReviewCheck.named(id))
    #expect(!check.summary.contains("\n"))
    for text in [check.summary, check.explanation, check.howToMend] {
      #expect(text.hasSuffix(".") || text.hasSuffix(")."), "\(text)")
    }
    #expect(!check.sources.isEmpty)
  }

  @Test(
    arguments: [
      "[", "](", "`", "\"", "<a", "should have ", "| a ", "**", "\u{201C}",
      "We should have known it. ", "We could have known it; ", "- human error\n",
    ])
  func `take a time in proportion to a long text`(part: String) {
    let duration = ContinuousClock().measure {
      let subject = ReviewExample(String(repeating: part, count: 4_000)).subject
      for check in ReviewCheck.all { _ = check.findings(in: subject) }
    }
    #expect(duration < .seconds(20))
  }
}
