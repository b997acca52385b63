import Reliability

/// A review in plain sentences, which are Markdown.
struct ReviewSummary {
  private let review: ReliabilityReview

  init(_ review: ReliabilityReview) { self.review = review }

  /// What happened, the most important first.
  var happened: [String] {
    [
      incidents, severities, impact, review.changes.summary, review.changes.refusals, apart,
    ].compactMap { $0 }
  }

  /// What it cost of error budgets.
  var cost: [String] { [budgets, measured, ownWindows, worst, doubts].compactMap { $0 } }

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
    return "Users were affected for \(Spelling.minutes(impact.sum)) together, "
      + "\(Spelling.number(impact.union)) by the clock\(spread)\(unknown)."
  }

  private var budgets: String? {
    let objectives = review.objectives
    guard let only = objectives.first else { return "No objective was in force." }
    let all = "\(Spelling.count(objectives.count)) objectives"
    let over = objectives.filter { ($0.assessment.burnedShare ?? 0) > 1 }
    let isTouched = objectives.contains {
      $0.assessment.burnedMinutes > 0 || !$0.assessment.unknown.isEmpty
    }
    let finding =
      if objectives.count == 1, let share = only.assessment.burnedShare, share > 0 {
        "incidents burned \(strong(Spelling.percent(share), if: share > 1)) of the period's budget "
          + "of the one objective, \(MarkdownText.escaped(only.label))"
      } else if !over.isEmpty {
        "**incidents burned more than the whole period's budget of "
          + "\(Spelling.count(over.count)) of \(all)**: \(named(over, share: \.burnedInPeriod))"
      } else if isTouched {
        "incidents burned no more than the period's budget of any of "
          + (objectives.count == 1 ? "the one objective" : all)
      } else {
        "no incident is known to have burned any budget of "
          + (objectives.count == 1 ? "the one objective" : all)
      }
    let unknown = objectives.filter { !$0.assessment.unknown.isEmpty }.count
    guard unknown > 0 else { return "\(finding.capitalizedSentence)." }
    return "As far as is known, \(finding). "
      + "Some of what was burned of \(Spelling.count(unknown, "objective")) is unknown."
  }

  private var measured: String? {
    let statuses = review.measured
    guard !statuses.isEmpty else { return nil }
    let over = statuses.filter { ($0.adjusted.share ?? 0) > 1 }
    let names = over.prefix(4).map {
      "\(MarkdownText.escaped($0.label)) (\(Spelling.percent($0.adjusted.share ?? 0)))"
    }
    let all = Spelling.count(statuses.count)
    let finding =
      switch (statuses.count, over.count) {
      case (1, 0): "the one measured objective is within the period's budget"
      case (1, _): "**the one measured objective is over the period's budget**: \(names[0])"
      case (_, 0): "none of \(all) measured objectives is over the period's budget"
      default:
        "**\(Spelling.count(over.count)) of \(all) measured objectives "
          + "\(over.count == 1 ? "is" : "are") over the period's budget**: "
          + names.joined(separator: ", ")
          + (over.count > 4 ? " and \(Spelling.count(over.count - 4)) more" : "")
      }
    return "By measured events, \(finding)." + (mostUnexplained.map { " \($0)" } ?? "")
  }

  private var mostUnexplained: String? {
    let shares = review.measured.compactMap { status in
      (status.unexplained?.burned).flatMap(status.adjusted.share(of:)).map { (status, share: $0) }
    }
    guard let (status, share) = shares.max(by: { $0.share < $1.share }), share >= 0.01 else {
      return nil
    }
    return "Without an incident that explains it, \(Spelling.percent(share)) of the budget of "
      + "\(MarkdownText.escaped(status.label)) burned."
  }

  /// The names of the first objectives with a share each, and how many more there are.
  private func named(
    _ objectives: [ObjectiveReview], share: (ObjectiveReview) -> String
  ) -> String {
    let names = objectives.prefix(4).map {
      "\(MarkdownText.escaped($0.label)) (\(share($0)))"
    }
    let more = objectives.count - names.count
    return names.joined(separator: ", ") + (more > 0 ? " and \(Spelling.count(more)) more" : "")
  }

  private func strong(_ text: String, if isStrong: Bool) -> String {
    isStrong ? "**\(text)**" : text
  }

  private var ownWindows: String? {
    let over = review.objectives.filter { ($0.worstWindow?.share ?? 0) > 1 }
    guard !over.isEmpty else { return nil }
    return "Over the budget of a window of their own length at some time: "
      + "\(named(over, share: \.burnedInWorstWindow))."
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

extension ObjectiveReview {
  fileprivate var burnedInPeriod: String {
    assessment.burnedShare.map(Spelling.percent) ?? "unknown"
  }

  fileprivate var burnedInWorstWindow: String {
    "\(worstWindow?.share.map(Spelling.percent) ?? "unknown") of "
      + "\(worstWindowText ?? "its window")"
  }
}

extension String {
  /// The text with its first letter, past any marks of emphasis, as a capital.
  fileprivate var capitalizedSentence: String {
    let marks = prefix { $0 == "*" }
    let rest = dropFirst(marks.count)
    return marks + rest.prefix(1).uppercased() + rest.dropFirst()
  }
}
