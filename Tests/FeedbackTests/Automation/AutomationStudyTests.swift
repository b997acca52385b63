import Reliability
import Simulation
import Statistics
import Testing

@testable import Feedback

/// A small version of the study of rankings in `docs/decision-quality.md`, with one seed.
@Suite("The engine on companies with a planted truth")
struct AutomationStudyTests {
  private func tally(years: Double, companies: Int) -> RankingTally {
    var seeds = Xoshiro256PlusPlus(seed: 2026)
    var tally = RankingTally()
    var policy = GovernancePolicy()
    policy.automation.draws = 400
    let plan = CompanyPlan(
      years: years,
      laws: [.lognormal(sigma: 1.25), .pareto(index: 1.7), .weibull(shape: 0.6)])
    for _ in 0..<companies {
      let company = PlantedCompany(plan, seed: seeds.next())
      let request = FeedbackRequest(asOf: company.asOf, seed: seeds.next(), policy: policy)
      tally.add(
        company, AutomationRanking(company.record, request).figures, policy.automation,
        seed: seeds.next())
    }
    return tally
  }

  @Test func `ranks nearly as well as whoever knows the truth, and better than counts and means`() {
    let tally = tally(years: 3, companies: 40)
    let engine = tally.precision(.engine)
    #expect(engine >= 0.85 * tally.precision(.oracle))
    #expect(engine >= 1.4 * tally.precision(.count))
    #expect(engine >= 1.5 * tally.precision(.repairTime))
    #expect(tally.value(.engine) > 0.85)
  }

  @Test func `gives ranges of four in five that hold as often, about`() {
    let tally = tally(years: 3, companies: 40)
    #expect((0.74...0.86).contains(tally.burnCoverage))
    #expect((0.74...0.86).contains(tally.hoursCoverage))
  }

  @Test(arguments: [0.2, 1])
  func `never ranks what has too little data`(years: Double) {
    let tally = tally(years: years, companies: 10)
    #expect(tally.wronglyRanked == 0)
    if years < 0.25 { #expect(tally.ranked == 0) }
  }
}
