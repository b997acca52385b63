/// The most that the dependencies of an SLO's service allow it to promise.
///
/// A service that needs all of its dependencies is no more available than the product of what they
/// promise, where they fail independently (Treynor, Dahlin, Rau and Beyer, "The Calculus of Service
/// Availability", ACM Queue, 2017). A dependency that it can do without is none.
package struct DependencyCeiling: Hashable, Sendable {
  /// What a dependency promises.
  package struct Part: Hashable, Sendable {
    /// The dependency.
    package let service: String
    /// Its SLO.
    package let slo: String
    /// The target of that.
    package let target: Double
    /// Whether a person named the SLO; else it is the tightest of the dependency's.
    package let isNamed: Bool
  }

  /// What dependencies promise.
  package let parts: [Part]
  /// Dependencies that promise nothing, so that the ceiling may lie lower.
  package let unknown: [String]

  /// A ceiling from its parts.
  package init(parts: [Part], unknown: [String]) {
    self.parts = parts
    self.unknown = unknown
  }

  /// The product of what dependencies promise, `nil` where none promises anything.
  package var fraction: Double? {
    parts.isEmpty ? nil : parts.reduce(1) { $0 * $1.target }
  }
}

extension Catalogue {
  /// What the dependencies of an SLO's service promise at an instant.
  ///
  /// Of a dependency with several SLOs those that the reasons name count, else the tightest: what
  /// lies above even that cannot be kept, whichever of them is meant.
  package func ceiling(of reasoning: ObjectiveReasoning, at now: Instant) -> DependencyCeiling {
    let service = objectives.first { $0.name == reasoning.slo }?.service
    let needed = services.first { $0.name == service }?.dependencies ?? []
    func part(_ slo: ServiceLevelObjective, isNamed: Bool) -> DependencyCeiling.Part? {
      slo.governingTarget(at: now).map {
        .init(service: slo.service, slo: slo.name, target: $0, isNamed: isNamed)
      }
    }
    let named = reasoning.dependencies.compactMap { name in
      objectives.first { $0.name == name }.flatMap { part($0, isNamed: true) }
    }
    let rest = needed.filter { service in !named.contains { $0.service == service } }
    let tightest = rest.map { service in
      objectives.filter { $0.service == service }.compactMap { part($0, isNamed: false) }
        .max { $0.target < $1.target }
    }
    return DependencyCeiling(
      parts: named + tightest.compactMap { $0 },
      unknown: zip(rest, tightest).filter { $0.1 == nil }.map(\.0))
  }
}

extension ServiceLevelObjective {
  /// The target that governs at an instant: the first of the revision then in force, `nil` before
  /// the first revision.
  package func governingTarget(at now: Instant) -> Double? {
    revision(at: now)?.terms.objectives.first?.target
  }
}
