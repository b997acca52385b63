import ArgumentParser
import Ledger
import Reliability

/// What can be said of an action item, as options of `add` and of `move`.
struct ActionOptions: ParsableArguments {
  @Option(help: "prevent, detect, mitigate or process.")
  var type: ActionType?

  @Option(help: "P0, the most urgent, to P3.")
  var priority: ActionPriority?

  @Option(help: ArgumentHelp("Who sees to it: one person or team.", valueName: "name"))
  var owner: String?

  @Option(help: ArgumentHelp("By when: a day, or +14d.", valueName: "day"))
  var due: String?

  @Option(
    name: .customLong("done-when"),
    help: ArgumentHelp("The end state that can be tested.", valueName: "text"))
  var endState: String?

  @Option(help: ArgumentHelp("Its ticket in your tracker.", valueName: "url"))
  var ticket: String?

  /// Whether nothing was given.
  var isEmpty: Bool {
    type == nil && priority == nil && owner == nil && due == nil && endState == nil
      && ticket == nil
  }

  /// Sets in `record` what was given; the rest stays.
  ///
  /// - Throws: ``CommandError``.
  func apply(to record: inout ActionRecord, in context: Context) throws {
    if let type { record.type = type }
    if let priority { record.priority = priority }
    if let owner { record.owner = owner }
    if let due { record.due = try context.day(due, option: "--due") }
    if let endState { record.endState = endState }
    if let ticket { record.ticketURL = ticket }
  }
}

/// When an action item ended.
struct ActionEndOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "When it ended, where that was not now: after it was recorded, and not in the future.",
      valueName: "time"))
  var at: String?

  /// When it ended; `nil` where that is not given.
  ///
  /// - Throws: `InstantError`.
  func instant(in context: Context) throws -> Instant? { try at.map(context.dateReader.read) }
}

extension Context {
  /// Today in UTC.
  var today: CalendarDay { CalendarDay(of: clock().inUTC) }

  /// Reads a day: `2026-12-04`, or `+14d` from today.
  ///
  /// - Throws: ``CommandError/badValue(option:value:expected:)``.
  func day(_ text: String, option: String) throws -> CalendarDay {
    if let day = CalendarDay(text) { return day }
    if text.hasPrefix("+"), text.hasSuffix("d"), let days = Int(text.dropFirst().dropLast()) {
      return today.advanced(byDays: days)
    }
    throw CommandError.badValue(
      option: option, value: text, expected: "a day such as 2026-12-04, or +14d")
  }
}

/// The action item that a command is about.
struct ActionArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The action item, such as ACT-7.", valueName: "action"))
  var reference: ActionReference
}

extension ActionReference: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension ActionPriority: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }

  package static var allValueStrings: [String] { allCases.map(\.description) }
}

extension ActionType: ExpressibleByArgument {}
extension ActionStatus: ExpressibleByArgument {}
