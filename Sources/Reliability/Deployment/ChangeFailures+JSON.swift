import Statistics

extension ChangeFailures: Encodable {
  package func encode(to encoder: any Encoder) throws { try Shape(self).encode(to: encoder) }

  /// What is written: every number with what it was counted from.
  private struct Shape: Encodable {
    let service: String
    let from: Instant
    let to: Instant
    let deployments: Int
    let failed: Int
    @OrNull var rate: Double?
    @OrNull var lower: Double?
    @OrNull var upper: Double?
    let failures: [Failure]
    let unnamed: [Unnamed]
    let unrecorded: [String]
    let refused: [Refused]

    init(_ changes: ChangeFailures) {
      service = changes.service
      from = changes.period.start
      to = changes.period.end
      deployments = changes.deployments
      failed = changes.failures.count
      rate = changes.rate.share
      lower = changes.rate.interval?.lower
      upper = changes.rate.interval?.upper
      failures = changes.failures.map(Failure.init)
      unnamed = changes.unnamed.map(Unnamed.init)
      unrecorded = changes.unrecorded.map(\.description)
      refused = changes.refused.map {
        Refused(
          deployment: $0.deployment.reference.description, change: $0.deployment.record.change,
          gate: $0.gate.description)
      }
    }
  }

  private struct Failure: Encodable {
    let deployment: String
    let change: String
    let at: Instant
    @OrNull var outcome: DeploymentOutcome?
    let incidents: [String]
    @OrNull var recoveryMinutes: Double?

    init(_ failure: ChangeFailure) {
      let record = failure.deployment.record
      deployment = failure.deployment.reference.description
      change = record.change
      at = record.at
      outcome = record.outcome
      incidents = failure.incidents.map(\.description)
      recoveryMinutes = failure.recoveryMinutes
    }
  }

  private struct Unnamed: Encodable {
    let incident: String
    @OrNull var lastDeployment: String?
    @OrNull var minutesBefore: Double?

    init(_ unnamed: UnnamedChange) {
      incident = unnamed.incident.description
      lastDeployment = unnamed.last?.reference.description
      minutesBefore = unnamed.last.map { $0.record.at.duration(to: unnamed.began).minutes }
    }
  }

  private struct Refused: Encodable {
    let deployment: String
    let change: String
    let gate: String
  }
}
