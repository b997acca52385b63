extension IncidentRecord {
  /// Takes over from a duplicate what this record lacks; what it has, stays.
  package mutating func adopt(_ duplicate: IncidentRecord) {
    summary = summary ?? duplicate.summary
    severity = severity ?? duplicate.severity
    trigger = trigger ?? duplicate.trigger
    risk = risk ?? duplicate.risk
    detection = detection ?? duplicate.detection
    change = change ?? duplicate.change
    responseCost = responseCost ?? duplicate.responseCost
    for (milestone, instant) in duplicate.milestones.known where milestones[milestone] == nil {
      milestones[milestone] = instant
    }
    services += duplicate.services.filter { !services.contains($0) }
    factors += duplicate.factors.filter { !factors.contains($0) }
    roles += duplicate.roles.filter { !roles.contains($0) }
    links += duplicate.links.filter { link in !links.contains { $0.slo == link.slo } }
  }
}
