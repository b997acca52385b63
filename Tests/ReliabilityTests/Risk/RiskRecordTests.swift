import Reliability
import Statistics
import Testing

@Suite("The record of a risk")
struct RiskRecordTests {
  private static let start = CalendarDay(year: 2025, month: 1, day: 1)
  private let now = Instant(millisecondsSinceEpoch: 1_767_225_600_000)  // 2026-01-01T00:00:00Z

  /// The record of a risk that is planned once in so many days.
  private func record(
    every days: Int, in incidents: [Incident], from: CalendarDay? = start
  ) throws -> RiskRecord {
    let risk = try Risk(
      name: "zone-outage", summary: "x",
      estimate: RiskEstimate(
        timeToDetect: .minutes(5), timeToRepair: .minutes(40),
        timeToFailure: .minutes(days * 1_440), share: 0.5), observedFrom: from)
    return RiskRecord(of: risk, in: incidents, slo: "checkout", at: now)
  }

  /// An incident so many days before now that lasted ten times its number in minutes.
  private func incident(
    _ number: Int, daysAgo: Int? = 30, risk: String? = "zone-outage",
    _ change: (inout Incident) -> Void = { _ in }
  ) -> Incident {
    var record = IncidentRecord(title: "x")
    record.risk = risk
    if let daysAgo {
      let began = now.advanced(by: .seconds(-86_400 * daysAgo))
      record.milestones[.impactStarted] = began
      record.milestones[.detected] = began.advanced(by: .minutes(number))
      record.milestones[.impactEnded] = began.advanced(by: .minutes(10 * number))
    }
    var incident = Incident(reference: IncidentReference(number: number), record: record)
    change(&incident)
    return incident
  }

  @Test func `counts real incidents since the day on which they began to name it`() throws {
    let record = try record(
      every: 365,
      in: [
        incident(1), incident(2), incident(3, daysAgo: 400), incident(4, daysAgo: nil),
        incident(5, risk: "other"), incident(6, risk: nil),
        incident(7) { $0.record.mode = .drill }, incident(8) { $0.record.mode = .nearMiss },
        incident(9) { $0.duplicateOf = IncidentReference(number: 1) },
        incident(10, risk: nil) {
          $0.record.links = [SLOLink(slo: "checkout", impact: .badFraction(1))]
        },
      ])
    #expect(record.incidents.map(\.number) == [1, 2])
    #expect(record.count?.exposure == 365)
    #expect(record.earlier == 1)
    // One has no time, and one harmed the SLO and names no risk.
    #expect(record.possibleMore == 2)
    #expect(record.detection.median == 1.5)
    #expect(record.impact.median == 15)
  }

  /// Garwood, 95 %: 5 events, 1.6235 to 11.6683.
  @Test func `has the exact interval of the frequency`() throws {
    let record = try record(every: 365, in: (1...5).map { incident($0) })
    let interval = try #require(record.intervalPerYear)
    let years = 365 / 365.25
    #expect(abs(interval.lower - 1.6235 / years) < 1e-4)
    #expect(abs(try #require(interval.upper) - 11.6683 / years) < 1e-4)
  }

  @Test func `contradicts what was planned only outside of that interval`() throws {
    // Five in a year: the interval is 1.6246 to 11.6763 a year.
    let five = (1...5).map { incident($0) }
    #expect(try record(every: 365, in: five).verdict == .moreOften)
    #expect(try record(every: 225, in: five).verdict == .moreOften)
    #expect(try record(every: 224, in: five).verdict == .notContradicted)
    #expect(try record(every: 32, in: five).verdict == .notContradicted)
    #expect(try record(every: 31, in: five).verdict == .lessOften)
  }

  @Test func `holds what names no risk possible, before it says less often`() throws {
    // None in a year: at most 3.6914 a year. Two more are possible: at most 7.2297.
    #expect(try record(every: 98, in: []).verdict == .lessOften)
    let unnamed = (1...2).map { number in
      incident(number, risk: nil) {
        $0.record.links = [SLOLink(slo: "checkout", impact: .badFraction(1))]
      }
    }
    #expect(try record(every: 98, in: unnamed).verdict != .lessOften)
    #expect(try record(every: 50, in: unnamed).verdict == .lessOften)
  }

  @Test func `says what is missing where it shows nothing`() throws {
    // Once a year is planned, and nothing was seen: 3.6889 years without one would tell, and so
    // would four incidents in this year, of which at least 1.0899 are to be expected.
    guard case .notEnoughEvidence(let none) = try record(every: 365, in: []).verdict else {
      return #expect(Bool(false))
    }
    #expect(none.incidents == 4)
    #expect(abs(try #require(none.days) - (3.6889 * 365 - 365)) < 0.1)
    // Two were seen: two more would tell.
    guard
      case .notEnoughEvidence(let two) = try record(
        every: 365, in: [incident(1), incident(2)]
      ).verdict
    else { return #expect(Bool(false)) }
    #expect(two.incidents == 2)
  }

  @Test func `shows nothing where nobody said since when, or no time has passed`() throws {
    for from in [nil, CalendarDay(year: 2026, month: 1, day: 1)] {
      let record = try record(every: 365, in: [incident(1)], from: from)
      #expect(record.count == nil)
      #expect(record.intervalPerYear == nil)
      guard case .notEnoughEvidence(let missing) = record.verdict else {
        return #expect(Bool(false))
      }
      #expect(missing.incidents == nil)
      #expect((missing.days == nil) == (from == nil))
    }
  }
}
