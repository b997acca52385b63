import Reliability
import Testing

@Suite("Milestones")
struct MilestonesTests {
  private static func at(_ minutes: Int) -> Instant {
    Instant(millisecondsSinceEpoch: Int64(minutes) * 60_000)
  }

  private func findings(_ minutes: [Milestone: Int], now: Int = 1_000_000) -> [MilestoneFinding] {
    Milestones(minutes.mapValues(Self.at)).findings(at: Self.at(now))
  }

  @Test func `in the usual order raise no doubt`() {
    #expect(
      findings([
        .impactStarted: 0, .detected: 4, .acknowledged: 6, .declared: 6, .mitigated: 40,
        .impactEnded: 40, .resolved: 60, .postmortemCompleted: 5_000, .closed: 5_000,
      ]).isEmpty)
  }

  @Test func `are refused only where the impact does not start first`() throws {
    let found = findings([.impactStarted: 10, .detected: 5])
    #expect(found == [.beforeImpact(.detected, Self.at(5), impactStarted: Self.at(10))])
    #expect(try #require(found.first).refuses)
    #expect(findings([.detected: 5]).isEmpty)
  }

  @Test(
    arguments: [
      (Milestone.detected, Milestone.acknowledged), (.mitigated, .resolved),
      (.impactEnded, .resolved), (.resolved, .closed), (.postmortemCompleted, .closed),
    ])
  func `in an impossible order are kept, naming both`(earlier: Milestone, later: Milestone) throws {
    let found = try #require(findings([.impactStarted: 0, earlier: 20, later: 10]).first)
    #expect(!found.refuses)
    #expect("\(found)".contains("\(earlier.words) (1970-01-01T00:20:00Z) lies after"))
    #expect("\(found)".contains("\(later.words) (1970-01-01T00:10:00Z)"))
  }

  @Test func `in the future or far apart are kept with a warning`() {
    let found = findings([.impactStarted: 0, .impactEnded: 60 * 24 * 31], now: 60 * 24)
    #expect(found.map(\.refuses) == [false, false])
    #expect("\(found.first.map { "\($0)" } ?? "")".contains("lies in the future of now"))
    #expect("\(found.last.map { "\($0)" } ?? "")".contains("more than 30 days apart"))
  }

  @Test func `give durations where both ends are known, and none otherwise`() {
    let milestones = Milestones([.impactStarted: Self.at(0), .resolved: Self.at(65)])
    #expect(milestones.duration(.timeToResolve) == .seconds(65 * 60))
    #expect(milestones.duration(.timeToDetect) == nil)
    #expect(IncidentDuration.timeToMitigate.formula == "mitigated - impact started")
  }

  @Test func `place an incident by its earliest where the start is unknown`() {
    #expect(Milestones([.resolved: Self.at(9), .declared: Self.at(5)]).began == Self.at(5))
    #expect(Milestones([.impactStarted: Self.at(7), .detected: Self.at(5)]).began == Self.at(7))
    #expect(Milestones().began == nil)
  }
}
