import Reliability
import Simulation
import Testing

@testable import Feedback

/// A verdict on a simulated service after some windows, of few draws so that debug builds are quick.
private func verdict(_ service: SimulatedService, seed: UInt64 = 1) -> StateVerdict {
  var rule = ForecastRule()
  rule.draws = 150
  return StateVerdict(
    windows: service.windows, days: service.days, in: service.windowDays, at: service.target, rule,
    seed: seed)
}

/// Services of a kind with a planted probability of a miss.
private func simulated(
  _ count: Int, _ kind: ServiceKind, missing probability: Double, windows: Int, seed: UInt64
) -> [SimulatedService] {
  let longRun = LongRun(of: kind, windows: 4_000, seed: seed)
  return (0..<count).map { place in
    SimulatedService(
      kind, truth: PlantedTruth(missProbability: probability), longRun: longRun,
      plan: ServicePlan(windows: windows), seed: seed &* 1_000 &+ UInt64(place))
  }
}

@Suite struct `Counting decides where it can, and days where it cannot` {
  private func days(_ shares: [Double]) throws -> [WindowBurn] {
    try shares.enumerated().map { day, share in
      let start = Int64(day) * 86_400_000
      return WindowBurn(
        period: try Period(start..<start + 86_400_000), weight: 1_000, bad: share * 28)
    }
  }

  private func windows(_ count: Int, bad: Double) throws -> [WindowBurn] {
    try (0..<count).map { window in
      let start = Int64(window) * 28 * 86_400_000
      return WindowBurn(
        period: try Period(start..<start + 28 * 86_400_000), weight: 28_000, bad: bad)
    }
  }

  @Test func `enough windows decide, whatever days say`() throws {
    let verdict = StateVerdict(
      windows: try windows(11, bad: 1), days: try days([Double](repeating: 0.1, count: 308)),
      in: 28,
      at: 0.999, seed: 1)
    #expect(verdict.state == .met)
    #expect(verdict.by == .counting)
    #expect(verdict.forecast != nil)
  }

  @Test func `too few windows leave it to days`() throws {
    let shares = (0..<84).map { 0.07 * (1 + Double($0 * 37 % 11) / 10) }
    let verdict = StateVerdict(
      windows: try windows(3, bad: 84), days: try days(shares), in: 28, at: 0.999, seed: 1)
    #expect(verdict.count.state() == .notEnoughEvidence)
    #expect(verdict.state == .missed)
    #expect(verdict.by == .prediction)
  }

  @Test func `without days only windows are counted`() throws {
    let verdict = StateVerdict(
      windows: try windows(5, bad: 1), days: [], in: 28, at: 0.999, seed: 1)
    #expect(verdict.state == .notEnoughEvidence)
    #expect(verdict.by == .counting)
    #expect(verdict.forecast == nil)
  }
}

/// The small version of `make study`, with its own seeds. The bounds are those of the counting rule
/// (methods, section 6) and what chance adds to them in so few services once in some 500 times.
@Suite struct `Verdicts by days err no more than those by windows` {
  static let kinds = [ServiceKind.independent, .bursty, .seasonal]

  @Test(arguments: kinds)
  func `a service that misses one window in ten is rarely called missed after three`(
    kind: ServiceKind
  ) {
    let services = simulated(20, kind, missing: 0.1, windows: 3, seed: 11)
    // 3.4 % of 20 are 0.7.
    #expect(services.count { verdict($0).state == .missed } <= 4)
  }

  @Test(arguments: kinds)
  func `one that misses a window in four is rarely called met after six`(kind: ServiceKind) {
    let services = simulated(20, kind, missing: 0.25, windows: 6, seed: 12)
    // 5 % of 20 are 1.
    #expect(services.count { verdict($0).state == .met } <= 5)
  }

  @Test(arguments: kinds)
  func `six windows show that most services which hardly ever miss are met`(kind: ServiceKind) {
    let verdicts = simulated(16, kind, missing: 0.01, windows: 6, seed: 13).map { verdict($0) }
    #expect(verdicts.count { $0.state == .met && $0.by == .prediction } >= 5)
    #expect(!verdicts.contains { $0.state == .missed })
    // Counting alone would know nothing yet.
    #expect(verdicts.allSatisfy { $0.count.state() == .notEnoughEvidence })
  }

  @Test(arguments: kinds)
  func `three windows show that most services which nearly always miss are missed`(
    kind: ServiceKind
  ) {
    let verdicts = simulated(16, kind, missing: 0.9, windows: 3, seed: 14).map { verdict($0) }
    #expect(verdicts.count { $0.state == .missed && $0.by == .prediction } >= 8)
    #expect(!verdicts.contains { $0.state == .met })
  }

  @Test func `the next window burns what was foretold about four times in five`() {
    let services = Self.kinds.enumerated().flatMap { place, kind in
      simulated(20, kind, missing: 0.1, windows: 5, seed: 15 + UInt64(place))
    }
    let foretold = services.count { service in
      verdict(service).forecast?.nextBurn.contains(service.nextBurn) ?? false
    }
    // 80 % of 60 are 48, with a standard deviation of 3.
    #expect((38...57).contains(foretold))
  }

  @Test func `lost days keep a service from being called met`() {
    let kind = ServiceKind.bursty
    var plan = ServicePlan(windows: 6)
    plan.lostDays = 0.05
    let longRun = LongRun(of: kind, windows: 4_000, seed: 16)
    let verdicts = (0..<6).map { place in
      verdict(
        SimulatedService(
          kind, truth: PlantedTruth(missProbability: 0.01), longRun: longRun, plan: plan,
          seed: UInt64(place)))
    }
    #expect(!verdicts.contains { $0.state == .met })
  }
}

@Suite struct `A simulated service has what was planted` {
  @Test(arguments: [ServiceKind.bursty, .seasonal] + ServiceKind.heldOut)
  func `a probability to miss a window`(kind: ServiceKind) {
    let longRun = LongRun(of: kind, windows: 3_000, seed: 1)
    let other = LongRun(of: kind, windows: 3_000, seed: 2)
    let scale = longRun.scale(forMissProbability: 0.2)
    #expect(abs(longRun.missProbability(scaledBy: scale) - 0.2) < 0.001)
    // Another long run agrees, but for chance.
    #expect(abs(other.missProbability(scaledBy: scale) - 0.2) < 0.06)
  }

  @Test func `days that add up to windows, and incidents that are part of them`() throws {
    let service = try #require(
      simulated(1, .bursty, missing: 0.1, windows: 4, seed: 3).first)
    #expect(service.days.count == 112)
    #expect(service.windows.count == 4)
    let burned = service.run.windows(of: 28)
    for (window, share) in zip(service.windows, burned) {
      let seen = try #require(window.share(ofBudgetAt: service.target))
      #expect(abs(seen.lowerBound - share) < 1e-9)
      #expect(seen.lowerBound == seen.upperBound)
    }
    #expect(service.incidents.count > 8)
    let inIncidents = service.incidents.reduce(0) { $0 + $1.size }
    #expect(inIncidents > 0.5 * service.run.burn.prefix(112).reduce(0, +))
    #expect(service.truth == PlantedTruth(missProbability: 0.1, satisfaction: .high, toil: .low))
  }

  @Test func `a drift that ends where its truth is planted`() {
    let services = simulated(40, .growing, missing: 0.5, windows: 8, seed: 5)
    let first = services.count { ($0.windows.first?.bad ?? 0) > 28_000 }
    let next = services.count { $0.nextBurn > 1 }
    #expect((10...30).contains(next))
    #expect(first < next)
  }
}
