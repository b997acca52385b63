import Testing

@testable import Reliability

@Suite("The check 'action-end-state'")
struct ActionEndStateTests {
  private func messages(_ value: String?, status: ActionStatus = .open) -> [String] {
    var example = ReviewExample()
    example.actions[0].endState = value
    example.actions[0].status = status
    return example.messages(.actionEndState)
  }

  @Test(arguments: [nil, "", " "])
  func `finds none`(value: String?) {
    #expect(messages(value).count == 1)
    #expect(messages(value, status: .wontDo).isEmpty)
  }

  @Test func `lets stand one`() {
    #expect(messages("https://tickets.example/7").isEmpty)
  }
}
