package import Reliability

/// Why there is nothing to verify.
package enum VerificationError: Error, Equatable {
  /// The action item is not done.
  case notDone(ActionReference, ActionStatus)
  /// It is done, and nobody recorded when.
  case undated(ActionReference)
  /// The recommendation did not take effect.
  case notInEffect(RecommendationReference, Recommendation.State)
}

extension VerificationError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notDone(let reference, let status):
      "\(reference) is \(status.words) at that time: only what is done can have an effect"
    case .undated(let reference):
      "\(reference) is done, and nobody recorded when: there is no before and after"
    case .notInEffect(let reference, let state):
      "\(reference) is \(state.rawValue) at that time: only what is in effect can have an effect, "
        + "'psgf feedback implement \(reference)' says since when it is"
    }
  }
}
