import Reliability
import Testing

@Suite("What is not reasoned")
struct ReasoningGapTests {
  private let now = Instant(millisecondsSinceEpoch: 1_767_225_600_000)  // 2026-01-01T00:00:00Z

  private func slo(_ name: String, of service: String, _ targets: Double...) throws
    -> ServiceLevelObjective
  {
    let window = try #require(CalendarDuration(28, .day))
    return ServiceLevelObjective(
      name: name, service: service,
      revisions: [
        ObjectiveRevision(
          terms: ObjectiveTerms(
            method: .occurrences, window: .rolling(window),
            objectives: targets.map { Objective(target: $0) }),
          effectiveFrom: Instant(millisecondsSinceEpoch: 0), author: "Ada",
          recordedAt: Instant(millisecondsSinceEpoch: 0))
      ])
  }

  /// A checkout that needs a vault and a gateway.
  private func catalogue(checkout: Double = 0.998) throws -> Catalogue {
    Catalogue(
      services: [
        Service(name: "checkout", dependencies: ["vault", "gateway", "unknown"]),
        Service(name: "vault"), Service(name: "gateway"), Service(name: "unknown"),
      ],
      objectives: [
        try slo("checkout", of: "checkout", checkout, 0.9),
        try slo("vault", of: "vault", 0.999), try slo("gateway", of: "gateway", 0.9995),
        try slo("gateway-latency", of: "gateway", 0.99),
      ])
  }

  /// Everything about checkout, and nothing about the rest.
  private func reasoning(
    _ change: (inout ObjectiveReasoning) throws -> Void = { _ in }
  ) throws -> Reasoning {
    let risk = try RiskExamples.table[7].risk()
    var reasons = ObjectiveReasoning(slo: "checkout")
    reasons.journeys = ["pay"]
    reasons.risks = [risk.name]
    reasons.floor = .init(try ReliabilityTarget(0.995))
    reasons.contract = .init(try ReliabilityTarget(0.99))
    reasons.owner = "Ada"
    reasons.nextReview = CalendarDay(year: 2026, month: 6, day: 1)
    try change(&reasons)
    return Reasoning(
      journeys: [try Journey(name: "pay", user: "a shopper", goal: "pay")], risks: [risk],
      objectives: [reasons],
      decisions: [
        RiskDecision(
          slo: "checkout", risk: risk.name, verdict: .accepted, person: "Ada", decidedAt: now,
          estimate: risk.estimate, target: 0.998)
      ])
  }

  private func gaps(
    checkout: Double = 0.998, _ change: (inout ObjectiveReasoning) throws -> Void = { _ in }
  ) throws -> [String] {
    try reasoning(change).gaps(in: catalogue(checkout: checkout), at: now)
      .filter { $0.subject == "slo/checkout" }.map(\.id)
  }

  @Test func `is nothing of an SLO about which all is said`() throws {
    #expect(try gaps() == [])
  }

  @Test func `is everything of an SLO about which nothing is said`() throws {
    let found = try reasoning().gaps(in: catalogue(), at: now)
      .filter { $0.subject == "slo/vault" }
    #expect(found.map(\.id) == ["no-journey", "no-risk", "no-floor", "no-owner", "no-next-review"])
    #expect(found.filter(\.isContradiction).isEmpty)
  }

  @Test func `is a journey or a risk that no SLO is there for`() throws {
    let found = try reasoning {
      $0.journeys = []
      $0.risks = []
    }.gaps(in: catalogue(), at: now)
    #expect(found.contains(.unprotected(journey: "pay")))
    #expect(found.contains(.unbounded(risk: "region-outage")))
    #expect(found.contains(.hurtsNobody(risk: "region-outage")))
  }

  @Test func `is a review that is overdue, from the next day on`() throws {
    #expect(try gaps { $0.nextReview = CalendarDay(year: 2026, month: 1, day: 1) } == [])
    #expect(
      try gaps { $0.nextReview = CalendarDay(year: 2025, month: 12, day: 31) } == [
        "review-overdue"
      ])
  }

  /// 0.999 x 0.9995 = 0.9985005.
  @Test func `is an objective above the product of what its dependencies promise`() throws {
    #expect(try gaps(checkout: 0.9985).filter { $0 == "above-ceiling" } == [])
    let found = try reasoning().gaps(in: catalogue(checkout: 0.9986), at: now)
    #expect(
      found.contains(.aboveCeiling(slo: "checkout", target: 0.9986, ceiling: 0.999 * 0.9995)))
  }

  @Test func `is an objective above what somebody says that dependencies allow`() throws {
    #expect(
      try gaps { $0.ceiling = .init(try ReliabilityTarget(0.997)) }.contains("above-ceiling"))
    // The dependencies' promises bound it as well.
    #expect(
      try gaps(checkout: 0.9986) { $0.ceiling = .init(try ReliabilityTarget(0.9999)) }
        .contains("above-ceiling"))
  }

  @Test func `reckons with the SLO of a dependency that somebody names`() throws {
    var reasons = ObjectiveReasoning(slo: "checkout")
    reasons.dependencies = ["gateway-latency"]
    let ceiling = try catalogue().ceiling(of: reasons, at: now)
    #expect(ceiling.parts.map(\.slo) == ["gateway-latency", "vault"])
    #expect(ceiling.parts.map(\.isNamed) == [true, false])
    #expect(ceiling.unknown == ["unknown"])
    #expect(ceiling.fraction == 0.99 * 0.999)
  }

  @Test func `is a floor under a contract, an objective under either`() throws {
    #expect(
      try gaps { $0.contract = .init(try ReliabilityTarget(0.996)) } == ["floor-under-contract"])
    #expect(try gaps(checkout: 0.99).contains("under-floor"))
    #expect(try gaps(checkout: 0.98).contains("under-contract"))
    #expect(
      try gaps { $0.floor = .init(try ReliabilityTarget(0.9999)) } == [
        "floor-above-ceiling", "under-floor",
      ])
  }

  @Test func `is a risk that nobody decided on, or on another target`() throws {
    #expect(try gaps(checkout: 0.9981) == ["risk-undecided"])
  }

  @Test func `is more accepted than the budget holds`() throws {
    var reasoning = try reasoning()
    let (risk, target) = (reasoning.risks[0], 0.99999)
    reasoning.decisions = [
      RiskDecision(
        slo: "checkout", risk: risk.name, verdict: .accepted, person: "Ada", decidedAt: now,
        estimate: risk.estimate, target: target)
    ]
    let found = reasoning.gaps(in: try catalogue(checkout: target), at: now)
    #expect(found.contains { $0.id == "over-allocated" && $0.isContradiction })
  }

  @Test func `is an SLO that promises nothing today`() throws {
    var catalogue = try catalogue()
    catalogue.objectives[0].revisions[0].effectiveFrom = now.advanced(by: .seconds(1))
    #expect(try reasoning().gaps(in: catalogue, at: now).contains(.notInForce(slo: "checkout")))
  }
}
