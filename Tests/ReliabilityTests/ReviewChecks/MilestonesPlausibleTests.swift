import Testing

@testable import Reliability

@Suite("The check 'milestones-plausible'")
struct MilestonesPlausibleTests {
  @Test(arguments: [(60 * 24 * 3, 1), (60 * 24 * 40, 2), (60 * 30, 0)])
  func `names what lies in the future or far apart`(resolved: Int, count: Int) {
    var example = ReviewExample()
    example.record.milestones[.resolved] = ReviewExample.at(resolved)
    #expect(example.messages(.milestonesPlausible).count == count)
  }
}
