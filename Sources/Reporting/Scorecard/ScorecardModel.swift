import Reliability

/// A scorecard as its template sees it: every value is a text, spelt for people.
struct ScorecardModel {
  let scope: String?
  let asOf: String
  let auditEntries: String
  let head: String?
  /// Sentences in Markdown.
  let summary: [String]
  let hasFigure: Bool
  let hasObjectives: Bool
  let objectives: [ScoredRow]
  let hasMissing: Bool
  let missing: [MissingRow]

  init(_ scorecard: Scorecard, hasFigure: Bool) {
    scope =
      scorecard.service.map { "the service \($0)" } ?? scorecard.team.map { "the team \($0)" }
    asOf = Spelling.time(scorecard.asOf)
    auditEntries = scorecard.ledgerState.words
    head = scorecard.ledgerState.shortHead
    summary = ScorecardSummary(scorecard).sentences
    self.hasFigure = hasFigure
    objectives = scorecard.objectives.map { ScoredRow($0, at: scorecard.asOf) }
    hasObjectives = !objectives.isEmpty
    missing = MissingRow.rows(of: scorecard.objectives)
    hasMissing = !missing.isEmpty
  }
}

/// An objective.
struct ScoredRow {
  let objective: String
  let target: String
  let window: String
  let left: String
  let longRun: String
  let proposal: String
  let owner: String
  let nextReview: String

  init(_ scored: ScoredObjective, at now: Instant) {
    let status = scored.budget
    objective = status.label
    target = Spelling.target(status.objective.target)
    window = status.terms.window.length.shorthand
    left = Self.left(scored)
    longRun = scored.finding.map { $0.state?.words ?? "cannot be asked" } ?? "-"
    proposal =
      scored.recommendation.map {
        "\($0.reference): \($0.proposal.kind.words), \($0.standing(at: now))"
      } ?? scored.finding.map { $0.kind.asksForDecision ? "\($0.kind.words), not filed" : "-" }
      ?? "-"
    owner = scored.reasoning.owner ?? scored.team ?? "nobody"
    let today = CalendarDay(of: now.inUTC)
    nextReview =
      scored.reasoning.nextReview.map { $0 < today ? "\($0), **overdue**" : "\($0)" } ?? "-"
  }

  private static func left(_ scored: ScoredObjective) -> String {
    guard let most = scored.mostLeft else { return "no budget" }
    let spelt = { (share: Double) in
      share < 0 ? "**\(Spelling.percent(share))**" : Spelling.percent(share)
    }
    guard let least = scored.leastLeft else { return "at most \(spelt(most))" }
    return least == most ? spelt(most) : "\(spelt(least)) to \(spelt(most))"
  }
}

/// Something that is missing, and the objectives that it is missing for.
struct MissingRow {
  let thing: String
  let subjects: String

  static func rows(of objectives: [ScoredObjective]) -> [MissingRow] {
    var things: [String] = []
    var subjects: [String: [String]] = [:]
    for scored in objectives {
      for thing in scored.finding?.missing ?? [] {
        if subjects[thing] == nil { things.append(thing) }
        subjects[thing, default: []].append(scored.budget.label)
      }
    }
    return things.map {
      MissingRow(thing: $0, subjects: subjects[$0, default: []].joined(separator: ", "))
    }
  }
}

/// A scorecard in plain sentences, which are Markdown.
struct ScorecardSummary {
  let sentences: [String]

  init(_ scorecard: Scorecard) {
    let objectives = scorecard.objectives
    guard !objectives.isEmpty else {
      sentences = ["No objective is in force."]
      return
    }
    let over = objectives.filter { ($0.mostLeft ?? 0) < 0 }
    let unmeasured = objectives.count { $0.budget.basis != .measured }
    let all = Spelling.count(objectives.count, "objective")
    let names = over.prefix(4).map { MarkdownText.escaped($0.budget.label) }
    let budgets =
      over.isEmpty
      ? "None of \(all) is known to be over the budget of its window."
      : "**\(Spelling.count(over.count)) of \(all)** \(over.count == 1 ? "is" : "are") over the "
        + "budget of \(over.count == 1 ? "its" : "their") window: "
        + names.joined(separator: ", ")
        + (over.count > 4 ? " and \(Spelling.count(over.count - 4)) more" : "") + "."
    let states = [ObjectiveState.met, .missed, .notEnoughEvidence].compactMap { state in
      let count = objectives.count { $0.finding?.state == state }
      return count > 0 ? "\(Spelling.count(count)) \(state.words)" : nil
    }
    let unasked = objectives.count { $0.finding?.state == nil }
    let longRun =
      "In the long run: "
      + (states + (unasked > 0 ? ["of \(Spelling.count(unasked)) it cannot be asked"] : []))
      .joined(separator: ", ") + "."
    let waiting = objectives.count { scored in
      scored.recommendation.map {
        [.open, .deferred].contains($0.state(at: scorecard.asOf))
      } ?? false
    }
    sentences = [
      budgets,
      unmeasured > 0
        ? "\(Spelling.count(unmeasured)) \(unmeasured == 1 ? "is" : "are") judged by incidents alone, "
          + "as nothing is measured in the window." : nil,
      longRun,
      waiting > 0
        ? "\(Spelling.count(waiting, "proposal")) \(waiting == 1 ? "waits" : "wait") for an answer."
        : nil,
    ].compactMap { $0 }
  }
}
