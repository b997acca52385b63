import Testing

@testable import Reliability

@Suite("The check 'required-sections'")
struct RequiredSectionsTests {
  @Test(arguments: [PostmortemSection.Kind.summary, .impact, .lessons])
  func `names a section that is not there`(kind: PostmortemSection.Kind) {
    var example = ReviewExample()
    example.sections.removeAll { $0.kind == kind }
    #expect(example.messages(.requiredSections) == ["there is no section '\(kind.heading)'"])
  }

  @Test func `names what has neither a section nor parts`() {
    var example = ReviewExample()
    (example.timeline, example.factors, example.actions) = ([], [], [])
    #expect(example.messages(.requiredSections).count == 3)
  }

  @Test func `takes another section that tells the same`() {
    var example = ReviewExample("The alert fired.", in: .wentWell)
    example.sections.removeAll { $0.kind == .lessons }
    #expect(example.messages(.requiredSections).isEmpty)
  }
}
