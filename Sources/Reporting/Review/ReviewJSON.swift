import Reliability
import Statistics

/// A review as JSON; docs/report-json.md documents the shape. What is unknown is null, and present.
struct ReviewJSON {
  private let review: ReliabilityReview

  init(_ review: ReliabilityReview) { self.review = review }

  /// The JSON text.
  func text() throws -> String { try document.document() }

  private var document: JSONValue {
    let request = review.request
    return .object([
      "period": .object([
        "name": .text(request.name), "start": .instant(request.period.start),
        "end": .instant(request.period.end),
      ]),
      "previousPeriod": .object([
        "start": .instant(request.previous.start), "end": .instant(request.previous.end),
      ]),
      "asOf": .instant(request.asOf),
      "scope": .object(["service": .text(request.service), "team": .text(request.team)]),
      "ledger": .ledger(review.ledgerState),
      "incidents": totals(review.incidents),
      "previous": totals(review.previous),
      "histogram": histogram,
      "trend": review.trend.map(\.json) ?? .null,
      "quantiles": .object(
        Dictionary(
          uniqueKeysWithValues: review.durations.map { ($0.duration.rawValue, $0.json) })),
      "causes": review.causes.json,
      "actions": review.actions.json,
      "breakdowns": .object(
        Dictionary(
          uniqueKeysWithValues: review.breakdowns.map { breakdown in
            (breakdown.property.rawValue, .array(breakdown.rows.map(row)))
          })),
      "objectives": .array(review.objectives.map(objective)),
      "measured": .array(review.measured.map(\.json)),
      "feedback": review.feedback.json(at: request.asOf),
      "changes": .array(review.changes.map { .encoded($0) }),
      "exceptions": .array(review.exceptions.map(\.json)),
      "largestByBudget": .array(review.largestByBudget.map(budgeted)),
      "longest": .array(review.longest.map { .object(incident($0)) }),
      "doubts": .array(review.doubts.map(doubt)),
    ])
  }

  private func totals(_ totals: IncidentTotals) -> JSONValue {
    let durations = totals.durations.map { ($0.duration.rawValue, summary($0)) }
    return .object([
      "total": .count(totals.total), "ongoing": .count(totals.ongoing),
      "drills": .count(totals.drills), "nearMisses": .count(totals.nearMisses),
      "duplicates": .count(totals.duplicates),
      "impactMinutes": .object([
        "sum": .number(totals.impact.sum), "union": .number(totals.impact.union),
        "known": .count(totals.impact.known), "unknown": .count(totals.impact.unknown),
      ]),
      "durationMinutes": totals.durations.first { $0.duration == .impact }.map(summary) ?? .null,
      "durations": .object(Dictionary(uniqueKeysWithValues: durations)),
    ])
  }

  private func summary(_ summary: DurationSummary) -> JSONValue {
    .object([
      "known": .count(summary.count), "unknown": .count(summary.unknown),
      "minimum": .number(summary.minimum), "lowerQuartile": .number(summary.lowerQuartile),
      "median": .number(summary.median), "upperQuartile": .number(summary.upperQuartile),
      "ninetiethPercentile": .number(summary.ninetiethPercentile),
      "maximum": .number(summary.maximum), "formula": .text(summary.duration.formula),
    ])
  }

  private var histogram: JSONValue {
    .object([
      "unit": .text(review.histogram.unit.rawValue),
      "bins": .array(
        review.histogram.bins.map { bin in
          let counts = bin.counts.map {
            ($0.key?.description ?? "unknown", JSONValue.count($0.value))
          }
          return .object([
            "start": .instant(bin.start), "end": .instant(bin.end),
            "isComplete": .boolean(bin.isComplete),
            "interval": bin.interval?.json ?? .null, "total": .count(bin.total),
            "bySeverity": .object(Dictionary(uniqueKeysWithValues: counts)),
          ])
        }),
    ])
  }

  private func row(_ row: IncidentBreakdown.Row) -> JSONValue {
    .object([
      "value": .text(row.value), "count": .count(row.count),
      "previousCount": .count(row.previousCount), "impactMinutes": .number(row.impactMinutes),
    ])
  }

  private func objective(_ objective: ObjectiveReview) -> JSONValue {
    let assessment = objective.assessment
    return .object([
      "slo": .text(objective.slo), "objective": .text(objective.objective),
      "displayName": .text(objective.displayName), "service": .text(objective.service),
      "team": .text(objective.team), "budgetingMethod": .text(objective.method.rawValue),
      "window": .text(objective.window.length.shorthand),
      "targets": .array(
        objective.targets.map {
          .object(["target": .number($0.target), "from": .instant($0.from)])
        }),
      "budgetMinutes": .number(assessment.budgetMinutes),
      "burnedMinutes": .number(assessment.burnedMinutes),
      "burnedShare": .number(assessment.burnedShare),
      "previousShare": .number(objective.previousShare),
      "ungovernedMinutes": .number(assessment.ungovernedMinutes),
      "approximatesEvents": .boolean(assessment.approximatesEvents),
      "worstWindow": objective.worstWindow.map(window) ?? .null,
      "incidents": .array(objective.incidents.map(budgeted)),
      "unknownBurns": .array(
        assessment.unknown.map {
          .object([
            "incident": .text($0.incident.description), "reason": .text($0.reason.rawValue),
          ])
        }),
    ])
  }

  private func window(_ window: WindowVerdict) -> JSONValue {
    .object([
      "start": .instant(window.period.start), "end": .instant(window.period.end),
      "budgetMinutes": .number(window.budgetMinutes),
      "burnedMinutes": .number(window.burnedMinutes), "burnedShare": .number(window.share),
      "isComplete": .boolean(window.isComplete),
    ])
  }

  private func budgeted(_ budgeted: BudgetedIncident) -> JSONValue {
    .object(
      incident(budgeted.incident).merging([
        "slo": .text(budgeted.slo), "objective": .text(budgeted.objective),
        "burnedMinutes": .number(budgeted.burnedMinutes), "burnedShare": .number(budgeted.share),
      ]) { first, _ in first })
  }

  private func incident(_ incident: ReviewedIncident) -> [String: JSONValue] {
    [
      "incident": .text(incident.reference.description), "title": .text(incident.title),
      "severity": incident.severity.map { .count($0.level) } ?? .null,
      "services": .array(incident.services.map { .text($0) }),
      "began": .instant(incident.began),
      "impactMinutes": .number(incident.impactMinutes),
    ]
  }

  private func doubt(_ doubt: RecordDoubt) -> JSONValue {
    .object([
      "kind": .text(doubt.kind.rawValue), "outOf": .count(doubt.outOf),
      "incidents": .array(doubt.incidents.map { .text($0.description) }),
    ])
  }
}
