extension AutomationModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .flag("hasCandidates", "whether there is any"),
    .flag("hasOpen", "whether one could still be built"),
    .rows("open", of: SiteCandidateRow.self, "those that could still be built"),
    .flag("hasOthers", "whether one was built or withdrawn"),
    .rows("others", of: SiteCandidateRow.self, "those that were built or withdrawn"),
  ]
}

extension SiteCandidateRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("candidate", "the candidate: `AUTO-3`"),
    .text("automates", "what it is"),
    .plain("kind", "what kind of automation it is"),
    .text("about", "the incidents and the toil that it takes away"),
    .plain("build", "the hours that it most likely takes to build"),
    .markdown("candidateStanding", "its latest proposal and where that stands"),
  ]
}

extension CandidateModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("title", "what it is"),
    .plain("reference", "the candidate: `AUTO-3`"),
    .plain("kind", "what kind of automation it is"),
    .markdown("standing", "its latest proposal and where that stands"),
    .rows("facts", of: FactRow.self, "what it takes away, what it codifies, who would build it"),
    .rows("estimates", of: EstimateRow.self, "what people guess of it"),
    .text("ownRisk", "what may go wrong with it").orNothing,
    .text("wayBack", "how to get back to working by hand").orNothing,
    .rows(
      "work", of: FactRow.self, "the work that it would take away, as the year before records it"),
    .flag("isAboutIncidents", "whether it takes away incidents"),
    .flag("hasIncidents", "whether there is one of its class"),
    .rows("incidents", of: SiteIncidentRow.self, "the latest incidents of its class"),
    .plain("older", "how many more there are").orNothing,
    .flag("hasProposals", "whether it was proposed"),
    .rows("proposals", of: SiteProposalRow.self, "what was proposed about it, the latest first"),
  ]
}

extension EstimateRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("estimate", "what is guessed, and in which unit"),
    .plain("low", "what it is at least"),
    .plain("likely", "what it most likely is"),
    .plain("high", "what it is at most"),
  ]
}
