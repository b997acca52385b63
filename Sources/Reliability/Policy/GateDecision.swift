/// What is asked of a gate: may this service be changed now?
package struct GateRequest: Hashable, Sendable {
  /// The service.
  package var service: Service
  /// What the change is for.
  package var kind: ChangeKind
  /// How much it may harm.
  package var risk: ChangeRisk
  /// When.
  package var at: Instant

  /// A request from its parts.
  package init(service: Service, kind: ChangeKind, risk: ChangeRisk, at: Instant) {
    self.service = service
    self.kind = kind
    self.risk = risk
    self.at = at
  }
}

/// What a gate decides by.
package struct GateEvidence: Hashable, Sendable {
  /// How the budgets of the service's SLOs stand, by the policy's window.
  package var budgets: [BudgetStatus]
  /// The services that are frozen of those that it depends on, in order.
  package var frozenDependencies: [String]
  /// The exceptions of the service.
  package var exceptions: [PolicyException]
  /// The claims on other services to account for what burned its budgets.
  package var claims: [AttributionClaim]

  /// Evidence from its parts.
  package init(
    budgets: [BudgetStatus], frozenDependencies: [String] = [],
    exceptions: [PolicyException] = [], claims: [AttributionClaim] = []
  ) {
    self.budgets = budgets
    self.frozenDependencies = frozenDependencies
    self.exceptions = exceptions
    self.claims = claims
  }
}

/// What a gate says, by which clause, and why.
package struct GateDecision: Hashable, Sendable {
  /// Whether the change may be made.
  package var verdict: Verdict
  /// The clause that decided.
  package var clause: PolicyClause
  /// Everything that bears on it, what decided first.
  package var findings: [Finding]

  /// A decision from its parts.
  package init(verdict: Verdict, clause: PolicyClause, findings: [Finding]) {
    self.verdict = verdict
    self.clause = clause
    self.findings = findings
  }

  /// Whether a change may be made.
  package enum Verdict: String, Codable, Sendable {
    /// It may.
    case allowed
    /// It may not.
    case blocked
    /// Nobody can tell: something is missing.
    case inconclusive
  }

  /// Something that bears on a decision.
  package struct Finding: Hashable, Sendable {
    /// What it says by itself; `nil` where it only explains.
    package var verdict: Verdict?
    /// The clause.
    package var clause: PolicyClause
    /// The SLO that it is about, where it is about one.
    package var slo: String?
    /// The numbers, in words.
    package var text: String

    /// A finding from its parts.
    package init(_ verdict: Verdict?, _ clause: PolicyClause, slo: String? = nil, _ text: String) {
      self.verdict = verdict
      self.clause = clause
      self.slo = slo
      self.text = text
    }
  }
}
