import Reliability

/// An alert that fired between two minutes; until now, unless an end is given.
func fired(
  _ number: Int, _ name: String = "Slow", from start: Int, to end: Int? = nil,
  labels: [String: String] = [:], link: FiredAlert.Link = .unsaid, acted: Bool? = nil
) -> FiredAlert {
  let all = labels.merging([AlertStatement.nameLabel: name]) { $1 }
  return FiredAlert(
    reference: AlertReference(number: number),
    statement: AlertStatement(
      source: "main", labels: all, startedAt: at(start), endedAt: end.map(at), slo: all["slo"]),
    link: link, actedOn: acted)
}

/// An incident whose impact lasted from one minute to another, of the services of a shop.
func shopIncident(
  _ number: Int, from start: Int?, to end: Int?, services: [String] = ["shop"], slo: String? = nil,
  detection: Detection? = nil
) -> Incident {
  var record = IncidentRecord(title: "an incident")
  record.services = services
  record.milestones[.impactStarted] = start.map(at)
  record.milestones[.impactEnded] = end.map(at)
  record.detection = detection
  record.links = slo.map { [SLOLink(slo: $0, impact: .badFraction(0.5))] } ?? []
  return Incident(reference: IncidentReference(number: number), record: record)
}

/// A book of alerts in a catalogue with the SLO `checkout` of the service `shop`.
func book(
  _ alerts: [FiredAlert], _ incidents: [Incident], asOf minute: Int = 100_000
) throws -> AlertBook {
  AlertBook(
    alerts, incidents: incidents,
    catalogue: Catalogue(
      services: [Service(name: "shop", team: "sales"), Service(name: "search")],
      objectives: [slo(try revision(from: -100_000, target: 0.999))]),
    asOf: at(minute))
}
