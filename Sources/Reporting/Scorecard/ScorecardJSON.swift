import Reliability

/// A scorecard as JSON; docs/report-json.md documents the shape. What is unknown is null, and present.
struct ScorecardJSON {
  private let scorecard: Scorecard

  init(_ scorecard: Scorecard) { self.scorecard = scorecard }

  /// The JSON text.
  func text() throws -> String {
    try JSONValue.object([
      "asOf": .instant(scorecard.asOf),
      "scope": .object(["service": .text(scorecard.service), "team": .text(scorecard.team)]),
      "ledger": .ledger(scorecard.ledgerState),
      "objectives": .array(scorecard.objectives.map(objective)),
    ]).document()
  }

  private func objective(_ scored: ScoredObjective) -> JSONValue {
    let status = scored.budget
    return .object([
      "slo": .text(status.slo.name), "objective": .text(status.objective.displayName),
      "service": .text(status.slo.service), "team": .text(scored.team),
      "target": .number(status.objective.target),
      "window": .text(status.terms.window.length.shorthand),
      "measured": .boolean(status.basis == .measured),
      "leftAtLeast": .number(scored.leastLeft),
      "leftAtMost": .number(scored.mostLeft),
      "state": .text(scored.finding?.state?.rawValue),
      "windows": .array(
        (scored.finding?.windows ?? []).map { window in
          .object([
            "start": .instant(window.start), "end": .instant(window.end),
            "burned": .number(window.share), "burnedAtMost": .number(window.shareAtMost),
            "outcome": .text(window.outcome?.rawValue),
          ])
        }),
      "finding": .text(scored.finding?.kind.rawValue),
      "recommendation": .text(scored.recommendation?.reference.description),
      "missing": .array((scored.finding?.missing ?? []).map { .text($0) }),
      "owner": .text(scored.reasoning.owner ?? scored.team),
      "nextReview": .text(scored.reasoning.nextReview?.description),
    ])
  }
}
