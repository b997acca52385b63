/// Whether an objective is met or missed in the long run.
package enum ObjectiveState: String, Codable, Sendable {
  /// It is missed too rarely for it to be too tight.
  case met
  /// It is missed too often for chance.
  case missed
  /// The record is too short to tell.
  case notEnoughEvidence

  /// The state in words.
  package var words: String {
    switch self {
    case .met: "met"
    case .missed: "missed"
    case .notEnoughEvidence: "not enough evidence"
    }
  }
}
