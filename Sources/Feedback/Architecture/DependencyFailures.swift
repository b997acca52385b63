import Reliability
import Statistics

/// The failures of a service, and what they did to others: the matrix of who burned whose budget, read
/// by its column.
struct DependencyFailures {
  let service: String
  /// Its incidents, and those that it is to account for.
  let all: [CostedIncident]
  /// Those of them that harmed others.
  let harmful: [CostedIncident]
  /// The services that were harmed, in order.
  let harmedServices: [String]
  /// The SLOs of others that each harmed.
  private let slosOf: [IncidentReference: Set<String>]
  private let claims: [AttributionClaim]

  /// The failures of a service; `nil` where none harmed another.
  ///
  /// It harmed what it is to account for, as far as claims hold; and of its own incidents the services
  /// that depend on it and were affected too, and their SLOs.
  init?(of service: String, in record: OperationsRecord, asOf: Instant) {
    let today = CalendarDay(of: asOf.inUTC)
    let claims = record.claims.filter { $0.service == service && $0.state(on: today).holds }
    let claimed = Dictionary(grouping: claims, by: \.incident)
    let dependents = Set(record.dependents(of: service))
    guard !claims.isEmpty || !dependents.isEmpty else { return nil }
    let serviceOf = record.catalogue.serviceOf
    var slosOf: [IncidentReference: Set<String>] = [:]
    var services: Set<String> = []
    var all: [CostedIncident] = []
    for costed in record.incidents {
      let (reference, incident) = (costed.incident.reference, costed.incident.record)
      let isOwn = incident.services.contains(service)
      var slos = Set((claimed[reference] ?? []).map(\.slo))
      guard isOwn || !slos.isEmpty else { continue }
      all.append(costed)
      var affected: Set<String> = []
      if isOwn {
        slos.formUnion(
          incident.links.map(\.slo).filter { dependents.contains(serviceOf[$0] ?? "") })
        affected = dependents.intersection(incident.services)
      }
      affected.formUnion(slos.compactMap { serviceOf[$0] })
      guard !affected.isEmpty else { continue }
      slosOf[reference] = slos
      services.formUnion(affected)
    }
    guard !slosOf.isEmpty else { return nil }
    self.service = service
    self.all = all
    self.claims = claims
    self.slosOf = slosOf
    harmful = all.filter { slosOf[$0.incident.reference] != nil }
    harmedServices = services.subtracting([service]).sorted()
  }

  /// The SLOs of others that were harmed, in order.
  var harmedSLOs: [String] { Set(slosOf.values.joined()).sorted() }

  /// The incidents that are to become fewer: those of the service.
  var about: IncidentClass { IncidentClass(services: [service]) }

  /// What an incident burned of the budgets of others; `nil` where that is not known.
  func burnOfOthers(_ costed: CostedIncident) -> Double? {
    let slos = slosOf[costed.incident.reference] ?? []
    let burns = costed.burns.filter { slos.contains($0.slo) }
    return burns.isEmpty ? nil : burns.reduce(0) { $0 + $1.share }
  }

  /// What each incident burned of an SLO, as far as it is known.
  func burns(of slo: String) -> [Double] {
    harmful.filter { slosOf[$0.incident.reference]?.contains(slo) ?? false }
      .flatMap(\.burns).filter { $0.slo == slo }.map(\.share)
  }

  /// The share of its incidents that harmed others.
  var spread: Proportion { Proportion(count: harmful.count, not: all.count - harmful.count) }

  /// Whether it takes several others with it, and surely more often than not.
  func isSinglePoint(_ policy: AutomationPolicy) -> Bool {
    harmedServices.count >= policy.fewestServices && spread.lowerBound() > 0.5
  }

  /// The incidents and claims about an SLO.
  func records(of slo: String) -> [String] {
    let incidents = harmful.map(\.incident.reference).filter {
      slosOf[$0]?.contains(slo) ?? false
    }
    return incidents.map(\.description)
      + claims.filter { $0.slo == slo }.map(\.reference.description)
  }
}
