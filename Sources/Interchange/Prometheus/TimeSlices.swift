import Reliability

/// How the slices of time that a budget counts are recorded in Prometheus.
///
/// Each slice is judged once, when it is over: the rule is evaluated once a slice, so that slices
/// follow each other without a gap or an overlap. The mean of what is recorded over a window is then
/// the share of its slices that were bad. Slices begin where Prometheus begins to evaluate, and not
/// with the SLO's window; which part of a burst falls into which slice is chance for either.
struct TimeSlices {
  private let length: Duration
  private let method: BudgetingMethod
  private let target: Double

  /// The slices of an SLO.
  ///
  /// - Throws: ``AlertRuleError`` where it does not say what a slice is.
  init(of alerts: ObjectiveAlerts) throws(AlertRuleError) {
    guard let slice = alerts.slice, !slice.isAbsurd, let milliseconds = slice.fixedMilliseconds
    else { throw .noSliceLength(alerts.slice) }
    length = .milliseconds(milliseconds)
    method = alerts.terms.method
    // The mean over slices asks of each only how good it was.
    guard
      let target = alerts.terms.objectives.first?.timeSliceTarget
        ?? (method == .timeslices ? nil : 1)
    else { throw .noSliceTarget }
    self.target = target
  }

  /// How bad a slice was: whether it was (Timeslices), or which fraction of its events was
  /// (RatioTimeslices).
  ///
  /// One without traffic harmed nobody, as budgets have it: its fraction is NaN, which is under no
  /// target and is no number of 0 or more. Where a series is missing nothing is recorded.
  func ratio(_ indicator: RatioIndicator) throws(AlertRuleError) -> SLOAlertRules.Ratio {
    let counts = try EventCountQueries(indicator, over: length)
    let fraction = "(\(counts.part)) / (\(counts.total))"
    let text = length.prometheusText
    switch method {
    case .ratioTimeslices:
      return SLOAlertRules.Ratio(
        window: length, record: "slo:sli_slice_error:ratio_rate\(text)",
        lines: [
          "(\(indicator.countsGood ? "1 - " : "")\(fraction)) >= 0",
          "or 0 * ((\(counts.part)) + (\(counts.total)))",
        ])
    case .timeslices, .occurrences:
      return SLOAlertRules.Ratio(
        window: length, record: "slo:sli_slice_bad:bool\(text)",
        lines: [
          "\(indicator.countsGood ? "" : "1 - ")\(fraction)",
          "< bool \(target.significant(12))",
        ])
    }
  }
}
