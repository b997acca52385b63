/// Why the budget of an objective cannot be computed.
package enum BudgetError: Error, Equatable {
  /// An objective that counts slices of time does not say how long a slice is.
  case sliceLengthMissing(slo: String)
  /// An objective that counts slices of time does not say how good a good slice is.
  case sliceTargetMissing(slo: String)
  /// A slice of time has no fixed length, because it is counted in months, or an absurd one.
  case sliceLengthUnusable(slo: String, CalendarDuration)
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
    }
  }
}
