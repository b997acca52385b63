/// A length of time in OpenSLO's shorthand: a positive whole number and a unit, such as `28d`.
package struct CalendarDuration: Hashable, Sendable {
  /// The units of OpenSLO's shorthand.
  package enum Unit: Character, CaseIterable, Sendable {
    /// Minutes of 60 seconds.
    case minute = "m"
    /// Hours of 60 minutes.
    case hour = "h"
    /// Days: 24 hours where a window rolls, calendar days where it is aligned.
    case day = "d"
    /// Weeks of 7 days.
    case week = "w"
    /// Calendar months.
    case month = "M"
    /// Calendar quarters.
    case quarter = "Q"
    /// Calendar years.
    case year = "Y"
  }

  /// How many units.
  package let count: Int
  /// The unit.
  package let unit: Unit

  /// A duration of `count` units, `nil` where `count` is not positive.
  package init?(_ count: Int, _ unit: Unit) {
    guard count > 0 else { return nil }
    self.count = count
    self.unit = unit
  }

  /// Reads OpenSLO's shorthand (`^[1-9][0-9]*[mhdwMQY]$`).
  package init?(_ text: some StringProtocol) {
    guard
      let last = text.last, let unit = Unit(rawValue: last),
      let first = text.first, ("1"..."9").contains(first),
      text.dropLast().allSatisfy({ ("0"..."9").contains($0) }),
      let count = Int(text.dropLast())
    else { return nil }
    self.init(count, unit)
  }

  /// A length that it never exceeds, whatever the calendar.
  package var upperBound: Duration {
    let days: Double =
      switch unit {
      case .minute: 1 / 1_440
      case .hour: 1 / 24
      case .day: 1
      case .week: 7
      case .month: 31
      case .quarter: 92
      case .year: 366
      }
    // A calendar day can have an hour more where clocks go back.
    return .seconds(Double(count) * days * 86_400 + 3_600)
  }

  /// OpenSLO's shorthand: `28d`.
  package var shorthand: String { "\(count)\(unit.rawValue)" }
}
