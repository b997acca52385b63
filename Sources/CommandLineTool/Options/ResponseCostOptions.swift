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
      people: try Self.value(people, "--people", "3", before?.people, Int.init),
      engagedMinutes: try Self.value(
        engagedMinutes, "--engaged-minutes", "90", before?.engagedMinutes, Double.init),
      manualSteps: try Self.value(
        manualSteps, "--manual-steps", "6", before?.manualSteps, Int.init),
      afterHoursMinutes: try Self.value(
        afterHoursMinutes, "--after-hours-minutes", "30", before?.afterHoursMinutes, Double.init))
    return cost.isUnknown ? nil : cost
  }

  private static func value<Number>(
    _ text: String?, _ option: String, _ example: String, _ before: Number?,
    _ read: (String) -> Number?
  ) throws -> Number? {
    guard let text, text != "unknown" else { return text == nil ? before : nil }
    guard let value = read(text) else {
      throw CommandError.badValue(
        option: option, value: text, expected: "a number such as \(example), or unknown")
    }
    return value
  }
}
