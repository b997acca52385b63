import Testing

@testable import Reliability

@Suite("The check 'action-due'")
struct ActionDueTests {
  private func messages(inDays days: Int?, status: ActionStatus = .open) -> [String] {
    var example = ReviewExample()
    example.actions[0].due = days.map { ReviewExample.today.advanced(byDays: $0) }
    example.actions[0].status = status
    return example.messages(.actionDue)
  }

  @Test func `finds no due date, and one that is past`() {
    #expect(messages(inDays: nil) == ["'Refuse a push without a canary' has no due date"])
    #expect(messages(inDays: -1).first?.contains("was due on 1970-01-01 and is open") == true)
  }

  @Test func `lets stand today, and what has ended`() {
    #expect(messages(inDays: 0).isEmpty)
    #expect(messages(inDays: nil, status: .done).isEmpty)
    #expect(messages(inDays: -1, status: .wontDo).isEmpty)
  }
}
