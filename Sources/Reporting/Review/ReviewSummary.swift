import Reliability

/// A review in plain sentences, which are Markdown.
struct ReviewSummary {
  private let review: ReliabilityReview

  init(_ review: ReliabilityReview) { self.review = review }

  /// The sentences, the most important first.
  var sentences: [String] {
    [incidents, severities, impact, budgets, ownWindows, worst, apart, doubts].compactMap { $0 }
  }

  private var incidents: String {
    let now = review.incidents.total
    let before = review.previous.total
    guard now > 0 else {
      return "**No incident is recorded** for the period, "
        + "and \(before == 0 ? "none" : Spelling.count(before)) for the period before. "
        + "Whether none happened or none was logged, a ledger cannot tell."
    }
    let began = "\(Spelling.count(now, "incident")) began"
    let comparison =
      switch now - before {
      case _ where before == 0: "none is recorded for the period before"
      case 0: "as many as in the period before"
      case let more where more > 0:
        "\(Spelling.count(more)) more than in the period before (\(Spelling.count(before)))"
      case let fewer:
        "\(Spelling.count(-fewer)) fewer than in the period before (\(Spelling.count(before)))"
      }
    let ongoing =
      review.incidents.ongoing == 0
      ? ""
      : "; \(Spelling.count(review.incidents.ongoing)) "
        + (review.incidents.ongoing == 1 ? "is" : "are") + " not over"
    return "**\(began)**, \(comparison)\(ongoing)."
  }

  private var severities: String? {
    let rows = review.breakdowns.first { $0.property == .severity }?.rows ?? []
    let present = rows.filter { $0.count > 0 }
    guard !present.isEmpty else { return nil }
    let parts = present.map { "\(Spelling.count($0.count)) \($0.value ?? "of unknown severity")" }
    return "By severity: \(parts.joined(separator: ", "))."
  }

  private var impact: String? {
    let impact = review.incidents.impact
    guard review.incidents.total > 0 else { return nil }
    guard impact.known > 0 else { return "How long users were affected is unknown." }
    let median = review.incidents.durations.first { $0.duration == .impact }?.median
    let spread =
      impact.known > 1
      ? median.map { "; the median incident \(Spelling.duration(minutes: $0))" } ?? "" : ""
    let unknown =
      impact.unknown == 0
      ? "" : ". For \(Spelling.count(impact.unknown, "incident")) that is unknown"
    return "Users were affected for \(Spelling.number(impact.sum)) minutes together, "
      + "\(Spelling.number(impact.union)) by the clock\(spread)\(unknown)."
  }

  private var budgets: String? {
    let objectives = review.objectives
    guard !objectives.isEmpty else { return "No objective was in force." }
    let over = objectives.filter { ($0.assessment.burnedShare ?? 0) > 1 }
    let names = over.prefix(4).map { objective in
      "\(MarkdownText.escaped(objective.label)) "
        + "(\(Spelling.percent(objective.assessment.burnedShare ?? 0)))"
    }
    let more = over.count > 4 ? " and \(Spelling.count(over.count - 4)) more" : ""
    let all = Spelling.count(objectives.count, "objective")
    guard !over.isEmpty else {
      return "Incidents burned no more than the period's budget of any of \(all)."
    }
    return "**Of \(all), incidents burned more than the whole period's budget of "
      + "\(Spelling.count(over.count))**: \(names.joined(separator: ", "))\(more)."
  }

  private var ownWindows: String? {
    let over = review.objectives.filter { ($0.worstWindow?.share ?? 0) > 1 }
    guard !over.isEmpty else { return nil }
    let names = over.prefix(4).map { objective in
      "\(MarkdownText.escaped(objective.label)) "
        + "(\(Spelling.percent(objective.worstWindow?.share ?? 0)) of "
        + "\(objective.worstWindowText ?? "its window"))"
    }
    let more = over.count > 4 ? " and \(Spelling.count(over.count - 4)) more" : ""
    return "Over the budget of a window of their own length at some time: "
      + "\(names.joined(separator: ", "))\(more)."
  }

  private var worst: String? {
    guard let incident = review.largestByBudget.first, let share = incident.share else {
      return nil
    }
    return "The largest was \(incident.incident.reference), "
      + "\(MarkdownText.escaped(IncidentRow(incident.incident).title)): "
      + "\(Spelling.percent(share)) of the period's budget of "
      + "\(MarkdownText.escaped(BudgetedRow(incident).objective))."
  }

  private var apart: String? {
    let totals = review.incidents
    let parts = [
      (totals.drills, "drill", "drills"), (totals.nearMisses, "near miss", "near misses"),
      (totals.duplicates, "duplicate", "duplicates"),
    ].filter { $0.0 > 0 }.map { Spelling.count($0.0, $0.1, plural: $0.2) }
    return parts.isEmpty ? nil : "Counted apart: \(parts.joined(separator: ", "))."
  }

  private var doubts: String? {
    let unlinked = review.doubts.first { $0.kind == .noSLOLink }
    guard let unlinked, unlinked.outOf > 0, !review.objectives.isEmpty else { return nil }
    return "Linked to no SLO: \(Spelling.count(unlinked.incidents.count)) of "
      + "\(Spelling.count(unlinked.outOf, "incident")), "
      + "so that the burned budgets are a lower bound."
  }
}
