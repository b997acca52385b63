import Reliability

/// Why a class of incidents, or a kind of toil, cannot be judged.
enum Shortage: Hashable {
  /// There are too few.
  case few(Int, of: Int, noun: Noun)
  /// The record is too short.
  case shortRecord(days: Int, of: Int, noun: Noun)
  /// One alone makes most of the cost.
  case oneAlone(String, share: Double, limit: Double, noun: Noun)
  /// What they cost is known of too few.
  case costUnknown(burn: Int, hours: Int, count: Int, of: Int)

  /// What there is too little of.
  enum Noun: String {
    case incident
    case toil = "occasion of toil"

    fileprivate func counted(_ count: Int) -> String {
      switch self {
      case .incident: Words.count(count, "incident")
      case .toil: count == 1 ? "1 occasion of toil" : "\(count) occasions of toil"
      }
    }
  }

  /// What there is too little of among some things and what each of them cost; empty where there is
  /// enough. Where there are too few, or too short a record, nothing is said of the largest.
  ///
  /// - Parameters:
  ///   - names: The name of each.
  ///   - costs: What each cost, `nil` where that is unknown.
  ///   - years: For how long they were looked for.
  ///   - noun: What they are.
  ///   - policy: What is enough.
  /// - Returns: The shortages.
  static func among(
    _ names: [String], costing costs: [Double?], over years: Double, _ noun: Noun,
    _ policy: AutomationPolicy
  ) -> [Shortage] {
    var shortages: [Shortage] = []
    if names.count < policy.fewestIncidents {
      shortages.append(.few(names.count, of: policy.fewestIncidents, noun: noun))
    }
    let days = Int(years * 365.25)
    if days < policy.fewestDays {
      shortages.append(.shortRecord(days: days, of: policy.fewestDays, noun: noun))
    }
    let sum = costs.reduce(0) { $0 + ($1 ?? 0) }
    if shortages.isEmpty, sum > 0,
      let largest = costs.indices.max(by: { (costs[$0] ?? 0) < (costs[$1] ?? 0) })
    {
      let share = (costs[largest] ?? 0) / sum
      if share > policy.largestShare {
        shortages.append(
          .oneAlone(names[largest], share: share, limit: policy.largestShare, noun: noun))
      }
    }
    return shortages
  }

  /// The shortage in a clause.
  var words: String {
    switch self {
    case .few(let count, let fewest, let noun):
      "there \(count == 1 ? "is" : "are") \(count == 0 ? "no \(noun.rawValue)" : noun.counted(count)), "
        + "and \(fewest) are needed"
    case .shortRecord(let days, let fewest, let noun):
      "the record of \(noun == .toil ? "toil" : "incidents") is \(Words.count(days, "day")) long, and "
        + "\(fewest) are needed"
    case .oneAlone(let name, let share, let limit, _):
      "\(name) alone makes \(Words.percent(share)) of the cost, and no more than "
        + "\(Words.percent(limit)) may be one's"
    case .costUnknown(let burn, let hours, let count, let fewest):
      "of \(Words.count(count, "incident")) it is known of \(burn) what they burned and of \(hours) "
        + "what they took of people's time, and \(fewest) are needed"
    }
  }

  /// What would make it enough.
  var remedy: String {
    switch self {
    case .few(let count, let fewest, let noun): "\(noun.counted(fewest - count)) more."
    case .shortRecord(let days, let fewest, let noun):
      "\(Words.count(fewest - days, "more day")) of the record of "
        + "\(noun == .toil ? "toil" : "incidents")."
    case .oneAlone(let name, let share, let limit, let noun):
      "More \(noun == .toil ? "toil" : "incidents") of the kind: without \(name) they have to cost "
        + "\(Words.number(share / (1 - share) * (1 - limit) / limit, digits: 2)) times what they did."
    case .costUnknown:
      "What the incidents cost: the SLOs that each harmed ('psgf incident link'), or the people's time "
        + "that it took ('psgf incident update' or 'psgf toil log --incident')."
    }
  }
}
