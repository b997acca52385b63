package import Statistics

/// How many deployments of a service failed, and how soon the service was well again: the change
/// failure rate and the failed deployment recovery time of DORA (dora.dev, "DORA's software delivery
/// performance metrics").
///
/// A deployment failed where somebody said that it was taken back or mended at once, or where an
/// incident names it as the change that set it off. A deployment that takes another back is the way
/// out and is not counted.
package struct ChangeFailures: Hashable, Sendable {
  /// The service.
  package var service: String
  /// The time that is counted: none of it before the first deployment that is recorded.
  package var period: Period
  /// How many deployments there were.
  package var deployments: Int
  /// Those that failed, in the order of time.
  package var failures: [ChangeFailure]
  /// The incidents that a change of the service set off and that do not say which: each may be one
  /// failure more.
  package var unnamed: [UnnamedChange]
  /// The incidents that name a change of which no deployment is recorded.
  package var unrecorded: [IncidentReference]
  /// The deployments that went out although the gate had said no, with its last word on each.
  package var refused: [RefusedDeployment]

  /// A count from its parts.
  package init(
    service: String, period: Period, deployments: Int, failures: [ChangeFailure] = [],
    unnamed: [UnnamedChange] = [], unrecorded: [IncidentReference] = [],
    refused: [RefusedDeployment] = []
  ) {
    self.service = service
    self.period = period
    self.deployments = deployments
    self.failures = failures
    self.unnamed = unnamed
    self.unrecorded = unrecorded
    self.refused = refused
  }

  /// How many of them failed.
  package var rate: ChangeFailureRate {
    ChangeFailureRate(
      deployments: deployments, failed: failures.count, perhapsFailed: unnamed.count)
  }

  /// How long the known recoveries took, in minutes, the shortest first.
  package var recoveryMinutes: [Double] { failures.compactMap(\.recoveryMinutes).sorted() }
}

/// The share of deployments that failed, with what is known of it.
package struct ChangeFailureRate: Hashable, Sendable {
  /// How many deployments there were.
  package var deployments: Int
  /// How many of them are known to have failed.
  package var failed: Int
  /// How many incidents may each stand for one failure more.
  package var perhapsFailed: Int

  /// A share from its counts.
  package init(deployments: Int, failed: Int, perhapsFailed: Int = 0) {
    self.deployments = deployments
    self.failed = failed
    self.perhapsFailed = perhapsFailed
  }

  /// Nothing deployed, nothing failed.
  package static let none = ChangeFailureRate(deployments: 0, failed: 0)

  /// Whether nothing but failures is recorded, so that those that worked seem to be left out, and no
  /// share can be told.
  package var lacksSuccesses: Bool { failed == deployments }

  /// The share that is known to have failed; `nil` where none can be told.
  package var share: Double? { lacksSuccesses ? nil : Double(failed) / Double(deployments) }

  /// The exact interval of 95 % (Clopper and Pearson, 1934) of the share that fails; its upper bound
  /// counts what may have failed.
  package var interval: Interval? {
    guard !lacksSuccesses else { return nil }
    let most = min(deployments, failed + perhapsFailed)
    return Interval(
      Proportion(count: failed, not: deployments - failed).interval().lower,
      Proportion(count: most, not: deployments - most).interval().upper)
  }

  /// Both together, those of which no share can be told left out.
  package static func + (left: Self, right: Self) -> Self {
    guard !right.lacksSuccesses else { return left }
    return ChangeFailureRate(
      deployments: left.deployments + right.deployments, failed: left.failed + right.failed,
      perhapsFailed: left.perhapsFailed + right.perhapsFailed)
  }
}

/// A deployment that failed.
package struct ChangeFailure: Hashable, Sendable {
  /// The deployment.
  package var deployment: Deployment
  /// The incidents that name it.
  package var incidents: [IncidentReference]
  /// How long it took from the deployment until the service was well again, in minutes: as somebody
  /// stated, else until the last of its incidents ended; `nil` where that is unknown.
  package var recoveryMinutes: Double?

  /// A failure from its parts.
  package init(
    deployment: Deployment, incidents: [IncidentReference] = [], recoveryMinutes: Double? = nil
  ) {
    self.deployment = deployment
    self.incidents = incidents
    self.recoveryMinutes = recoveryMinutes
  }
}

/// An incident that a change set off, nobody said which.
package struct UnnamedChange: Hashable, Sendable {
  /// The incident.
  package var incident: IncidentReference
  /// When it began.
  package var began: Instant
  /// The last deployment of the service before it, which may have set it off.
  package var last: Deployment?

  /// An incident and what may have set it off.
  package init(incident: IncidentReference, began: Instant, last: Deployment? = nil) {
    self.incident = incident
    self.began = began
    self.last = last
  }
}

/// A deployment that went out although the gate had said no.
package struct RefusedDeployment: Hashable, Sendable {
  /// The deployment.
  package var deployment: Deployment
  /// The last decision on it before.
  package var gate: GateReference

  /// A deployment and the decision on it.
  package init(_ deployment: Deployment, gate: GateReference) {
    self.deployment = deployment
    self.gate = gate
  }
}
