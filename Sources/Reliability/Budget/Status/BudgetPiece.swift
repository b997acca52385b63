/// A stretch of time with what of it counts towards an objective, and what of that was bad.
///
/// Every budgeting method is reduced to such pieces once: what is asked afterwards of windows,
/// incidents and days is a sum over them. Occurrences count events; the two methods that judge
/// slices of time count minutes.
struct BudgetPiece: Hashable {
  /// When, in milliseconds since 1970; never empty.
  var time: Range<Int64>
  /// What counts: events or minutes.
  var weight: Double
  /// What of it was bad.
  var bad: Double
  /// The fraction of the weight that may be bad: 1 - target.
  var budgetRate: Double
  /// Whether it is bad as a whole or not at all, so that whatever harmed it explains all of it.
  var isJudgedWhole = false

  /// What of it was good.
  var good: Double { weight - bad }

  /// What may be bad.
  var budget: Double { weight * budgetRate }

  /// The part of the piece inside a stretch of time, `nil` where there is none.
  func clipped(to other: Range<Int64>) -> BudgetPiece? {
    let inside = time.clamped(to: other)
    guard !inside.isEmpty else { return nil }
    guard inside != time else { return self }
    var piece = self
    let share = inside.minutes / time.minutes
    piece.time = inside
    piece.weight *= share
    piece.bad *= share
    return piece
  }
}

extension ServiceLevelObjective {
  /// What intervals count for an objective, in order.
  ///
  /// - Parameters:
  ///   - intervals: The measured intervals, in order, none overlapping another.
  ///   - stretches: The stretches in which the objective was in force, in order.
  /// - Returns: The pieces. A slice of time that is not measured as a whole gives none.
  /// - Throws: ``BudgetError`` or ``TimeWindowError`` where slices of time cannot be laid out, or
  ///   are finer than what is measured.
  func pieces(
    of intervals: [MeasuredInterval], governedBy stretches: [GovernedStretch]
  ) throws -> [BudgetPiece] {
    try stretches.flatMap { stretch -> [BudgetPiece] in
      let first = intervals.partitioningIndex { $0.time.upperBound > stretch.time.lowerBound }
      let end = intervals.partitioningIndex { $0.time.lowerBound >= stretch.time.upperBound }
      let governed = intervals[first..<max(first, end)].compactMap {
        $0.clipped(to: stretch.time)
      }
      switch stretch.method {
      case .occurrences:
        return governed.map {
          BudgetPiece(
            time: $0.time, weight: $0.total, bad: $0.bad, budgetRate: stretch.budgetRate)
        }
      case .timeslices, .ratioTimeslices:
        return try slices(of: governed, in: stretch)
      }
    }
  }

  private func slices(
    of intervals: [MeasuredInterval], in stretch: GovernedStretch
  ) throws -> [BudgetPiece] {
    let slicing = try TimeSlicing(stretch, slo: name)
    var pieces: [BudgetPiece] = []
    var frame: TimeSlicing.Frame?
    var next = intervals.startIndex
    while next < intervals.endIndex {
      let start = intervals[next].time.lowerBound
      let current =
        frame.flatMap { $0.time.contains(start) ? $0 : nil } ?? slicing.frame(around: start)
      frame = current
      let slice = slicing.slice(around: start, in: current)
      var measured: Int64 = 0
      var good = 0.0
      var total = 0.0
      while next < intervals.endIndex, slice.contains(intervals[next].time.lowerBound) {
        let interval = intervals[next]
        guard interval.time.upperBound <= slice.upperBound else {
          throw BudgetError.measuredTooCoarsely(
            slo: name, interval: .milliseconds(interval.time.upperBound - interval.time.lowerBound),
            slice: .milliseconds(slicing.length))
        }
        measured += interval.time.upperBound - interval.time.lowerBound
        good += interval.good
        total += interval.total
        next += 1
      }
      guard measured == slice.upperBound - slice.lowerBound else { continue }
      // A slice without traffic harmed nobody.
      let badFraction = total > 0 ? (total - good) / total : 0
      let isWhole = stretch.method == .timeslices
      let bad = isWhole ? (slicing.isBad(badFraction) ? 1 : 0) : badFraction
      pieces.append(
        BudgetPiece(
          time: slice, weight: slice.minutes, bad: slice.minutes * bad,
          budgetRate: stretch.budgetRate, isJudgedWhole: isWhole))
    }
    return pieces
  }
}
