import Testing

@testable import Reliability

@Suite("The check 'contributing-factors'")
struct ContributingFactorsTests {
  @Test(arguments: [(0, 1), (1, 1), (2, 0), (3, 0)])
  func `asks for two factors`(factors: Int, findings: Int) {
    var example = ReviewExample()
    example.factors = (0..<factors).map { "Factor \($0)." }
    #expect(example.messages(.contributingFactors).count == findings)
  }
}
