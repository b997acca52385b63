extension IncidentsModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("standing", "how many there are"),
    .flag("hasIncidents", "whether there is any"),
    .rows("newest", of: SiteIncidentRow.self, "the latest"),
    .flag("hasOlder", "whether there are more"),
    .plain("newestCount", "how many of them are listed: `newest 50`; empty where all are"),
    .rows("quarters", of: QuarterRow.self, "the lists of incidents by quarter, the latest first"),
  ]
}

extension IncidentsModel.QuarterRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .markdown("quarter", "a link to the list"),
    .plain("count", "how many incidents it has"),
    .plain("worst", "how many are of the worst severity, and which that is"),
    .markdown("review", "a link to the review of the quarter"),
  ]
}

extension IncidentListModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("title", "the title of the page"),
    .plain("standing", "how many there are, and in which order"),
    .markdown("links", "links to the review and to other parts of the list").orNothing,
    .rows("incidents", of: SiteIncidentRow.self, "the incidents"),
  ]
}

extension IncidentModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("title", "its title"),
    .plain("reference", "the incident: `INC-42`"),
    .plain("standing", "its severity and its status"),
    .flag("isRestricted", "whether only few may read of it"),
    .plain("note", "why it counts nowhere").orNothing,
    .rows("facts", of: FactRow.self, "services, trigger, people, links to what follows from it"),
    .text("summary", "what happened").orNothing,
    .flag("hasMilestones", "whether any time of it is known"),
    .rows("milestones", of: MilestoneRow.self, "the milestones that were reached"),
    .plain("unknownMilestones", "which are not known, in a sentence").orNothing,
    .rows("durations", of: DurationFact.self, "the five durations, known or not"),
    .flag("hasHarm", "whether an SLO is linked"),
    .rows("harm", of: HarmRow.self, "what it did to each SLO"),
    .flag("hasFactors", "whether a factor is named"),
    .rows("factors", of: FactorRow.self, "the contributing factors"),
    .flag("hasTimeline", "whether the timeline has a row"),
    .flag("hasActors", "whether a row says who did something"),
    .flag("hasEvidence", "whether a row has evidence"),
    .rows("timeline", of: TimelineRow.self, "the timeline"),
    .flag("hasRunbooks", "whether people worked by a runbook"),
    .rows("runbooks", of: IncidentRunbookRow.self, "the runbooks that they worked by"),
    .flag("hasActions", "whether there is an action item"),
    .flag("hasOwners", "whether owners and tickets are shown"),
    .rows("actions", of: ActionRow.self, "the action items"),
  ]
}

extension MilestoneRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("milestone", "the milestone: `Detected`"),
    .plain("at", "when it was reached, UTC"),
    .plain("after", "how long after the impact started"),
  ]
}

extension HarmRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("slo", "the SLO"),
    .plain("harm", "how bad it was"),
    .plain("attribution", "who is accountable"),
    .text("burned", "the share of the budget of its quarter, by objective"),
    .markdown("evidence", "where that can be seen"),
  ]
}

extension IncidentRunbookRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .markdown("runbook", "a link to the runbook"),
    .plain("at", "when, UTC"),
    .plain("outcome", "whether it worked"),
    .plain("time", "the working time of all people together"),
    .text("note", "what they say of it"),
  ]
}

extension PostmortemsModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("standing", "how many there are"),
    .flag("hasPostmortems", "whether there is any"),
    .flag("hasOwners", "whether owners are shown"),
    .rows("postmortems", of: SitePostmortemRow.self, "those of the latest incidents first"),
  ]
}
