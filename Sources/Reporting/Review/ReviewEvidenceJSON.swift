import Reliability
import Statistics

extension IncidentTrend {
  /// The trend as the JSON of a review has it.
  var json: JSONValue {
    .object([
      "watchedFrom": .instant(watched.start), "watchedTo": .instant(watched.end),
      "incidents": .count(days.count),
      "verdict": .text(evidence?.verdict.name ?? "notEnoughEvidence"),
      "laplaceP": .number(evidence?.laplace.pValue),
      "militaryHandbookP": .number(evidence?.militaryHandbook.pValue),
      "shape": .number(evidence?.line.shape), "shapeInterval": evidence?.shape.json ?? .null,
    ])
  }
}

extension IncidentTrend.Verdict {
  fileprivate var name: String {
    switch self {
    case .moreOften: "moreOften"
    case .lessOften: "lessOften"
    case .noTrend: "noTrend"
    }
  }
}

extension DurationSample {
  /// The quantiles as the JSON of a review has them.
  var json: JSONValue {
    .object([
      "known": .count(minutes.count), "open": .count(open.count),
      "median": median?.json ?? .null, "ninetieth": ninetieth?.json ?? .null,
    ])
  }
}

extension DurationSample.Estimate {
  fileprivate var json: JSONValue {
    .object(["minutes": .number(minutes), "interval": interval?.json ?? .null])
  }
}

extension BudgetByCause {
  /// The causes as the JSON of a review has them.
  var json: JSONValue {
    .object([
      "triggers": .array(triggers.map(\.json)), "factors": .array(factors.map(\.json)),
      "unexplained": .number(measuredObjectives > 0 ? unexplained : nil),
      "measuredObjectives": .count(measuredObjectives),
    ])
  }
}

extension BudgetByCause.Row {
  fileprivate var json: JSONValue {
    .object([
      "cause": .text(cause), "budgets": .number(budgets), "incidents": .count(incidents),
    ])
  }
}

extension ActionCompletion {
  /// The action items as the JSON of a review has them.
  var json: JSONValue {
    .object([
      "count": .count(count), "open": .count(open), "overdue": .count(overdue),
      "done": .count(done), "givenUp": .count(givenUp),
      "endedAtUnknownTime": .count(endedAtUnknownTime),
      "medianDays": .number(curve?.quantile(0.5)),
      "curve": curve.map { curve in
        .array(
          curve.steps.map { step in
            .object([
              "days": .number(step.time), "notYetDone": .number(step.survival),
              "lower": .number(step.interval.lower), "upper": .number(step.interval.upper),
            ])
          })
      } ?? .null,
    ])
  }
}

extension Interval {
  /// The interval as the JSON of a review has it.
  var json: JSONValue { .object(["lower": .number(lower), "upper": .number(upper)]) }
}
