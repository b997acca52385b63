import Reliability
import TestSupport

/// A random SLO with random incidents, all on whole minutes, and a random period.
struct BudgetScenario {
  /// How many minutes incidents, revisions and periods are spread over.
  static let horizon = 600

  var slo: ServiceLevelObjective
  var impairments: [Impairment]
  var judged: Period
  var bounds: (start: Int, end: Int)

  init(seed: UInt64, methods: [BudgetingMethod] = BudgetingMethod.allCases) throws {
    var random = SplitMix64(seed: seed)
    let window = try Self.window(using: &random)
    let revisions = try (0..<Int.random(in: 1...3, using: &random)).map { _ in
      try Self.revision(window: window, methods: methods, using: &random)
    }
    slo = ServiceLevelObjective(name: "checkout", service: "shop", revisions: revisions)
    impairments = (1...Int.random(in: 1...8, using: &random)).map {
      Self.impairment($0, using: &random)
    }
    let start = Int.random(in: 0..<Self.horizon - 100, using: &random)
    bounds = (start, Int.random(in: start + 1...Self.horizon, using: &random))
    judged = try period(bounds.start, bounds.end)
  }

  func assess(over period: Period) throws -> BudgetAssessment {
    try slo.assess(impairments: impairments, over: period, asOf: at(Self.horizon))
  }

  func assess() throws -> BudgetAssessment { try assess(over: judged) }

  private static func window(using random: inout SplitMix64) throws -> TimeWindow {
    if Bool.random(using: &random) {
      return .rolling(try length(random.pick(["30m", "45m", "2h", "5h"])))
    }
    // The anchor lies after some of the minutes, so that windows before it are met too.
    return .calendarAligned(
      try length(random.pick(["50m", "1h", "3h"])),
      start: try local(2026, 1, 5, Int.random(in: 0...9, using: &random), 7), timeZone: "UTC")
  }

  private static func revision(
    window: TimeWindow, methods: [BudgetingMethod], using random: inout SplitMix64
  ) throws -> ObjectiveRevision {
    let objective = Objective(
      target: random.pick([0, 0.5, 0.9, 0.99, 0.999]),
      timeSliceTarget: random.pick([0.5, 0.7, 0.9, 0.95, 1]),
      timeSliceWindow: try length(random.pick(["1m", "5m", "7m", "1h"])))
    let effective = at(Int.random(in: -200..<horizon, using: &random))
    return ObjectiveRevision(
      terms: ObjectiveTerms(
        method: random.pick(methods), window: window, objectives: [objective]),
      effectiveFrom: effective, author: "an owner", recordedAt: effective)
  }

  private static func impairment(_ number: Int, using random: inout SplitMix64) -> Impairment {
    let start = Int.random(in: -50..<horizon, using: &random)
    let length = random.pick([0, 1, 3, 10, 60, 200])
    let impacts: [SLOImpact] = [
      .badFraction(random.pick([0.05, 0.1, 0.3, 0.5, 1])),
      .badFraction(Double.random(in: 0.001...1, using: &random)),
      .badEvents(Int.random(in: 1...50, using: &random), of: 50),
    ]
    let impact = random.pick(impacts)
    return ReliabilityTests.impairment(number, from: start, to: start + length, impact)
  }
}
