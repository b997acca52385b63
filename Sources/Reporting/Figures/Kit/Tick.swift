import Reliability

/// A value that an axis names.
struct Tick: Hashable, Sendable {
  let value: Double
  let label: String

  /// Round values from the smallest to the largest, the first at or below it and the last at or above.
  ///
  /// - Parameters:
  ///   - domain: The values that are shown.
  ///   - steps: How many steps there are at most.
  ///   - least: The least that two of them may be apart: 1 where counts are shown; numbers nearer than a hundredth are
  ///     not told apart as they are spelt.
  ///   - spelt: How a value is spelt.
  /// - Returns: The values with their labels.
  static func round(
    over domain: ClosedRange<Double>, atMost steps: Int = 5, least: Double = 0.01,
    spelt: (Double) -> String = Spelling.number
  ) -> [Tick] {
    let step = roundStep(over: domain.upperBound - domain.lowerBound, atMost: steps, least: least)
    let first = Int((domain.lowerBound / step + 1e-9).rounded(.down))
    let last = Int((domain.upperBound / step - 1e-9).rounded(.up))
    return (first...max(first, last)).map {
      Tick(value: Double($0) * step, label: spelt(Double($0) * step))
    }
  }

  /// The smallest of 1, 2, 5, 10, 20 and so on, or a tenth of such, that needs so many steps at most.
  private static func roundStep(over span: Double, atMost steps: Int, least: Double) -> Double {
    guard span > 0 else { return max(least, 1) }
    var power = 1.0
    while power * Double(steps) * 10 < span { power *= 10 }
    while power * Double(steps) >= span, power > least { power /= 10 }
    let candidates = [1, 2, 5, 10, 20, 50].map { $0 * power }
    return candidates.first { $0 * Double(steps) >= span && $0 >= least } ?? power * 100
  }

  /// The lengths of time by which people reckon, from a second up, that lie in a range of minutes.
  static func lengths(in minutes: ClosedRange<Double>) -> [Tick] {
    [
      (1.0 / 60, "1 s"), (1.0 / 6, "10 s"), (1, "1 min"), (10, "10 min"), (60, "1 h"),
      (600, "10 h"), (1_440, "1 d"), (14_400, "10 d"), (144_000, "100 d"),
      (1_440_000, "1,000 d"),
    ].filter { minutes.contains($0.0) }.map { Tick(value: $0.0, label: $0.1) }
  }

  /// Round times of the calendar in a period, in UTC, as many as there is room for.
  static func calendar(from start: Instant, to end: Instant, atMost count: Int) -> [Tick] {
    let steps = CalendarStep.allSteps
    for step in steps {
      guard
        step.milliseconds * Int64(count) >= end.millisecondsSinceEpoch
          - start.millisecondsSinceEpoch
      else { continue }
      return step.instants(from: start, to: end).map {
        Tick(value: Double($0.millisecondsSinceEpoch), label: step.label(of: $0))
      }
    }
    return []
  }
}
