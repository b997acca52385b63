import Reliability
import Statistics

/// What the record says about an objective: what each step of the rule reads.
struct Findings {
  let record: ObjectiveRecord
  let request: FeedbackRequest
  let policy: RecalibrationPolicy
  let terms: ObjectiveTerms
  let target: Double
  let history: WindowHistory
  let tester: BackTester
  let harm: [UserHarm]
  /// What the present target says over the history.
  let present: BackTest
  /// Whether it is met or missed in the long run, and what says so.
  let verdict: StateVerdict

  init(_ recalibration: Recalibration, _ terms: ObjectiveTerms, _ history: WindowHistory) {
    record = recalibration.record
    request = recalibration.request
    policy = recalibration.policy
    self.terms = terms
    self.history = history
    target = terms.objectives[recalibration.index].target
    harm = recalibration.harm
    tester = BackTester(history: history, window: terms.window, harm: harm)
    present = tester.test(target)
    verdict = Self.verdict(history, at: target, recalibration.request)
  }

  /// How many windows the present target missed.
  var count: MissCount { verdict.count }

  /// What a target would show over the history.
  func verdict(at target: Double) -> StateVerdict { Self.verdict(history, at: target, request) }

  private static func verdict(
    _ history: WindowHistory, at target: Double, _ request: FeedbackRequest
  ) -> StateVerdict {
    let policy = request.policy.recalibration
    let length = history.windows.last.map { $0.period.duration / .seconds(86_400) } ?? 0
    // Days say nothing of windows that they do not fill.
    let isWhole = length >= 1 && abs(length - length.rounded()) < .roundingTolerance
    return StateVerdict(
      windows: history.windows, days: isWhole ? history.days : [],
      in: max(1, Int(length.rounded())), at: target, rule: policy.state, policy.forecast,
      seed: request.seed)
  }

  /// Whether nothing is measured, and what incidents record shows no more than that some windows may
  /// have been missed.
  var restsOnIncidentsInVain: Bool {
    history.basis != .measured && count.unknown > 0 && verdict.state != .missed
  }

  /// The windows as the present target judges them, each with the records that it rests on.
  var judgedWindows: [JudgedWindow] {
    history.windows.map { window in
      let range = window.period.range
      let measurements = record.measurements.filter { $0.span.range.overlaps(range) }
        .map(\.reference.description)
      let adjustments = record.evidence.adjustments.filter {
        $0.withdrawal == nil && $0.period.range.overlaps(range)
      }.map(\.reference.description)
      return JudgedWindow(
        window, at: target, harm: tester.harm(in: window), records: measurements + adjustments)
    }
  }
}
