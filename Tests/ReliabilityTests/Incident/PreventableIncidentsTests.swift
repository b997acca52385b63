import Reliability
import Testing

@Suite("The incidents that an action could have prevented")
struct PreventableIncidentsTests {
  private static func incident(
    _ number: Int, _ title: String, services: [String] = ["payments"], trigger: String? = nil,
    factors: [String] = [], mode: IncidentMode = .real, slo: String? = nil
  ) -> Incident {
    var record = IncidentRecord(title: title)
    record.services = services
    record.trigger = trigger.flatMap { TaxonomyEntry($0) }
    record.factors = factors.compactMap { TaxonomyEntry($0) }.map {
      ContributingFactor(category: $0)
    }
    record.mode = mode
    record.links = slo.map { [SLOLink(slo: $0, impact: .badFraction(0.5))] } ?? []
    return Incident(reference: IncidentReference(number: number), record: record)
  }

  private static let cause = incident(
    1, "Card authorisations time out", trigger: "config-push", factors: ["software"])

  private func alike(_ others: [Incident], to cause: Incident = Self.cause) -> [Int] {
    var preventable = PreventableIncidents(
      among: [cause] + others, serviceOf: ["checkout": "payments"])
    return preventable.alike(cause).map(\.reference.number)
  }

  @Test func `share a service, and the trigger, a factor or words`() {
    let others = [
      Self.incident(2, "Ledger exports late", trigger: "config-push"),
      Self.incident(3, "Refunds doubled", factors: ["network", "software"]),
      Self.incident(4, "Card authorisations time out again"),
      Self.incident(5, "Statement mails not sent", trigger: "hardware", factors: ["network"]),
      Self.incident(6, "Card authorisations time out", services: ["search"]),
    ]
    #expect(alike(others) == [2, 3, 4])
  }

  @Test func `are not those whose trigger is only that nothing else fits`() {
    let cause = Self.incident(1, "Cards declined", trigger: "other", factors: ["other"])
    let other = Self.incident(2, "Exports late", trigger: "other", factors: ["other"])
    #expect(alike([other], to: cause) == [])
  }

  @Test func `count, and affect the service through an SLO where they name none`() {
    let others = [
      Self.incident(2, "Drill", trigger: "config-push", mode: .drill),
      Self.incident(3, "Exports late", services: [], trigger: "config-push", slo: "checkout"),
    ]
    #expect(alike(others) == [3])
  }

  @Test func `are none where the incident names no service`() {
    let cause = Self.incident(1, "Cards declined", services: [], trigger: "config-push")
    #expect(alike([Self.incident(2, "Cards declined", trigger: "config-push")], to: cause) == [])
  }
}
