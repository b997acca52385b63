/// Why an SLO is what it is: whom it protects, which risks its budget is for, and between which
/// bounds its target must lie.
package struct ObjectiveReasoning: Hashable, Sendable {
  /// The name of the SLO.
  package let slo: String
  /// The names of the journeys that it protects.
  package var journeys: [String] = []
  /// The names of the risks that it bounds: its budget is for them.
  package var risks: [String] = []
  /// What users need at least.
  package var floor: Bound?
  /// What dependencies allow at most, where somebody knows it.
  package var ceiling: Bound?
  /// What is promised by contract.
  package var contract: Bound?
  /// The SLOs of dependencies that its ceiling is reckoned from, instead of the tightest of each.
  package var dependencies: [String] = []
  /// Who answers for the SLO.
  package var owner: String?
  /// When it is looked at next.
  package var nextReview: CalendarDay?

  /// No reason yet.
  package init(slo: String) { self.slo = slo }

  /// A target that limits another, and why.
  package struct Bound: Hashable, Sendable {
    /// The target.
    package var target: ReliabilityTarget
    /// Where it comes from.
    package var evidence: String?

    /// A bound from its parts.
    package init(_ target: ReliabilityTarget, evidence: String? = nil) {
      self.target = target
      self.evidence = evidence
    }
  }
}

/// What a catalogue is for: the journeys of users, the risks to them, and the reasons of SLOs.
package struct Reasoning: Hashable, Sendable {
  /// The journeys, by name.
  package var journeys: [Journey]
  /// The risks, by name.
  package var risks: [Risk]
  /// The reasons of SLOs, by the SLO's name; an SLO without any has none here.
  package var objectives: [ObjectiveReasoning]
  /// What was decided of risks.
  package var decisions: [RiskDecision]

  /// Reasoning from its parts.
  package init(
    journeys: [Journey] = [], risks: [Risk] = [], objectives: [ObjectiveReasoning] = [],
    decisions: [RiskDecision] = []
  ) {
    self.journeys = journeys
    self.risks = risks
    self.objectives = objectives
    self.decisions = decisions
  }

  /// The reasons of an SLO.
  package func objective(_ slo: String) -> ObjectiveReasoning {
    objectives.first { $0.slo == slo } ?? ObjectiveReasoning(slo: slo)
  }

  /// What was decided of a risk for an SLO.
  package func decision(of risk: String, for slo: String) -> RiskDecision? {
    decisions.first { $0.risk == risk && $0.slo == slo }
  }
}

/// What an import of journeys, risks and reasons changed.
package struct ReasoningChanges: Hashable, Sendable {
  /// Subjects that are new, such as `journey/pay-by-card`.
  package var added: [String] = []
  /// Subjects of which something changed.
  package var changed: [String] = []
  /// Subjects that came in as they were.
  package var unchanged: [String] = []

  /// No changes.
  package init() {}
}
