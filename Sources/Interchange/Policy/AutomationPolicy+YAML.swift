import Reliability

extension AutomationPolicy {
  /// Reads the section `automation`; what it does not state stays as it is.
  mutating func read(_ field: YAMLField) {
    let keys = [
      "horizon-years", "pay-probability", "order-probability", "fewest-incidents", "fewest-days",
      "largest-share", "days-back", "recorded-since", "hours-per-budget", "costly-burn",
      "costly-hours", "fewest-services",
    ]
    guard field.known(keys) != nil else { return }
    horizonYears = field["horizon-years"]?.count(in: 1...20).map(Double.init) ?? horizonYears
    payProbability = field["pay-probability"]?.properShare ?? payProbability
    orderProbability = field["order-probability"]?.properShare ?? orderProbability
    fewestIncidents = field["fewest-incidents"]?.count(in: 2...1_000) ?? fewestIncidents
    fewestDays = field["fewest-days"]?.count(in: 1...3_660) ?? fewestDays
    largestShare = field["largest-share"]?.properShare ?? largestShare
    daysBack = field["days-back"]?.count(in: 28...36_600) ?? daysBack
    recordedSince = field["recorded-since"]?.instant ?? recordedSince
    hoursPerBudget =
      field["hours-per-budget"]?.count(in: 1...1_000_000).map(Double.init) ?? hoursPerBudget
    costlyBurn = field["costly-burn"]?.share ?? costlyBurn
    costlyHours = field["costly-hours"]?.count(in: 1...100_000).map(Double.init) ?? costlyHours
    fewestServices = field["fewest-services"]?.count(in: 2...1_000) ?? fewestServices
  }
}
