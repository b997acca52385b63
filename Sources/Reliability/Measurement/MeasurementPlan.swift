/// Which intervals of an SLO a source is asked for: whole steps of UTC, counted from 1970, of which
/// nothing is measured yet.
package struct MeasurementPlan: Hashable, Sendable {
  /// How long an interval is.
  package let step: Duration
  /// What to ask for, in order, in milliseconds since 1970; each stretch holds whole steps.
  package private(set) var stretches: [Range<Int64>] = []
  /// Steps that are measured.
  package private(set) var measured = 0
  /// Steps of which a part or more is measured by intervals with other ends.
  package private(set) var measuredOtherwise = 0

  /// A plan for the steps that lie in a period.
  ///
  /// - Parameters:
  ///   - period: From when to when.
  ///   - step: How long an interval is: a positive number of whole seconds.
  ///   - known: What is measured in the period, in order, none overlapping another.
  ///   - again: Whether to ask again for what was measured by steps like these.
  package init(
    of period: Period, step: Duration, known: [MeasuredInterval], again: Bool = false
  ) {
    self.step = step
    let length = step.wholeMilliseconds
    let end = period.end.millisecondsSinceEpoch
    var start = period.start.millisecondsSinceEpoch.roundedUp(to: length)
    var rest = known[...]
    while start + length <= end {
      let time = start..<start + length
      rest = rest.drop { $0.time.upperBound <= time.lowerBound }
      if let found = rest.first, found.time.overlaps(time) {
        let isSame = found.time == time
        if isSame { measured += 1 } else { measuredOtherwise += 1 }
        if isSame, again { ask(time) }
      } else {
        ask(time)
      }
      start = time.upperBound
    }
  }

  /// How many intervals to ask for.
  package var count: Int { stretches.reduce(0) { $0 + steps(in: $1) } }

  /// How many intervals a stretch holds.
  package func steps(in stretch: Range<Int64>) -> Int {
    Int((stretch.upperBound - stretch.lowerBound) / step.wholeMilliseconds)
  }

  /// The stretches, none holding more than so many intervals.
  package func chunks(ofAtMost limit: Int) -> [Range<Int64>] {
    let longest = Int64(limit) * step.wholeMilliseconds
    return stretches.flatMap { stretch in
      stride(from: stretch.lowerBound, to: stretch.upperBound, by: Int64.Stride(longest)).map {
        $0..<min($0 + longest, stretch.upperBound)
      }
    }
  }

  private mutating func ask(_ time: Range<Int64>) {
    if let last = stretches.last, last.upperBound == time.lowerBound {
      stretches[stretches.count - 1] = last.lowerBound..<time.upperBound
    } else {
      stretches.append(time)
    }
  }
}

extension Int64 {
  /// The least multiple of `length` that is no less.
  fileprivate func roundedUp(to length: Int64) -> Int64 {
    let remainder = ((self % length) + length) % length
    return remainder == 0 ? self : self + length - remainder
  }
}
