/// What a column can state of the response to an incident.
enum ResponseCostField: String, CaseIterable {
  /// The incident: `INC-42`, or what another tool calls it.
  case incident
  /// How many people took part.
  case people
  /// The working time of all of them together, in one of three units.
  case engagedMinutes = "engaged-minutes"
  case engagedHours = "engaged-hours"
  case engagedSeconds = "engaged-seconds"
  /// How much of it fell outside working hours.
  case afterHoursMinutes = "after-hours-minutes"
  case afterHoursHours = "after-hours-hours"
  case afterHoursSeconds = "after-hours-seconds"
  /// How many steps were done by hand.
  case manualSteps = "manual-steps"

  /// The columns that state the working time.
  static let engaged: [ResponseCostField] = [.engagedMinutes, .engagedHours, .engagedSeconds]
  /// The columns that state how much of it fell outside working hours.
  static let afterHours: [ResponseCostField] = [
    .afterHoursMinutes, .afterHoursHours, .afterHoursSeconds,
  ]

  /// A length of time in the unit, in minutes.
  func minutes(_ number: Double) -> Double {
    switch self {
    case .engagedHours, .afterHoursHours: number * 60
    case .engagedSeconds, .afterHoursSeconds: number / 60
    default: number
    }
  }
}
