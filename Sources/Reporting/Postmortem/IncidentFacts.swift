import Reliability

/// A duration of one incident, with its formula and the times that it comes from.
struct DurationFact {
  let duration: String
  let abbreviation: String
  let formula: String
  let from: String
  let to: String
  let length: String

  init(_ duration: IncidentDuration, of milestones: Milestones) {
    let (start, end) = (milestones[duration.bounds.from], milestones[duration.bounds.to])
    self.duration = duration.words
    abbreviation =
      duration.abbreviation.uppercased() == duration.abbreviation
      ? duration.abbreviation : "-"
    formula = duration.formula
    from = start.map(Spelling.moment) ?? "unknown"
    to = end.map(Spelling.moment) ?? "unknown"
    length =
      milestones.duration(duration).map { length in
        length < .zero ? "\(length.words), which cannot be" : length.words
      } ?? "unknown"
  }

  /// All durations of an incident, those that are unknown too.
  static func all(of milestones: Milestones) -> [DurationFact] {
    IncidentDuration.allCases.map { DurationFact($0, of: milestones) }
  }
}

/// What an incident took of an objective's budget, or why that is unknown.
struct BudgetFact {
  let slo: String
  let target: String
  let harm: String
  let attribution: String
  let window: String
  let budget: String
  let burned: String
  let share: String
  /// Why it is unknown what was burned.
  let why: String?

  /// A row for each objective of each SLO that an incident is linked to.
  static func all(of record: IncidentRecord, budgets: [BudgetShare]) -> [BudgetFact] {
    let unlinked = budgets.filter { share in !record.links.contains { $0.slo == share.slo } }
    return record.links.flatMap { link in
      let shares = budgets.filter { $0.slo == link.slo }
      return shares.isEmpty
        ? [BudgetFact(link)] : shares.map { BudgetFact($0, link: link) }
    } + unlinked.map { BudgetFact($0, link: nil) }
  }

  private init(_ link: SLOLink) {
    slo = link.slo
    target = "-"
    harm = link.impact.words
    attribution = link.attribution.rawValue
    window = "-"
    budget = "-"
    burned = "unknown"
    share = "unknown"
    why = "no objective was in force, or the start of the impact is unknown"
  }

  private init(_ share: BudgetShare, link: SLOLink?) {
    let assessment = share.assessment
    let about = assessment.approximatesEvents ? "about " : ""
    slo = share.slo + (share.objective.displayName.map { " (\($0))" } ?? "")
    target = Spelling.target(share.objective.target)
    harm = link?.impact.words ?? "-"
    attribution = link?.attribution.rawValue ?? "-"
    window = "\(assessment.period.duration.words) to \(Spelling.date(assessment.period.end))"
    if let measured = share.measured {
      budget = "\(Spelling.number(measured.budget)) \(measured.unit.rawValue)"
      burned = "\(Spelling.number(measured.burned)) \(measured.unit.rawValue)"
      self.share = measured.share.map(Spelling.percent) ?? "no budget"
      why = nil
      return
    }
    budget = "\(Spelling.number(assessment.budgetMinutes)) min"
    burned = share.burnedMinutes.map { "\(about)\(Spelling.number($0)) min" } ?? "unknown"
    why = share.unknownReason?.words
    self.share =
      share.burnedMinutes == nil
      ? "unknown" : share.share.map { about + Spelling.percent($0) } ?? "no budget"
  }
}

extension SLOImpact {
  /// The harm in words.
  var words: String {
    switch self {
    case .badFraction(let fraction): "\(Spelling.percent(fraction)) bad"
    case .badMinutes(let minutes): "\(Spelling.minutes(minutes)) bad"
    case .badEvents(let bad, let total):
      "\(Spelling.count(bad)) of \(Spelling.count(total)) events bad"
    }
  }
}

extension Detection {
  /// How the incident came to be known, in words: `alert HighLatency, actionable`.
  var words: String {
    let alert = [method.rawValue, alertName].compactMap { $0 }.joined(separator: " ")
    return [alert, actionable.map { $0 ? "actionable" : "not actionable" }].compactMap { $0 }
      .joined(separator: ", ")
  }
}

extension RoleAssignment.Role {
  /// The name for people: `postmortem owner`.
  var words: String { rawValue.replacing("-", with: " ") }
}

/// A person in a role.
struct RoleRow {
  let role: String
  let person: String
  let times: String?

  init(_ assignment: RoleAssignment) {
    role = assignment.role.words
    person = assignment.person
    let parts = [
      assignment.from.map { "from \(Spelling.moment($0))" },
      assignment.until.map { "until \(Spelling.moment($0))" },
    ].compactMap { $0 }
    times = parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
