/// Measured intervals as adjustments correct them.
///
/// Within its period a correction is spread over what it corrects: so many bad events forgiven are
/// taken from each interval in proportion to its bad ones, so many charged in proportion to its good
/// ones.
struct AdjustedIntervals {
  /// The intervals, in order, none overlapping another.
  private(set) var intervals: [MeasuredInterval]
  /// The time that is excluded, in order.
  private(set) var excluded: [Range<Int64>] = []

  /// Intervals as they were measured.
  init(_ intervals: [MeasuredInterval]) { self.intervals = intervals }

  /// Corrects the intervals.
  ///
  /// - Returns: Whether there was something to correct.
  mutating func apply(_ adjustment: BudgetAdjustment) -> Bool {
    let period = adjustment.period.range
    switch adjustment.effect {
    case .exclude:
      excluded = (excluded + [period]).merged
      intervals = intervals.flatMap { interval in
        [interval.time].subtracting([period]).compactMap(interval.clipped(to:))
      }
      return true
    case .forgive(let amount):
      return move(amount, in: period, from: \.bad) { $0.with(good: $0.good + $1) }
    case .charge(let amount):
      return move(amount, in: period, from: \.good) { $0.with(good: $0.good - $1) }
    }
  }

  /// Moves events of a period between good and bad; of an interval never more than it has, which
  /// may be more than its part inside the period.
  private mutating func move(
    _ amount: BudgetAdjustment.Amount, in period: Range<Int64>,
    from count: KeyPath<MeasuredInterval, Double>,
    _ moved: (MeasuredInterval, Double) -> MeasuredInterval
  ) -> Bool {
    let parts = intervals.map { $0.clipped(to: period) }
    let available = parts.reduce(0) { $0 + ($1?[keyPath: count] ?? 0) }
    guard available > 0 else { return false }
    let events: Double
    switch amount {
    case .events(let count): events = count
    case .minutes(let minutes):
      let total = parts.reduce(0) { $0 + ($1?.total ?? 0) }
      events = total * min(1, minutes / period.minutes)
    }
    intervals = zip(intervals, parts).map { interval, part in
      guard let part else { return interval }
      let share = events * part[keyPath: count] / available
      return moved(interval, min(share, interval[keyPath: count]))
    }
    return true
  }
}

extension MeasuredInterval {
  fileprivate func with(good: Double) -> MeasuredInterval {
    MeasuredInterval(time: time, good: min(max(0, good), total), total: total)
  }
}

extension [BudgetPiece] {
  /// The pieces after a correction in minutes of what counts minutes: bad ones are forgiven in
  /// proportion to what was bad in the period, good ones charged in proportion to what was good.
  func corrected(by adjustment: BudgetAdjustment) -> [BudgetPiece] {
    let period = adjustment.period.range
    switch adjustment.effect {
    case .forgive(.minutes(let minutes)):
      let bad = reduce(0) { $0 + ($1.clipped(to: period)?.bad ?? 0) }
      return moving(bad > 0 ? -Swift.min(1, minutes / bad) : 0, of: \.bad, in: period)
    case .charge(.minutes(let minutes)):
      let good = reduce(0) { $0 + ($1.clipped(to: period)?.good ?? 0) }
      return moving(good > 0 ? Swift.min(1, minutes / good) : 0, of: \.good, in: period)
    default: return self
    }
  }

  private func moving(
    _ fraction: Double, of amount: KeyPath<BudgetPiece, Double>, in period: Range<Int64>
  ) -> [BudgetPiece] {
    map { piece in
      guard let part = piece.clipped(to: period) else { return piece }
      var corrected = piece
      let bad = piece.bad + fraction * part[keyPath: amount]
      corrected.bad = Swift.min(Swift.max(0, bad), piece.weight)
      return corrected
    }
  }
}
