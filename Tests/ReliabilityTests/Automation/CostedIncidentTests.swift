import Reliability
import Testing

@Suite("What an incident cost")
struct CostedIncidentTests {
  private let start = Instant(millisecondsSinceEpoch: 1_790_000_000_000)

  private func incident(
    detected: Int64? = 10, acknowledged: Int64? = 15, ended: Int64? = 60
  ) -> Incident {
    var record = IncidentRecord(title: "Checkout fails")
    record.milestones[.impactStarted] = start
    for (milestone, minutes) in [
      (Milestone.detected, detected), (.acknowledged, acknowledged), (.impactEnded, ended),
    ] {
      record.milestones[milestone] = minutes.map { start.advanced(by: .seconds($0 * 60)) }
    }
    return Incident(reference: IncidentReference(number: 1), record: record)
  }

  @Test func `falls into the parts of the response by the milestones`() {
    let costed = CostedIncident(incident())
    #expect(ResponsePhase.allCases.map { costed.minutes(of: $0) } == [10, 5, 45])
    #expect(costed.share(of: []) == 1)
    #expect(costed.share(of: [.detection]) == 10.0 / 60)
    #expect(costed.share(of: [.detection, .repair, .repair]) == 55.0 / 60)
  }

  @Test func `falls into no part that nobody recorded`() {
    let costed = CostedIncident(incident(acknowledged: nil))
    #expect(costed.minutes(of: .detection) == 10)
    #expect(costed.minutes(of: .repair) == nil)
    #expect(costed.share(of: [.repair]) == nil)
    #expect(CostedIncident(incident(ended: nil)).share(of: [.detection]) == nil)
  }

  @Test func `counts no minute after the impact, and none before it`() {
    let late = CostedIncident(incident(detected: 90, acknowledged: 95))
    #expect(ResponsePhase.allCases.map { late.minutes(of: $0) } == [60, 0, 0])
    let early = CostedIncident(incident(detected: -5))
    #expect(early.minutes(of: .detection) == 0)
  }

  @Test func `is unknown in budgets where nothing is known of any SLO`() {
    var costed = CostedIncident(incident())
    #expect(costed.burned == nil)
    costed.burns = [
      AnnualBurn(slo: "a", share: 0.25, isMeasured: true),
      AnnualBurn(slo: "b", share: 0, isMeasured: false),
    ]
    #expect(costed.burned == 0.25)
  }

  @Test func `is the recorded work of people, else the toil that was logged for it`() throws {
    var incident = incident()
    func toil(_ number: Int, _ incident: Int?, withdrawn: Bool = false) throws -> ToilEntry {
      ToilEntry(
        reference: ToilReference(number: number),
        record: try ToilRecord(
          team: "web", what: "restart", minutes: 30, people: 2, time: .at(start),
          incident: incident.map { IncidentReference(number: $0) }),
        author: "Ada", recordedAt: start,
        withdrawal: withdrawn ? Provenance(author: "Ada", at: start, reason: "twice") : nil)
    }
    let logged = try [
      toil(1, 1), toil(2, 2), toil(3, nil), toil(4, 1), toil(5, 1, withdrawn: true),
    ]
    let hours = try #require(WorkedHours(of: incident, loggedToil: logged))
    #expect(hours.hours == 2)
    #expect(hours.toil.map(\.number) == [1, 4])
    #expect(WorkedHours(of: incident, loggedToil: []) == nil)
    incident.record.responseCost = try ResponseCost(engagedMinutes: 90)
    #expect(WorkedHours(of: incident, loggedToil: logged) == WorkedHours(1.5))
  }
}
