import Testing

@testable import Reliability

@Suite("The check 'milestones-present'")
struct MilestonesPresentTests {
  @Test(arguments: [Milestone.impactStarted, .detected, .mitigated, .resolved])
  func `names a milestone that nobody knows`(milestone: Milestone) {
    var example = ReviewExample()
    example.record.milestones[milestone] = nil
    let messages = example.messages(.milestonesPresent)
    #expect(messages.count == 1)
    #expect(messages.first?.contains("'\(milestone.words)'") == true)
  }

  @Test func `takes the end of the impact for the mitigation, and a time that the text states`() {
    var example = ReviewExample()
    example.record.milestones[.mitigated] = nil
    example.header.milestones[.impactEnded] = ReviewExample.at(25)
    #expect(example.messages(.milestonesPresent).isEmpty)
  }

  @Test func `asks for no impact of a near miss`() {
    var example = ReviewExample()
    example.record.mode = .nearMiss
    example.record.milestones = Milestones([.detected: ReviewExample.at(5)])
    #expect(example.messages(.milestonesPresent).count == 1)
  }
}
