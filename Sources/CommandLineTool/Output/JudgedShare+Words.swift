import Reliability
import Statistics

extension JudgedShare {
  /// The counts: `3 of 4`.
  var counts: String { "\(proportion.successes) of \(proportion.trials)" }

  /// The share with its exact 95 % interval, or that there is not enough evidence for one.
  var words: String {
    guard isEnough, let fraction = proportion.fraction else {
      return "not enough evidence, \(missing) more"
    }
    let interval = proportion.interval()
    return
      "\(Optional(fraction).percent) (\((interval.lower * 100).rounded(toPlaces: 1).figure) to "
      + "\(interval.upper.percent))"
  }
}

/// A share of what was judged, as `--json` shows it.
struct JudgedShareView: Encodable {
  let count: Int
  let judged: Int
  let notJudged: Int
  let isEnough: Bool
  @OrNull var fraction: Double?
  let lower: Double
  let upper: Double

  init(_ share: JudgedShare) {
    count = share.proportion.successes
    judged = share.proportion.trials
    notJudged = share.notJudged
    isEnough = share.isEnough
    fraction = share.proportion.fraction
    let interval = share.proportion.interval()
    lower = interval.lower
    upper = interval.upper ?? 1
  }
}
