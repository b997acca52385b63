/// A proposal that was filed in the ledger and is followed until its effect is measured.
package struct Recommendation: Hashable, Sendable {
  /// Its short name.
  package let reference: RecommendationReference
  /// The proposal as it was found last.
  package var proposal: Proposal
  /// When it was filed, by whom.
  package var filed: Provenance
  /// How often it was found since, the first time included.
  package var findings: Int
  /// What was decided, oldest first.
  package var decisions: [RecommendationDecision]
  /// When it was put into effect, by whom, and what was done; `nil` where nobody said so.
  package var implementation: Implementation?
  /// Why the engine no longer proposes it; `nil` while it does, or once it is decided.
  package var lapse: Lapse?

  /// A recommendation from its parts.
  package init(
    reference: RecommendationReference, proposal: Proposal, filed: Provenance, findings: Int = 1,
    decisions: [RecommendationDecision] = [], implementation: Implementation? = nil,
    lapse: Lapse? = nil
  ) {
    self.reference = reference
    self.proposal = proposal
    self.filed = filed
    self.findings = findings
    self.decisions = decisions
    self.implementation = implementation
    self.lapse = lapse
  }

  /// How something that was accepted came into effect.
  package struct Implementation: Hashable, Sendable {
    /// From when on.
    package var at: Instant
    /// Who says so.
    package var author: String
    /// What was done: a revision, a ticket.
    package var what: String

    /// An implementation from its parts.
    package init(at: Instant, author: String, what: String) {
      self.at = at
      self.author = author
      self.what = what
    }
  }

  /// How a proposal ended without a decision.
  package struct Lapse: Hashable, Sendable {
    /// When.
    package var at: Instant
    /// Why: the evidence now says something else.
    package var reason: String

    /// A lapse from its parts.
    package init(at: Instant, reason: String) {
      self.at = at
      self.reason = reason
    }
  }

  /// Where it stands at an instant.
  package func state(at now: Instant) -> State {
    if lapse != nil { return .lapsed }
    switch decisions.last?.verdict {
    case .accept: return implementation == nil ? .accepted : .implemented
    case .reject: return .rejected
    case .defer(let until):
      return now.millisecondsSinceEpoch < until.startInUTC.millisecondsSinceEpoch
        ? .deferred : .open
    case nil: return .open
    }
  }

  /// Where a recommendation stands.
  package enum State: String, CaseIterable, Codable, Sendable {
    /// Nobody has answered, or the time until which it was put off is over.
    case open
    /// It is put off until a day.
    case deferred
    /// It is accepted, and nobody said that it is in effect.
    case accepted
    /// It is accepted and in effect.
    case implemented
    /// It is rejected.
    case rejected
    /// The evidence says something else since.
    case lapsed
  }

  /// How long nobody has answered, `nil` where somebody has.
  package func unanswered(at now: Instant) -> Duration? {
    state(at: now) == .open ? filed.at.duration(to: now) : nil
  }
}

/// What somebody decided of a recommendation.
package struct RecommendationDecision: Hashable, Sendable {
  /// What was decided.
  package var verdict: Verdict
  /// Who decided it.
  package var person: String
  /// Why.
  package var reason: String
  /// Who recorded it, and when.
  package var recorded: Provenance

  /// A decision from its parts.
  package init(verdict: Verdict, person: String, reason: String, recorded: Provenance) {
    self.verdict = verdict
    self.person = person
    self.reason = reason
    self.recorded = recorded
  }

  /// What can be decided.
  package enum Verdict: Hashable, Sendable {
    /// It is done.
    case accept
    /// It is not done.
    case reject
    /// It is decided later.
    case `defer`(until: CalendarDay)

    /// The verdict as commands write it.
    package var word: String {
      switch self {
      case .accept: "accept"
      case .reject: "reject"
      case .defer: "defer"
      }
    }
  }
}
