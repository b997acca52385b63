import Testing

@testable import Reliability

@Suite("The check 'milestones-in-order'")
struct MilestonesInOrderTests {
  @Test func `names both of two milestones in an impossible order`() {
    var example = ReviewExample()
    example.record.milestones[.detected] = ReviewExample.at(25)
    let messages = example.messages(.milestonesInOrder)
    #expect(messages.count == 1)
    #expect(messages.first?.contains("detected") == true)
    #expect(messages.first?.contains("mitigated") == true)
  }

  @Test func `names what lies before the impact`() {
    var example = ReviewExample()
    example.record.milestones[.detected] = ReviewExample.at(-5)
    #expect(example.messages(.milestonesInOrder).first?.contains("before impact") == true)
  }

  @Test func `lets stand an order that can be`() {
    #expect(ReviewExample().messages(.milestonesInOrder).isEmpty)
  }
}
