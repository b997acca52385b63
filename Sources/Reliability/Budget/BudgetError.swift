/// Why the budget of an objective cannot be computed.
package enum BudgetError: Error, Hashable {
  /// An objective that counts slices of time does not say how long a slice is.
  case sliceLengthMissing(slo: String)
  /// An objective that counts slices of time does not say how good a good slice is.
  case sliceTargetMissing(slo: String)
  /// A slice of time has no fixed length, because it is counted in months, or an absurd one.
  case sliceLengthUnusable(slo: String, CalendarDuration)
  /// What is measured does not fit slices of time: its intervals are longer, or lie across them.
  case measuredTooCoarsely(slo: String, interval: Duration, slice: Duration)
  /// A revision in the window went from counting events to counting time, or back.
  case countingChanged(slo: String)
  /// The window cannot be laid out.
  case windowUnusable(slo: String)
}

extension BudgetError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .sliceLengthMissing(let slo):
      "the SLO '\(slo)' counts slices of time and has no timeSliceWindow: add one such as 1m"
    case .sliceTargetMissing(let slo):
      "the SLO '\(slo)' counts slices of time and has no timeSliceTarget: add one such as 0.95"
    case .sliceLengthUnusable(let slo, let length):
      "the SLO '\(slo)' has slices of \(length.shorthand): write minutes, hours, days or weeks"
    case .measuredTooCoarsely(let slo, let interval, let slice):
      "the SLO '\(slo)' judges slices of \(slice.words), and intervals of \(interval.words) do not "
        + "fit them: measure it by the slice"
    case .countingChanged(let slo):
      "a revision of the SLO '\(slo)' in this window changed whether it counts events or time: "
        + "its measurements cannot be added up"
    case .windowUnusable(let slo):
      "the window of the SLO '\(slo)' cannot be laid out: see its length and time zone"
    }
  }
}
