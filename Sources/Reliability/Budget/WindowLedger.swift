/// What a window of an objective is judged by: budget, burn and governed time as integrals that any
/// window is read from in O(log n).
struct WindowLedger {
  private let budget: StepIntegral
  private let burn: StepIntegral
  private let governed: StepIntegral
  /// The times, in milliseconds since 1970 and in order, at which one of the three changes slope.
  let breakpoints: [Int64]

  /// The integrals over a span of time that contains every window to be judged.
  init(_ timeline: BurnTimeline, governedBy stretches: [GovernedStretch], span: Range<Int64>) {
    let stretches = stretches.map { (time: $0.time.clamped(to: span), rate: $0.budgetRate) }
      .filter { !$0.time.isEmpty }
    budget = StepIntegral(stretches)
    burn = StepIntegral(timeline.segments.map { (time: $0.time, rate: $0.rate) })
    governed = StepIntegral(stretches.map { (time: $0.time, rate: 1) })
    let times = stretches.map(\.time) + timeline.segments.map(\.time)
    breakpoints = Set(times.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
  }

  /// The breakpoints in a closed stretch of time.
  func breakpoints(in time: ClosedRange<Int64>) -> ArraySlice<Int64> {
    let first = breakpoints.partitioningIndex { $0 >= time.lowerBound }
    let last = breakpoints.partitioningIndex { $0 > time.upperBound }
    return breakpoints[first..<last]
  }

  /// The fraction of a window in which an objective was in force.
  func governedFraction(of window: Range<Int64>) -> Double {
    governed.over(window) / Double(window.upperBound - window.lowerBound)
  }

  /// The burned share of a window's budget, `nil` where it has none.
  func share(of window: Range<Int64>) -> Double? {
    let budget = budget.over(window)
    return budget > 0 ? burn.over(window) / budget : nil
  }

  /// A window, judged.
  func verdict(of window: Period, isComplete: Bool) -> WindowVerdict {
    WindowVerdict(
      period: window, budgetMinutes: budget.over(window.range) / 60_000,
      burnedMinutes: burn.over(window.range) / 60_000, isComplete: isComplete)
  }
}

extension Array {
  /// The first index at which a property holds that, once it holds, holds for all that follows.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
