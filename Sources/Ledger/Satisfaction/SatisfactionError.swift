package import Reliability

/// Why the ledger cannot do what was asked of a record of satisfaction; it is as it was before.
package enum SatisfactionError: Error, Equatable {
  /// Neither an SLO nor a journey nor a service has the name.
  case unknownSubject(String, similar: String?)
  /// Several things have the name.
  case ambiguousSubject(String, [SatisfactionSubject])
  /// There is no such record.
  case unknown(SatisfactionReference)
  /// It was withdrawn before.
  case alreadyWithdrawn(SatisfactionReference)
  /// Withdrawing needs a reason.
  case noReason(SatisfactionReference)
  /// The period has not begun.
  case inTheFuture(Period)
}

extension SatisfactionError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownSubject(let name, let similar):
      "there is no SLO, journey or service '\(name)'"
        + (similar.map { ": did you mean '\($0)'?" }
          ?? ": 'psgf slo list', 'psgf journey list' and 'psgf service list' show those that are")
    case .ambiguousSubject(let name, let subjects):
      "'\(name)' names several things: write "
        + subjects.map(\.description).joined(separator: " or ")
    case .unknown(let reference):
      "there is no \(reference) in the ledger: 'psgf satisfaction list' shows those that are"
    case .alreadyWithdrawn(let reference): "\(reference) is withdrawn already"
    case .noReason(let reference):
      "\(reference) is withdrawn without a reason: say why with --why"
    case .inTheFuture(let period):
      "the period begins at \(period.start.iso8601), and nobody knows yet what users will think: "
        + "record it when it has begun"
    }
  }
}
