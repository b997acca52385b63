import Reliability
import Testing

@Suite("A risk")
struct RiskTests {
  private func estimate(
    detect: Int = 5, repair: Int = 5, days: Int = 10, share: Double = 0.5
  ) throws(RiskEstimateError) -> RiskEstimate {
    try RiskEstimate(
      timeToDetect: .minutes(detect), timeToRepair: .minutes(repair),
      timeToFailure: .minutes(days * 1_440), share: share)
  }

  @Test func `lasts some time, comes once in some time, and hits some`() throws {
    #expect(throws: RiskEstimateError.lastsNoTime) { try estimate(detect: 0, repair: 0) }
    #expect(throws: RiskEstimateError.lastsNoTime) { try estimate(detect: -1, repair: 5) }
    #expect(throws: RiskEstimateError.lastsNoTime) { try estimate(detect: 5, repair: -1) }
    #expect(throws: RiskEstimateError.noTimeToFailure) { try estimate(days: 0) }
    #expect(throws: RiskEstimateError.shareOutOfRange(0)) { try estimate(share: 0) }
    #expect(throws: RiskEstimateError.shareOutOfRange(1.5)) { try estimate(share: 1.5) }
    #expect(try estimate(detect: 0, share: 1).share == 1)
  }

  @Test(arguments: ["", "Zone", "zone outage", "zone_outage", String(repeating: "a", count: 64)])
  func `has a name as OpenSLO names things`(name: String) throws {
    let estimate = try estimate()
    #expect(throws: RiskError.invalidName(name)) {
      try Risk(name: name, summary: "x", estimate: estimate)
    }
    #expect(throws: JourneyError.invalidName(name)) {
      try Journey(name: name, user: "a", goal: "b")
    }
  }

  @Test func `says what can happen, and a journey who and what`() throws {
    let estimate = try estimate()
    #expect(throws: RiskError.noSummary(risk: "a")) {
      try Risk(name: "a", summary: "  ", estimate: estimate)
    }
    #expect(throws: JourneyError.noUser(journey: "a")) {
      try Journey(name: "a", user: "", goal: "b")
    }
    #expect(throws: JourneyError.noGoal(journey: "a")) {
      try Journey(name: "a", user: "b", goal: "\n")
    }
  }

  @Test func `comes at most less often`() {
    #expect(throws: RiskChangeError.frequencyOutOfRange(-1)) { try RiskChange(frequency: -1) }
    #expect(throws: RiskChangeError.self) { try RiskChange(frequency: .nan) }
    #expect(throws: RiskChangeError.self) { try RiskChange(frequency: .infinity) }
  }

  @Test(
    arguments: [
      ("99.9%", 0.999), ("99.95 %", 0.9995), ("99.99%", 0.9999), ("0.999", 0.999), ("0%", 0),
      ("99.999%", 0.99999),
    ])
  func `target is read as people write it`(text: String, fraction: Double) throws {
    #expect(try ReliabilityTarget(parsing: text).fraction == fraction)
  }

  @Test(arguments: ["", "%", "99,9%", "high", "nan", "inf%"])
  func `target that is none is refused`(text: String) {
    #expect(throws: TargetError.unreadable(text)) { try ReliabilityTarget(parsing: text) }
  }

  @Test(arguments: ["100%", "1", "-1%", "250%"])
  func `target that cannot be is refused`(text: String) {
    #expect(throws: TargetError.outOfRange(text)) { try ReliabilityTarget(parsing: text) }
  }

  @Test(arguments: ["30m", "2h", "120d", "1h30m", "1d1h1m1s1ms", "0m"])
  func `time is written as it is read`(text: String) throws {
    #expect(try #require(Duration(shorthand: text)).shorthand == text)
  }
}
