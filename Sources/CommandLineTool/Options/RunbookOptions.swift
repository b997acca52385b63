import ArgumentParser
import Reliability

/// What can be said of a runbook, as options of `add` and of `update`.
struct RunbookOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What it does, in a few words.", valueName: "text"))
  var title: String?

  @Option(help: "The team that keeps it; in 'update', unknown takes it back, as of the others.")
  var team: String?

  @Option(
    help: ArgumentHelp("Where it lives: a URL, or a path.", valueName: "place"))
  var location: String?

  @OptionGroup var purpose: IncidentClassOptions

  @Option(help: ArgumentHelp("How many steps it has.", valueName: "count"))
  var steps: String?

  @Option(help: ArgumentHelp("How many of them are done by hand.", valueName: "count"))
  var manualSteps: String?

  /// The record with what was given; the rest is as before.
  ///
  /// - Returns: The record, and doubts about what was given, in words.
  /// - Throws: ``CommandError``, `RunbookRecordError`.
  func record(
    instead before: RunbookRecord?, knownAlerts known: [String]
  ) throws -> (record: RunbookRecord, doubts: [String]) {
    guard let title = title ?? before?.title else {
      throw CommandError.missing(option: "--title TEXT, what it does,")
    }
    var purpose = before?.purpose ?? IncidentClass()
    let doubts = try self.purpose.apply(to: &purpose, knownAlerts: known)
    let record = try RunbookRecord(
      title: title, team: team.map(\.unlessUnknown) ?? before?.team,
      location: location.map(\.unlessUnknown) ?? before?.location, purpose: purpose,
      steps: try steps.number(or: before?.steps, "--steps", "9", Int.init),
      manualSteps: try manualSteps.number(or: before?.manualSteps, "--manual-steps", "6", Int.init))
    return (record, doubts)
  }
}

extension String? {
  /// The number that an option gives; what was before where it is not given, and `nil` where it
  /// takes that back by the word `unknown`.
  ///
  /// - Throws: ``CommandError/badValue(option:value:expected:)``.
  func number<Number>(
    or before: Number?, _ option: String, _ example: String, _ read: (String) -> Number?
  ) throws -> Number? {
    guard let text = self else { return before }
    guard text != "unknown" else { return nil }
    guard let value = read(text) else {
      throw CommandError.badValue(
        option: option, value: text, expected: "a number such as \(example), or unknown")
    }
    return value
  }
}
