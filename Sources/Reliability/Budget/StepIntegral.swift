/// The integral of a function that is constant on stretches of time and zero between them.
///
/// Times are milliseconds since 1970; a lookup costs O(log n).
struct StepIntegral {
  private let times: [Range<Int64>]
  private let rates: [Double]
  /// The integral up to the start of each step.
  private let sums: [Double]

  /// The integral of steps in order, none overlapping another.
  init(_ steps: [(time: Range<Int64>, rate: Double)]) {
    times = steps.map(\.time)
    rates = steps.map(\.rate)
    var total = 0.0
    sums = steps.map { step in
      defer { total += Double(step.time.upperBound - step.time.lowerBound) * step.rate }
      return total
    }
  }

  /// The integral over a stretch of time, in milliseconds times the rate.
  func over(_ time: Range<Int64>) -> Double { upTo(time.upperBound) - upTo(time.lowerBound) }

  private func upTo(_ time: Int64) -> Double {
    let index = countOfSteps(startingBefore: time) - 1
    guard index >= 0 else { return 0 }
    let elapsed = min(time, times[index].upperBound) - times[index].lowerBound
    return sums[index] + Double(elapsed) * rates[index]
  }

  private func countOfSteps(startingBefore time: Int64) -> Int {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle].lowerBound < time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
