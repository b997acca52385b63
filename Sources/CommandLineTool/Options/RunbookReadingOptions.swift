import ArgumentParser
import Ledger
import Reliability

/// What every command that tells how runbooks stand has in common.
struct RunbookReadingOptions: ParsableArguments {
  @OptionGroup var observation: ObservationOptions
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  /// The runbooks as of the time asked for, the period, and the policy by which they are judged.
  ///
  /// - Throws: ``CommandError``, `LedgerError`, `MappingError`, `InstantError`, `PeriodError`.
  func read(
    in context: Context
  ) throws -> (book: RunbookBook, period: Period, policy: RunbookPolicy) {
    let (asOf, period) = try observation.observation(in: context)
    let ledger = try ledger.open(in: context)
    let policy = try policy.policy(for: ledger).terms.runbooks
    return (try ledger.runbookBook(asOf: asOf), period, policy)
  }
}
