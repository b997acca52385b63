import Testing

@testable import Reliability

@Suite("The check 'action-verb'")
struct ActionVerbTests {
  private func excerpts(_ title: String) -> [String] {
    var example = ReviewExample()
    example.actions[0].title = title
    return example.excerpts(.actionVerb)
  }

  @Test(
    arguments: [
      "Better monitoring of the queue",
      "We need an alert",
      "Monitoring of the queue",
      "The alert needs a name",
      "Dashboards for the queue",
      "Applications should run in containers",
    ])
  func `finds`(title: String) {
    #expect(excerpts(title) == [title])
  }

  @Test(
    arguments: [
      "Add an alert",
      "Alert on the queue",
      "Implement a limit",
      "Document the runbook",
      "**Refuse** a push without a canary",
      "`kubectl` in the image",
    ])
  func `lets stand`(title: String) {
    #expect(excerpts(title).isEmpty)
  }
}
