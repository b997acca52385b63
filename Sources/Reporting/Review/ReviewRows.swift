import Reliability

/// An objective in the table of objectives.
struct ObjectiveRow {
  /// The incidents beyond so many are added up in one row.
  private static let named = 5

  let label: String
  let target: String
  let budget: String
  let burned: String
  let share: String
  let previous: String
  let worstShare: String
  let worstWindow: String
  let incidents: [BudgetedRow]
  let more: String?
  let moreBurned: String?
  let moreShare: String?

  init(_ objective: ObjectiveReview) {
    let assessment = objective.assessment
    let atLeast = assessment.unknown.isEmpty ? "" : "at least "
    label = objective.label
    target = objective.targetWords
    budget = Spelling.number(assessment.budgetMinutes)
    burned = atLeast + Spelling.number(assessment.burnedMinutes)
    share = assessment.burnedShare.map { atLeast + Self.marked($0) } ?? "no budget"
    previous = objective.previousShare.map(Spelling.percent) ?? "-"
    worstShare = objective.worstWindow?.share.map(Self.marked) ?? "-"
    worstWindow = objective.worstWindowText ?? "-"
    incidents = objective.incidents.prefix(Self.named).map(BudgetedRow.init)
    let rest = objective.incidents.dropFirst(Self.named)
    more = rest.isEmpty ? nil : Spelling.count(rest.count, "more", plural: "more")
    moreBurned = rest.isEmpty ? nil : Spelling.number(rest.reduce(0) { $0 + $1.burnedMinutes })
    moreShare =
      rest.isEmpty ? nil : Spelling.percent(rest.compactMap(\.share).reduce(0, +))
  }

  /// A share in percent, strong where it is more than the whole budget.
  private static func marked(_ share: Double) -> String {
    share > 1 ? "**\(Spelling.percent(share))**" : Spelling.percent(share)
  }
}

extension ObjectiveReview {
  /// The worst own window, where incidents burned something of it: `28d to 2026-01-20`.
  var worstWindowText: String? {
    guard let window = worstWindow, window.burnedMinutes > 0 else { return nil }
    let length = self.window.length.shorthand
    return window.isComplete
      ? "\(length) to \(Spelling.date(window.period.end))"
      : "\(length) from \(Spelling.date(window.period.start)), open"
  }
}

/// An incident and what it burned.
struct BudgetedRow {
  let reference: String
  let title: String
  let severity: String
  let impact: String
  let objective: String
  let burned: String
  let share: String

  init(_ incident: BudgetedIncident) {
    let row = IncidentRow(incident.incident)
    reference = row.reference
    title = row.title
    severity = row.severity
    impact = row.impact
    objective = incident.slo + (incident.objective.map { " (\($0))" } ?? "")
    burned = Spelling.number(incident.burnedMinutes)
    share = incident.share.map(Spelling.percent) ?? "no budget"
  }
}

/// An incident.
struct IncidentRow {
  let reference: String
  let title: String
  let severity: String
  let began: String
  let impact: String

  init(_ incident: ReviewedIncident) {
    reference = incident.reference.description
    title = incident.title.isEmpty ? "(restricted)" : incident.title
    severity = incident.severity?.description ?? "unknown"
    began = incident.began.map(Spelling.time) ?? "unknown"
    impact = incident.impactMinutes.map { Spelling.duration(minutes: $0) } ?? "unknown"
  }
}

/// How incidents spread over a property.
struct BreakdownTable {
  /// Rows beyond so many are summed up in a sentence.
  private static let longest = 20

  let property: String
  let heading: String
  let rows: [Row]
  let more: String?

  struct Row {
    let value: String
    let count: String
    let previous: String
    let change: String
    let impact: String

    init(_ row: IncidentBreakdown.Row) {
      value = row.value ?? "unknown"
      count = Spelling.count(row.count)
      previous = Spelling.count(row.previousCount)
      change = Spelling.change(row.count - row.previousCount)
      impact = Spelling.number(row.impactMinutes)
    }
  }

  init(_ breakdown: IncidentBreakdown) {
    property = breakdown.property.rawValue
    heading = property.prefix(1).uppercased() + property.dropFirst()
    rows = breakdown.rows.prefix(Self.longest).map(Row.init)
    let rest = breakdown.rows.dropFirst(Self.longest)
    more =
      rest.isEmpty
      ? nil
      : "\(Spelling.count(rest.count)) more with "
        + Spelling.count(rest.reduce(0) { $0 + $1.count }, "incident")
  }
}

/// A duration over the incidents.
struct DurationRow {
  let name: String
  let formula: String
  let known: String
  let unknown: String
  let minimum: String
  let lowerQuartile: String
  let median: String
  let upperQuartile: String
  let ninetieth: String
  let maximum: String

  init(_ summary: DurationSummary) {
    name = summary.duration.words
    formula = summary.duration.formula
    known = Spelling.count(summary.count)
    unknown = Spelling.count(summary.unknown)
    minimum = Self.spelt(summary.minimum)
    lowerQuartile = Self.spelt(summary.lowerQuartile)
    median = Self.spelt(summary.median)
    upperQuartile = Self.spelt(summary.upperQuartile)
    ninetieth = Self.spelt(summary.ninetiethPercentile)
    maximum = Self.spelt(summary.maximum)
  }

  private static func spelt(_ minutes: Double?) -> String {
    minutes.map(Spelling.number) ?? "-"
  }
}

/// Something that is missing or doubtful.
struct DoubtRow {
  /// An incident is named up to so many times.
  private static let named = 12

  let sentence: String

  init(_ doubt: RecordDoubt) {
    let count = doubt.incidents.count
    let names = doubt.incidents.prefix(Self.named).map(\.description).joined(separator: ", ")
    let rest = count - min(count, Self.named)
    sentence =
      "\(doubt.kind.words): \(Spelling.count(count)) of "
      + "\(Spelling.count(doubt.outOf, "incident")) "
      + "(\(names)\(rest > 0 ? " and \(Spelling.count(rest)) more" : ""))."
  }
}

extension IncidentDuration {
  /// The name in words.
  var words: String {
    switch self {
    case .timeToDetect: "Time to detect"
    case .timeToAcknowledge: "Time to acknowledge"
    case .timeToMitigate: "Time to mitigate"
    case .timeToResolve: "Time to resolve"
    case .impact: "Impact"
    }
  }
}
