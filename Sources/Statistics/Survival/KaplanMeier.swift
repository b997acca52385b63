/// The fraction of things that last longer than a time, where some of them have not ended yet
/// (Kaplan and Meier, "Nonparametric estimation from incomplete observations", 1958).
///
/// What has ended and what was last looked at after the same time are taken in this order: the
/// second was still there when the first ended.
package struct KaplanMeier: Hashable, Sendable {
  /// The fewest ends for which a curve says more than the counts alone: below, show only the counts.
  package static let fewestEnds = 5

  /// How many durations there are.
  package let count: Int
  /// How many of them have ended.
  package let ended: Int
  /// The longest duration, ended or not: nothing is known beyond; `nil` where there is none.
  package let longest: Double?
  /// Where the curve falls, from the shortest time to the longest.
  package let steps: [SurvivalStep]

  private let sortedLengths: [Double]
  private let band: SurvivalBand

  /// The curve of some durations in any order, with intervals at a level of confidence at each point.
  package init(of durations: [ObservedDuration], confidence: Confidence = .ninetyFive) {
    count = durations.count
    ended = durations.count { $0.hasEnded }
    sortedLengths = durations.map(\.length).sorted()
    longest = sortedLengths.last
    band = SurvivalBand(confidence: confidence)
    steps = Self.steps(of: durations, band: band)
  }

  /// How many have not ended.
  package var open: Int { count - ended }

  /// The estimated fraction that lasts longer than `time`, with its interval.
  ///
  /// - Returns: `nil` where the data cannot say: past the longest duration, unless that has ended and
  ///   with it everything; and where there is no duration.
  package func survival(at time: Double) -> (fraction: Double, interval: Interval)? {
    guard let longest, time >= 0, time <= longest || steps.last?.survival == 0 else { return nil }
    guard let step = steps.last(where: { $0.time <= time }) else {
      return (1, band.untouched(atRisk: sortedLengths.count { $0 >= time }))
    }
    return (step.survival, step.interval)
  }

  /// The shortest time that at most a fraction 1 - `p` outlasts, such as the median at 0.5.
  ///
  /// - Returns: `nil` where the curve does not fall that far.
  package func quantile(_ p: Double) -> Double? {
    steps.first { $0.survival <= 1 - p + .ulpOfOne }?.time
  }

  /// The interval of the time that a fraction 1 - `p` outlasts: where the curve's own interval holds
  /// that fraction (Brookmeyer and Crowley, "A confidence interval for the median survival time",
  /// 1982).
  ///
  /// - Returns: `nil` where the curve has no step; no upper bound where the curve's upper bound does
  ///   not fall that far.
  package func quantileInterval(_ p: Double) -> Interval? {
    guard !steps.isEmpty else { return nil }
    let lower = steps.first { $0.interval.lower <= 1 - p }?.time
    let upper = steps.first { ($0.interval.upper ?? 1) <= 1 - p }?.time
    return Interval(lower ?? longest ?? 0, upper)
  }

  private static func steps(of durations: [ObservedDuration], band: SurvivalBand) -> [SurvivalStep]
  {
    let sorted = durations.sorted { $0.length < $1.length }
    var steps: [SurvivalStep] = []
    var survival = 1.0
    var greenwood = 0.0
    var index = 0
    while index < sorted.count {
      let time = sorted[index].length
      let atRisk = sorted.count - index
      let same = sorted[index...].prefix { $0.length == time }
      let ended = same.count { $0.hasEnded }
      index += same.count
      guard ended > 0 else { continue }
      survival *= Double(atRisk - ended) / Double(atRisk)
      greenwood += Double(ended) / (Double(atRisk) * Double(atRisk - ended))
      steps.append(
        SurvivalStep(
          time: time, atRisk: atRisk, ended: ended, survival: survival,
          variance: survival > 0 ? survival * survival * greenwood : 0,
          interval: band.interval(
            of: survival, greenwood: greenwood,
            before: steps.last?.interval ?? band.untouched(atRisk: atRisk))))
    }
    return steps
  }
}
