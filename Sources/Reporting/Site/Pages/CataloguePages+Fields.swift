extension ServicesModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("standing", "how many there are"),
    .flag("hasServices", "whether there is any"),
    .rows("services", of: Row.self, "the services by name"),
  ]
}

extension ServicesModel.Row: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("name", "the name"),
    .text("displayName", "the name for people"),
    .text("team", "its team"),
    .plain("tier", "its tier"),
    .plain("slos", "how many SLOs it has"),
    .plain("incidents", "how many incidents it had"),
    .plain("latest", "the day of the latest"),
  ]
}

extension ServiceModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("title", "its name for people"),
    .plain("name", "the name by which the ledger knows it, where that is another").orNothing,
    .text("summary", "what it is").orNothing,
    .rows("facts", of: FactRow.self, "team, tier, what it depends on and what needs it"),
    .flag("hasBudgets", "whether an objective of it is in force"),
    .rows("budgets", of: SiteBudgetRow.self, "the budgets of its objectives"),
    .flag("hasRunbooks", "whether a runbook is for it"),
    .rows("runbooks", of: SiteRunbookRow.self, "the runbooks that are for it"),
    .flag("hasCandidates", "whether a candidate for automation is about it"),
    .rows("candidates", of: SiteCandidateRow.self, "what of it could be automated"),
    .flag("hasIncidents", "whether there is an incident of it"),
    .rows("incidents", of: SiteIncidentRow.self, "its latest incidents"),
    .markdown("older", "how many more there are, in a sentence with a link").orNothing,
  ]
}

extension SLOsModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("standing", "how many there are"),
    .flag("hasBudgets", "whether an objective is in force"),
    .rows("budgets", of: SiteBudgetRow.self, "the budgets, that of which most is burned first"),
    .flag("hasOthers", "whether one is not in force"),
    .rows("others", of: Other.self, "SLOs of which no objective is in force"),
  ]
}

extension SLOsModel.Other: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("label", "the SLO"),
    .text("service", "its service"),
    .plain("from", "the day from which it will be in force"),
  ]
}

extension SLOModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("title", "its name for people"),
    .plain("name", "the name by which the ledger knows it, where that is another").orNothing,
    .text("summary", "what it is").orNothing,
    .markdown("service", "a link to its service"),
    .flag("hasFigure", "whether there is the figure `burn-down`"),
    .flag("hasBudgets", "whether an objective of it is in force"),
    .rows("budgets", of: SiteBudgetRow.self, "the budgets of its objectives"),
    .flag("hasBurners", "whether anything burned"),
    .rows("burners", of: BurnerRow.self, "what burned the budget that governs"),
    .rows("revisions", of: RevisionRow.self, "what was promised when, the latest first"),
    .flag("hasIncidents", "whether an incident is linked to it"),
    .rows("incidents", of: SiteIncidentRow.self, "the latest incidents that harmed it"),
    .plain("older", "how many more there are").orNothing,
    .flag("hasProposals", "whether anything was proposed"),
    .rows("proposals", of: SiteProposalRow.self, "what was proposed about it"),
  ]
}

extension BurnerRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("what", "the incident, or that none explains it"),
    .plain("burned", "what burned, with its unit, or why that is unknown"),
    .plain("share", "the same as a share of the budget"),
  ]
}

extension RevisionRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("from", "since which day"),
    .text("targets", "the target of each objective"),
    .plain("window", "the window: `28d rolling`"),
    .plain("method", "how the budget is counted"),
    .text("author", "who decided it"),
    .text("rationale", "why"),
    .plain("recorded", "the day on which it was recorded"),
  ]
}
