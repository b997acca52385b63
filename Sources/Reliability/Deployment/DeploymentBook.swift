/// The deployments of a period beside the incidents that they set off.
package struct DeploymentBook: Sendable {
  /// The deployments of the period, in the order of time.
  private let deployments: [String: [Deployment]]
  /// When the first deployment of each service was.
  private let first: [String: Instant]
  private let refused: [String: [RefusedDeployment]]
  private let period: Period
  private var incidentsOf: [DeploymentReference: [Incident]] = [:]
  private var unnamed: [String: [Begun]] = [:]
  private var unrecorded: [String: [Begun]] = [:]

  private typealias Begun = (incident: IncidentReference, at: Instant)

  /// A book of a period.
  ///
  /// - Parameters:
  ///   - deployments: The deployments of the period, and those that incidents of it name; withdrawn
  ///     ones left out.
  ///   - first: When the first deployment of each service was, in the period or before it.
  ///   - refused: The deployments that the gate had refused.
  ///   - incidents: The incidents that count and began in the period or name a deployment of it.
  ///   - catalogue: The services and SLOs.
  ///   - period: The period.
  package init(
    _ deployments: [Deployment], first: [String: Instant], refused: [RefusedDeployment] = [],
    incidents: [Incident], catalogue: Catalogue, period: Period
  ) {
    self.first = first
    self.period = period
    self.deployments = Dictionary(
      grouping: deployments.filter { period.contains($0.record.at) && $0.record.kind != .rollback }
        .sorted { ($0.record.at.inUTC, $0.reference) < ($1.record.at.inUTC, $1.reference) },
      by: \.record.service)
    self.refused = Dictionary(grouping: refused, by: \.deployment.record.service)
    let byChange = Dictionary(grouping: deployments, by: \.record.change)
    let serviceOf = catalogue.serviceOf
    for incident in incidents {
      add(incident, affecting: incident.record.affected(serviceOf), byChange)
    }
  }

  /// The services of which a deployment of the period is recorded, in order.
  package var services: [String] { deployments.keys.sorted() }

  /// How many deployments failed, by service.
  package var failures: [String: ChangeFailures] {
    Dictionary(
      uniqueKeysWithValues: services.compactMap { name in failures(of: name).map { (name, $0) } })
  }

  /// How many deployments of a service failed; `nil` where none is recorded in the period.
  package func failures(of service: String) -> ChangeFailures? {
    guard let deployments = deployments[service], let first = first[service],
      let counted = try? Period(from: max(first.inUTC, period.start.inUTC), to: period.end)
    else { return nil }
    return ChangeFailures(
      service: service, period: counted, deployments: deployments.count,
      failures: deployments.compactMap(failure), unnamed: unnamed(of: service),
      unrecorded: (unrecorded[service] ?? []).map(\.incident), refused: refused[service] ?? [])
  }

  private func unnamed(of service: String) -> [UnnamedChange] {
    let deployments = deployments[service] ?? []
    var next = deployments.startIndex
    return (unnamed[service] ?? []).sorted {
      ($0.at.inUTC, $0.incident) < ($1.at.inUTC, $1.incident)
    }
    .map { begun in
      while next < deployments.endIndex, deployments[next].record.at.inUTC <= begun.at.inUTC {
        next += 1
      }
      return UnnamedChange(
        incident: begun.incident, began: begun.at, last: next > 0 ? deployments[next - 1] : nil)
    }
  }

  private func failure(of deployment: Deployment) -> ChangeFailure? {
    let incidents = incidentsOf[deployment.reference] ?? []
    let record = deployment.record
    guard record.outcome?.failed ?? false || !incidents.isEmpty else { return nil }
    let ends = incidents.map {
      $0.record.milestones[.impactEnded] ?? $0.record.milestones[.resolved]
    }
    let lastEnd = ends.contains(nil) ? nil : ends.compactMap { $0 }.max { $0.inUTC < $1.inUTC }
    let minutes = (record.restoredAt ?? lastEnd).map { record.at.duration(to: $0).minutes }
    return ChangeFailure(
      deployment: deployment, incidents: incidents.map(\.reference),
      // An incident that ended before the deployment that it names tells nothing of the recovery.
      recoveryMinutes: minutes.flatMap { $0 >= 0 ? $0 : nil })
  }

  /// Counts an incident for the deployment that it names; of several services that had the same change
  /// for those that it affected.
  private mutating func add(
    _ incident: Incident, affecting affected: [String], _ byChange: [String: [Deployment]]
  ) {
    guard let change = incident.record.change else {
      guard incident.record.trigger?.isChange ?? false else { return }
      return count(incident, in: \.unnamed, of: affected)
    }
    guard let named = byChange[change] else {
      return count(incident, in: \.unrecorded, of: affected)
    }
    let own = named.count == 1 ? named : named.filter { affected.contains($0.record.service) }
    for deployment in own { incidentsOf[deployment.reference, default: []].append(incident) }
    if own.isEmpty { count(incident, in: \.unnamed, of: named.map(\.record.service)) }
  }

  /// Counts an incident that began while deployments of the services were recorded.
  private mutating func count(
    _ incident: Incident, in list: WritableKeyPath<Self, [String: [Begun]]>,
    of services: [String]
  ) {
    guard let began = incident.record.milestones.began, period.contains(began) else { return }
    for service in services {
      if let first = first[service], first.inUTC <= began.inUTC {
        self[keyPath: list][service, default: []].append((incident.reference, began))
      }
    }
  }
}
