extension ReviewCheck {
  /// Every check, in the order of a reading: what is there, what it says, what follows from it.
  package static let all: [ReviewCheck] = [
    .milestonesPresent, .milestonesInOrder, .milestonesPlausible,
    .requiredSections, .emptySection, .unansweredPlaceholder,
    .impactQuantified, .outageForPartialImpact, .timelineEvidence,
    .triggerStated, .contributingFactors, .singleRootCause,
    .humanError, .personAsCause, .judgingWords, .hindsight, .couldHave, .counterfactual,
    .urgentAction, .preventAndDetect, .actionVerb, .actionBounded, .actionOwner, .actionDue,
    .actionTicket, .actionEndState,
  ]

  /// The checks that run unless somebody chooses others.
  package static let onByDefault = all.filter(\.isOnByDefault)

  /// The check of that id, `nil` where there is none.
  package static func named(_ id: String) -> ReviewCheck? { all.first { $0.id == id } }
}
