extension PostmortemReport {
  /// The template that the report of a postmortem is made of.
  static let template = TemplateDescription(
    "postmortem.md", for: "A postmortem to send around: `psgf report postmortem INC-42`.",
    model: PostmortemModel.self,
    figures: [
      .init(IncidentTimelineFigure.name, "the phases of the incident, and the rows of its timeline")
    ])
}

extension PostmortemModel: DocumentedModel {
  static let fields: [TemplateField] = opening + course + sections + ending

  private static let opening: [TemplateField] = [
    .plain("reference", "the postmortem: `PM-42`"),
    .plain("incident", "the incident: `INC-42`"),
    .text("title", "the title of the text, that of the incident where the text has none"),
    .markdown("standing", "where it stands: `reviewed by Dee on 2026-02-17`"),
    .plain("severity", "the severity: `SEV-2`").orNothing,
    .text("services", "the services, with commas between").orNothing,
    .plain("mode", "`drill`, `near-miss` or `backfilled`; unknown of a real incident").orNothing,
    .text("owner", "who sees to it").orNothing,
    .plain("trigger", "what set it off").orNothing,
    .text("change", "the deployment or change that did").orNothing,
    .text("detection", "how it came to be known").orNothing,
    .text("responders", "who had which role, with commas between").orNothing,
    .plain(
      "responseCost", "what the response cost people: how many, how long, how many steps by hand"
    ).orNothing,
    .text("summary", "what the ledger says happened, where the text has no summary").orNothing,
  ]

  private static let course: [TemplateField] = [
    .flag("hasDurations", "whether a duration is known"),
    .rows("durations", of: DurationFact.self, "the durations that are known"),
    .plain("course", "the phases in a sentence, where two milestones are known").orNothing,
    .flag("hasFigure", "whether there is the figure `incident-timeline`"),
    .flag("hasSLOImpact", "whether an SLO is linked or the text has that section"),
    .flag("hasBudgets", "whether an SLO is linked"),
    .rows("budgets", of: BudgetFact.self, "a row for each objective of each linked SLO"),
    .flag("hasApproximation", "whether minutes stand in for events"),
    .flag("hasMeasured", "whether events are measured"),
    .flag("hasFactors", "whether a factor is named or the text has that section"),
    .rows("factors", of: FactorRow.self, "the contributing factors"),
    .flag("hasTimeline", "whether there is a row or the text has that section"),
    .flag("hasTimelineRows", "whether the timeline has a row"),
    .flag("hasActors", "whether a row says who did something"),
    .flag("hasEvidence", "whether a row has evidence"),
    .rows("timelineRows", of: TimelineRow.self, "the timeline"),
  ]

  private static let sections: [TemplateField] = [
    .flag("hasLessons", "whether the text says what went well, badly, by luck or as a surprise"),
    .flag("hasActions", "whether there is an action item or the text has that section"),
    .flag("hasActionRows", "whether there is an action item"),
    .flag("hasOwners", "whether owners and tickets are shown, which readers outside are not told"),
    .rows("actions", of: ActionRow.self, "the action items of the ledger"),
    .markdown("progress", "how many have ended and how many are overdue").orNothing,
    .flag("hasRelated", "whether there is a related incident or the text has that section"),
    .rows("related", of: RelationRow.self, "incidents like it"),
    .values(
      "prose", of: PostmortemProse.self,
      "what the author wrote in each section, with headings of level 3 or below, without comments"),
    .rows("others", of: OtherSection.self, "sections that are none of these"),
  ]

  private static let ending: [TemplateField] = [
    .flag("hasReview", "whether its state ever changed or a check was waived"),
    .rows("stateChanges", of: StateChangeRow.self, "the changes of its state"),
    .flag("hasWaivers", "whether a check was waived"),
    .rows("waivers", of: WaiverRow.self, "review checks that need not hold here"),
    .plain("revision", "the number of the revision"),
    .text("revisedBy", "who saved it; readers outside are not told").orNothing,
    .plain("revisedAt", "when, UTC"),
    .plain("asOf", "as of when the report is, UTC"),
    .plain("version", "the version of psgf; no page of a site says it").orNothing,
    .plain(
      "auditEntries",
      "how long the audit log of the ledger is: `1,234 audit entries`; the overview of a site says it"
    ).orNothing,
    .plain("head", "the beginning of the last hash of that log").orNothing,
  ]
}

extension PostmortemProse: DocumentedModel {
  static let fields: [TemplateField] = [
    .markdown("opening", "before the first heading").orNothing,
    .markdown("summary", "the summary").orNothing,
    .markdown("impact", "the impact").orNothing,
    .markdown("sloImpact", "the impact on SLOs and error budgets").orNothing,
    .markdown("background", "the background").orNothing,
    .markdown("trigger", "the trigger").orNothing,
    .markdown("contributingFactors", "the contributing factors, apart from their list").orNothing,
    .markdown("detection", "the detection").orNothing,
    .markdown("response", "the response").orNothing,
    .markdown("recovery", "the recovery").orNothing,
    .markdown("timeline", "the timeline, apart from its rows").orNothing,
    .markdown("lessons", "what was learnt").orNothing,
    .markdown("wentWell", "what went well; its headings are of level 4 or below").orNothing,
    .markdown("wentBadly", "what went badly; likewise").orNothing,
    .markdown("gotLucky", "where luck helped; likewise").orNothing,
    .markdown("surprises", "what surprised; likewise").orNothing,
    .markdown("actionItems", "the action items, apart from their list").orNothing,
    .markdown("openQuestions", "the open questions").orNothing,
    .markdown("relatedIncidents", "the related incidents").orNothing,
    .markdown("externalMessage", "what customers were told").orNothing,
    .markdown("supportingData", "the supporting data").orNothing,
  ]
}
