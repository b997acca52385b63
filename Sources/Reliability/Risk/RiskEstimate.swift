/// How often something is expected to go wrong, for how long, and for how many users.
///
/// The terms and the arithmetic are those of Google's Customer Reliability Engineering, "Know thy
/// enemy: how to prioritize and communicate risks" (CRE life lessons, 2018).
package struct RiskEstimate: Hashable, Sendable {
  /// ETTD, the estimated time to detect: from the start of the impact until somebody knows.
  package let timeToDetect: Duration
  /// ETTR, the estimated time to repair: from then until users are no longer affected.
  package let timeToRepair: Duration
  /// ETTF, the estimated time to failure: from one occurrence to the next, on average.
  package let timeToFailure: Duration
  /// The share of users, or of what they ask for, that is hit: above 0 and at most 1.
  package let share: Double

  /// An estimate from its parts.
  ///
  /// - Throws: ``RiskEstimateError``.
  package init(
    timeToDetect: Duration, timeToRepair: Duration, timeToFailure: Duration, share: Double
  ) throws(RiskEstimateError) {
    guard timeToDetect >= .zero, timeToRepair >= .zero, timeToDetect + timeToRepair > .zero else {
      throw .lastsNoTime
    }
    guard timeToFailure > .zero else { throw .noTimeToFailure }
    guard share > 0, share <= 1 else { throw .shareOutOfRange(share) }
    self.init(
      unchecked: timeToDetect, timeToRepair, timeToFailure: timeToFailure, share: share)
  }

  private init(
    unchecked timeToDetect: Duration, _ timeToRepair: Duration, timeToFailure: Duration,
    share: Double
  ) {
    self.timeToDetect = timeToDetect
    self.timeToRepair = timeToRepair
    self.timeToFailure = timeToFailure
    self.share = share
  }

  /// `365.25 / ETTF in days`.
  package var incidentsPerYear: Double { 365.25 / timeToFailure.days }

  /// `(ETTD + ETTR) x share x incidents a year`, in minutes of wholly bad service.
  package var badMinutesPerYear: Double { badMinutesPerYear(after: .none) }

  /// The bad minutes a year where detection, repair or frequency are others than estimated. No time
  /// goes below zero.
  package func badMinutesPerYear(after change: RiskChange) -> Double {
    let detect = max(.zero, timeToDetect + change.timeToDetect)
    let repair = max(.zero, timeToRepair + change.timeToRepair)
    return (detect + repair).minutes * share * incidentsPerYear * (1 + change.frequency)
  }

  /// Whether a change would take a time below zero.
  package func isCut(by change: RiskChange) -> Bool {
    timeToDetect + change.timeToDetect < .zero || timeToRepair + change.timeToRepair < .zero
  }
}

/// Why numbers estimate no risk.
package enum RiskEstimateError: Error, Equatable {
  /// What lasts no time harms nobody.
  case lastsNoTime
  /// Nothing is said of how often it happens.
  case noTimeToFailure
  /// The share of users is not above 0 and at most 1.
  case shareOutOfRange(Double)
}

extension RiskEstimateError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .lastsNoTime:
      "a risk lasts some time: write a time to detect or to repair above zero, such as 30m"
    case .noTimeToFailure:
      "a risk comes once in some time: write a time to failure above zero, such as 120d"
    case .shareOutOfRange(let share):
      "the share of users \(share) is not above 0 % and at most 100 %: write one such as 20%"
    }
  }
}

/// A change that cuts across all risks: what if detection took longer, or incidents came more often?
package struct RiskChange: Hashable, Sendable {
  /// What is added to every time to detect; negative where detection becomes faster.
  package let timeToDetect: Duration
  /// What is added to every time to repair; negative where repair becomes faster.
  package let timeToRepair: Duration
  /// By which fraction incidents come more often: 0.1 is a tenth more; above -1.
  package let frequency: Double

  /// A change from its parts.
  ///
  /// - Throws: ``RiskChangeError``.
  package init(
    timeToDetect: Duration = .zero, timeToRepair: Duration = .zero, frequency: Double = 0
  ) throws(RiskChangeError) {
    guard frequency > -1, frequency.isFinite else { throw .frequencyOutOfRange(frequency) }
    self.init(timeToDetect, timeToRepair, frequency)
  }

  private init(_ timeToDetect: Duration, _ timeToRepair: Duration, _ frequency: Double) {
    self.timeToDetect = timeToDetect
    self.timeToRepair = timeToRepair
    self.frequency = frequency
  }

  /// No change.
  package static let none = RiskChange(.zero, .zero, 0)
}

/// Why a change of all risks cannot be.
package enum RiskChangeError: Error, Equatable {
  /// Nothing comes less than never.
  case frequencyOutOfRange(Double)
}

extension RiskChangeError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .frequencyOutOfRange:
      "risks cannot come less often than never: write a frequency above -100%, such as +10%"
    }
  }
}
