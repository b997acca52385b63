/// A claim on another team's service to account for what an incident burned of an SLO's budget.
package struct AttributionClaim: Hashable, Sendable {
  /// Its reference.
  package var reference: AttributionReference
  /// The incident.
  package var incident: IncidentReference
  /// The SLO whose budget burned.
  package var slo: String
  /// The service that is asked to account for it.
  package var service: String
  /// Who asks, when and why.
  package var asked: Provenance
  /// The day by which it is to be answered.
  package var due: CalendarDay
  /// What the other team said; `nil` while it has not.
  package var answer: Answer?
  /// What the policy's role decided; `nil` while it has not.
  package var decision: Decision?

  /// A claim from its parts.
  package init(
    reference: AttributionReference, incident: IncidentReference, slo: String, service: String,
    asked: Provenance, due: CalendarDay, answer: Answer? = nil, decision: Decision? = nil
  ) {
    self.reference = reference
    self.incident = incident
    self.slo = slo
    self.service = service
    self.asked = asked
    self.due = due
    self.answer = answer
    self.decision = decision
  }

  /// What a team says of a claim.
  package struct Answer: Hashable, Sendable {
    /// Whether it agrees.
    package var kind: Kind
    /// Who said so, when and why.
    package var said: Provenance

    /// An answer from its parts.
    package init(_ kind: Kind, _ said: Provenance) {
      self.kind = kind
      self.said = said
    }

    /// Whether a team agrees.
    package enum Kind: String, Codable, Sendable {
      /// It does.
      case agreed
      /// It does not.
      case disputed
    }
  }

  /// What was decided of a claim that was disputed or not answered.
  package struct Decision: Hashable, Sendable {
    /// What was decided.
    package var kind: Kind
    /// Who decided, when and why.
    package var said: Provenance

    /// A decision from its parts.
    package init(_ kind: Kind, _ said: Provenance) {
      self.kind = kind
      self.said = said
    }

    /// What can be decided.
    package enum Kind: String, Codable, Sendable {
      /// The other team accounts for it.
      case upheld
      /// It does not.
      case rejected
    }
  }

  /// How a claim stands.
  package enum State: String, Codable, Sendable {
    /// The other team has not answered yet.
    case asked
    /// It agrees.
    case agreed
    /// It disputes it: the policy's role decides.
    case disputed
    /// It did not answer in time: the policy's role decides.
    case escalated
    /// The role decided that it accounts for it.
    case upheld
    /// The role decided that it does not.
    case rejected

    /// Whether the other team accounts for the burn, as far as anybody has said.
    package var holds: Bool {
      self == .asked || self == .agreed || self == .escalated || self == .upheld
    }
  }

  /// How the claim stands on a day.
  package func state(on day: CalendarDay) -> State {
    switch (decision?.kind, answer?.kind) {
    case (.upheld, _): .upheld
    case (.rejected, _): .rejected
    case (nil, .agreed): .agreed
    case (nil, .disputed): .disputed
    case (nil, nil): due < day ? .escalated : .asked
    }
  }
}

/// What a team owes others, or is owed by them, because of one claim.
package struct AttributedBurn: Hashable, Sendable {
  /// The claim.
  package var claim: AttributionClaim
  /// The team whose budget burned; its service where no team owns it.
  package var creditor: String
  /// The team that is asked to account for it; its service where no team owns it.
  package var debtor: String
  /// What burned, in the unit of the budget.
  package var burned: Double
  /// The unit.
  package var unit: BudgetUnit
  /// That as a share of the budget of the period; `nil` where there is none.
  package var share: Double?

  /// An attributed burn from its parts.
  package init(
    claim: AttributionClaim, creditor: String, debtor: String, burned: Double, unit: BudgetUnit,
    share: Double?
  ) {
    self.claim = claim
    self.creditor = creditor
    self.debtor = debtor
    self.burned = burned
    self.unit = unit
    self.share = share
  }
}
