import Testing

@testable import Reliability

@Suite("The check 'action-bounded'")
struct ActionBoundedTests {
  private func excerpts(_ title: String) -> [String] {
    var example = ReviewExample()
    example.actions[0].title = title
    example.actions[0].endState = nil
    return example.excerpts(.actionBounded)
  }

  @Test(
    arguments: [
      "Investigate the memory use",
      "Look into the alerts",
      "Consider a canary",
      "Be more careful with pushes",
      "Better monitoring",
      "Make sure that it is tested",
      "Continue to watch the queue",
    ])
  func `finds`(title: String) {
    #expect(excerpts(title) == [title])
  }

  @Test(
    arguments: [
      "Investigate and fix the leak",
      "Improve detection to under 5 minutes",
      "Add an alert",
      "Document how to investigate it",
    ])
  func `lets stand`(title: String) {
    #expect(excerpts(title).isEmpty)
  }

  @Test func `lets stand a vague verb with an end state`() {
    var example = ReviewExample()
    example.actions[0].title = "Investigate the memory use"
    #expect(example.excerpts(.actionBounded).isEmpty)
  }
}
