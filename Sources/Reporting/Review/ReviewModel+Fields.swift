extension ReviewReport {
  /// The template that a review is made of.
  static let template = TemplateDescription(
    "review.md", for: "The reliability review: `psgf review 2026Q1`.", model: ReviewModel.self,
    figures: [
      .init(ScorecardFigure.name, "how the budget of each objective went down, and what is left"),
      .init(BudgetBurnFigure.name, "what incidents burned of each objective's budget"),
      .init(BurnDownFigure.name, "what was left of measured budgets from day to day"),
      .init(CausesFigure.name, "what the budgets went to, by trigger and by contributing factor"),
      .init(IncidentsFigure.name, "incidents by when they began and how severe they were"),
      .init(TrendFigure.name, "how many incidents had begun by each day"),
      .init(DurationsFigure.name, "how long incidents took, a dot each"),
      .init(CompletionFigure.name, "the fraction of action items not yet done after so many days"),
    ])
}

extension ReviewModel: DocumentedModel {
  static let fields: [TemplateField] =
    opening + summary + objectiveFields + proposalFields + incidentFields

  private static let opening: [TemplateField] = [
    .text("name", "the name of the review: `2026Q1`"),
    .plain("dates", "the first and the last day of the period"),
    .plain("previousDates", "those of the period before, with which it is compared"),
    .text("scope", "the service or the team that it is narrowed down to").orNothing,
    .plain("asOf", "as of when it is, UTC"),
    .plain("auditEntries", "how long the audit log of the ledger is: `1,234 audit entries`"),
    .plain("head", "the beginning of the last hash of that log").orNothing,
    .values("hasFigure", of: FigurePresence.self, "which figures there are"),
  ]

  private static let summary: [TemplateField] = [
    .list("happened", of: .markdown, "what happened, the most important first: sentences"),
    .list("cost", of: .markdown, "what it cost of error budgets: sentences"),
    .list("proposed", of: .markdown, "what is proposed, by area: sentences"),
    .list("asked", of: .markdown, "what waits for a decision or a deed: sentences"),
    .flag("hasWorked", "whether there is anything to say of what was done"),
    .list("worked", of: .markdown, "whether what was done worked: sentences"),
  ]

  private static let objectiveFields: [TemplateField] = [
    .flag("hasObjectives", "whether an objective was in force"),
    .rows("objectives", of: ObjectiveRow.self, "the objectives that were in force"),
    .flag("hasCharges", "whether an incident burned of any"),
    .list("burnNotes", of: .markdown, "what is unknown of what was burned: sentences"),
    .flag("hasMeasured", "whether events are measured for any"),
    .rows("measured", of: MeasuredRow.self, "the budgets of objectives whose events are measured"),
    .flag("hasUnexplained", "whether anything burned that no incident explains"),
    .rows(
      "unexplained", of: UnexplainedDayRow.self,
      "the days on which most burned that no incident explains"),
    .plain("moreUnexplained", "how many such days there are beyond these").orNothing,
  ]

  private static let proposalFields: [TemplateField] = [
    .flag("hasProposals", "whether a proposal waits for an answer"),
    .rows("sections", of: ProposalSection.self, "the areas in which proposals wait"),
    .flag("hasQuiet", "whether the engine says anything that nobody has to decide"),
    .rows("quiet", of: FoundRow.self, "what the engine says that nobody has to decide"),
    .flag("hasAnswered", "whether a proposal was answered or lapsed"),
    .rows("answered", of: AnsweredRow.self, "proposals that were answered or that lapsed"),
    .flag("hasEffects", "whether anything took effect since the period before"),
    .rows("effects", of: EffectRow.self, "what took effect, and whether it worked"),
    .plain("score", "how often predictions came true, in a sentence").orNothing,
    .flag("hasObligations", "whether the policy asks for anything that is not done"),
    .rows("obligations", of: ObligationRow.self, "what the policy asks for and is not done"),
    .plain("moreObligations", "how many there are beyond these").orNothing,
    .flag("hasExceptions", "whether an exception to the policy was granted"),
    .rows("exceptions", of: ExceptionRow.self, "exceptions to the policy"),
  ]

  private static let incidentFields: [TemplateField] = [
    .flag("hasIncidents", "whether an incident began in the period"),
    .plain("trendWords", "what the times of incidents say of their rate: sentences").orNothing,
    .rows("breakdowns", of: BreakdownTable.self, "how incidents spread over each property"),
    .flag("hasChanges", "whether a deployment of the period is recorded"),
    .rows("changes", of: ChangeRow.self, "how many deployments failed, by service"),
    .list("changeNotes", of: .markdown, "what there is to say of deployments: sentences"),
    .rows("durations", of: DurationRow.self, "the five durations over all incidents"),
    .plain("fewestForQuartiles", "how many known durations a quartile needs"),
    .plain("fewestForNinetieth", "how many the 90 % quantile needs"),
    .flag("hasLargest", "whether an incident burned anything"),
    .rows("largest", of: BudgetedRow.self, "the incidents that burned the largest shares"),
    .flag("hasLongest", "whether the impact of an incident is known"),
    .rows("longest", of: IncidentRow.self, "the incidents with the longest impact"),
    .values("actions", of: ActionCounts.self, "how action items stand, of any period"),
    .flag("hasDoubts", "whether anything is missing or doubtful"),
    .rows("doubts", of: DoubtRow.self, "what is missing or doubtful in the record"),
  ]
}

extension FigurePresence: DocumentedModel {
  static let fields: [TemplateField] = [
    .flag("scorecard", "whether there is `scorecard`"),
    .flag("budgetBurn", "whether there is `budget-burn`"),
    .flag("burnDown", "whether there is `burn-down`"),
    .flag("causes", "whether there is `causes`"),
    .flag("incidents", "whether there is `incidents`"),
    .flag("trend", "whether there is `trend`"),
    .flag("durations", "whether there is `durations`"),
    .flag("actions", "whether there is `actions`"),
  ]
}

extension ActionCounts: DocumentedModel {
  static let fields: [TemplateField] = [
    .flag("has", "whether there is any"),
    .plain("total", "all of them: `12 action items`"),
    .plain("open", "how many are open"),
    .plain("overdue", "how many of these are overdue"),
    .plain("done", "how many are done"),
    .plain("givenUp", "how many were given up"),
    .plain("sentence", "how long they take, or why nobody can say so"),
  ]
}
