import Reliability
import Statistics

/// The days of an objective as shares of the budget of a window, read in one of the two ways that what
/// is not known allows: none of it was bad, or all of it.
struct BurnReading {
  /// What is taken of that which is not known.
  enum Unknown {
    /// It was good: the less it burned, the surer is a miss.
    case good
    /// It was bad: the more it burned, the surer is it that the objective is met.
    case bad
  }

  /// How many blocks of days make up a window, about.
  private static let blocksInWindow = 4
  /// The longest block: a week, so that its days of rest fall into every block.
  private static let longestBlock = 7

  /// What each day burned of a window's budget, oldest first.
  let shares: [Double]
  /// How long a window is.
  let windowDays: Int

  /// A reading of days, oldest first.
  ///
  /// The budget is that of the window which a day lies in, whole windows being counted back from the
  /// last day, so that the days of a window add up to what it burned, however traffic grew.
  init(_ days: [WindowBurn], in windowDays: Int, at target: Double, unknown: Unknown) {
    self.windowDays = windowDays
    var shares: [Double] = []
    for end in stride(from: days.count, to: 0, by: -windowDays) {
      let window = days[max(0, end - windowDays)..<end]
      let weight = window.reduce(0) { $0 + $1.weight } / Double(window.count)
      let budget = (1 - target) * weight * Double(windowDays)
      shares += window.reversed().map { day in
        guard budget > 0 else { return 0 }
        return (unknown == .bad ? day.bad + day.missing : day.bad) / budget
      }
    }
    self.shares = shares.reversed()
  }

  /// How many windows the days would fill, and a part of one.
  var windows: Double { Double(shares.count) / Double(windowDays) }

  /// How many of the whole windows, counted back from the last day, burned more than their budget.
  var missed: Int { sums(of: windowDays).count { $0 > 1 + .roundingTolerance } }

  /// How many days a block has.
  var blockDays: Int { max(1, min(Self.longestBlock, windowDays / Self.blocksInWindow)) }

  /// How many blocks come nearest to a window, at least one.
  var blocksToCome: Int {
    max(1, Int((Double(windowDays) / Double(blockDays)).rounded()))
  }

  /// How many windows those blocks are.
  var windowsToCome: Double { Double(blocksToCome * blockDays) / Double(windowDays) }

  /// What each block burned, oldest first.
  var blocks: [Double] { sums(of: blockDays) }

  /// The bursts among the days.
  var bursts: Bursts { Bursts(in: shares) }

  /// The sums of whole stretches of days, counted back from the last.
  private func sums(of length: Int) -> [Double] {
    let whole = shares.suffix(shares.count / length * length)
    return stride(from: whole.startIndex, to: whole.endIndex, by: length).map {
      whole[$0..<$0 + length].reduce(0, +)
    }
  }
}
