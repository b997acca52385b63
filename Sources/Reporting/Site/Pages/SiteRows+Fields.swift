extension SiteIncidentRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("reference", "the incident: `INC-42`"),
    .text("title", "its title"),
    .plain("severity", "its severity: `SEV-2`"),
    .plain("began", "when it began, UTC"),
    .plain("impact", "how long users were affected"),
    .plain("status", "where it stands, or why it counts nowhere"),
    .text("services", "its services, with commas between"),
  ]
}

extension SiteBudgetRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("label", "the SLO, and which of its objectives where it has several"),
    .text("service", "its service"),
    .plain("target", "its target"),
    .plain("window", "its window: `28d rolling`"),
    .markdown("burned", "the share of the budget that burned, strong where it is more than all"),
    .plain("left", "the share that is left"),
    .plain("basis", "whether events are measured or incidents alone are counted"),
  ]
}

extension SiteActionRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("actionReference", "the action item: `ACT-7`"),
    .text("action", "what is to be done"),
    .plain("incident", "the incident that it follows from"),
    .plain("priority", "how urgent it is: `P1`"),
    .plain("type", "what for: `prevent`"),
    .text("actionOwner", "who does it"),
    .plain("actionDue", "by when"),
    .markdown("status", "where it stands"),
  ]
}

extension SitePostmortemRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("reference", "the postmortem: `PM-42`"),
    .text("title", "its title"),
    .plain("incident", "the incident: `INC-42`"),
    .plain("severity", "its severity: `SEV-2`"),
    .plain("began", "the day on which the incident began"),
    .markdown("state", "where it stands, and whether it is overdue"),
    .text("owner", "who sees to it"),
  ]
}

extension SiteProposalRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("reference", "the proposal: `REC-12`"),
    .text("subject", "what it is about: `checkout-availability`"),
    .text("what", "what is proposed, in a sentence"),
    .text("decider", "who decides"),
    .plain("standing", "where it stands: `unanswered for 12 days`"),
  ]
}
