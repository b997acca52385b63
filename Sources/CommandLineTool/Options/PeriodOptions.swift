import ArgumentParser
import Foundation
import Reliability

/// Over which time something is told.
struct PeriodOptions: ParsableArguments {
  @Option(
    name: .customLong("period"),
    help: ArgumentHelp(
      "A quarter (2026Q1), a length up to now (90d), or two times with '..' between.",
      valueName: "period"))
  var text: String?

  /// The period; `nil` where none is given.
  ///
  /// - Throws: ``CommandError``, ``PeriodError``, ``InstantError``.
  func period(in context: Context) throws -> Period? {
    guard let text else { return nil }
    if let quarter = Quarter(text) {
      return try Period(from: quarter.start, to: quarter.next.start)
    }
    let now = context.clock()
    if let length = Duration(shorthand: text), length > .zero {
      return try Period(from: now.advanced(by: .zero - length), to: now)
    }
    let times = text.components(separatedBy: "..")
    guard times.count == 2 else {
      throw CommandError.badValue(
        option: "--period", value: text,
        expected: "a quarter such as 2026Q1, a length such as 90d, or 2026-01-01..2026-03-01")
    }
    return try Period(
      from: try context.dateReader.read(times[0]), to: try context.dateReader.read(times[1]))
  }
}
