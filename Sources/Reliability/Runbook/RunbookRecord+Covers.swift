extension RunbookRecord {
  /// Whether it is for an incident: one of its services was affected, and one of its alerts told of
  /// it or its triggers and factors set it off. What it does not name does not matter.
  package func covers(_ incident: Incident) -> Bool {
    let told = IncidentClass(services: purpose.services, alerts: purpose.alerts)
    let failed = IncidentClass(
      services: purpose.services, triggers: purpose.triggers, factors: purpose.factors)
    let namesFailure = !purpose.triggers.isEmpty || !purpose.factors.isEmpty
    if !purpose.alerts.isEmpty, told.holds(incident) { return true }
    return (namesFailure || purpose.alerts.isEmpty) && failed.holds(incident)
  }

  /// Whether it is for an alert: it names it, or the alert names where it lives (`runbook_url`).
  package func covers(_ alert: AlertStatement) -> Bool {
    purpose.alerts.contains(alert.name) || location != nil && location == alert.runbookURL
  }
}

extension AlertStatement {
  /// Where its runbook lives, by the annotation in use with Prometheus.
  package var runbookURL: String? { annotations["runbook_url"] }
}
