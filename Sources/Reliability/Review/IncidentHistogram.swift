package import Statistics

/// How many incidents began in each week of a period, or in each month of one longer than a year.
package struct IncidentHistogram: Hashable, Sendable {
  /// The lengths of a bin.
  package enum Unit: String, Sendable {
    /// Seven days, counted from the start of the period.
    case week
    /// A calendar month, in UTC.
    case month
  }

  /// The length of a bin.
  package var unit: Unit
  /// The bins in order; they cover the period.
  package var bins: [Bin]

  /// A stretch of time and the incidents that began in it.
  package struct Bin: Hashable, Sendable {
    /// When it begins.
    package var start: Instant
    /// When it ends: with the period at the latest.
    package var end: Instant
    /// Whether all of the week or the month lies in the period and had passed when the record was read.
    package var isComplete: Bool
    /// The exact 95 % interval of the count that the rate of incidents would give on average; `nil`
    /// where the bin had not begun when the record was read.
    package var interval: Interval?
    /// Incidents by severity; those of unknown severity under `nil`.
    package var counts: [Severity?: Int]
    /// Incidents of any severity.
    package var total: Int { counts.values.reduce(0, +) }
  }
}

extension IncidentHistogram {
  private static let longestByWeek = Duration.seconds(366 * 86_400)

  /// The histogram of incidents that began in a period, as seen at an instant.
  ///
  /// - Throws: ``EventCountError``.
  init(of incidents: [Incident], in period: Period, asOf: Instant) throws {
    unit = period.duration > Self.longestByWeek ? .month : .week
    var starts: [Instant] = []
    var start = period.start.inUTC
    while start < period.end.inUTC {
      starts.append(start)
      start = unit.next(after: start)
    }
    let unit = unit
    bins = starts.map { start in
      let next = unit.next(after: start)
      let whole = unit.beginsWhole(at: start) && next <= period.end.inUTC
      return Bin(
        start: start, end: min(next, period.end.inUTC),
        isComplete: whole && next <= asOf.inUTC, interval: nil, counts: [:])
    }
    for incident in incidents {
      guard let began = incident.record.milestones.began else { continue }
      let index = starts.partitioningIndex { $0 > began.inUTC } - 1
      guard bins.indices.contains(index) else { continue }
      bins[index].counts[incident.record.severity, default: 0] += 1
    }
    for index in bins.indices where bins[index].start < asOf.inUTC {
      bins[index].interval = try EventCount(bins[index].total, over: 1).interval()
    }
  }
}

extension IncidentHistogram.Unit {
  /// Whether a bin that begins then has its whole length before it; a week always has.
  fileprivate func beginsWhole(at start: Instant) -> Bool {
    self == .week
      || LocalDateTime(millisecondsAsUTC: start.millisecondsSinceEpoch).firstOfMonth
        .millisecondsAsUTC == start.millisecondsSinceEpoch
  }

  fileprivate func next(after start: Instant) -> Instant {
    switch self {
    case .week: start.advanced(by: .seconds(7 * 86_400))
    case .month:
      Instant(
        millisecondsSinceEpoch: LocalDateTime(millisecondsAsUTC: start.millisecondsSinceEpoch)
          .adding(months: 1).firstOfMonth.millisecondsAsUTC)
    }
  }
}

extension LocalDateTime {
  /// Midnight on the first day of the month.
  fileprivate var firstOfMonth: LocalDateTime {
    LocalDateTime(year: year, month: month, day: 1) ?? self
  }
}

extension [Instant] {
  /// The first index whose element satisfies a condition that, once true, stays true.
  fileprivate func partitioningIndex(where belongs: (Instant) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
