import Reliability
import Statistics
import Testing

@Suite("Alerts replayed over what was measured")
struct AlertReplayTests {
  private let day = 1_440

  private func incident(
    _ number: Int, from start: Int?, to end: Int?, mode: IncidentMode = .real
  ) -> Incident {
    var record = IncidentRecord(title: "an incident")
    record.mode = mode
    record.milestones[.impactStarted] = start.map(at)
    record.milestones[.impactEnded] = end.map(at)
    record.links = [SLOLink(slo: "checkout", impact: .badFraction(0.5))]
    return Incident(reference: IncidentReference(number: number), record: record)
  }

  /// Ten days by intervals of some minutes, each of 1,000 events, with bad ones by the minute.
  private func replay(
    every minutes: Int = 5, target: Double = 0.999, gap: Range<Int>? = nil,
    _ incidents: [Incident] = [], bad: (Int) -> Double
  ) throws -> AlertReplay {
    let intervals = try stride(from: 0, to: 10 * day, by: minutes).filter {
      gap?.contains($0) != true
    }.map { try measured($0, $0 + minutes, bad: bad($0), of: 1_000) }
    return try slo(try revision(from: -100_000, target: target)).replay(
      intervals, incidents: incidents, during: period(0, 10 * day))
  }

  @Test func `speak at the workbook's thresholds, and resolve by the short window`() throws {
    // 20 % bad for 30 minutes, of which 0.1 % may be: 200 times too fast.
    let replay = try replay([incident(1, from: 6_001, to: 6_030)]) {
      (6_000..<6_030).contains($0) ? 200 : 0
    }
    // In the hour 13.44 x 0.001 x 12 intervals are bad after the first; 6 hours x 5.6 after 3.
    #expect(replay.alerts[0].firings.map(\.start) == [at(6_005)])
    #expect(replay.alerts[0].firings.map(\.end) == [at(6_035)])
    #expect(replay.alerts[0].firings.map(\.ending) == [.resolved])
    #expect(replay.alerts[0].firings.map(\.incidents) == [[IncidentReference(number: 1)]])
    #expect(replay.alerts[1].firings.map(\.start) == [at(6_015)])
    #expect(replay.alerts[1].firings.map(\.end) == [at(6_060)])
    #expect(replay.alerts[2].firings.map(\.start) == [at(6_025)])
    #expect(replay.incidents.map(\.outcome) == [.caught(after: .seconds(240))])
    #expect(replay.alerts[1].outcomes == [.caught(after: .seconds(14 * 60))])
    #expect(replay.minutesToAlert.median == 4)
  }

  @Test func `miss what burns too slowly for them, and say so`() throws {
    let replay = try replay([incident(1, from: 6_000, to: 6_060)]) {
      (6_000..<6_060).contains($0) ? 5 : 0
    }
    #expect(replay.alerts.map(\.outcomes) == [[.missed], [.missed], [.missed]])
    #expect(replay.recall == JudgedShare(0, not: 1, notJudged: 0))
  }

  @Test func `name what matches no incident`() throws {
    let replay = try replay([incident(1, from: 9_000, to: 9_010, mode: .drill)]) {
      (6_000..<6_010).contains($0) || (9_000..<9_010).contains($0) ? 500 : 0
    }
    #expect(replay.alerts[0].firings.map(\.incidents.count) == [0, 1])
    #expect(replay.alerts[0].precision == JudgedShare(1, not: 1, notJudged: 0))
    // Nobody has to be woken by a drill.
    #expect(replay.incidents.isEmpty)
  }

  @Test func `are not judged by intervals longer than a window`() throws {
    let replay = try replay(every: 60, [incident(1, from: 6_000, to: 6_060)]) {
      (6_000..<6_060).contains($0) ? 900 : 0
    }
    #expect(replay.alerts.map(\.firings.count) == [0, 0, 1])
    #expect(replay.alerts.map(\.judgedMinutes) == [0, 0, Double(10 * day - 4_260)])
    #expect(
      replay.alerts.map(\.tooCoarseMinutes) == [Double(10 * day), Double(10 * day - 300), 0])
    #expect(
      replay.alerts.map(\.outcomes) == [
        [.notJudged(.tooCoarse)], [.notJudged(.tooCoarse)], [.caught(after: .seconds(3_600))],
      ])
    #expect(replay.alerts[0].recall == JudgedShare(0, not: 0, notJudged: 1))
    #expect(replay.lengths.map(\.count) == [240])
  }

  @Test func `are not judged over gaps, nor what they end in`() throws {
    let replay = try replay(
      gap: 6_010..<6_100,
      [incident(1, from: 6_000, to: 6_020), incident(2, from: 6_030, to: 6_040)]
    ) { (6_000..<6_200).contains($0) ? 500 : 0 }
    #expect(
      replay.alerts[0].firings.map(\.ending) == [.unknown, .resolved])
    // Known again once a whole hour is measured.
    #expect(replay.alerts[0].firings.map(\.start) == [at(6_005), at(6_160)])
    #expect(replay.incidents[0].outcome == .caught(after: .seconds(300)))
    #expect(replay.incidents[1].outcome == .notJudged(.notMeasured))
  }

  @Test func `cannot be judged on incidents without a start`() throws {
    var unknown = incident(1, from: nil, to: 6_020)
    unknown.record.milestones[.detected] = at(6_010)
    let replay = try replay([unknown]) { _ in 0 }
    #expect(replay.incidents.map(\.outcome) == [.notJudged(.impactStartUnknown)])
    #expect(replay.incidents[0].impactStarted == nil)
  }

  @Test func `that spoke before an impact tell nothing of it`() throws {
    let replay = try replay([incident(1, from: 6_020, to: 6_030)]) {
      (6_000..<6_040).contains($0) ? 500 : 0
    }
    #expect(replay.alerts[0].outcomes == [.spokeBefore])
    #expect(replay.recall == JudgedShare(1, not: 0, notJudged: 0))
    #expect(replay.minutesToAlert.count == 0)
  }

  @Test func `are judged by the objective then in force`() throws {
    let intervals = try series(
      every: 5, bad: (0..<5 * 288).map { $0 % 288 < 12 && $0 >= 288 ? 30 : 0 })
    let slo = slo(
      try revision(from: -100_000, target: 0.999), try revision(from: 3 * day, target: 0.99))
    let replay = try slo.replay(intervals, incidents: [], during: period(0, 5 * day))
    #expect(
      replay.alerts[0].firings.map(\.start) == [day + 30, 2 * day + 30].map(at))
  }

  @Test func `that still speak at the end are open`() throws {
    let replay = try replay { $0 >= 10 * day - 60 ? 900 : 0 }
    #expect(replay.alerts[0].firings.map(\.ending) == [.open])
    #expect(replay.alerts[0].firings.map(\.end) == [at(10 * day)])
  }
}

@Suite("A share of what was judged")
struct JudgedShareTests {
  @Test func `is worth a number from five on`() {
    #expect(!JudgedShare(3, not: 1, notJudged: 9).isEnough)
    #expect(JudgedShare(3, not: 1, notJudged: 9).missing == 1)
    #expect(JudgedShare(3, not: 2, notJudged: 0).isEnough)
    #expect(JudgedShare(3, not: 2, notJudged: 0).proportion.fraction == 0.6)
  }
}
