import Reliability
import TestSupport
import Testing

@Suite("Budget, whatever happens")
struct BudgetPropertyTests {
  @Test(arguments: UInt64(0)..<300)
  func `agrees with a simulation of every minute`(seed: UInt64) throws {
    let scenario = try BudgetScenario(seed: seed)
    let assessment = try scenario.assess()
    let simulation = MinuteSimulation(scenario)
    let (start, end) = scenario.bounds
    #expect(agree(assessment.budgetMinutes, simulation.sum(simulation.budget, start, end)))
    #expect(agree(assessment.burnedMinutes, simulation.sum(simulation.burn, start, end)))
    #expect(
      agree(
        assessment.ungovernedMinutes,
        Double(end - start) - simulation.sum(simulation.governed, start, end)))
    for (number, burn) in simulation.burnByIncident {
      #expect(agree(charge(number, in: assessment), simulation.sum(burn, start, end)))
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func `attributes all that burned`(seed: UInt64) throws {
    let assessment = try BudgetScenario(seed: seed).assess()
    let charged = assessment.charges.reduce(0) { $0 + $1.burnedMinutes }
    #expect(agree(charged, assessment.burnedMinutes))
    let minutes = assessment.charges.map(\.burnedMinutes)
    #expect(minutes == minutes.sorted(by: >))
  }

  @Test(arguments: UInt64(0)..<300)
  func `adds up over the parts of a period`(seed: UInt64) throws {
    let scenario = try BudgetScenario(seed: seed)
    var random = SplitMix64(seed: seed)
    let range =
      scenario.judged.start.millisecondsSinceEpoch
      + 1..<scenario.judged.end.millisecondsSinceEpoch
    let middle = Instant(millisecondsSinceEpoch: Int64.random(in: range, using: &random))
    let whole = try scenario.assess()
    let first = try scenario.assess(over: Period(from: scenario.judged.start, to: middle))
    let second = try scenario.assess(over: Period(from: middle, to: scenario.judged.end))
    #expect(agree(first.burnedMinutes + second.burnedMinutes, whole.burnedMinutes))
    #expect(agree(first.budgetMinutes + second.budgetMinutes, whole.budgetMinutes))
    for number in 1...8 {
      #expect(
        agree(charge(number, in: first) + charge(number, in: second), charge(number, in: whole)))
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func `charges nobody outside the incident's own time`(seed: UInt64) throws {
    let scenario = try BudgetScenario(seed: seed, methods: [.occurrences, .ratioTimeslices])
    for item in scenario.impairments {
      let start = try #require(item.milestones[.impactStarted])
      let end = try #require(item.milestones[.impactEnded])
      let before = try scenario.assess(over: Period(from: at(-2_000), to: start))
      let after = try scenario.assess(over: Period(from: end, to: at(2_000)))
      #expect(charge(item.incident.number, in: before) == 0)
      #expect(charge(item.incident.number, in: after) == 0)
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func `never burns more than time itself nor more than the harms apart`(seed: UInt64) throws {
    let scenario = try BudgetScenario(seed: seed, methods: [.occurrences])
    let assessment = try scenario.assess()
    let apart = try scenario.impairments.map {
      try scenario.slo.assess(
        impairments: [$0], over: scenario.judged, asOf: at(BudgetScenario.horizon)
      ).burnedMinutes
    }
    let governed = scenario.judged.duration.minutes - assessment.ungovernedMinutes
    #expect(assessment.burnedMinutes <= governed + 1e-9)
    #expect(assessment.burnedMinutes <= apart.reduce(0, +) + 1e-9)
    #expect(assessment.burnedMinutes >= (apart.max() ?? 0) - 1e-9)
  }

  @Test(arguments: BudgetingMethod.allCases)
  func `shares an outage among thousands of incidents`(method: BudgetingMethod) throws {
    let terms = try revision(from: 0, target: 0.999, method: method, slice: "1m", sliceTarget: 0.9)
    let quarter = 91 * 1_440
    let same = (1...4_000).map { impairment($0, from: 5_000, to: 5_060, .badFraction(1)) }
    let nested = (4_001...6_000).map {
      impairment($0, from: 20_000 + $0, to: 60_000 - $0, .badFraction(0.5))
    }
    let assessment = try slo(terms).assess(
      impairments: same + nested, over: period(0, quarter), asOf: at(quarter))
    #expect(agree(charge(1, in: assessment), 60.0 / 4_000))
    #expect(
      agree(assessment.charges.reduce(0) { $0 + $1.burnedMinutes }, assessment.burnedMinutes))
    let worst = try slo(terms).worstWindow(
      impairments: same + nested, during: period(0, quarter), asOf: at(quarter))
    #expect(try #require(worst).burnedMinutes <= assessment.burnedMinutes + 1e-6)
  }

  @Test func `of a decade of one-minute slices takes no loop over minutes`() throws {
    let decade = 3_652 * 1_440
    let terms = try revision(
      from: 0, target: 0.999, method: .timeslices, slice: "1m", sliceTarget: 0.9)
    let assessment = try slo(terms).assess(
      impairments: (1...200).map { impairment($0, from: $0, to: decade - $0, .badFraction(0.2)) },
      over: period(0, decade), asOf: at(decade))
    #expect(assessment.burnedMinutes == Double(decade - 2))
  }
}
