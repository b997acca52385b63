import Reliability
import Testing

@Suite("The incident that an alert fired for")
struct AlertMatchTests {
  private func match(_ alert: FiredAlert, _ incidents: Incident...) throws -> AlertMatch {
    try #require(try book([alert], incidents).alerts.first).match
  }

  private let first = IncidentReference(number: 1)
  private let second = IncidentReference(number: 2)

  @Test func `is suggested where the two overlap, and not taken as said`() throws {
    let incident = shopIncident(1, from: 10, to: 60)
    #expect(try match(fired(1, from: 12, to: 14), incident) == .suggested([first]))
    #expect(try match(fired(1, from: 60), incident) == .suggested([first]))
    #expect(try match(fired(1, from: 5, to: 10), incident) == .suggested([first]))
    #expect(try match(fired(1, from: 61), incident) == .unknown)
    #expect(try match(fired(1, from: 5, to: 9), incident) == .unknown)
    #expect(try match(fired(1, from: 12), incident).incident == nil)
  }

  @Test func `overlaps its response as well as its impact`() throws {
    var incident = shopIncident(1, from: 10, to: 60)
    incident.record.milestones[.resolved] = at(90)
    incident.record.milestones[.closed] = at(9_000)
    #expect(try match(fired(1, from: 80), incident) == .suggested([first]))
    #expect(try match(fired(1, from: 91), incident) == .unknown)
    // What is not over lasts.
    #expect(
      try match(fired(1, from: 900), shopIncident(1, from: 10, to: nil)) == .suggested([first]))
    #expect(try match(fired(1, from: 900), shopIncident(1, from: nil, to: nil)) == .unknown)
  }

  @Test func `is the one that names it`() throws {
    let detection = Detection(method: .alert, alertName: "Slow")
    let named = shopIncident(2, from: 10, to: 60, detection: detection)
    let other = shopIncident(1, from: 10, to: 60)
    #expect(try match(fired(1, from: 12), other, named) == .named(second))
    #expect(try match(fired(1, "Down", from: 12), other, named) == .suggested([first, second]))
    // A name alone, without the time, says nothing.
    #expect(try match(fired(1, from: 62), named) == .unknown)
    let earlier = shopIncident(1, from: 0, to: 11, detection: detection)
    #expect(try match(fired(1, from: 20, to: 30), earlier, named) == .named(second))
  }

  @Test func `is what a person says, whatever overlaps`() throws {
    let incident = shopIncident(1, from: 10, to: 60)
    #expect(try match(fired(1, from: 12, link: .ofNone), incident) == .ofNone)
    #expect(
      try match(fired(1, from: 900, link: .incident(first)), incident) == .linked(first))
    var duplicate = incident
    duplicate.duplicateOf = second
    #expect(
      try match(fired(1, from: 12, link: .incident(first)), duplicate) == .linked(second))
    #expect(try match(fired(1, from: 12), duplicate) == .unknown)
  }

  @Test func `is of the alert's own service, as far as both are known`() throws {
    let incident = shopIncident(1, from: 10, to: 60, services: ["search"], slo: nil)
    #expect(try match(fired(1, from: 12, labels: ["slo": "checkout"]), incident) == .unknown)
    #expect(
      try match(fired(1, from: 12, labels: ["service": "search"]), incident) == .suggested([first]))
    let breach = shopIncident(1, from: 10, to: 60, services: ["search"], slo: "checkout")
    #expect(
      try match(fired(1, from: 12, labels: ["slo": "checkout"]), breach) == .suggested([first]))
  }

  @Test func `is looked for by what the labels and the catalogue tell`() throws {
    let alerts = [
      fired(1, from: 0, labels: ["slo": "checkout", "team": "other"]),
      fired(2, from: 0, labels: ["slo": "unknown", "sloth_service": "search", "owner": "finders"]),
      fired(3, from: 0),
    ]
    let scopes = try book(alerts, []).alerts.map(\.scope)
    #expect(scopes.map(\.slo) == ["checkout", nil, nil])
    #expect(scopes.map(\.service) == ["shop", "search", nil])
    #expect(scopes.map(\.team) == ["sales", "finders", nil])
  }
}
