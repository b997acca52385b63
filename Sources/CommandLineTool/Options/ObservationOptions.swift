import ArgumentParser
import Reliability

/// Over which time the record is told, and when it is read.
struct ObservationOptions: ParsableArguments {
  @OptionGroup var period: PeriodOptions

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("When the record is read; now, unless given.", valueName: "time"))
  var asOf: String?

  /// When the record is read, and the period: the 365 days before, unless one is given.
  ///
  /// - Throws: ``CommandError``, `PeriodError`, `InstantError`.
  func observation(in context: Context) throws -> (asOf: Instant, period: Period) {
    let asOf = try context.timeOrNow(asOf)
    var then = context
    then.clock = { asOf }
    let year = Duration.seconds(365 * 86_400)
    return (
      asOf,
      try period.period(in: then) ?? Period(from: asOf.advanced(by: .zero - year), to: asOf)
    )
  }
}
