extension RunbooksModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .markdown("standing", "how many hold, are stale, and were never used"),
    .plain("staleAfter", "after how long without a use a runbook is stale: `180 days`"),
    .flag("hasRunbooks", "whether there is any"),
    .flag("hasHeld", "whether one holds"),
    .rows("held", of: SiteRunbookRow.self, "the runbooks that hold, by name"),
    .flag("hasWithdrawn", "whether one was withdrawn"),
    .rows("withdrawn", of: WithdrawnRunbookRow.self, "the runbooks that were withdrawn, by name"),
  ]
}

extension SiteRunbookRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .markdown("runbook", "a link to the runbook"),
    .text("does", "what it does"),
    .text("runbookTeam", "the team that keeps it"),
    .plain("uses", "how often it was used or practised"),
    .markdown("lastUsed", "the day on which it last was, strong where that is too long ago"),
    .plain("worked", "in how many of how many uses it worked"),
    .text("purpose", "the incidents and the alerts that it is for"),
  ]
}

extension WithdrawnRunbookRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .markdown("runbook", "a link to the runbook"),
    .text("does", "what it did"),
    .plain("day", "the day on which it was withdrawn"),
    .text("person", "who withdrew it"),
    .text("reason", "why"),
  ]
}

extension RunbookModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("title", "what it does"),
    .plain("name", "its name"),
    .markdown("standing", "how often it was used and when last, or that it was withdrawn"),
    .rows("facts", of: FactRow.self, "what it is for, its team, where it lives, whether it worked"),
    .flag("hasUses", "whether it was ever used or practised"),
    .rows("uses", of: RunbookUseRow.self, "its uses, the latest first"),
    .flag("hasIncidents", "whether there is an incident that it is for"),
    .rows(
      "incidents", of: RunbookIncidentRow.self,
      "the latest incidents that it is for or was used in"),
    .plain("older", "how many more there are").orNothing,
  ]
}

extension RunbookUseRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("use", "the use: `USE-7`"),
    .plain("at", "when, UTC"),
    .plain("occasion", "what for: `used in INC-42`, `practised`"),
    .plain("outcome", "whether it worked"),
    .plain("time", "the working time of all people together"),
    .plain("byHand", "how many steps were done by hand"),
    .text("person", "who worked by it"),
    .text("note", "what they say of it"),
  ]
}

extension RunbookIncidentRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("reference", "the incident: `INC-42`"),
    .text("title", "its title"),
    .plain("severity", "its severity: `SEV-2`"),
    .plain("began", "when it began, UTC"),
    .plain("impact", "how long users were affected"),
    .plain("used", "whether the runbook was used in it, and worked"),
  ]
}
