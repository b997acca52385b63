/// What a target would have said over the real history.
package struct BackTest: Hashable, Codable, Sendable {
  /// The target.
  package var target: Double
  /// The length of the window, `28d`.
  package var window: String
  /// The whole windows in which anything counted.
  package var windows: Int
  /// Those that would have been missed.
  package var missed: Int
  /// Those of which nobody can tell.
  package var unknown: Int
  /// The windows in which users were harmed.
  package var harmful: Int
  /// Those of them that would have been missed: the harm that the target would have caught.
  package var caught: Int
  /// The incidents that harmed users in a window that would have been missed.
  package var caughtIncidents: [IncidentReference]
  /// The incidents that harmed users in a window that would have been met.
  package var uncaughtIncidents: [IncidentReference]
  /// The days on which a gate would have stopped releases, as the window then ending had burned more
  /// than its budget; `nil` where no days are measured.
  @OrNull package var frozenDays: Int?
  /// The days on which such a window was known.
  package var gatedDays: Int

  /// A back-test from its parts.
  package init(
    target: Double, window: String, windows: Int, missed: Int, unknown: Int, harmful: Int,
    caught: Int, caughtIncidents: [IncidentReference], uncaughtIncidents: [IncidentReference],
    frozenDays: Int?, gatedDays: Int
  ) {
    self.target = target
    self.window = window
    self.windows = windows
    self.missed = missed
    self.unknown = unknown
    self.harmful = harmful
    self.caught = caught
    self.caughtIncidents = caughtIncidents
    self.uncaughtIncidents = uncaughtIncidents
    self.frozenDays = frozenDays
    self.gatedDays = gatedDays
  }

  /// The windows that would have been missed although nobody was harmed.
  package var falseAlarms: Int { missed - caught }

  /// The share of the harmful windows that would have been missed; `nil` where there is none.
  package var recall: Double? { harmful > 0 ? Double(caught) / Double(harmful) : nil }

  /// The share of the missed windows in which users were harmed; `nil` where there is none.
  package var precision: Double? { missed > 0 ? Double(caught) / Double(missed) : nil }
}

/// What is expected of an objective, so that it can be held against what happens.
package struct Prediction: Hashable, Codable, Sendable {
  /// The target that it is about.
  package var target: Double
  /// The length of the window, `28d`.
  package var window: String
  /// How many of the next windows it is about: those of a quarter.
  package var windows: Int
  /// The probability that all of them are met.
  package var probability: Double
  /// How it was reckoned.
  package var method: Method
  /// The number with its arithmetic.
  package var number: DerivedNumber

  /// How a probability was reckoned.
  package enum Method: String, Codable, Sendable {
    /// From the number of windows that were missed.
    case windows
    /// From the days, where these decide.
    case days
  }

  /// A prediction from its parts.
  package init(
    target: Double, window: String, windows: Int, probability: Double, method: Method,
    number: DerivedNumber
  ) {
    self.target = target
    self.window = window
    self.windows = windows
    self.probability = probability
    self.method = method
    self.number = number
  }
}
