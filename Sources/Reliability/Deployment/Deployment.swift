/// A change that reached users: what incidents that changes set off are counted against.
package struct Deployment: Hashable, Sendable {
  /// Its reference.
  package var reference: DeploymentReference
  /// What is known of it.
  package var record: DeploymentRecord
  /// Who recorded it, and when.
  package var recorded: Provenance
  /// Who withdrew it, when and why; `nil` where it holds.
  package var withdrawal: Provenance?

  /// A deployment from its parts.
  package init(
    reference: DeploymentReference, record: DeploymentRecord, recorded: Provenance,
    withdrawal: Provenance? = nil
  ) {
    self.reference = reference
    self.record = record
    self.recorded = recorded
    self.withdrawal = withdrawal
  }
}

/// What became of a deployment.
package enum DeploymentOutcome: String, CaseIterable, Codable, Sendable {
  /// Nobody had to step in.
  case worked
  /// It harmed, and was taken back.
  case rolledBack = "rolled-back"
  /// It harmed, and was mended by another at once.
  case fixedForward = "fixed-forward"

  /// Whether somebody had to step in, which is what makes it fail.
  package var failed: Bool { self != .worked }
}

/// What people and tools state of a deployment.
package struct DeploymentRecord: Hashable, Sendable {
  /// The service that was changed.
  package let service: String
  /// The name of the change, of which a service has each one once: what incidents and gate decisions
  /// call it.
  package let change: String
  /// When it reached users.
  package let at: Instant
  /// What it was for; `nil` where nobody said.
  package let kind: ChangeKind?
  /// What became of it; `nil` where nobody said.
  package let outcome: DeploymentOutcome?
  /// When the service was well again after it failed.
  package let restoredAt: Instant?
  /// Where it is known from.
  package let source: String?

  /// A record from its parts.
  ///
  /// - Throws: ``DeploymentRecordError``.
  package init(
    of service: String, change: String, at: Instant, kind: ChangeKind? = nil,
    outcome: DeploymentOutcome? = nil, restoredAt: Instant? = nil, source: String? = nil
  ) throws(DeploymentRecordError) {
    guard !change.isBlank else { throw .noName }
    guard source?.isBlank != true else { throw .emptySource }
    if let restoredAt {
      guard outcome?.failed ?? false else { throw .restoredWithoutFailure }
      guard restoredAt >= at else { throw .restoredBefore(restoredAt, deployed: at) }
    }
    self.service = service
    self.change = change
    self.at = at
    self.kind = kind
    self.outcome = outcome
    self.restoredAt = restoredAt
    self.source = source
  }
}

/// Why something is no deployment.
package enum DeploymentRecordError: Error, Equatable {
  /// The change has no name.
  case noName
  /// The source is an empty text.
  case emptySource
  /// It is said when the service was well again, and not that it was ever unwell.
  case restoredWithoutFailure
  /// The service was well again before it was changed.
  case restoredBefore(Instant, deployed: Instant)
}

extension DeploymentRecordError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noName: "the deployment has no name: give the one that incidents call the change"
    case .emptySource: "the source says nothing: name the tool, or leave it out"
    case .restoredWithoutFailure:
      "it is said when the service was well again, and not that it failed: "
        + "say that it was rolled-back or fixed-forward"
    case .restoredBefore(let restored, let deployed):
      "the service was well again at \(restored.iso8601), before the deployment of "
        + "\(deployed.iso8601): correct one of the two"
    }
  }
}
