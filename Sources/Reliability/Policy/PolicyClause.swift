/// A clause of the error budget policy, after the example policy of the Site Reliability Workbook,
/// appendix B, in our numbering. Those marked as ours are not in the workbook.
package enum PolicyClause: String, CaseIterable, Codable, Sendable {
  /// Within budget.
  case withinBudget = "1.1"
  /// Over budget.
  case overBudget = "1.2"
  /// Risky changes (ours).
  case riskyChange = "1.3"
  /// Freeze calendars (ours).
  case calendar = "1.4"
  /// Frozen dependencies (ours).
  case frozenDependency = "1.5"
  /// Missing evidence (ours).
  case missingEvidence = "1.6"
  /// The service's own bug or procedure.
  case ownCause = "2.1"
  /// A hard dependency.
  case hardDependency = "2.2"
  /// Errors that were not counted.
  case uncountedErrors = "2.3"
  /// A problem of the whole company.
  case companyWide = "2.4"
  /// Another team's service that has itself frozen.
  case otherTeam = "2.5"
  /// Traffic that the SLO is not meant for.
  case outOfScope = "2.6"
  /// Errors that were counted and harmed nobody.
  case harmlessErrors = "2.7"
  /// One incident.
  case incident = "3.1"
  /// One class of outage.
  case outageClass = "3.2"
  /// Exceptions.
  case exception = "4.1"
  /// Disagreement.
  case escalation = "5.1"

  /// What the clause says.
  package var text: String {
    switch self {
    case .withinBudget: "Within its budget, a service is changed by its release policy."
    case .overBudget:
      "Over its budget in the window, a service is not changed until it is back within it, but "
        + "for P0 issues and security fixes."
    case .riskyChange: "The riskier a change, the more of the budget has to be left."
    case .calendar: "In a period that a calendar freezes, a service is not changed."
    case .frozenDependency:
      "While a service that it depends on is frozen, a service is not changed in a risky way."
    case .missingEvidence: "Where evidence is missing, nothing is allowed because of that."
    case .ownCause:
      "Where its own code or a procedure burned the budget, the team works on reliability."
    case .hardDependency:
      "Where a postmortem shows how to soften a hard dependency, the team works on reliability."
    case .uncountedErrors:
      "Where errors were not counted that would have burned the budget, the team works on "
        + "reliability."
    case .companyWide: "What a problem of the whole company burned does not stop changes."
    case .otherTeam:
      "What another team's service burned that has itself frozen does not stop changes."
    case .outOfScope: "What load tests and other traffic out of scope burned does not stop changes."
    case .harmlessErrors: "What errors burned that harmed nobody does not stop changes."
    case .incident:
      "An incident that burns more than the given share of a window's budget needs a postmortem "
        + "with a P0 action item."
    case .outageClass:
      "A class of outage that burns more than the given share of a quarter's budget needs a P0 "
        + "item on the next quarter's plan."
    case .exception:
      "An exception has an approver, a reason and an expiry, is one of few a year, and is reviewed."
    case .escalation: "Who disagrees escalates to the named role, who decides."
    }
  }
}

extension PolicyClause: CustomStringConvertible {
  package var description: String { rawValue }
}
