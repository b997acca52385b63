extension ObjectiveRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("label", "the SLO, and which of its objectives where it has several"),
    .plain("target", "its targets of the period, the earliest first: `99.9 % then 99.95 %`"),
    .plain("budget", "the budget of the period in minutes"),
    .plain("burned", "what incidents burned of it, in minutes"),
    .markdown("share", "the same in per cent, strong where it is more than all"),
    .plain("previous", "the share of the period before"),
    .markdown("worstShare", "the largest share of a window of the SLO's own length"),
    .plain("worstWindow", "that window: `28d to 2026-01-20`"),
    .rows("incidents", of: BudgetedRow.self, "the incidents that burned most of it"),
    .plain("more", "how many more there are: `3 more`").orNothing,
    .plain("moreBurned", "what these burned, in minutes").orNothing,
    .plain("moreShare", "the same in per cent").orNothing,
  ]
}

extension BudgetedRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("reference", "the incident: `INC-42`"),
    .text("title", "its title"),
    .plain("severity", "its severity: `SEV-2`"),
    .plain("impact", "how long users were affected"),
    .text("objective", "the SLO and its objective"),
    .plain("burned", "what it burned, in minutes"),
    .plain("share", "the same as a share of the budget of the period"),
  ]
}

extension IncidentRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("reference", "the incident: `INC-42`"),
    .text("title", "its title"),
    .plain("severity", "its severity: `SEV-2`"),
    .plain("began", "when it began, UTC"),
    .plain("impact", "how long users were affected"),
  ]
}

extension BreakdownTable: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("property", "the property: `severity`"),
    .plain("heading", "the same as the head of a column: `Severity`"),
    .rows("rows", of: Row.self, "its values"),
    .plain("more", "how many values more there are, with how many incidents").orNothing,
  ]
}

extension BreakdownTable.Row: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("value", "the value"),
    .plain("count", "how many incidents have it"),
    .plain("previous", "how many had it in the period before"),
    .plain("change", "the difference, with its sign"),
    .plain("impact", "how long users were affected in these together, in minutes"),
  ]
}

extension DurationRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("name", "the duration: `Time to detect`"),
    .plain("formula", "between which milestones: `detected - impact started`"),
    .plain("known", "of how many incidents it is known"),
    .plain("unknown", "of how many it is not"),
    .plain("minimum", "the shortest, in minutes"),
    .plain("lowerQuartile", "than which 25 % were no longer"),
    .plain("median", "than which half were no longer"),
    .plain("upperQuartile", "than which 75 % were no longer"),
    .plain("ninetieth", "than which 90 % were no longer"),
    .plain("maximum", "the longest"),
  ]
}

extension DoubtRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("sentence", "what is missing, of how many incidents, and of which")
  ]
}

extension MeasuredRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("label", "the SLO, and which of its objectives where it has several"),
    .plain("budget", "the budget of the period with its unit: `43,919 events`"),
    .plain("burned", "what burned of it, with its unit"),
    .plain("share", "the same in per cent"),
    .plain("adjusted", "the same after adjustments; a dash where there was none"),
    .plain("byIncidents", "the share that incidents explain"),
    .plain("unexplained", "the share that none explains"),
    .plain("coverage", "how much of the period was measured"),
  ]
}

extension UnexplainedDayRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("label", "the SLO, and which of its objectives where it has several"),
    .plain("day", "the day, UTC"),
    .plain("burned", "what burned on it that no incident explains, with its unit"),
    .plain("share", "the same as a share of the budget of the period"),
    .plain("duringIncidents", "how much of that burned while incidents lasted"),
  ]
}

extension ExceptionRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("reference", "the exception: `EXC-3`"),
    .text("service", "the service"),
    .plain("kind", "what it allows"),
    .text("approver", "who approved it"),
    .plain("granted", "the day on which it was granted"),
    .plain("ended", "the day on which it ended or will"),
    .text("reason", "why it was granted"),
    .text("outcome", "what became of it"),
  ]
}

extension ObligationRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("team", "the team that has to do it"),
    .text("service", "the service"),
    .plain("duty", "what has to be done"),
    .plain("clause", "the clause of the policy"),
    .text("cause", "the incidents and the arithmetic that call for it"),
    .markdown("due", "by when, and whether it is overdue"),
    .text("key", "by which `psgf policy meet` and `waive` know it"),
  ]
}
