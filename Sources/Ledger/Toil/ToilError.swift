package import Reliability

/// Why the ledger cannot do what was asked of toil; it is then as it was before.
package enum ToilError: Error, Equatable {
  /// There is no such entry.
  case unknown(ToilReference)
  /// It was withdrawn before.
  case alreadyWithdrawn(ToilReference)
  /// Withdrawing needs a reason.
  case noReason(ToilReference)
  /// It would be in the future.
  case inTheFuture(Instant)
  /// A period is closed when it is over.
  case notOver(Period)
  /// The period of the team is not closed.
  case notClosed(team: String, Period)
  /// A period is opened again for a reason.
  case noReasonToOpen(team: String)
  /// An import states one identifier twice, with other contents.
  case contradicts(externalID: String)
}

extension ToilError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknown(let reference):
      "there is no \(reference) in the ledger: 'psgf toil list' shows those that are"
    case .alreadyWithdrawn(let reference): "\(reference) is withdrawn already"
    case .noReason(let reference):
      "\(reference) is withdrawn without a reason: say why with --why"
    case .inTheFuture(let instant):
      "toil at \(instant.iso8601) has not been yet: log what was done"
    case .notOver(let period):
      "the period ends at \(period.end.iso8601) and is not over: close it when all of its toil is "
        + "logged"
    case .notClosed(let team, let period):
      "the period from \(period.start.iso8601) to \(period.end.iso8601) of \(team) is not closed: "
        + "'psgf toil share' shows the periods that are"
    case .noReasonToOpen(let team):
      "a period of \(team) is opened again without a reason: say why with --why"
    case .contradicts(let externalID):
      "'\(externalID)' stands twice in this file, with other contents: keep one of them"
    }
  }
}
