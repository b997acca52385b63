import Reliability

extension Findings {
  /// Whether the objective is met or missed in the long run.
  var stateStep: (state: ObjectiveState, step: RuleStep) {
    let state = count.state(policy.state)
    let rule = policy.state
    return (
      state,
      RuleStep(
        "Is it met or missed in the long run?", answer: state.words,
        because: stateReason(state),
        numbers: [
          bound(
            "probability of a miss, at least", count.lowerBound, missed: count.missed,
            side: "lower", against: "missed where above \(Words.percent(rule.missedAbove))"),
          bound(
            "probability of a miss, at most", count.upperBound,
            missed: count.missed + count.unknown, side: "upper",
            against: "met where below \(Words.percent(rule.metBelow))"),
        ])
    )
  }

  private func bound(
    _ name: String, _ value: Double, missed: Int, side: String, against: String
  ) -> DerivedNumber {
    DerivedNumber(
      name, value,
      formula: "one-sided 95 % \(side) bound of x of n windows (\(against))",
      arithmetic: "Clopper-Pearson(x = \(missed), n = \(count.windows)) = \(Words.number(value))",
      source: "Clopper and Pearson, 1934; every window by bad / ((1 - target) x total)",
      records: history.basis == .measured
        ? record.measurements.map(\.reference.description)
        : record.evidence.impairments.map(\.incident.description))
  }

  /// What was counted, in words.
  var countWords: String {
    "\(count.missed) of \(Words.count(count.windows, "window")) missed"
      + (count.unknown > 0 ? ", \(count.unknown) of which nobody can tell" : "")
  }

  private func stateReason(_ state: ObjectiveState) -> String {
    switch state {
    case .met: "\(countWords): a miss is certainly rarer than the rule allows"
    case .missed: "\(countWords): more than chance explains"
    case .notEnoughEvidence:
      "\(countWords): \(neededWords)"
    }
  }

  /// What is needed for the objective to count as met, in words.
  var neededWords: String {
    let needed = count.cleanWindowsNeeded(policy.state)
    return "\(Words.count(needed, "more window")) without a miss would show it met"
  }

  /// What people recorded of satisfaction and toil.
  var recordedSteps: [RuleStep] {
    [
      recordedStep("Are its users content?", record.satisfaction, of: "satisfaction"),
      recordedStep("Does its team have much toil?", record.toil, of: "toil"),
    ]
  }

  private func recordedStep(
    _ question: String, _ level: RecordedLevel, of name: String
  ) -> RuleStep {
    RuleStep(
      question, answer: level.word, because: level.because,
      numbers: level.records.isEmpty
        ? []
        : [
          DerivedNumber(
            "records of \(name)", Double(level.records.count), formula: "as people recorded it",
            arithmetic: level.because, source: "the ledger", records: level.records)
        ])
  }
}

extension ObjectiveState {
  /// The state in words.
  var words: String {
    switch self {
    case .met: "met"
    case .missed: "missed"
    case .notEnoughEvidence: "not enough evidence"
    }
  }
}
