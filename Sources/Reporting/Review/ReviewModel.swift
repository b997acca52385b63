import Reliability

/// A review as its template sees it: every value is a text, spelt for people.
struct ReviewModel {
  let name: String
  let dates: String
  let previousDates: String
  let scope: String?
  let asOf: String
  let auditEntries: String
  let head: String?
  /// What happened, what it cost, what is proposed, what has to be decided, and whether what was
  /// done worked: each a list of sentences in Markdown.
  let happened: [String]
  let cost: [String]
  let proposed: [String]
  let asked: [String]
  let hasWorked: Bool
  let worked: [String]
  let hasObjectives: Bool
  let hasFigure: FigurePresence
  let objectives: [ObjectiveRow]
  let hasCharges: Bool
  let burnNotes: [String]
  let hasMeasured: Bool
  let measured: [MeasuredRow]
  let hasUnexplained: Bool
  let unexplained: [UnexplainedDayRow]
  let moreUnexplained: String?
  let hasProposals: Bool
  let sections: [ProposalSection]
  let hasQuiet: Bool
  let quiet: [FoundRow]
  let hasAnswered: Bool
  let answered: [AnsweredRow]
  let hasEffects: Bool
  let effects: [EffectRow]
  let score: String?
  let hasObligations: Bool
  let obligations: [ObligationRow]
  let moreObligations: String?
  let hasExceptions: Bool
  let exceptions: [ExceptionRow]
  let hasChanges: Bool
  let changes: [ChangeRow]
  let changeNotes: [String]
  let hasIncidents: Bool
  let trendWords: String?
  let actions: ActionCounts
  let breakdowns: [BreakdownTable]
  let durations: [DurationRow]
  let fewestForQuartiles = Spelling.count(DurationSummary.fewestForQuartiles)
  let fewestForNinetieth = Spelling.count(DurationSummary.fewestForNinetieth)
  let hasLargest: Bool
  let largest: [BudgetedRow]
  let hasLongest: Bool
  let longest: [IncidentRow]
  let hasDoubts: Bool
  let doubts: [DoubtRow]

  /// The model of a review with the figures that it has.
  init(_ review: ReliabilityReview, figures: [Figure]) {
    let request = review.request
    name = request.name
    dates = request.period.words
    previousDates = request.previous.words
    scope = request.service.map { "the service \($0)" } ?? request.team.map { "the team \($0)" }
    asOf = Spelling.time(request.asOf)
    auditEntries = review.ledgerState.words
    head = review.ledgerState.shortHead
    happened = ReviewSummary(review).happened
    cost = ReviewSummary(review).cost
    let ask = ReviewAsk(review)
    proposed = ask.proposed
    asked = ask.asked
    worked = ask.worked
    hasWorked = !worked.isEmpty
    hasObjectives = !review.objectives.isEmpty
    hasFigure = FigurePresence(figures)
    objectives = review.objectives.map(ObjectiveRow.init)
    hasCharges = review.objectives.contains { !$0.incidents.isEmpty }
    burnNotes = Self.burnNotes(of: review.objectives)
    hasMeasured = !review.measured.isEmpty
    measured = review.measured.map(MeasuredRow.init)
    let days = UnexplainedDayRow.rows(of: review.measured)
    unexplained = Array(days.prefix(UnexplainedDayRow.shown))
    hasUnexplained = !days.isEmpty
    let more = days.count - unexplained.count
    moreUnexplained = more > 0 ? Spelling.count(more, "day") : nil
    let feedback = review.feedback
    sections = ProposalSection.sections(of: review)
    hasProposals = !sections.isEmpty
    quiet = FoundRow.rows(of: review.feedback.found ?? [])
    hasQuiet = !quiet.isEmpty
    answered =
      feedback.answered.map { AnsweredRow($0, at: request.asOf) }
      + feedback.lapsed.compactMap { recommendation in
        recommendation.lapse.map {
          AnsweredRow(recommendation, lapsed: $0, at: request.asOf)
        }
      }
    hasAnswered = !answered.isEmpty
    effects = feedback.effects.map(EffectRow.init)
    hasEffects = !effects.isEmpty
    score = feedback.score?.words
    let today = CalendarDay(of: request.asOf.inUTC)
    obligations = feedback.obligations.prefix(ObligationRow.shown).map {
      ObligationRow($0, today: today)
    }
    hasObligations = !obligations.isEmpty
    let unshown = feedback.obligations.count - obligations.count
    moreObligations = unshown > 0 ? Spelling.count(unshown) : nil
    hasExceptions = !review.exceptions.isEmpty
    exceptions = review.exceptions.map(ExceptionRow.init)
    hasChanges = !review.changes.isEmpty
    changes = review.changes.map(ChangeRow.init)
    changeNotes = review.changes.notes
    hasIncidents = review.incidents.total > 0
    trendWords = review.trend.flatMap { $0.days.isEmpty ? nil : TrendWords($0).sentences }
    actions = ActionCounts(review.actions)
    breakdowns = review.breakdowns.filter { !$0.rows.isEmpty }.map(BreakdownTable.init)
    durations = review.incidents.durations.map(DurationRow.init)
    hasLargest = !review.largestByBudget.isEmpty
    largest = review.largestByBudget.map(BudgetedRow.init)
    hasLongest = !review.longest.isEmpty
    longest = review.longest.map(IncidentRow.init)
    hasDoubts = !review.doubts.isEmpty
    doubts = review.doubts.map(DoubtRow.init)
  }

  private static func burnNotes(of objectives: [ObjectiveReview]) -> [String] {
    var notes: [String] = []
    let unknown = objectives.filter { !$0.assessment.unknown.isEmpty }
    if !unknown.isEmpty {
      let names = unknown.map { objective in
        let references = objective.assessment.unknown.map(\.incident.description)
        return "\(MarkdownText.escaped(objective.label)) (\(references.joined(separator: ", ")))"
      }
      notes.append(
        "What some incidents burned is unknown, so that these objectives burned at least what "
          + "stands here: \(names.joined(separator: ", ")).")
    }
    let ungoverned = objectives.filter { $0.assessment.ungovernedMinutes > 0 }
    if !ungoverned.isEmpty {
      let names = ungoverned.map { MarkdownText.escaped($0.label) }
      notes.append(
        "Not in force for the whole period, and judged only where they were: "
          + names.joined(separator: ", ") + ".")
    }
    return notes
  }
}

extension Period {
  /// The first and the last day, or the first and the last instant where they are no midnights.
  var words: String {
    let isDays = [start, end].allSatisfy { $0.inUTC.iso8601.hasSuffix("T00:00:00Z") }
    guard isDays else { return "\(Spelling.time(start)) to \(Spelling.time(end))" }
    let last = end.advanced(by: .seconds(-86_400))
    return "\(Spelling.date(start)) to \(Spelling.date(last))"
  }
}
