import Reliability

extension EffectMeasure {
  /// Whether the windows that followed a change were all met, as was predicted with a probability.
  ///
  /// - Parameters:
  ///   - prediction: What was predicted; `nil` where nothing was.
  ///   - course: How the objective fared; `nil` where it is in force no more.
  ///   - record: The change.
  ///   - asOf: When the record is read.
  /// - Returns: The measure.
  static func windows(
    _ prediction: Prediction?, _ course: ObjectiveCourse?, _ record: VerificationRecord,
    asOf: Instant
  ) -> EffectMeasure {
    var measure = EffectMeasure(.windows, slo: course?.slo, unit: "windows met")
    guard let prediction else {
      return measure.unknown(because: "nothing was predicted of the windows that follow")
    }
    guard let course else {
      return measure.unknown(because: "the objective is no longer in force")
    }
    guard let outcome = PredictionOutcome(prediction, course, since: record.changedAt) else {
      return measure.unknown(because: course.obstacle ?? "its windows are not known")
    }
    measure.sizeAfter = outcome.over
    measure.after = Double(outcome.met)
    let expected =
      "\(Words.count(prediction.windows, "window")) of \(prediction.window) at "
      + "\(Words.target(prediction.target)), all met with \(Words.percent(prediction.probability))"
    switch outcome.cameTrue {
    case true?:
      measure.verdict = .worked
      measure.because = "it came true: \(expected)"
    case false?:
      measure.verdict = .didNot
      measure.because = "\(outcome.missed) of \(outcome.over) missed: \(expected)"
    case nil:
      measure.because = "\(outcome.stateWords): \(expected)"
      let days = asOf.duration(to: outcome.complete).days
      measure.needs = days > 0 ? WeeksNeeded(Int((days / 7).rounded(.up))) : nil
    }
    measure.numbers = [
      prediction.number,
      DerivedNumber(
        "windows met since", Double(outcome.met), unit: "windows",
        formula: "bad <= (1 - target) x total, counted window by window from the change on",
        arithmetic: "\(outcome.met) met, \(outcome.missed) missed and \(outcome.unknown) unknown "
          + "of \(outcome.over) that are over",
        source: "the measurements of \(course.slo)"),
    ]
    return measure
  }
}

/// What became of a prediction.
struct PredictionOutcome {
  let asked: Int
  /// How many of its windows are over.
  let over: Int
  let met: Int
  let missed: Int
  let unknown: Int
  /// When the last of them is over.
  let complete: Instant

  /// What became of a prediction since an instant; `nil` where nothing is known of its windows.
  init?(_ prediction: Prediction, _ course: ObjectiveCourse, since instant: Instant) {
    guard let following = course.windows[instant] else { return nil }
    let windows = following.known.prefix(prediction.windows)
    let outcomes = windows.compactMap { $0.outcome(at: prediction.target) }
    asked = prediction.windows
    over = min(following.over, prediction.windows)
    met = outcomes.count { $0 == .met }
    missed = outcomes.count { $0 == .missed }
    // What nobody measured, and windows in which nothing counted: nobody was harmed there or served.
    unknown = max(0, over - met - missed)
    complete = following.complete
  }

  /// Whether all windows are over, so that a prediction that failed is not known sooner than one that
  /// came true.
  var isOver: Bool { over == asked }

  /// Whether all windows were met; `nil` while that is not known.
  var cameTrue: Bool? {
    if missed > 0 { return false }
    return met == asked ? true : nil
  }

  /// What is wanting, in words.
  var stateWords: String {
    unknown > 0
      ? "of \(over) windows that are over, \(unknown) cannot be judged"
      : "\(over) of \(Words.count(asked, "window")) over"
  }
}
