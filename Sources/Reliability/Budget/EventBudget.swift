/// The error budget of a count of events, such as the requests of four weeks (Site Reliability
/// Workbook, chapter 2): exact, where minutes only approximate.
package struct EventBudget: Hashable, Sendable {
  /// The fraction of events that must be good, in [0, 1).
  package let target: Double
  /// All events, good and bad.
  package let total: Int

  /// The budget of `total` events at a target.
  ///
  /// - Throws: ``EventBudgetError`` where `target` is not in [0, 1) or `total` is negative.
  package init(target: Double, total: Int) throws(EventBudgetError) {
    guard target >= 0, target < 1 else { throw .targetOutOfRange(target) }
    guard total >= 0 else { throw .negativeTotal(total) }
    self.target = target
    self.total = total
  }

  /// The budget in events: (1 - target) x total, with its fraction.
  package var events: Double { (1 - target) * Double(total) }

  /// How many events may fail: the whole events of the budget.
  ///
  /// A budget that falls short of a whole number by rounding alone has that number: 1,000 events at
  /// 90 % allow 100 failures, not 99.
  package var allowedFailures: Int {
    let nearest = events.rounded()
    let isWhole = abs(events - nearest) <= .roundingTolerance * nearest
    return Int(isWhole ? nearest : events.rounded(.down))
  }

  /// The share of the budget that bad events burn, 1 being all of it; `nil` where there is none.
  package func share(burnedBy badEvents: Int) -> Double? {
    total > 0 ? Double(badEvents) / events : nil
  }
}

/// Why a target and a count make no budget.
package enum EventBudgetError: Error, Equatable {
  /// The target is not at least 0 and below 1.
  case targetOutOfRange(Double)
  /// The count of events is negative.
  case negativeTotal(Int)
}

extension EventBudgetError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .targetOutOfRange(let target):
      "the target \(target) is not at least 0 and below 1: write one such as 0.999"
    case .negativeTotal(let total):
      "\(total) events cannot be: write how many there were, good and bad"
    }
  }
}
