import Reliability
import TestSupport
import Testing

@Suite("A case for automation (methods.md, section 4)")
struct AutomationCaseTests {
  private func automation(
    years: Double = 2, times: Double = 100, manual: Double = 0.5, residual: Double = 0,
    works: Double = 0.8, maintenance: Double = 10, build: Double = 45
  ) throws -> AutomationCase {
    try AutomationCase(
      horizonYears: years, timesPerYear: times, manualHours: manual, residualHours: residual,
      effectiveness: works, maintenanceHoursPerYear: maintenance, buildHours: build)
  }

  @Test func `nets what it saves over the horizon, less what it takes to build`() throws {
    // 2 (100 x 0.5 x 0.8 - 10) - 45
    #expect(try automation().netHours == 15)
    #expect(try automation().payback == .afterYears(1.5))
    // 2 (100 (0.5 - 0.25) 0.8 - 10) - 45
    #expect(try automation(residual: 0.25).netHours == -25)
    #expect(try automation(residual: 0.25).payback == .afterYears(4.5))
    #expect(try automation(build: 0).payback == .afterYears(0))
  }

  @Test func `never pays where it saves nothing, however cheap it is`() throws {
    #expect(try automation(maintenance: 40, build: 0).payback == .never)
    #expect(try automation(maintenance: 41).payback == .never)
    #expect(try automation(residual: 1).payback == .never)
    #expect(try automation(times: 0, maintenance: 0).payback == .never)
  }

  @Test func `pays back where the net is zero, loses before, and gains after`() throws {
    var random = SplitMix64(seed: 6)
    var paid = 0
    for _ in 0..<1_000 {
      func number(_ range: ClosedRange<Double>) -> Double { .random(in: range, using: &random) }
      let (times, manual, residual) = (number(0...400), number(0...4), number(0...2))
      let (works, maintenance, build) = (number(0...1), number(0...100), number(1...500))
      func net(_ years: Double) throws -> Double {
        try automation(
          years: years, times: times, manual: manual, residual: residual, works: works,
          maintenance: maintenance, build: build
        ).netHours
      }
      let payback = try automation(
        times: times, manual: manual, residual: residual, works: works, maintenance: maintenance,
        build: build
      ).payback
      switch payback {
      case .afterYears(let years):
        paid += 1
        #expect(abs(try net(years)) < 1e-9 * build)
        #expect(try net(years * 0.99) < 0)
        #expect(try net(years * 1.01) > 0)
      case .never: #expect(try net(1) <= -build && net(1_000) <= net(1))
      }
    }
    #expect((200...800).contains(paid))
  }

  @Test func `refuses numbers that cannot be`() {
    #expect(throws: AutomationCaseError.negative) { try automation(build: -1) }
    #expect(throws: AutomationCaseError.negative) { try automation(times: .infinity) }
    #expect(throws: AutomationCaseError.noHorizon(0)) { try automation(years: 0) }
    #expect(throws: AutomationCaseError.effectivenessOutOfRange(1.1)) { try automation(works: 1.1) }
  }
}
