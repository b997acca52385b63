import Statistics

extension IncidentTotals {
  /// The totals of incidents; the impact of one that is not over is unknown.
  init(of incidents: [Incident]) {
    let milestones = Array(incidents.lazy.filter(\.counts).map(\.record.milestones))
    total = milestones.count
    ongoing = milestones.count(where: \.isOngoing)
    drills = incidents.count { $0.record.mode == .drill && $0.duplicateOf == nil }
    nearMisses = incidents.count { $0.record.mode == .nearMiss && $0.duplicateOf == nil }
    duplicates = incidents.count { $0.duplicateOf != nil }
    impact = ImpactMinutes(of: milestones)
    durations = IncidentDuration.allCases.map { DurationSummary($0, of: milestones) }
  }
}

extension Milestones {
  /// Whether, as far as the record tells, users are still affected.
  package var isOngoing: Bool {
    latestPossibleImpact == nil
  }

  /// The end of the impact or, unknown that, when the incident was over; `nil` where it is not.
  package var latestPossibleImpact: Instant? {
    self[.impactEnded] ?? self[.resolved] ?? self[.closed]
  }
}

extension ImpactMinutes {
  /// The minutes of incidents of which start and end of the impact are known.
  init(of incidents: [Milestones]) {
    let impacts = incidents.compactMap { milestones in
      milestones[.impactStarted].flatMap { start in
        milestones[.impactEnded].map { (start.millisecondsSinceEpoch, $0.millisecondsSinceEpoch) }
      }
    }.filter { $0.0 <= $0.1 }.sorted { $0 < $1 }
    var covered: Int64 = 0
    var reached = Int64.min
    for (start, end) in impacts where end > reached {
      covered += end - max(start, reached)
      reached = end
    }
    sum = Double(impacts.reduce(0) { $0 + $1.1 - $1.0 }) / 60_000
    union = Double(covered) / 60_000
    known = impacts.count
    unknown = incidents.count - impacts.count
  }
}

extension DurationSummary {
  /// The summary of one duration; a negative one is as good as unknown.
  init(_ duration: IncidentDuration, of incidents: [Milestones]) {
    let minutes = incidents.compactMap { $0.duration(duration)?.minutes }.filter { $0 >= 0 }
    let quantiles = Quantiles(of: minutes)
    self.duration = duration
    count = minutes.count
    unknown = incidents.count - minutes.count
    minimum = quantiles.minimum
    median = quantiles.median
    maximum = quantiles.maximum
    let hasQuartiles = minutes.count >= Self.fewestForQuartiles
    lowerQuartile = hasQuartiles ? quantiles.quantile(0.25) : nil
    upperQuartile = hasQuartiles ? quantiles.quantile(0.75) : nil
    ninetiethPercentile =
      minutes.count >= Self.fewestForNinetieth ? quantiles.quantile(0.9) : nil
  }
}
