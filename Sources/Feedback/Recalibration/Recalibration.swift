package import Reliability

/// The recalibration of one objective: whether it is too tight, too loose, right or unknown.
///
/// The rule asks in order: can it be measured, does its indicator see what users feel, is it met or
/// missed in the long run, are satisfaction and toil recorded, what does the decision matrix say
/// (Site Reliability Workbook, chapter 2), and which target does the back-test bear out. Each answer
/// is a step of the proposal. Where an answer is wanting it proposes nothing.
package struct Recalibration: Sendable {
  let record: ObjectiveRecord
  let index: Int
  let request: FeedbackRequest

  var policy: RecalibrationPolicy { request.policy.recalibration }

  /// The recalibration of one of the objectives of an SLO.
  package init(_ record: ObjectiveRecord, objective index: Int = 0, _ request: FeedbackRequest) {
    self.record = record
    self.index = index
    self.request = request
  }

  /// What is proposed; `nil` where the objective is not in force.
  package func propose() -> Proposal? {
    guard let terms = record.slo.revision(at: request.asOf)?.terms,
      terms.objectives.indices.contains(index)
    else { return nil }
    var draft = ProposalDraft(self, terms)
    do {
      guard let history = try history() else { return nil }
      return try draft.conclude(Findings(self, terms, history))
    } catch {
      draft.steps.append(
        RuleStep("Can its windows be judged?", answer: "no", because: "\(error)"))
      return draft.cannotTell(
        because: "its windows cannot be judged: \(error)", missing: ["\(error)"])
    }
  }

  /// What a target, and a window, would have said over the history.
  ///
  /// - Parameters:
  ///   - target: The target; the present one, unless given.
  ///   - window: The window; the SLO's own, unless given.
  /// - Returns: The back-test with the state that it shows and what is expected; `nil` where the
  ///   objective is not in force, or no window is whole.
  /// - Throws: ``BudgetError``, ``TimeWindowError``, ``PeriodError`` where windows or slices of time
  ///   cannot be laid out.
  package func whatIf(target: Double? = nil, window: TimeWindow? = nil) throws -> WhatIf? {
    guard var terms = record.slo.revision(at: request.asOf)?.terms,
      terms.objectives.indices.contains(index), let history = try history(window: window)
    else { return nil }
    if let target { terms.objectives[index].target = target }
    if let window { terms.window = window }
    let findings = Findings(self, terms, history)
    return WhatIf(
      backTest: findings.present, verdict: findings.verdict,
      prediction: findings.prediction(target: findings.target),
      windows: findings.judgedWindows)
  }

  /// The latest windows that count.
  func history(window: TimeWindow? = nil) throws -> WindowHistory? {
    var question = HistoryRequest(asOf: request.asOf)
    question.freshness = request.policy.errorBudget.freshness
    question.since = record.indicatorSince
    question.window = window
    question.most = policy.history
    question.impacts = harm.map(\.period)
    question.incidentsAreComplete = request.policy.errorBudget.evidence == .incidents
    return try record.slo.windowHistory(objective: index, record.evidence, question)
  }

  var harm: [UserHarm] { record.harm(policy, asOf: request.asOf) }
}

/// What a target would have said over the history of an objective.
package struct WhatIf: Hashable, Sendable {
  /// What it would have said.
  package var backTest: BackTest
  /// Whether it would count as met or missed, and what says so.
  package var verdict: StateVerdict
  /// What would be expected of it; `nil` where no window can be judged.
  package var prediction: Prediction?
  /// The windows, each judged by it.
  package var windows: [JudgedWindow]
}
