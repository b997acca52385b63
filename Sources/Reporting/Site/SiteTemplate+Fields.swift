extension SiteTemplate {
  /// What it is for, and what it can name.
  var template: TemplateDescription {
    switch self {
    case .overview: page("the page to begin with", of: OverviewModel.self)
    case .incidents: page("the page that leads to all incidents", of: IncidentsModel.self)
    case .incidentList: page("the incidents of a quarter", of: IncidentListModel.self)
    case .incident: page("the page of an incident", of: IncidentModel.self)
    case .postmortems: page("the page that leads to all postmortems", of: PostmortemsModel.self)
    case .actions: page("all action items", of: ActionsModel.self)
    case .services: page("the page that leads to all services", of: ServicesModel.self)
    case .service: page("the page of a service", of: ServiceModel.self)
    case .slos: page("the page that leads to all SLOs", of: SLOsModel.self)
    case .slo:
      page(
        "the page of an SLO", of: SLOModel.self,
        figures: [
          .init(BurnDownFigure.name, "what was left of its measured budget from day to day")
        ])
    case .runbooks: page("the page that leads to all runbooks", of: RunbooksModel.self)
    case .runbook: page("the page of a runbook", of: RunbookModel.self)
    case .automation:
      page("the page that leads to what could be automated", of: AutomationModel.self)
    case .candidate: page("the page of a candidate for automation", of: CandidateModel.self)
    case .reviews: page("the page that leads to all reviews", of: ReviewsModel.self)
    case .proposals: page("the page that leads to all proposals", of: ProposalsModel.self)
    case .search: page("the page that searches", of: SearchModel.self)
    }
  }

  private func page(
    _ what: String, of model: any DocumentedModel.Type,
    figures: [TemplateDescription.NamedFigure] = []
  ) -> TemplateDescription {
    TemplateDescription(
      path, for: "Of a site (`psgf site build`): \(what).", model: model, figures: figures)
  }
}
