/// An amount of which draws are known: the middle of them, and where four in five lie.
package struct UncertainAmount: Hashable, Codable, Sendable {
  /// The median.
  package var middle: Double
  /// One in ten lies below.
  package var low: Double
  /// One in ten lies above.
  package var high: Double

  /// An amount from its parts.
  package init(middle: Double, low: Double, high: Double) {
    self.middle = middle
    self.low = low
    self.high = high
  }
}

/// What incidents of a kind cost a year, as far as the record tells.
package struct YearlyCost: Hashable, Codable, Sendable {
  /// How many were seen.
  package var incidents: Int
  /// Over how many years.
  package var years: Double
  /// How many come in a year; `nil` where there is not enough evidence.
  @OrNull package var rate: UncertainAmount?
  /// How many come in a year at most: the upper bound of an exact interval of 95 % (Garwood);
  /// `nil` where the record has no length.
  @OrNull package var rateAtMost: Double?
  /// What they burn in a year, in budgets of a year; `nil` where that is not known.
  @OrNull package var burn: UncertainAmount?
  /// Of how many it is known what they burned.
  package var burnKnown: Int
  /// What they take of people's time in a year, in hours; `nil` where that is not known.
  @OrNull package var hours: UncertainAmount?
  /// Of how many it is known what they took.
  package var hoursKnown: Int

  /// A cost of which nothing is known but how many incidents there were.
  package init(incidents: Int, years: Double, rateAtMost: Double?, burnKnown: Int, hoursKnown: Int)
  {
    self.incidents = incidents
    self.years = years
    self.rateAtMost = rateAtMost
    self.burnKnown = burnKnown
    self.hoursKnown = hoursKnown
  }
}
