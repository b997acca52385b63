import Reliability

/// What was left of an objective's budget for a period from its beginning to its end, in shares of it.
struct ScorecardCourse {
  let label: String
  let target: String
  /// What is left in the end; below zero where more than the budget burned.
  let left: Double
  /// Whether some of what burned is unknown, so that there is at most that much left.
  let isAtMost: Bool
  let isMeasured: Bool
  /// What was left when, oldest first.
  let moments: [Moment]

  /// What is left at a time.
  struct Moment: Hashable {
    let at: Instant
    let left: Double
  }

  /// The courses of the objectives of a review that have a budget, those with the least left first: by
  /// what is measured where something is, else by what incidents record.
  static func courses(of review: ReliabilityReview) -> [ScorecardCourse] {
    let measured = Dictionary(
      review.measured.compactMap { status in
        BurnDownCourse(status).map { (status.label, (status, $0)) }
      }
    ) { first, _ in first }
    return review.objectives.compactMap { objective in
      measured[objective.label].map {
        ScorecardCourse(objective, $0.0, $0.1)
      } ?? ScorecardCourse(objective, in: review.request)
    }.sorted { ($0.left, $0.label) < ($1.left, $1.label) }
  }

  private init(_ objective: ObjectiveReview, _ status: BudgetStatus, _ course: BurnDownCourse) {
    label = MarkdownText.plain(objective.label)
    target = objective.targetWords
    left = course.left
    isAtMost = !status.coverage.gaps.isEmpty
    isMeasured = true
    moments = course.stretches.flatMap(\.moments).map { Moment(at: $0.at, left: $0.left) }
  }

  private init?(_ objective: ObjectiveReview, in request: ReviewRequest) {
    guard let share = objective.assessment.burnedShare else { return nil }
    label = MarkdownText.plain(objective.label)
    target = objective.targetWords
    left = 1 - share
    isAtMost = !objective.assessment.unknown.isEmpty
    isMeasured = false
    let start = request.period.start.inUTC
    let end = min(request.period.end.inUTC, max(start, request.asOf.inUTC))
    var left = 1.0
    var moments = [Moment(at: start, left: 1)]
    for (at, share) in Self.steps(of: objective.incidents, from: start, to: end) {
      moments.append(Moment(at: at, left: left))
      left -= share
      moments.append(Moment(at: at, left: left))
    }
    self.moments = moments + [Moment(at: end, left: 1 - share)]
  }

  /// When incidents burned how much, oldest first; those that no eye could tell apart are one step.
  private static func steps(
    of incidents: [BudgetedIncident], from start: Instant, to end: Instant
  ) -> [(at: Instant, share: Double)] {
    let length = Double(start.duration(to: end).wholeMilliseconds)
    var burned: [Int: (at: Instant, share: Double)] = [:]
    for incident in incidents {
      guard let share = incident.share, let began = incident.incident.began?.inUTC else { continue }
      let at = min(max(began, start), end)
      let place = Double(start.duration(to: at).wholeMilliseconds) / max(length, 1)
      let known = burned[Int(place * 200)]
      burned[Int(place * 200)] = (min(known?.at ?? at, at), (known?.share ?? 0) + share)
    }
    return burned.values.sorted { $0.at < $1.at }
  }

  var isOver: Bool { left < 0 }

  /// What is left, in words.
  var value: String {
    let share = Spelling.percent(abs(left))
    if isOver { return "over by \(isAtMost ? "at least " : "")\(share)" }
    return "\(isAtMost ? "at most " : "")\(share) left"
  }

  var basis: String { isMeasured ? "measured" : "by incidents" }
}

extension ObjectiveReview {
  /// The targets that held in the period: `99.9 % then 99.95 %`.
  var targetWords: String { targets.map(\.target).map(Spelling.target).joined(separator: " then ") }
}
