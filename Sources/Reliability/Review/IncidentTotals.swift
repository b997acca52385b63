/// Counts and durations of the incidents that began in a period.
///
/// Drills, near misses and duplicates are counted apart and enter no other figure.
package struct IncidentTotals: Hashable, Sendable {
  /// Incidents that harmed users, duplicates not counted.
  package var total: Int
  /// Those of them that are not over.
  package var ongoing: Int
  /// Exercises.
  package var drills: Int
  /// Incidents that harmed nobody.
  package var nearMisses: Int
  /// Incidents that turned out to be another one.
  package var duplicates: Int
  /// How long users were affected.
  package var impact: ImpactMinutes
  /// The durations, in the order of ``IncidentDuration``.
  package var durations: [DurationSummary]
}

/// Minutes in which users were affected, over the incidents of a period in their whole length.
package struct ImpactMinutes: Hashable, Sendable {
  /// Each incident's minutes, added up.
  package var sum: Double
  /// Minutes in which at least one incident had impact.
  package var union: Double
  /// Incidents of which start and end of the impact are known.
  package var known: Int
  /// Incidents of which they are not.
  package var unknown: Int
}

/// A duration over the incidents of a period. There is no mean: durations are heavy-tailed, and a
/// mean of them tells little (Davidovic, "Incident Metrics in SRE", 2021).
package struct DurationSummary: Hashable, Sendable {
  /// Which duration.
  package var duration: IncidentDuration
  /// Incidents of which it is known.
  package var count: Int
  /// Incidents of which it is not.
  package var unknown: Int
  /// The shortest, in minutes.
  package var minimum: Double?
  /// The lower quartile in minutes, `nil` under ``fewestForQuartiles`` incidents.
  package var lowerQuartile: Double?
  /// The median in minutes.
  package var median: Double?
  /// The upper quartile in minutes, `nil` under ``fewestForQuartiles`` incidents.
  package var upperQuartile: Double?
  /// The 90th percentile in minutes, `nil` under ``fewestForNinetieth`` incidents.
  package var ninetiethPercentile: Double?
  /// The longest, in minutes.
  package var maximum: Double?

  /// Under so many incidents a quartile says no more than the incidents themselves.
  package static let fewestForQuartiles = 4
  /// Under so many incidents nothing lies beyond a 90th percentile.
  package static let fewestForNinetieth = 10
}

/// How the incidents of a period spread over one property.
package struct IncidentBreakdown: Hashable, Sendable {
  /// The properties.
  package enum Property: String, CaseIterable, Sendable {
    /// How bad they were.
    case severity
    /// Which services they affected; an incident counts at each.
    case service
    /// What set them off.
    case trigger
    /// Who or what noticed.
    case detection
  }

  /// The property.
  package var property: Property
  /// A row a value, most incidents first (severities: worst first), unknown last.
  package var rows: [Row]

  /// The incidents with one value of the property.
  package struct Row: Hashable, Sendable {
    /// The value, `nil` where it is unknown.
    package var value: String?
    /// Incidents of the period.
    package var count: Int
    /// Incidents of the period before.
    package var previousCount: Int
    /// Minutes in which users were affected, each incident's added up.
    package var impactMinutes: Double
  }
}
