import Reliability
import TestSupport
import Testing

@Suite("Ideas for action items")
struct ActionIdeasTests {
  private func action(
    _ number: Int, of incident: Int, _ title: String, at minute: Int = 0,
    status: ActionStatus = .open, ticket: String? = nil
  ) -> ActionItem {
    var record = ActionRecord(title: title)
    record.status = status
    record.ticketURL = ticket
    return ActionItem(
      reference: ActionReference(number: number), incident: IncidentReference(number: incident),
      record: record, openedAt: at(minute))
  }

  private func ideas(_ actions: [ActionItem]) -> [ActionIdea] {
    ActionIdeas(actions: actions).ideas
  }

  @Test func `gain weight with each incident that names them`() throws {
    let ideas = ideas([
      action(1, of: 1, "Run terraform plan in the pipeline", at: 0),
      action(2, of: 1, "Implement priority-classes for critical workloads", at: 1),
      action(3, of: 2, "Priority classes for critical workloads", at: 2),
      action(4, of: 5, "Add a priority class for critical workloads", at: 3),
      action(5, of: 5, "Priority classes for critical workloads", at: 3),
      action(6, of: 5, "Version lock Flux", at: 4),
    ])
    #expect(ideas.map(\.weight) == [3, 1, 1])
    let first = try #require(ideas.first)
    #expect(first.title == "Priority classes for critical workloads")
    #expect(first.actions.map(\.number) == [2, 3, 4, 5])
    #expect(first.incidents.map(\.number) == [1, 2, 5])
    #expect(first.firstNamed == at(1))
    #expect(first.lastNamed == at(3))
    #expect(
      ideas.map(\.title).dropFirst() == [
        "Version lock Flux", "Run terraform plan in the pipeline",
      ])
  }

  @Test func `say whether one of their items has a ticket or is done`() {
    let ideas = ideas([
      action(1, of: 1, "Version lock Flux", ticket: "https://t/1"),
      action(2, of: 2, "Lock the Flux version", status: .done),
      action(3, of: 3, "Version lock Flux"),
      action(4, of: 3, "Document the failover"),
    ])
    #expect(ideas.map(\.weight) == [3, 1])
    #expect(ideas.map(\.ticketURLs) == [["https://t/1"], []])
    #expect(ideas.map(\.isDoneOnce) == [true, false])
  }

  @Test func `are made by items that are neither done nor have a ticket`() {
    #expect(ideas([]).isEmpty)
    #expect(ideas([action(1, of: 1, "Version lock Flux", ticket: "https://t/1")]).isEmpty)
    #expect(ideas([action(1, of: 1, "Version lock Flux", status: .done)]).isEmpty)
    #expect(ideas([action(1, of: 1, "Version lock Flux", status: .wontDo)]).count == 1)
  }

  @Test(
    arguments: [
      ("Add an alert for checkout latency", "Set up alerts on the latency of checkout", true),
      ("Add alerts for checkout latency", "Add alerts for search latency", false),
      (
        "Alert on the queue length of checkout workers",
        "Alert on the queue length of search workers", false
      ),
      ("Flux metrics and alerts", "Add Flux metrics, alerts and a dashboard", true),
      ("Document the failover", "Test the failover", false),
      ("Fix it", "Fix this", true),
      ("!!!", "???", false),
      ("Make sure", "make  SURE", true),
    ])
  func `are the same where most words are`(first: String, second: String, areSame: Bool) {
    let ideas = ideas([action(1, of: 1, first), action(2, of: 2, second)])
    #expect((ideas.count == 1) == areSame)
  }

  @Test func `do not run into each other over a chain of small changes`() {
    let words = (1...12).map { "word\($0)x" }
    let actions = (0..<8).map { number in
      action(
        number + 1, of: number + 1, words[number..<number + 5].joined(separator: " "), at: number)
    }
    let chain = actions.map { $0.record.title + " same text here" }
    let ideas = ideas(
      zip(actions, chain).map { action, title in
        var action = action
        action.record.title = title
        return action
      })
    #expect(ideas.count == 4)
    #expect(ideas.allSatisfy { $0.weight == 2 })
  }

  @Test func `do not depend on the order in which items are passed`() {
    var random = SplitMix64(seed: 2)
    let words = ["alert", "disk", "queue", "checkout", "latency", "test", "backup", "failover"]
    let actions = (1...200).map { number in
      action(
        number, of: number % 40 + 1,
        (0..<Int.random(in: 2...4, using: &random)).map { _ in random.pick(words) }
          .joined(separator: " "), at: number % 7)
    }
    let ideas = ideas(actions)
    #expect(self.ideas(actions.shuffled(using: &random)) == ideas)
    #expect(ideas.map(\.actions.count).reduce(0, +) == actions.count)
    #expect(ideas.map(\.weight) == ideas.map(\.weight).sorted(by: >))
  }
}
