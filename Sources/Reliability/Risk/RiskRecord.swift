package import Statistics

/// What the record of incidents shows of a risk, beside what was planned.
package struct RiskRecord: Sendable {
  /// The frequency that was estimated, a year.
  package let plannedPerYear: Double
  /// From when on incidents name the risk, `nil` where nobody said.
  package let from: CalendarDay?
  /// The incidents in which it came true since then, and the days since then; `nil` where no time
  /// has passed.
  package let count: EventCount?
  /// Those incidents.
  package let incidents: [IncidentReference]
  /// How many more there may have been: incidents that harmed the SLO since then and name no risk,
  /// and those that name this one and have no time.
  package let possibleMore: Int
  /// How many name it and began before.
  package let earlier: Int
  /// Minutes from the start of the impact to its detection, where both are known.
  package let detection: Quantiles
  /// Minutes from the start of the impact to its end, where both are known.
  package let impact: Quantiles

  /// Fewer incidents than this show nothing but a contradiction.
  package static let fewestIncidents = 3

  /// The record of a risk as seen at `now`.
  ///
  /// - Parameters:
  ///   - risk: The risk.
  ///   - incidents: Every incident that names the risk or harmed the SLO.
  ///   - slo: The name of the SLO.
  ///   - now: When the record is read.
  package init(of risk: Risk, in incidents: [Incident], slo: String, at now: Instant) {
    let start = risk.observedFrom?.startInUTC
    func isWithin(_ incident: Incident) -> Bool {
      guard let start, let began = incident.record.milestones.began else { return false }
      return began >= start && began <= now
    }
    let counting = incidents.filter(\.counts)
    let naming = counting.filter { $0.record.risk == risk.name }
    let seen = naming.filter(isWithin)
    plannedPerYear = risk.estimate.incidentsPerYear
    from = risk.observedFrom
    count = start.flatMap { start in
      try? EventCount(seen.count, over: start.duration(to: now).days)
    }
    self.incidents = seen.map(\.reference)
    possibleMore =
      naming.count { $0.record.milestones.began == nil }
      + counting.count { incident in
        incident.record.risk == nil && isWithin(incident)
          && incident.record.links.contains { $0.slo == slo }
      }
    earlier = naming.count { incident in
      guard let start, let began = incident.record.milestones.began else { return false }
      return began < start
    }
    detection = Quantiles(
      of: seen.compactMap { $0.record.milestones.duration(.timeToDetect)?.minutes })
    impact = Quantiles(of: seen.compactMap { $0.record.milestones.duration(.impact)?.minutes })
  }

  /// The exact 95 % interval of the frequency a year, by the incidents that name the risk; `nil`
  /// where no time has passed.
  package var intervalPerYear: Interval? { count?.interval().scaled(by: 365.25) }

  /// What the record says of the planned frequency.
  package enum Verdict: Hashable, Sendable {
    /// It came true more often: the whole interval lies above what was planned.
    case moreOften
    /// It came true less often, even if all that may be it were it.
    case lessOften
    /// What was planned lies within the interval.
    case notContradicted
    /// Too little was seen to say anything.
    case notEnoughEvidence(Missing)
  }

  /// What would have to be seen before the record contradicts the plan.
  package struct Missing: Hashable, Sendable {
    /// So many more incidents today would show that it comes more often.
    package let incidents: Int?
    /// So many more days without one would show that it comes less often.
    package let days: Double?
  }

  /// What the record says of the planned frequency.
  package var verdict: Verdict {
    guard let count, let interval = intervalPerYear else {
      return .notEnoughEvidence(Missing(incidents: nil, days: missingDays))
    }
    if interval.lower > plannedPerYear { return .moreOften }
    if let missingDays, missingDays < 0 { return .lessOften }
    guard count.count < Self.fewestIncidents else { return .notContradicted }
    return .notEnoughEvidence(Missing(incidents: missingIncidents(count), days: missingDays))
  }

  /// The days that would have to pass without an incident until the upper bound falls to the
  /// planned frequency; negative where it is below; `nil` where nobody said since when it counts.
  private var missingDays: Double? {
    guard from != nil,
      let atMost = try? EventCount(incidents.count + possibleMore, over: 1).interval().upper
    else { return nil }
    return atMost / plannedPerYear * 365.25 - (count?.exposure ?? 0)
  }

  private func missingIncidents(_ count: EventCount) -> Int? {
    // The lower bound nears the count itself: past ten times what is planned it lies above it.
    let expected = plannedPerYear * count.exposure / 365.25
    return (1...(10 + 10 * Int(min(expected, 1_000)))).first { more in
      guard let seen = try? EventCount(count.count + more, over: count.exposure) else {
        return false
      }
      return seen.interval().lower * 365.25 > plannedPerYear
    }
  }
}
