package import Reliability

/// Whether an assumption of a forecast holds on the days at hand.
package struct ForecastCheck: Hashable, Sendable {
  /// What is checked.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// There are enough days, in windows.
    case enoughDays
    /// The burn does not rise, or does not fall, whichever would deceive: by the probability that
    /// chance makes such a trend.
    case noDrift
    /// Blocks of days do not depend on those before: by the probability that chance makes them so
    /// much alike.
    case independentBlocks
    /// No single event burned most of everything: by its share.
    case noSingleEvent
    /// Enough bursts tell how large they get: by their number, as if all were of one size.
    case enoughBursts
    /// Bursts burned enough to be told from what burns always: by their share.
    case burnInBursts
  }

  /// What is checked.
  package let kind: Kind
  /// The verdict that needs it.
  package let verdict: ObjectiveState
  /// What the days show.
  package let value: Double
  /// From where on, or down to where, it holds.
  package let limit: Double
  /// Whether it holds.
  package let holds: Bool
}

extension ForecastCheck {
  /// A check that holds from a limit on.
  static func atLeast(
    _ limit: Double, _ kind: Kind, _ value: Double, for verdict: ObjectiveState
  ) -> ForecastCheck {
    ForecastCheck(kind: kind, verdict: verdict, value: value, limit: limit, holds: value >= limit)
  }

  /// A check that holds above a limit: of a probability that chance alone explains what was seen.
  static func above(
    _ limit: Double, _ kind: Kind, _ value: Double, for verdict: ObjectiveState
  ) -> ForecastCheck {
    ForecastCheck(kind: kind, verdict: verdict, value: value, limit: limit, holds: value > limit)
  }

  /// A check that holds up to a limit.
  static func atMost(
    _ limit: Double, _ kind: Kind, _ value: Double, for verdict: ObjectiveState
  ) -> ForecastCheck {
    ForecastCheck(kind: kind, verdict: verdict, value: value, limit: limit, holds: value <= limit)
  }
}
