package import Reliability

/// Why the ledger cannot do what was asked of a budget adjustment; it is then as it was before.
package enum AdjustmentError: Error, Equatable {
  /// There is no such adjustment.
  case unknown(AdjustmentReference)
  /// It was taken back before.
  case alreadyWithdrawn(AdjustmentReference)
  /// An adjustment is made and taken back for a reason.
  case noReason
}

extension AdjustmentError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknown(let reference):
      "there is no \(reference) in the ledger: 'psgf budget adjustments' shows those that are"
    case .alreadyWithdrawn(let reference): "\(reference) is taken back already"
    case .noReason: "a budget is adjusted only for a reason: say it with --why"
    }
  }
}
