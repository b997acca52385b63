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
  /// What is compared of each of them beside its words.
  private let features: [Features]
  /// What the features number: there are few different ones, so that ten thousand incidents are
  /// compared with each other without making a set for each pair.
  private let serviceSets: [Set<String>?]
  private let categorySets: [Set<TaxonomyEntry>?]
  private let triggers: [TaxonomyEntry?]

  /// What is compared of an incident beside its words, by number.
  private struct Features {
    let services: Int
    let categories: Int
    let trigger: Int
    let start: Instant?
  }

  /// The incidents to look among; duplicates are left out. Reasons name words of theirs: pass
  /// those that the reader may see.
  package init(incidents: [Incident]) {
    let originals = incidents.filter { $0.duplicateOf == nil }
    var serviceSets = Numbering<Set<String>?>()
    var categorySets = Numbering<Set<TaxonomyEntry>?>()
    var triggers = Numbering<TaxonomyEntry?>()
    features = originals.map { incident in
      Features(
        services: serviceSets.number(of: incident.record.statedServices),
        categories: categorySets.number(of: incident.record.statedCategories),
        trigger: triggers.number(of: incident.record.trigger),
        start: incident.record.milestones.start)
    }
    self.incidents = originals
    self.serviceSets = serviceSets.members
    self.categorySets = categorySets.members
    self.triggers = triggers.members
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
    let record = incident.record
    let ownWords = record.words
    let likenesses = words.likenesses(with: ownWords)
    let comparison = Comparison(of: record, with: self)
    var best = Best(limit: limit)
    for (index, features) in features.enumerated() {
      if let moment, let start = features.start, start >= moment { continue }
      let score = comparison.score(features, words: likenesses[index])
      guard score > Self.threshold, incidents[index].reference != incident.reference else {
        continue
      }
      best.insert(index, score)
    }
    return best.found.map { index, score in
      RelatedIncident(
        reference: incidents[index].reference, score: score,
        reasons: reasons(record, ownWords, index, words: likenesses[index]))
    }
  }

  /// How like an incident is to each of the different features; `nil` where either states nothing.
  private struct Comparison {
    private let services: [Double?]
    private let categories: [Double?]
    private let triggers: [Double?]

    init(of record: IncidentRecord, with similarity: IncidentSimilarity) {
      let services = record.statedServices
      let categories = record.statedCategories
      self.services = similarity.serviceSets.map { other in
        services.flatMap { own in other.map { similarity.services.likeness(own, $0) } }
      }
      self.categories = similarity.categorySets.map { other in
        categories.flatMap { own in other.map { similarity.factors.likeness(own, $0) } }
      }
      triggers = similarity.triggers.map { other in
        record.trigger.flatMap { own in other.map { own == $0 && own.saysSomething ? 1 : 0 } }
      }
    }

    func score(_ other: Features, words: Double) -> Double {
      var (sum, weight) = (words < leastLikeness ? 0 : weights.words * words, weights.words)
      if let likeness = services[other.services] {
        sum += weights.services * likeness
        weight += weights.services
      }
      if let likeness = triggers[other.trigger] {
        sum += weights.trigger * likeness
        weight += weights.trigger
      }
      if let likeness = categories[other.categories] {
        sum += weights.factors * likeness
        weight += weights.factors
      }
      return sum / weight
    }
  }

  private func reasons(
    _ record: IncidentRecord, _ words: [String], _ index: Int, words likeness: Double
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
      let common = self.words.commonWords(of: words, with: index)
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

extension IncidentRecord {
  /// The services that it affected; `nil` where nobody said.
  fileprivate var statedServices: Set<String>? { services.isEmpty ? nil : Set(services) }

  /// Its categories; `nil` where nobody named a factor.
  fileprivate var statedCategories: Set<TaxonomyEntry>? { factors.isEmpty ? nil : categories }
}

extension TaxonomyEntry {
  /// Whether it is more than that nothing else fits.
  var saysSomething: Bool { name != "other" }
}

extension Milestones {
  /// When the incident began, as far as is known.
  fileprivate var start: Instant? { self[.impactStarted] ?? self[.detected] ?? self[.declared] }
}

/// The few of many that have the highest scores.
private struct Best {
  let limit: Int
  /// The highest first; of equals the one first that came last.
  private(set) var found: [(index: Int, score: Double)] = []

  init(limit: Int) { self.limit = limit }

  mutating func insert(_ index: Int, _ score: Double) {
    if found.count >= limit {
      guard let last = found.last, score >= last.score else { return }
      found.removeLast()
    }
    let place = found.firstIndex { $0.score <= score } ?? found.endIndex
    found.insert((index, score), at: place)
  }
}

/// The different ones of some values, each by a number.
private struct Numbering<Member: Hashable> {
  private(set) var members: [Member] = []
  private var numbers: [Member: Int] = [:]

  mutating func number(of member: Member) -> Int {
    if let number = numbers[member] { return number }
    numbers[member] = members.count
    members.append(member)
    return members.count - 1
  }
}
