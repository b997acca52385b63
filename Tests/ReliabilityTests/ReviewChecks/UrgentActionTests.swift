import Testing

@testable import Reliability

@Suite("The check 'urgent-action'")
struct UrgentActionTests {
  private func example(_ priority: ActionPriority?) -> ReviewExample {
    var example = ReviewExample()
    for index in example.actions.indices { example.actions[index].priority = priority }
    return example
  }

  @Test(arguments: [(nil, 1), (ActionPriority.p2, 1), (.p3, 1), (.p1, 0), (.p0, 0)])
  func `asks for a P0 or P1`(priority: ActionPriority?, findings: Int) {
    #expect(example(priority).messages(.urgentAction).count == findings)
  }

  @Test func `asks for none where no user was affected`() {
    var drill = example(.p3)
    drill.record.mode = .drill
    #expect(drill.messages(.urgentAction).isEmpty)
    var duplicate = example(.p3)
    duplicate.duplicateOf = IncidentReference(number: 7)
    #expect(duplicate.messages(.urgentAction).isEmpty)
  }
}
