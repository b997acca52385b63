extension SearchModel: DocumentedModel {
  static let fields: [TemplateField] = []
}

extension OverviewModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("title", "the title of the site"),
    .flag("isEmpty", "whether there is neither an incident nor an SLO"),
    .markdown("standing", "what there is, in a sentence"),
    .markdown("state", "as of when, and from which state of the ledger").orNothing,
    .flag("isInternal", "whether the site is not for the public"),
    .list("waiting", of: .markdown, "what waits for somebody: sentences"),
    .flag("hasBudgets", "whether an objective is in force"),
    .rows("budgets", of: SiteBudgetRow.self, "the budgets of which most is burned"),
    .markdown("moreBudgets", "a link to the rest").orNothing,
    .flag("hasIncidents", "whether there is an incident"),
    .rows("incidents", of: SiteIncidentRow.self, "the latest incidents"),
    .flag("hasPostmortems", "whether there is a postmortem"),
    .rows("postmortems", of: SitePostmortemRow.self, "the postmortems that changed last"),
    .flag("hasReviews", "whether there is a review"),
    .list("reviews", of: .markdown, "a link to each of the latest reviews"),
  ]
}
