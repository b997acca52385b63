import Testing

@testable import Reliability

@Suite("The check 'empty-section'")
struct EmptySectionTests {
  @Test(arguments: ["", "-", "TBD", "N/A", "<!-- what users saw -->", "…"])
  func `finds a section that says nothing`(prose: String) {
    let example = ReviewExample(prose, in: .background)
    #expect(example.messages(.emptySection) == ["the section 'Background' says nothing"])
    #expect(example.excerpts(.emptySection) == ["## Background"])
  }

  @Test(arguments: ["None known, since it is new.", "```\nlog\n```", "`reset`", "35%"])
  func `lets stand what says something`(prose: String) {
    #expect(ReviewExample(prose, in: .background).messages(.emptySection).isEmpty)
  }

  @Test func `lets stand a heading above rows of a timeline`() {
    #expect(ReviewExample("", in: .timeline).messages(.emptySection).isEmpty)
  }
}
