/// When the feedback engine says that automation is worth building, and that a cause is one of the
/// architecture.
///
/// Every value is a default that the policy file can change, and stands beside what it decided.
package struct AutomationPolicy: Hashable, Sendable {
  /// How far it is looked ahead, in years.
  package var horizonYears = 3.0
  /// Automation pays where the probability that it does is at least this.
  package var payProbability = 0.8
  /// One candidate comes before another where the probability that it is better is at least this;
  /// else both are tied.
  package var orderProbability = 0.8
  /// The fewest incidents that a class is judged by.
  package var fewestIncidents = 3
  /// The shortest record that a class is judged by, in days.
  package var fewestDays = 90
  /// No class is judged of whose cost one incident makes more than this share.
  package var largestShare = 0.5
  /// How far back incidents and toil are read, in days.
  package var daysBack = 730
  /// Since when every incident is recorded; `nil` takes the first one that the ledger knows.
  package var recordedSince: Instant?
  /// How many hours of work a year's error budget is worth; `nil` never sets one against the other.
  package var hoursPerBudget: Double?
  /// A class that burns at least this share of a year's budget each year asks for automation.
  package var costlyBurn = 0.05
  /// So does one that takes so many hours of work a year.
  package var costlyHours = 40.0
  /// In how many services a factor has to show to be one of the architecture.
  package var fewestServices = 2
  /// How many draws.
  package var draws = 10_000

  /// The standard rule.
  package init() {}
}
