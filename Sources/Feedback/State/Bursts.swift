import Statistics

/// What burned above the usual: each run of days that burned more than twice a typical day, counted
/// by what it burned beyond that day.
struct Bursts {
  /// How much each burned, oldest first.
  let sizes: [Double]
  /// What burned in all days.
  let total: Double

  /// The bursts of a series of days.
  init(in days: [Double]) {
    let typical = Quantiles(of: days).median ?? 0
    var sizes: [Double] = []
    var inBurst = false
    for day in days {
      let isHigh = day > 2 * typical
      if isHigh, inBurst {
        sizes[sizes.count - 1] += day - typical
      } else if isHigh {
        sizes.append(day - typical)
      }
      inBurst = isHigh
    }
    self.sizes = sizes
    total = days.reduce(0, +)
  }

  /// How many bursts of one size would vary as much as these: (sum of sizes)^2 / sum of their squares
  /// (Kish, "Survey Sampling", 1965). A large one among small ones is hardly more than one.
  var effectiveCount: Double {
    let squares = sizes.reduce(0) { $0 + $1 * $1 }
    let sum = sizes.reduce(0, +)
    return squares > 0 ? sum * sum / squares : 0
  }

  /// The share of everything that bursts burned.
  var share: Double { total > 0 ? sizes.reduce(0, +) / total : 0 }

  /// The share of everything that the largest burned.
  var largestShare: Double { total > 0 ? (sizes.max() ?? 0) / total : 0 }
}
