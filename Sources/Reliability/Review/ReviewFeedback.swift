/// The feedback loop as a review tells it: what waits for an answer, what was answered, what the
/// policy asks, and whether what was done worked.
package struct ReviewFeedback: Hashable, Sendable {
  /// The recommendations that nobody has answered, those that wait longest first, and after them
  /// those that were put off.
  package var waiting: [Recommendation]
  /// Those that were accepted or rejected since the period began, in the order of their references.
  package var answered: [Recommendation]
  /// Those that the evidence no longer bears out since the period began.
  package var lapsed: [Recommendation]
  /// What the policy asks of teams, and is not done: what holds at once first, then by when it is due.
  package var obligations: [Obligation]
  /// What the engine finds when the record is read, whether somebody has to decide it or not; `nil`
  /// where it was not asked.
  package var found: [Proposal]? = nil
  /// Whether what took effect since the period before worked.
  package var effects: [VerifiedEffect] = []
  /// The engine's own record; `nil` where it was not asked.
  package var score: PredictionScore? = nil

  /// The part of recommendations and obligations that a review is about.
  ///
  /// - Parameters:
  ///   - recommendations: As they were known when the record is read.
  ///   - obligations: As they are then, met or not.
  ///   - request: What is reviewed.
  ///   - scope: The part of the catalogue that is reviewed.
  init(
    _ recommendations: [Recommendation], obligations: [Obligation], _ request: ReviewRequest,
    in scope: ReviewScope
  ) {
    let inScope = recommendations.filter { scope.includes($0.proposal) }
    let (now, start) = (request.asOf, request.period.start.inUTC)
    let stateOf = { (recommendation: Recommendation) in recommendation.state(at: now) }
    waiting =
      inScope.filter { stateOf($0) == .open && $0.proposal.kind.asksForDecision }
      .sorted { ($0.filed.at.inUTC, $0.reference) < ($1.filed.at.inUTC, $1.reference) }
      + inScope.filter { stateOf($0) == .deferred }
    answered = inScope.filter { recommendation in
      [.accepted, .implemented, .rejected].contains(stateOf(recommendation))
        && recommendation.decisions.last.map { $0.recorded.at.inUTC >= start } ?? false
    }
    lapsed = inScope.filter { $0.lapse.map { $0.at.inUTC >= start } ?? false }
    self.obligations =
      obligations.filter { $0.met == nil && scope.includes(service: $0.service) }
      .sorted { left, right in
        guard let leftDue = left.due else { return right.due != nil }
        guard let rightDue = right.due else { return false }
        return (leftDue, left.key) < (rightDue, right.key)
      }
  }

  /// Takes what the engine says of the same part of the catalogue.
  ///
  /// - Parameters:
  ///   - found: What it finds now.
  ///   - effects: What it says of changes that took effect.
  ///   - score: How often it was right.
  package mutating func take(
    found: [Proposal], effects: [VerifiedEffect], score: PredictionScore
  ) {
    self.found = found
    self.effects = effects
    self.score = score
  }

  /// What the engine finds that asks for a decision, and that no recommendation says.
  package var unfiled: [Proposal] {
    (found ?? []).filter { proposal in
      proposal.kind.asksForDecision
        && !(waiting + answered).contains { $0.proposal.proposesTheSame(as: proposal) }
    }
  }
}

extension Recommendation {
  /// The recommendation without what was decided or took effect after an instant.
  package func asKnown(at instant: Instant) -> Recommendation {
    var known = self
    known.decisions.removeAll { $0.recorded.at.inUTC > instant.inUTC }
    if let implementation, implementation.at.inUTC > instant.inUTC { known.implementation = nil }
    if let lapse, lapse.at.inUTC > instant.inUTC { known.lapse = nil }
    return known
  }
}
