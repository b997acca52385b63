/// The incidents that what was done after one of them could have prevented.
///
/// They affected a service that it affected, and share with it what set it off, or a category of
/// contributing factor, or words of title and summary as ``IncidentSimilarity`` compares them. An
/// entry `other` says nothing. It is a broad class on purpose: it is chosen before anybody looks at
/// what became of it, and an effect on a part of it shows as a smaller one on the whole.
package struct PreventableIncidents {
  private let incidents: [Incident]
  private let causes: [Cause]
  private let serviceOf: [String: String]
  private let ofService: [String: [Int]]
  /// The words of the incidents of a service, which tell them from one another.
  private var words: [String: WordIndex] = [:]

  /// The incidents to look among, duplicates and what did not count left out.
  ///
  /// - Parameters:
  ///   - incidents: The incidents.
  ///   - serviceOf: The services of SLOs: an incident affects those that it is linked to.
  package init(among incidents: [Incident], serviceOf: [String: String] = [:]) {
    let counted = incidents.filter(\.counts)
    var ofService: [String: [Int]] = [:]
    for (index, incident) in counted.enumerated() {
      for service in incident.record.affected(serviceOf) {
        ofService[service, default: []].append(index)
      }
    }
    self.incidents = counted
    causes = counted.map { Cause($0.record) }
    self.serviceOf = serviceOf
    self.ofService = ofService
  }

  /// The incidents of the class of one, itself left out, in the order in which they were passed.
  package mutating func alike(_ cause: Incident) -> [Incident] {
    var found: Set<Int> = []
    for service in cause.record.affected(serviceOf) {
      guard let candidates = ofService[service] else { continue }
      let index = words[service] ?? WordIndex(candidates.map { incidents[$0].record.words })
      words[service] = index
      let likenesses = index.likenesses(with: cause.record.words)
      let own = Cause(cause.record)
      for (candidate, likeness) in zip(candidates, likenesses)
      where likeness >= IncidentSimilarity.leastLikeness || own.sharesSome(of: causes[candidate]) {
        found.insert(candidate)
      }
    }
    return found.sorted().map { incidents[$0] }.filter { $0.reference != cause.reference }
  }
}

extension IncidentRecord {
  /// The services that it affected, each once, those of the SLOs that it is linked to included.
  package func affected(_ serviceOf: [String: String]) -> [String] {
    Set(services + links.compactMap { serviceOf[$0.slo] }).sorted()
  }
}

/// What set an incident off and what let it happen, as far as that says something.
private struct Cause {
  let trigger: TaxonomyEntry?
  let categories: Set<TaxonomyEntry>

  init(_ record: IncidentRecord) {
    trigger = record.trigger.flatMap { $0.saysSomething ? $0 : nil }
    categories = record.categories
  }

  func sharesSome(of other: Cause) -> Bool {
    trigger != nil && trigger == other.trigger || !categories.isDisjoint(with: other.categories)
  }
}
