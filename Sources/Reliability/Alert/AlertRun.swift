/// One burn-rate alert, evaluated at the end of each measured piece of a period.
struct AlertRun {
  /// When it spoke, in order.
  private(set) var firings: [AlertFiring] = []
  /// For how long it can be said whether it spoke.
  private(set) var judgedMinutes = 0.0
  /// For how long the pieces are too long for a window.
  private(set) var tooCoarseMinutes = 0.0
  private var points: [Point] = []

  /// What is known at the end of a piece.
  private enum State: Hashable {
    case speaks, silent, tooCoarse, notMeasured

    /// What the readings of the long and the short window come to.
    init(_ readings: [BurnRateSeries.Reading], threshold: Double) {
      if readings.contains(.notMeasured) {
        self = .notMeasured
      } else if readings.contains(.tooCoarse) {
        self = .tooCoarse
      } else {
        self = readings.allSatisfy { ($0.rate ?? 0) >= threshold } ? .speaks : .silent
      }
    }
  }

  private struct Point {
    let time: Range<Int64>
    let state: State
  }

  init(
    _ burn: BurnRateAlert, of slo: ServiceLevelObjective, over series: BurnRateSeries,
    during period: Period
  ) {
    let thresholds = slo.revisions.map { revision in
      (
        from: revision.effectiveFrom.millisecondsSinceEpoch,
        threshold: ObjectiveAlerts(of: slo, team: nil, at: revision.effectiveFrom)?
          .alerts.first { $0.burn == burn }?.threshold
      )
    }
    for piece in series.pieces where period.range.contains(piece.time.upperBound - 1) {
      let end = piece.time.upperBound
      // A piece ends before the revision that begins then. An alert that cannot be is silent.
      let threshold = thresholds.last { $0.from < end }?.threshold ?? .infinity
      let readings = [burn.longMinutes, burn.shortMinutes].map {
        series.reading(over: $0, endingAt: end)
      }
      add(Point(time: piece.time, state: State(readings, threshold: threshold)))
    }
    if let last = firings.indices.last, firings[last].ending == .open, let point = points.last {
      firings[last].end = Instant(millisecondsSinceEpoch: point.time.upperBound)
    }
  }

  private mutating func add(_ point: Point) {
    let end = Instant(millisecondsSinceEpoch: point.time.upperBound)
    if let previous = points.last?.time.upperBound, firings.last?.ending == .open {
      let follows = previous == point.time.lowerBound
      switch point.state {
      case .speaks where follows: break
      case .silent where follows: close(.resolved, at: end)
      default: close(.unknown, at: Instant(millisecondsSinceEpoch: previous))
      }
    }
    if point.state == .speaks, firings.last?.ending != .open { open(at: end) }
    points.append(point)
    switch point.state {
    case .speaks, .silent: judgedMinutes += point.time.minutes
    case .tooCoarse: tooCoarseMinutes += point.time.minutes
    case .notMeasured: break
    }
  }

  private mutating func open(at start: Instant) {
    firings.append(AlertFiring(start: start, end: start, ending: .open))
  }

  private mutating func close(_ ending: AlertFiring.Ending, at end: Instant) {
    firings[firings.count - 1].end = end
    firings[firings.count - 1].ending = ending
  }

  /// What became of an incident.
  func outcome(of impact: ReplayedImpact, _ firings: [AlertFiring]) -> AlertOutcome {
    guard let time = impact.time else { return .notJudged(.impactStartUnknown) }
    let during = firings.filter { $0.overlaps(time) }
    if let first = during.first {
      let after = first.start.millisecondsSinceEpoch - time.lowerBound
      return after < 0 ? .spokeBefore : .caught(after: .milliseconds(after))
    }
    let stretch = time.lowerBound..<max(time.upperBound, time.lowerBound + 1)
    let first = points.partitioningIndex { $0.time.upperBound > stretch.lowerBound }
    let seen = points[first...].prefix { $0.time.lowerBound < stretch.upperBound }
    if seen.contains(where: { $0.state == .tooCoarse }) { return .notJudged(.tooCoarse) }
    let gaps = [stretch].subtracting(seen.map(\.time))
    guard gaps.isEmpty, !seen.contains(where: { $0.state == .notMeasured }) else {
      return .notJudged(.notMeasured)
    }
    return .missed
  }
}
