extension TimelineRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("at", "when, UTC"),
    .text("happened", "what happened"),
    .markdown("who", "who did or said it"),
    .markdown("evidence", "where that can be seen"),
  ]
}

extension FactorRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("category", "where it belongs in the taxonomy"),
    .text("factor", "what it was").orNothing,
  ]
}

extension ActionRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("actionReference", "the action item: `ACT-7`"),
    .text("action", "what is to be done"),
    .plain("type", "what for: `prevent`"),
    .plain("priority", "how urgent it is: `P1`"),
    .text("actionOwner", "who does it"),
    .plain("actionDue", "by when"),
    .markdown("status", "where it stands"),
    .markdown("ticket", "its ticket"),
    .markdown("endState", "what can be tested once it is done"),
  ]
}

extension OtherSection: DocumentedModel {
  static let fields: [TemplateField] = [
    .markdown("heading", "the heading"),
    .markdown("markdown", "what stands below it"),
  ]
}

extension StateChangeRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("changedTo", "the state"),
    .text("changedBy", "who changed it"),
    .plain("changedAt", "when, UTC"),
    .text("changeReason", "why").orNothing,
  ]
}

extension WaiverRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("check", "the id of the check"),
    .text("waiverReason", "why it need not hold"),
    .text("waivedBy", "who says so"),
    .plain("waivedAt", "when, UTC"),
  ]
}
