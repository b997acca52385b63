extension ActionsModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .markdown("standing", "how many are open, overdue and ended"),
    .flag("hasActions", "whether there is any"),
    .flag("hasOpen", "whether one is open"),
    .rows("open", of: SiteActionRow.self, "those that are open, by when they are due"),
    .flag("hasEnded", "whether one has ended"),
    .rows("ended", of: SiteActionRow.self, "those that have ended, the latest first"),
    .plain("older", "how many more ended longer ago").orNothing,
  ]
}

extension ReviewsModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .flag("hasReviews", "whether there is any"),
    .rows("reviews", of: Row.self, "the reviews, the latest first"),
  ]
}

extension ReviewsModel.Row: DocumentedModel {
  static let fields: [TemplateField] = [
    .markdown("quarter", "a link to the review"),
    .plain("incidents", "how many incidents began"),
    .plain("change", "how many more or fewer than before, with the sign"),
    .plain("impact", "how long users were affected by the clock, in minutes"),
    .plain("over", "of how many objectives incidents burned more than the budget"),
    .plain("largest", "the incident that burned the largest share, and that share"),
  ]
}

extension ProposalsModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .flag("hasProposals", "whether there is any"),
    .flag("hasWaiting", "whether one waits for an answer"),
    .rows("waiting", of: SiteProposalRow.self, "those that wait for an answer"),
    .flag("hasOthers", "whether one was answered or is no longer proposed"),
    .rows("others", of: SiteProposalRow.self, "those that were answered or are no longer proposed"),
    .flag("hasDecisions", "whether anything was decided"),
    .rows("decisions", of: DecisionRow.self, "what was decided, the latest first"),
  ]
}

extension ProposalsModel.DecisionRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("day", "the day"),
    .plain("reference", "the proposal: `REC-12`"),
    .plain("verdict", "what was decided"),
    .text("person", "who decided it"),
    .text("reason", "why"),
  ]
}
