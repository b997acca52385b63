/// Which of the incidents of a ledger look like a given one.
///
/// Four things are compared, each in [0, 1]: the words of title and summary (``WordIndex``; those of
/// the services' own names left out), the services and the categories of contributing factors (what
/// both have by what either has, the rare ones weighing more), and the trigger. The score is their
/// weighted mean over what both incidents state: what nobody stated speaks neither for nor against.
package struct IncidentSimilarity: Sendable {
  /// What each likeness weighs: people's words say most, and a trigger or a category is shared by
  /// a third of all incidents (Site Reliability Workbook, appendix C).
  private static let weights = (words: 6.0, services: 2.0, trigger: 1.0, factors: 1.0)
  /// A score must exceed this. The same services reach it where no more is known, and do not
  /// exceed it; nor do the same trigger and the same factors.
  private static let threshold = 0.25
  /// Words count from this likeness on: below it, texts of a few sentences have little to do with
  /// each other.
  static let leastLikeness = 0.1
  /// How many words a reason names.
  private static let namedWords = 5

  private let incidents: [Incident]
  private let words: WordIndex
  private let services: Rarity<String>
  private let factors: Rarity<TaxonomyEntry>

  /// The incidents to look among; duplicates are left out. Reasons name words of theirs: pass
  /// those that the reader may see.
  package init(incidents: [Incident]) {
    let originals = incidents.filter { $0.duplicateOf == nil }
    self.incidents = originals
    words = WordIndex(originals.map(\.record.words))
    services = Rarity(originals.map { Set($0.record.services) })
    factors = Rarity(originals.map(\.record.categories))
  }

  /// The incidents that look like `incident`, itself apart, the most alike first; of equals the
  /// one first that was passed last.
  ///
  /// - Parameters:
  ///   - incident: Any incident, of the ledger or not.
  ///   - limit: How many at most.
  ///   - moment: Leaves out the incidents known to have started at or after it.
  /// - Returns: The incidents with the reasons.
  package func related(
    to incident: Incident, limit: Int, before moment: Instant? = nil
  ) -> [RelatedIncident] {
    let likenesses = words.likenesses(with: incident.record.words)
    var scored: [(index: Int, score: Double)] = []
    for (index, other) in incidents.enumerated() where other.reference != incident.reference {
      if let moment, let start = other.record.milestones.start, start >= moment { continue }
      let score = score(incident.record, other.record, words: likenesses[index])
      if score > Self.threshold { scored.append((index, score)) }
    }
    scored.sort { ($1.score, $1.index) < ($0.score, $0.index) }
    return scored.prefix(limit).map { index, score in
      RelatedIncident(
        reference: incidents[index].reference, score: score,
        reasons: reasons(incident.record, index, words: likenesses[index]))
    }
  }

  private func score(_ left: IncidentRecord, _ right: IncidentRecord, words: Double) -> Double {
    var (sum, weight) = (
      words < Self.leastLikeness ? 0 : Self.weights.words * words, Self.weights.words
    )
    if !left.services.isEmpty, !right.services.isEmpty {
      sum += Self.weights.services * services.likeness(Set(left.services), Set(right.services))
      weight += Self.weights.services
    }
    if let trigger = left.trigger, let other = right.trigger {
      sum += trigger == other && trigger.saysSomething ? Self.weights.trigger : 0
      weight += Self.weights.trigger
    }
    if !left.factors.isEmpty, !right.factors.isEmpty {
      sum += Self.weights.factors * factors.likeness(left.categories, right.categories)
      weight += Self.weights.factors
    }
    return sum / weight
  }

  private func reasons(
    _ record: IncidentRecord, _ index: Int, words likeness: Double
  ) -> [RelatedIncident.Reason] {
    let other = incidents[index].record
    var reasons: [RelatedIncident.Reason] = []
    let shared = Set(record.services).intersection(other.services).sorted()
    if !shared.isEmpty { reasons.append(.services(shared)) }
    if let trigger = record.trigger, trigger == other.trigger, trigger.saysSomething {
      reasons.append(.trigger(trigger))
    }
    let categories = record.categories.intersection(other.categories)
    if !categories.isEmpty {
      reasons.append(.factors(categories.sorted { $0.name < $1.name }))
    }
    if likeness >= Self.leastLikeness {
      let common = words.commonWords(of: record.words, with: index)
      reasons.append(.words(Array(common.prefix(Self.namedWords))))
    }
    return reasons
  }
}

extension IncidentRecord {
  /// The words of title and summary without those that name its services, which are compared
  /// apart.
  var words: [String] {
    let named = services.flatMap(\.significantWords) + ["incident"]
    return "\(title)\n\(summary ?? "")".significantWords.filter { !named.contains($0) }
  }

  /// What let it happen, as far as that says something.
  var categories: Set<TaxonomyEntry> {
    Set(factors.map(\.category).filter(\.saysSomething))
  }
}

extension TaxonomyEntry {
  /// Whether it is more than that nothing else fits.
  var saysSomething: Bool { name != "other" }
}

extension Milestones {
  /// When the incident began, as far as is known.
  fileprivate var start: Instant? { self[.impactStarted] ?? self[.detected] ?? self[.declared] }
}
