import Reliability

/// A proposal that is being drawn up, step by step.
struct ProposalDraft {
  let record: ObjectiveRecord
  let request: FeedbackRequest
  let terms: ObjectiveTerms
  let index: Int
  var steps: [RuleStep] = []
  /// Whether it is met or missed in the long run, once that is known.
  private var state: ObjectiveState?
  /// What the record says; `nil` where it cannot be read.
  var findings: Findings?

  init(_ recalibration: Recalibration, _ terms: ObjectiveTerms) {
    record = recalibration.record
    request = recalibration.request
    index = recalibration.index
    self.terms = terms
  }

  var policy: RecalibrationPolicy { request.policy.recalibration }
  var target: Double { terms.objectives[index].target }

  /// The objective in words: `checkout-availability (99.9 % over 28d)`.
  var name: String {
    let label = terms.objectives.count > 1 ? terms.objectives[index].displayName : nil
    return record.slo.name + (label.map { " \($0)" } ?? "")
  }

  /// Goes through the rule.
  ///
  /// - Throws: What a history over another window throws that cannot be laid out.
  mutating func conclude(_ findings: Findings) throws -> Proposal {
    self.findings = findings
    guard findings.count.windows > 0, !findings.restsOnIncidentsInVain else {
      return nothingJudged(findings)
    }
    let measurable = findings.measurable
    steps.append(measurable.step)
    guard measurable.holds else { return try notMeasurable(findings) }
    let sight = findings.sight
    steps.append(sight.step)
    guard !sight.isBlind else { return mendIndicator(findings, blind: sight) }
    let state = findings.verdict.state
    self.state = state
    steps.append(findings.stateStep)
    steps += findings.recordedSteps
    let cells = DecisionMatrix.cells(
      isMet: state.isMet, toilIsHigh: record.toil.isHigh,
      satisfactionIsHigh: record.satisfaction.isHigh)
    steps.append(matrixStep(cells))
    guard cells.count == 1, let cell = cells.first else {
      return undecided(findings, state, cells)
    }
    return follow(cell, findings)
  }

  private func matrixStep(_ cells: [DecisionMatrix.Cell]) -> RuleStep {
    RuleStep(
      "What does the decision matrix say?",
      answer: cells.count == 1 ? cells[0].action.words : "\(cells.count) rows are consistent",
      because: cells.map(\.words).joined(separator: "; "),
      numbers: [
        DerivedNumber(
          "rows that are consistent", Double(cells.count),
          formula: "rows of the matrix that agree with state, toil and satisfaction",
          arithmetic: "\(cells.count) of 8",
          source: "Site Reliability Workbook, chapter 2, table 2-5",
          records: record.satisfaction.records + record.toil.records)
      ])
  }

  /// A proposal with everything that was found so far.
  func proposal(
    _ kind: ProposalKind, what: String, why: String, change: ObjectiveChange? = nil
  ) -> Proposal {
    var proposal = Proposal(
      subject: .objective(slo: record.slo.name, index: index), kind: kind, what: what, why: why,
      basis: request.basis)
    proposal.service = record.service.name
    proposal.team = record.service.team
    proposal.decider = record.reasoning.owner ?? record.service.team
    proposal.change = change
    proposal.state = state
    proposal.steps = steps
    if let findings {
      proposal.windows = findings.judgedWindows
      proposal.present = findings.present
      if let change, change.window == nil {
        proposal.backTest = findings.tester.test(change.target)
      }
      proposal.prediction =
        change?.window == nil ? findings.prediction(target: change?.target ?? target) : nil
      proposal.incidents = findings.harm.map(\.incident).filter { incident in
        proposal.windows.contains { $0.harm.contains(incident) }
      }
    }
    return proposal
  }

  /// A proposal of nothing, as something is missing.
  func cannotTell(because reason: String, missing: [String]) -> Proposal {
    var proposal = proposal(
      .cannotTell, what: "Nothing is proposed for \(name) yet.",
      why: "There is not enough evidence: \(reason).")
    proposal.missing = missing
    return proposal
  }
}

extension ObjectiveState {
  /// Whether the objective is met, `nil` where that is not known.
  var isMet: Bool? {
    switch self {
    case .met: true
    case .missed: false
    case .notEnoughEvidence: nil
    }
  }
}
