package import Reliability

/// Why the ledger cannot do what was asked of measurements; it is then as it was before.
package enum MeasurementRecordError: Error, Equatable {
  /// There is no such measurement.
  case unknown(MeasurementReference)
  /// It was withdrawn before.
  case alreadyWithdrawn(MeasurementReference)
  /// Withdrawing needs a reason.
  case noReason(MeasurementReference)
  /// An interval is of an SLO that is not in the catalogue.
  case unknownSLO(String, place: String, similar: String?)
  /// An interval lies across one that is measured with other ends.
  case overlaps(place: String, slo: String, Period, MeasurementReference?)
  /// An interval is stated twice, with other counts.
  case contradicts(place: String, slo: String, start: Instant)
}

extension MeasurementRecordError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknown(let reference):
      "there is no \(reference) in the ledger: 'psgf sli list' shows those that are"
    case .alreadyWithdrawn(let reference): "\(reference) is withdrawn already"
    case .noReason(let reference):
      "\(reference) is withdrawn without a reason: say why with --why"
    case .unknownSLO(let name, let place, let similar):
      "\(place): there is no SLO '\(name)'"
        + (similar.map { "; did you mean '\($0)'?" } ?? ": 'psgf slo list' shows those that are")
    case .overlaps(let place, let slo, let period, let reference):
      "\(place): the interval overlaps the one of \(slo) from \(period.start.iso8601) to "
        + "\(period.end.iso8601) "
        + (reference.map {
          "that \($0) measured: measure with the same ends, or withdraw it first "
            + "('psgf sli withdraw \($0) --why …')"
        } ?? "in the same file: each time may be measured once")
    case .contradicts(let place, let slo, let start):
      "\(place): \(slo) from \(start.iso8601) stands twice in this file, with other counts: "
        + "keep one of them"
    }
  }
}
