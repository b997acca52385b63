extension BacklogReport {
  /// The template that a backlog is made of.
  static let template = TemplateDescription(
    "backlog.md",
    for: "What to automate and what of the architecture to change: `psgf report backlog`.",
    model: BacklogModel.self,
    figures: [.init(AutomationFigure.name, "what each candidate avoids an hour of building")])
}

extension BacklogModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("scope", "the team that it is narrowed down to").orNothing,
    .plain("asOf", "as of when it is, UTC"),
    .plain("auditEntries", "how long the audit log of the ledger is: `1,234 audit entries`"),
    .plain("head", "the beginning of the last hash of that log").orNothing,
    .flag("hasFigure", "whether there is the figure `automation`"),
    .flag("hasCandidates", "whether there is a candidate for automation"),
    .rows(
      "standings", of: CandidateSection.self, "the candidates, by why they stand where they do"),
    .flag("hasWanted", "whether incidents cost much and no candidate is about them"),
    .rows("wanted", of: BacklogRow.self, "incidents for which automation is to be found"),
    .flag("hasArchitecture", "whether a cause lies in the architecture"),
    .rows("architecture", of: BacklogRow.self, "causes that lie in the architecture"),
    .flag("hasUnknown", "whether anything is said of which nobody can tell"),
    .rows("unknown", of: FoundRow.self, "what nobody can tell yet"),
  ]
}

extension CandidateSection: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("standing", "why they stand where they do: `Asked for by the policy`"),
    .rows("candidates", of: CandidateRow.self, "the candidates, in their order"),
  ]
}

extension CandidateRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("place", "its place among those beside it"),
    .plain("candidate", "the candidate: `AUTO-3`"),
    .text("title", "what it is"),
    .plain("pays", "the probability that it saves more hours than it costs"),
    .plain("avoids", "what it avoids an hour of building, of a year's budget, with its range"),
    .plain("net", "the hours that it saves net, with their range"),
    .plain("best", "the probability that it is the best of those beside it"),
    .plain("tied", "the candidates that it is tied with"),
    .text("candidateWhy", "why it stands there, in a sentence"),
    .text("ownRisk", "what may go wrong with it").orNothing,
    .text("wayBack", "how to get back to working by hand").orNothing,
    .plain("candidateStanding", "its recommendation and where that stands"),
  ]
}

extension BacklogRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("reference", "its recommendation: `REC-12`"),
    .text("subject", "what it is about"),
    .text("kind", "the direction"),
    .text("what", "what is proposed, in a sentence"),
    .text("why", "why, in a sentence"),
    .text("decider", "who decides"),
    .plain("standing", "its recommendation and where that stands"),
    .plain("incidents", "the incidents that speak for it").orNothing,
  ]
}
