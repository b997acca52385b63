import Testing

@testable import Reliability

@Suite("The check 'impact-quantified'")
struct ImpactQuantifiedTests {
  @Test(
    arguments: [
      "35% of the uploads failed.", "1,200 requests failed.", "It lasted 18m.",
      "We lost €5000 of orders.", "Two customers wrote.", "No users were affected.",
    ])
  func `takes a number with a unit`(prose: String) {
    #expect(ReviewExample(prose, in: .impact).messages(.impactQuantified).isEmpty)
  }

  @Test(arguments: ["Many users saw errors.", "Version 2.1 was slow.", "Error 503 was shown."])
  func `finds an impact without one`(prose: String) {
    #expect(ReviewExample(prose, in: .impact).excerpts(.impactQuantified) == ["## Impact"])
  }

  @Test func `takes the harm to an SLO, and asks nothing of a drill`() {
    var example = ReviewExample("Many users saw errors.", in: .impact)
    example.record.links = [SLOLink(slo: "uploads", impact: .badMinutes(18))]
    #expect(example.messages(.impactQuantified).isEmpty)
    example.record.links = []
    example.record.mode = .drill
    #expect(example.messages(.impactQuantified).isEmpty)
  }
}
