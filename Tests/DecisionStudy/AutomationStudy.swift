import Feedback
import Reliability
import Simulation
import Statistics

/// Companies with a planted truth, and how well the engine ranks what they could automate.
struct AutomationStudy: Sendable {
  /// What the rows of the table are about.
  static let plans: [(name: String, plan: CompanyPlan)] = {
    let laws: [(String, [SizeLaw])] = [
      ("lognormal, sigma 1.25", [.lognormal(sigma: 1.25)]),
      ("Pareto, index 1.7", [.pareto(index: 1.7)]),
      ("Weibull, shape 0.6", [.weibull(shape: 0.6)]),
      (
        "each class another",
        [.lognormal(sigma: 1.25), .pareto(index: 1.7), .weibull(shape: 0.6)]
      ),
    ]
    return laws.flatMap { name, laws in
      [1.0, 2, 3, 5].map { (name: name, plan: CompanyPlan(years: $0, laws: laws)) }
    }
  }()

  let companies: Int
  let seed: UInt64

  /// What was found, a tally a plan.
  func run() async -> [RankingTally] {
    await withTaskGroup(of: (Int, RankingTally).self) { group in
      for (place, (_, plan)) in Self.plans.enumerated() {
        group.addTask { (place, tally(of: plan, seed: seed &* 31 &+ UInt64(place))) }
      }
      var tallies = [RankingTally](repeating: RankingTally(), count: Self.plans.count)
      for await (place, tally) in group { tallies[place] = tally }
      return tallies
    }
  }

  private func tally(of plan: CompanyPlan, seed: UInt64) -> RankingTally {
    var seeds = Xoshiro256PlusPlus(seed: seed)
    var tally = RankingTally()
    for _ in 0..<companies {
      let company = PlantedCompany(plan, seed: seeds.next())
      let request = FeedbackRequest(asOf: company.asOf, seed: seeds.next())
      tally.add(
        company, AutomationRanking(company.record, request).figures, request.policy.automation,
        seed: seeds.next())
    }
    return tally
  }

  /// The table in Markdown.
  func markdown(_ tallies: [RankingTally]) -> String {
    var lines = [
      "", "### What to automate first", "",
      "\(companies) companies of \(CompanyPlan(years: 1, laws: []).classes) classes a row, seed \(seed).",
      "",
      "| Costs | Years | Oracle | Engine | of the oracle's | By count | By repair time | Value "
        + "| Burn held | Hours held | Ranked on too little |",
      "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for ((name, plan), tally) in zip(Self.plans, tallies) {
      let cells = [
        number(tally.precision(.oracle)), number(tally.precision(.engine)),
        number(tally.precision(.engine) / tally.precision(.oracle)),
        number(tally.precision(.count)), number(tally.precision(.repairTime)),
        number(tally.value(.engine)), percent(tally.burnCoverage), percent(tally.hoursCoverage),
        "\(tally.wronglyRanked) of \(tally.ranked)",
      ]
      lines.append("| \(name) | \(Int(plan.years)) | \(cells.joined(separator: " | ")) |")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func number(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }

  private func percent(_ share: Double) -> String { "\((share * 1_000).rounded() / 10) %" }
}
