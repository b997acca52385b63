package import Reliability

/// Why the ledger cannot do what was asked of automation; it is then as it was before.
package enum AutomationError: Error, Equatable {
  /// There is no such candidate.
  case unknown(AutomationReference)
  /// It was withdrawn before.
  case alreadyWithdrawn(AutomationReference)
  /// Withdrawing needs a reason.
  case noReason(AutomationReference)
}

extension AutomationError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknown(let reference):
      "there is no \(reference) in the ledger: 'psgf automation list' shows those that are"
    case .alreadyWithdrawn(let reference): "\(reference) is withdrawn already: add a new one"
    case .noReason(let reference):
      "\(reference) is withdrawn without a reason: say why with --why"
    }
  }
}
