extension ServiceLevelObjective {
  /// The whole windows of an objective by its terms in force when it is judged.
  ///
  /// - Parameters:
  ///   - index: Which of the SLO's objectives.
  ///   - evidence: All that is measured, recorded and adjusted.
  ///   - request: When, and from when on.
  /// - Returns: The history; `nil` where the objective is not in force then.
  /// - Throws: ``BudgetError``, ``TimeWindowError``, ``PeriodError`` where windows or slices of time
  ///   cannot be laid out, or are finer than what is measured.
  package func windowHistory(
    objective index: Int = 0, _ evidence: BudgetEvidence, _ request: HistoryRequest
  ) throws -> WindowHistory? {
    let asOf = request.asOf.millisecondsSinceEpoch
    let since = request.since?.millisecondsSinceEpoch ?? .distantPast
    guard since < asOf else { return nil }
    let intervals = evidence.intervals.compactMap { $0.clipped(to: since..<asOf) }
    var budget = BudgetRequest(asOf: request.asOf, freshness: request.freshness)
    budget.window = .own
    var judgedAt = budget.judgedAt(lastMeasured: intervals.last?.end)
    guard let terms = revision(at: judgedAt)?.terms, terms.objectives.indices.contains(index)
    else { return nil }
    if !intervals.isEmpty, let slice = slice(containing: judgedAt, objective: index) {
      judgedAt = slice.start
    }
    let reader = WindowReader(
      slo: self, index: index, terms: terms, evidence: evidence, intervals: intervals,
      window: request.window ?? terms.window, judgedAt: judgedAt, most: request.most)
    guard !intervals.isEmpty else {
      let start = max(since, revisions[0].effectiveFrom.millisecondsSinceEpoch)
      return try reader.byIncidents(from: start, areComplete: request.incidentsAreComplete)
    }
    return try reader.byMeasurements(impacts: request.impacts)
  }
}

/// Lays out whole windows, and adds up what happened in them.
private struct WindowReader {
  let slo: ServiceLevelObjective
  let index: Int
  let terms: ObjectiveTerms
  let evidence: BudgetEvidence
  let intervals: [MeasuredInterval]
  let window: TimeWindow
  let judgedAt: Instant
  let most: Int?

  func byMeasurements(impacts: [Period]) throws -> WindowHistory {
    let unit: BudgetUnit = terms.method == .occurrences ? .events : .minutes
    var adjusted = AdjustedIntervals(intervals)
    var inMinutes: [BudgetAdjustment] = []
    for adjustment in evidence.adjustments.sorted(by: { $0.reference < $1.reference })
    where adjustment.withdrawal == nil {
      if unit == .minutes, adjustment.countsMinutes {
        inMinutes.append(adjustment)
      } else {
        _ = adjusted.apply(adjustment)
      }
    }
    let stretch = GovernedStretch(
      time: .distantPast ..< .distantFuture, objective: terms.objectives[index],
      method: terms.method, window: terms.window)
    let pieces = inMinutes.reduce(
      try slo.pieces(of: adjusted.intervals, governedBy: [stretch])
    ) { $0.corrected(by: $1) }
    let first = intervals[0].time.lowerBound
    let windows = try wholeWindows(from: first)
    let sums = PieceSums(pieces, unit: unit, excluding: adjusted.excluded)
    let day: Int64 = 86_400_000
    let days = windows.first.map { window in
      let end = judgedAt.millisecondsSinceEpoch
      let count = (end - window.start.millisecondsSinceEpoch) / day
      return (0..<count).map { end - (count - $0) * day..<end - (count - 1 - $0) * day }
    }
    var history = WindowHistory(
      windows: windows.map { sums.burn(in: $0) },
      days: try (days ?? []).map { sums.burn(in: try Period($0)) },
      unit: unit, sliceMinutes: sliceMinutes, judgedAt: judgedAt)
    history.impacts = impacts.map { sums.burn(during: $0) }
    return history
  }

  func byIncidents(from start: Int64, areComplete: Bool) throws -> WindowHistory {
    let excluded = evidence.adjustments.filter {
      $0.withdrawal == nil && $0.effect == .exclude
    }.map(\.period)
    let windows = try wholeWindows(from: start).map { window in
      let assessment = try slo.assess(
        objective: index, impairments: evidence.impairments, over: window, asOf: judgedAt,
        excluding: excluded)
      let weight = [window.range].subtracting(excluded.map(\.range).merged).minutes
      let bad = min(weight, assessment.burnedMinutes)
      let isKnown = areComplete && assessment.unknown.isEmpty
      return WindowBurn(
        period: window, weight: weight, bad: bad, missing: isKnown ? 0 : weight - bad)
    }
    return WindowHistory(windows: windows, basis: .incidents, unit: .minutes, judgedAt: judgedAt)
  }

  private var sliceMinutes: Double? {
    guard terms.method != .occurrences,
      let slice = terms.objectives[index].timeSliceWindow?.fixedMilliseconds
    else { return nil }
    return Double(slice) / 60_000
  }

  /// The windows that lie between a time and the end as a whole, oldest first: all, or the latest.
  private func wholeWindows(from first: Int64) throws -> [Period] {
    let end = judgedAt.millisecondsSinceEpoch
    let start = max(first, earliest(before: end))
    guard start < end else { return [] }
    let windows = try wholeWindows(from: start, to: end)
    return most.map { windows.suffix($0) } ?? windows
  }

  /// A time before all windows that are wanted: without it, windows of a minute would be laid out over
  /// all of history.
  private func earliest(before end: Int64) -> Int64 {
    guard let most, !window.length.isAbsurd else { return .distantPast }
    return end - window.length.upperBound.wholeMilliseconds * Int64(most + 1)
  }

  private func wholeWindows(from start: Int64, to end: Int64) throws -> [Period] {
    if let calendar = try window.calendarWindows {
      return try calendar.windows(overlapping: Period(start..<end)).filter {
        $0.range.lowerBound >= start && $0.range.upperBound <= end
      }
    }
    guard !window.length.isAbsurd else { throw TimeWindowError.tooLong(window.length) }
    var windows: [Period] = []
    var upper = end
    while true {
      let lower = window.length.rollingStart(endingAt: upper)
      guard lower >= start, lower < upper else { return windows.reversed() }
      windows.append(try Period(lower..<upper))
      upper = lower
    }
  }
}

/// Adds up pieces over stretches of time.
private struct PieceSums {
  private let pieces: [BudgetPiece]
  private let excluded: [Range<Int64>]
  /// What counts in a minute on average: what an unmeasured window is taken to hold.
  private let meanWeight: Double

  init(_ pieces: [BudgetPiece], unit: BudgetUnit, excluding excluded: [Range<Int64>]) {
    self.pieces = pieces
    self.excluded = excluded
    let minutes = pieces.reduce(0) { $0 + $1.time.minutes }
    let weight = pieces.reduce(0) { $0 + $1.weight }
    meanWeight = unit == .minutes ? 1 : minutes > 0 ? weight / minutes : 0
  }

  private func touching(_ range: Range<Int64>) -> ArraySlice<BudgetPiece> {
    let first = pieces.partitioningIndex { $0.time.upperBound > range.lowerBound }
    let end = pieces.partitioningIndex { $0.time.lowerBound >= range.upperBound }
    return pieces[first..<max(first, end)]
  }

  /// What burned while an impact lasted; `nil` where a part of it was not measured, or only by
  /// intervals so long that nobody can say when in them it burned.
  func burn(during impact: Period) -> WindowBurn? {
    let pieces = touching(impact.range)
    guard let first = pieces.first, let last = pieces.last,
      [impact.range].subtracting(pieces.map(\.time)).isEmpty,
      pieces.allSatisfy({ $0.time.minutes <= 1_440 }),
      let period = (first.time.lowerBound..<last.time.upperBound).period
    else { return nil }
    return WindowBurn(
      period: period, weight: pieces.reduce(0) { $0 + $1.weight },
      bad: pieces.reduce(0) { $0 + $1.bad })
  }

  func burn(in period: Period) -> WindowBurn {
    let range = period.range
    var weight = 0.0
    var bad = 0.0
    var measured = 0.0
    for piece in touching(range) {
      guard let inside = piece.clipped(to: range) else { continue }
      weight += inside.weight
      bad += inside.bad
      measured += inside.time.minutes
    }
    let unmeasured = [range].subtracting(excluded).minutes - measured
    // Less than a millisecond is rounding.
    let missing = unmeasured > 1 / 60_000 ? unmeasured : 0
    let missingWeight = missing * (measured > 0 && weight > 0 ? weight / measured : meanWeight)
    return WindowBurn(
      period: period, weight: weight + missingWeight, bad: bad, missing: missingWeight)
  }
}
