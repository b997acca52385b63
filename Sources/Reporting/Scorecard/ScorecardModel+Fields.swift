extension ScorecardReport {
  /// The template that a scorecard is made of.
  static let template = TemplateDescription(
    "scorecard.md", for: "How every objective stands: `psgf report scorecard`.",
    model: ScorecardModel.self,
    figures: [.init(WindowsFigure.name, "what each of the latest windows burned of its budget")])
}

extension ScorecardModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("scope", "the service or the team that it is narrowed down to").orNothing,
    .plain("asOf", "as of when it is, UTC"),
    .plain("auditEntries", "how long the audit log of the ledger is: `1,234 audit entries`"),
    .plain("head", "the beginning of the last hash of that log").orNothing,
    .list("summary", of: .markdown, "how objectives stand together: sentences"),
    .flag("hasFigure", "whether there is the figure `windows`"),
    .flag("hasObjectives", "whether an objective is in force"),
    .rows("objectives", of: ScoredRow.self, "the objectives, the one with the least left first"),
    .flag("hasMissing", "whether anything is missing to tell more"),
    .rows("missing", of: MissingRow.self, "what is missing to tell more"),
  ]
}

extension ScoredRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("objective", "the SLO, and which of its objectives where it has several"),
    .plain("target", "its target"),
    .plain("window", "the length of its window: `28d`"),
    .markdown(
      "left", "what is left of the budget of that window now, strong where it is overspent"),
    .plain("longRun", "whether it is met in the long run"),
    .plain("proposal", "what is proposed, and where that stands"),
    .text("owner", "who decides about it"),
    .markdown("nextReview", "the day of its next review, and whether that is overdue"),
  ]
}

extension MissingRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("thing", "what is missing, in a sentence"),
    .text("subjects", "for which objectives, with commas between"),
  ]
}
