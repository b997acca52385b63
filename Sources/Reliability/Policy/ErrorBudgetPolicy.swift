/// What follows from the state of an error budget, and who decides.
///
/// The standard policy is the example of the Site Reliability Workbook, appendix B, with the
/// thresholds that it names; every one of them can be changed in the policy file.
package struct ErrorBudgetPolicy: Hashable, Sendable {
  /// Over which window releases are judged.
  package var window = BudgetWindow.own
  /// The burned share of the budget up to which a change of each risk is allowed.
  package var limits: [ChangeRisk: Double] = [.high: 0.5, .normal: 1, .low: 1]
  /// The kinds of change that pass a freeze.
  package var passes: Set<ChangeKind> = [.p0, .security]
  /// What a window rests on that has not burned too much.
  package var evidence = Evidence.measured
  /// What is taken to have happened in gaps.
  package var gaps = GapRule.worst
  /// How old the last measurement may be.
  package var freshness = Duration.seconds(6 * 3_600)
  /// What a frozen dependency stops.
  package var frozenDependency = DependencyRule.highRisk
  /// The periods in which services are not changed.
  package var calendar: [FreezePeriod] = []
  /// The share of a window's budget from which on one incident needs a postmortem with a P0 item.
  package var incidentShare = 0.2
  /// The share of a quarter's budget from which on a class of outage needs a P0 item on the plan.
  package var classShare = 0.2
  /// How long after a quarter the next one's plan has to hold such an item, in days.
  package var planDays = 14
  /// From when on incidents are under the policy; a year back, unless stated.
  package var effectiveFrom: Instant?
  /// The exceptions.
  package var exceptions = ExceptionRule()
  /// How many working days a team has to answer for budget that its service burned of another's.
  package var answerWorkingDays = 5
  /// The role that decides where people disagree.
  package var escalation = "CTO"

  /// The standard policy.
  package init() {}

  /// The burned share up to which a change of that risk is allowed.
  package func limit(for risk: ChangeRisk) -> Double { limits[risk] ?? 1 }

  /// What a verdict of "allowed" has to rest on.
  package enum Evidence: String, CaseIterable, Codable, Sendable {
    /// Measured events.
    case measured
    /// What incidents record is enough.
    case incidents
  }

  /// What is taken to have happened in the gaps of a window.
  package enum GapRule: String, CaseIterable, Codable, Sendable {
    /// Everything failed.
    case worst
    /// The same as in the rest.
    case average
  }

  /// What the freeze of a dependency stops.
  package enum DependencyRule: String, CaseIterable, Codable, Sendable {
    /// Every change.
    case all
    /// Changes of high risk.
    case highRisk = "high-risk"
    /// Nothing.
    case none
  }

  /// A period in which services are not changed.
  package struct FreezePeriod: Hashable, Sendable {
    /// When.
    package var period: Period
    /// Why.
    package var reason: String
    /// The services; all where it is empty.
    package var services: [String]

    /// A period from its parts.
    package init(period: Period, reason: String, services: [String] = []) {
      self.period = period
      self.reason = reason
      self.services = services
    }

    /// Whether it freezes a service at an instant.
    package func freezes(_ service: String, at instant: Instant) -> Bool {
      period.contains(instant) && (services.isEmpty || services.contains(service))
    }
  }

  /// How exceptions are granted.
  package struct ExceptionRule: Hashable, Sendable {
    /// How many a team has in a calendar year, in UTC.
    package var yearly = 4
    /// How long one lasts at most.
    package var longest = Duration.seconds(14 * 86_400)
    /// Who may approve one; anybody where it is empty.
    package var approvers: [String] = []

    /// The standard rule: few a year, two weeks at most.
    package init() {}
  }
}
