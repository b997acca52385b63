extension SiteSection {
  /// The pages of the section.
  func pages(_ builder: SiteBuilder) -> [SitePage] {
    switch self {
    case .overview: OverviewPages(builder: builder).overview
    case .incidents: IncidentPages(builder: builder).pages
    case .postmortems: PostmortemPages(builder: builder).pages
    case .actions: GovernancePages(builder: builder).actions
    case .services: CataloguePages(builder: builder).services
    case .slos: CataloguePages(builder: builder).slos
    case .runbooks: RunbookPages(builder: builder).pages
    case .automation: AutomationPages(builder: builder).pages
    case .reviews: GovernancePages(builder: builder).reviews
    case .proposals: GovernancePages(builder: builder).proposals
    case .search: OverviewPages(builder: builder).search
    }
  }
}
