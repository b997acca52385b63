import Reliability
import Testing

@testable import Reporting

@Suite("A review in sentences")
struct ReviewSummaryTests {
  private func summary(_ incidents: [Incident], objectives: Int = 3) throws -> String {
    var review = try ReliabilityReview.example(incidents)
    review.objectives = Array(review.objectives.prefix(objectives))
    let summary = ReviewSummary(review)
    return (summary.happened + summary.cost).joined(separator: "\n")
  }

  @Test func `says nothing of budgets that nothing is known to have burned`() throws {
    let text = try summary([])
    #expect(text.contains("No incident is known to have burned any budget of 3 objectives."))
  }

  @Test func `speaks of one as of one`() throws {
    let text = try summary([.example(1, "x", day: 40, minutes: 1, harm: 0.3)], objectives: 1)
    #expect(text.contains("**1 incident began**"))
    #expect(text.contains("affected for 1 minute together"))
    #expect(
      text.contains(
        "Incidents burned 0.3\u{A0}% of the period's budget of the one objective, "
          + "shop-availability."))
  }

  @Test func `counts the objectives that are over`() throws {
    let text = try summary([.example(1, "x", day: 40, minutes: 500, harm: 1)])
    #expect(
      text.contains(
        "**Incidents burned more than the whole period's budget of 1 of 3 objectives**: "
          + "shop-availability (513\u{A0}%)."))
  }

  @Test func `claims nothing about what is unknown`() throws {
    var incident = Incident.example(1, "x", day: 40, minutes: 5, harm: 0.3)
    incident.record.milestones[.impactStarted] = nil
    let text = try summary([incident])
    #expect(text.contains("As far as is known, "))
    #expect(text.contains("Some of what was burned of 1 objective is unknown."))
  }
}
