package import Reliability

/// Why the ledger cannot do what was asked of deployments; it is then as it was before.
package enum DeploymentError: Error, Equatable {
  /// There is no such deployment.
  case unknown(DeploymentReference)
  /// The service has a deployment of that change already.
  case exists(DeploymentReference, service: String, change: String)
  /// It was withdrawn before.
  case withdrawn(DeploymentReference)
  /// Withdrawing needs a reason.
  case noReason(DeploymentReference)
  /// It would be in the future, or the service well again then.
  case inTheFuture(Instant)
  /// A file states it twice, in different words.
  case contradicts(service: String, change: String)
}

extension DeploymentError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknown(let reference):
      "there is no \(reference) in the ledger: 'psgf deployment list' shows those that are"
    case .exists(let reference, let service, let change):
      "\(service) has a deployment of '\(change)' already, \(reference): change what is known of it "
        + "with 'psgf deployment update \(reference)'"
    case .withdrawn(let reference): "\(reference) is withdrawn"
    case .noReason(let reference):
      "\(reference) is withdrawn without a reason: say why with --why"
    case .inTheFuture(let instant):
      "\(instant.iso8601) has not been yet: record it when it was"
    case .contradicts(let service, let change):
      "the deployment of '\(change)' to \(service) stands twice in this file, with other contents: "
        + "keep one of them"
    }
  }
}
