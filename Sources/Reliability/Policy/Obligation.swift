/// Something that the policy asks of a team, because of what burned an error budget.
package struct Obligation: Hashable, Sendable {
  /// Its name, always the same for the same cause: `3.1/INC-7/postmortem`.
  package var key: String
  /// The clause that asks for it.
  package var clause: PolicyClause
  /// What has to be done.
  package var duty: Duty
  /// The service that it is about.
  package var service: String
  /// The team that must act; `nil` where no team owns the service.
  package var team: String?
  /// The SLO whose budget burned.
  package var slo: String
  /// The incidents that caused it, largest first.
  package var incidents: [IncidentReference]
  /// The arithmetic that caused it, in words.
  package var arithmetic: String
  /// The start of the window that it is about, for what holds until the budget is back: answers from
  /// before it were about another time.
  package var since: Instant?
  /// By when; `nil` for what holds at once and until it ends.
  package var due: CalendarDay?
  /// How it was met; `nil` while it is open.
  package var met: String?

  /// An obligation from its parts.
  package init(
    key: String, clause: PolicyClause, duty: Duty, service: String, team: String? = nil,
    slo: String, incidents: [IncidentReference], arithmetic: String, since: Instant? = nil,
    due: CalendarDay? = nil, met: String? = nil
  ) {
    self.key = key
    self.clause = clause
    self.duty = duty
    self.service = service
    self.team = team
    self.slo = slo
    self.incidents = incidents
    self.arithmetic = arithmetic
    self.since = since
    self.due = due
    self.met = met
  }

  /// What a policy can ask for.
  package enum Duty: String, CaseIterable, Codable, Sendable {
    /// No changes, but those that the policy lets pass.
    case freeze
    /// Work on reliability before features.
    case reliabilityWork
    /// A postmortem, reviewed.
    case postmortem
    /// A P0 action item of the postmortem.
    case p0Item
    /// A P0 item on the next quarter's plan.
    case planItem

    /// What has to be done, in words.
    package var words: String {
      switch self {
      case .freeze: "no changes but those that pass"
      case .reliabilityWork: "reliability before features"
      case .postmortem: "a postmortem, reviewed"
      case .p0Item: "a P0 action item"
      case .planItem: "a P0 item on the next quarter's plan"
      }
    }
  }

  /// Whether it is open after its day.
  package func isOverdue(on day: CalendarDay) -> Bool { met == nil && due.map { $0 < day } == true }
}

/// How an obligation was met that nothing else in the ledger shows, or why it need not be.
package struct ObligationAnswer: Hashable, Sendable {
  /// The obligation's key.
  package var obligation: String
  /// Whether it was met or given up.
  package var answer: Kind
  /// Where that is seen, or why.
  package var evidence: String
  /// Who said so.
  package var author: String
  /// When.
  package var at: Instant

  /// An answer from its parts.
  package init(
    obligation: String, answer: Kind, evidence: String, author: String, at: Instant
  ) {
    self.obligation = obligation
    self.answer = answer
    self.evidence = evidence
    self.author = author
    self.at = at
  }

  /// What is said of an obligation.
  package enum Kind: String, Codable, Sendable {
    /// It was met.
    case met
    /// Somebody who may decides that it need not be.
    case waived
  }

  /// The answer in words.
  package var words: String { "\(answer.rawValue) by \(author): \(evidence)" }
}

/// What obligations are found from.
package struct ObligationEvidence: Sendable {
  /// How the budgets stand now, by the policy's window.
  package var budgets: [BudgetStatus]
  /// The incidents under the policy, each with the budgets that it burned as they stood when its
  /// impact ended.
  package var incidents: [JudgedIncident]
  /// The budgets of quarters that are over.
  package var quarters: [JudgedQuarter]
  /// The teams of the services.
  package var teams: [String: String]
  /// When postmortems are due.
  package var postmortem: PostmortemPolicy
  /// What was said of obligations, by key.
  package var answers: [String: ObligationAnswer]

  /// Evidence from its parts.
  package init(
    budgets: [BudgetStatus], incidents: [JudgedIncident], quarters: [JudgedQuarter],
    teams: [String: String], postmortem: PostmortemPolicy, answers: [String: ObligationAnswer]
  ) {
    self.budgets = budgets
    self.incidents = incidents
    self.quarters = quarters
    self.teams = teams
    self.postmortem = postmortem
    self.answers = answers
  }
}

/// An incident with the budgets that it burned and what followed.
package struct JudgedIncident: Sendable {
  /// The incident.
  package var incident: Incident
  /// The budgets of the SLOs that it is linked to, as they stood when its impact ended.
  package var budgets: [BudgetStatus]
  /// The state of its postmortem; `nil` where none was begun.
  package var postmortem: PostmortemState?
  /// Its action items.
  package var actions: [ActionItem]

  /// A judged incident from its parts.
  package init(
    incident: Incident, budgets: [BudgetStatus], postmortem: PostmortemState?,
    actions: [ActionItem]
  ) {
    self.incident = incident
    self.budgets = budgets
    self.postmortem = postmortem
    self.actions = actions
  }
}

/// The budget of one objective over a quarter that is over.
package struct JudgedQuarter: Sendable {
  /// The quarter.
  package var quarter: Quarter
  /// The budget.
  package var budget: BudgetStatus
  /// What set off the incidents that burned it, where that is known.
  package var triggers: [IncidentReference: TaxonomyEntry]

  /// A judged quarter from its parts.
  package init(
    quarter: Quarter, budget: BudgetStatus, triggers: [IncidentReference: TaxonomyEntry]
  ) {
    self.quarter = quarter
    self.budget = budget
    self.triggers = triggers
  }
}
