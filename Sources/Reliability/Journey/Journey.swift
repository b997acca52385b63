/// What users try to do with a system: whom reliability is for.
package struct Journey: Hashable, Sendable {
  /// Its name, unique in the ledger.
  package let name: String
  /// Who: a customer, a trader, an auditor, another system.
  package let user: String
  /// What they try to do.
  package let goal: String
  /// What they notice when it fails.
  package let symptom: String?
  /// What it is worth to them and to us.
  package let worth: String?

  /// A journey from its parts.
  ///
  /// - Throws: ``JourneyError``.
  package init(
    name: String, user: String, goal: String, symptom: String? = nil, worth: String? = nil
  ) throws(JourneyError) {
    guard name.isCatalogueName else { throw .invalidName(name) }
    guard !user.isBlank else { throw .noUser(journey: name) }
    guard !goal.isBlank else { throw .noGoal(journey: name) }
    self.name = name
    self.user = user
    self.goal = goal
    self.symptom = symptom
    self.worth = worth
  }
}

/// Why something is no journey.
package enum JourneyError: Error, Equatable {
  /// The name has other characters than a name has, or too many.
  case invalidName(String)
  /// Nobody is named who makes it.
  case noUser(journey: String)
  /// Nothing is said of what they try to do.
  case noGoal(journey: String)
}

extension JourneyError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .invalidName(let name):
      "'\(name)' cannot name a journey: write 1 to 63 of a-z, 0-9 and '-', as in pay-by-card"
    case .noUser(let journey): "the journey '\(journey)' has no user: say who makes it"
    case .noGoal(let journey): "the journey '\(journey)' has no goal: say what users try to do"
    }
  }
}
