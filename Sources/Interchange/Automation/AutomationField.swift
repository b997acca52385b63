/// What a column can state of a candidate for automation; they are named like the options of
/// `psgf automation add`.
enum AutomationField: String, CaseIterable {
  /// The candidate of the ledger: `AUTO-6`.
  case candidate
  case title, kind, team
  /// The incidents that it is about, each a list.
  case service, trigger, factor, alert
  /// Whether it is about every incident.
  case allIncidents = "all-incidents"
  /// The parts of the response that it shortens, a list.
  case phase
  /// The toil that it removes.
  case toilTeam = "toil-team"
  case toilClass = "toil-class"
  case toilService = "toil-service"
  /// Estimates: in one column each, or in three.
  case effectiveness
  case effectivenessLow = "effectiveness-low"
  case effectivenessLikely = "effectiveness-likely"
  case effectivenessHigh = "effectiveness-high"
  case buildHours = "build-hours"
  case buildHoursLow = "build-hours-low"
  case buildHoursLikely = "build-hours-likely"
  case buildHoursHigh = "build-hours-high"
  case maintenanceHours = "maintenance-hours"
  case maintenanceHoursLow = "maintenance-hours-low"
  case maintenanceHoursLikely = "maintenance-hours-likely"
  case maintenanceHoursHigh = "maintenance-hours-high"
  case risk
  case wayBack = "way-back"
  case runbook

  /// The field that another name means: a plural, or a name of the JSON of `automation list`.
  init?(column: String) {
    let name = column.asFieldName
    let names = ["reference": "candidate", "maintenance-hours-per-year": "maintenance-hours"]
    let singular = name.hasSuffix("s") ? String(name.dropLast()) : name
    guard
      let field = Self(rawValue: names[name] ?? name) ?? Self(rawValue: singular)
    else { return nil }
    self = field
  }
}
