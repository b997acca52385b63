package import Reliability

/// Why the ledger cannot do what was asked of runbooks; it is then as it was before.
package enum RunbookError: Error, Equatable {
  /// There is no such runbook.
  case unknown(String, similar: String?)
  /// There is a runbook of that name already.
  case exists(String)
  /// It was withdrawn before, by the time in question.
  case withdrawn(String)
  /// Withdrawing needs a reason.
  case noReason(String)
  /// There is no such use.
  case unknownUse(RunbookUseReference)
  /// The use was withdrawn before.
  case useAlreadyWithdrawn(RunbookUseReference)
  /// Withdrawing a use needs a reason.
  case noReasonForUse(RunbookUseReference)
  /// The use would be in the future.
  case inTheFuture(Instant)
}

extension RunbookError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknown(let name, let similar):
      "there is no runbook '\(name)' in the ledger"
        + LedgerError.hint(similar, otherwise: "add it with 'psgf runbook add \(name)'")
    case .exists(let name):
      "there is a runbook '\(name)' already: change it with 'psgf runbook update \(name)'"
    case .withdrawn(let name):
      "the runbook '\(name)' is withdrawn: 'psgf runbook add \(name)' records it anew"
    case .noReason(let name):
      "the runbook '\(name)' is withdrawn without a reason: say why with --why"
    case .unknownUse(let reference):
      "there is no \(reference) in the ledger: 'psgf runbook show' lists the uses of a runbook"
    case .useAlreadyWithdrawn(let reference): "\(reference) is withdrawn already"
    case .noReasonForUse(let reference):
      "\(reference) is withdrawn without a reason: say why with --why"
    case .inTheFuture(let instant):
      "a use at \(instant.iso8601) has not been yet: record it when it was"
    }
  }
}
