import Testing

@testable import Reliability

@Suite("The check 'prevent-and-detect'")
struct PreventAndDetectTests {
  @Test(
    arguments: [
      ([ActionType.prevent, .detect], 0), ([.mitigate, .mitigate], 2), ([.prevent, .process], 1),
      ([], 0),
    ])
  func `asks for one of each`(types: [ActionType], findings: Int) {
    var example = ReviewExample()
    example.actions = types.map { ReviewExample.action("Alert on the queue", $0) }
    #expect(example.messages(.preventAndDetect).count == findings)
  }

  @Test func `does not count what was given up`() {
    var example = ReviewExample()
    example.actions[0].status = .wontDo
    #expect(example.messages(.preventAndDetect).first?.contains("'prevent'") == true)
  }
}
