package import Reliability

/// Why the ledger cannot do what was asked of an attribution; it is then as it was before.
package enum AttributionError: Error, Equatable {
  /// There is no such claim.
  case unknown(AttributionReference)
  /// The incident records no harm to the SLO.
  case noLink(IncidentReference, slo: String)
  /// It was asked before.
  case alreadyAsked(AttributionReference)
  /// A service cannot be asked to account for its own budget.
  case ownBudget(slo: String, service: String)
  /// It was answered, or decided, before.
  case alreadySaid(AttributionReference, AttributionClaim.State)
  /// Only what is disputed or was not answered in time is decided.
  case nothingToDecide(AttributionReference, AttributionClaim.State)
  /// A reason has to be said.
  case noReason
}

extension AttributionError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknown(let reference):
      "there is no \(reference) in the ledger: 'psgf attribution list' shows those that are"
    case .noLink(let incident, let slo):
      "\(incident) records no harm to \(slo): link it first with 'psgf incident link'"
    case .alreadyAsked(let reference): "that was asked before, as \(reference)"
    case .ownBudget(let slo, let service):
      "\(slo) is an objective of \(service) itself: name the service that burned its budget"
    case .alreadySaid(let reference, let state): "\(reference) is \(state.rawValue) already"
    case .nothingToDecide(let reference, let state):
      "\(reference) is \(state.rawValue): only what is disputed, or not answered in time, is decided"
    case .noReason: "say why with --why"
    }
  }
}
