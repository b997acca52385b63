package import Reliability

/// Why a recommendation cannot be answered or put into effect; the ledger is then as it was.
package enum RecommendationError: Error, Equatable {
  /// No such recommendation.
  case unknown(RecommendationReference)
  /// It was answered, or the evidence says something else since.
  case notOpen(RecommendationReference, Recommendation.State)
  /// Only what was accepted can take effect.
  case notAccepted(RecommendationReference, Recommendation.State)
  /// Nobody said who decided, or why, or what was done.
  case nothingSaid(RecommendationReference, what: String)
  /// A day until which it is put off is not in the future.
  case deferredIntoThePast(RecommendationReference, CalendarDay)
  /// The objective is not what it was when the proposal was made.
  case objectiveChanged(RecommendationReference, slo: String)
}

extension RecommendationError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknown(let reference):
      "there is no \(reference): 'psgf feedback list' shows those that there are"
    case .notOpen(let reference, .lapsed):
      "\(reference) is no longer proposed, as the evidence says something else: "
        + "'psgf feedback explain \(reference)' tells"
    case .notOpen(let reference, let state):
      "\(reference) is \(state.rawValue) already: 'psgf feedback explain \(reference)' tells by whom"
    case .notAccepted(let reference, let state):
      "\(reference) is \(state.rawValue): only what is accepted can take effect, "
        + "'psgf feedback decide \(reference) accept' first"
    case .nothingSaid(let reference, let what): "\(reference): say \(what)"
    case .deferredIntoThePast(let reference, let day):
      "\(reference) cannot be put off until \(day), which is not in the future"
    case .objectiveChanged(let reference, let slo):
      "the objective of \(slo) is not what it was when \(reference) was proposed: "
        + "'psgf feedback run' looks at it anew"
    }
  }
}
