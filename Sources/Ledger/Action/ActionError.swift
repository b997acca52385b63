package import Reliability

/// Why the ledger cannot do what was asked of an action item; it is then as it was before.
package enum ActionError: Error, Equatable {
  /// There is no such action item.
  case unknown(ActionReference)
  /// Giving up needs a reason.
  case noReason(title: String)
  /// An action item has a title.
  case noTitle
  /// A postmortem states an action item that belongs to another incident.
  case ofOtherIncident(ActionReference, incident: IncidentReference)
  /// It would have ended in the future.
  case endsInFuture(ActionReference, Instant)
  /// It would have ended before the ledger knew of it.
  case endsBeforeOpening(ActionReference, Instant, openedAt: Instant)
}

extension ActionError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknown(let reference):
      "there is no \(reference) in the ledger: 'psgf action list' shows those that are"
    case .noReason(let title):
      "'\(title)' is given up without a reason: say why it will not be done"
    case .noTitle: "an action item needs a title: say what is to be done"
    case .ofOtherIncident(let reference, let incident):
      "\(reference) belongs to \(incident): take its reference out of this text"
    case .endsInFuture(let reference, let end):
      "\(reference) cannot have ended at \(end.iso8601), which has not been yet: write when it ended"
    case .endsBeforeOpening(let reference, let end, let opened):
      "\(reference) cannot have ended at \(end.iso8601), as it was opened at \(opened.iso8601): write a "
        + "time after that"
    }
  }
}
