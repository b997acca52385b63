import ArgumentParser
import Reliability

/// What the response to an incident cost people.
struct ResponseCostOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many people took part; in 'update', unknown takes it back, as of the others.",
      valueName: "count"))
  var people: String?

  @Option(
    help: ArgumentHelp("The working time of all of them together, in minutes.", valueName: "count"))
  var engagedMinutes: String?

  @Option(
    help: ArgumentHelp("How much of it fell outside working hours, in minutes.", valueName: "count")
  )
  var afterHoursMinutes: String?

  @Option(help: ArgumentHelp("How many steps were done by hand.", valueName: "count"))
  var manualSteps: String?

  /// The cost with what was given; the rest is as before, and `nil` where nothing is known.
  ///
  /// - Throws: ``CommandError``, `ResponseCostError`.
  func cost(instead before: ResponseCost?) throws -> ResponseCost? {
    let cost = try ResponseCost(
      people: try people.number(or: before?.people, "--people", "3", Int.init),
      engagedMinutes: try engagedMinutes.number(
        or: before?.engagedMinutes, "--engaged-minutes", "90", Double.init),
      manualSteps: try manualSteps.number(
        or: before?.manualSteps, "--manual-steps", "6", Int.init),
      afterHoursMinutes: try afterHoursMinutes.number(
        or: before?.afterHoursMinutes, "--after-hours-minutes", "30", Double.init))
    return cost.isUnknown ? nil : cost
  }
}
