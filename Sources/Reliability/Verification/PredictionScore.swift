/// The engine's own record: what it predicted with which probability, and what happened.
package struct PredictionScore: Hashable, Encodable, Sendable {
  /// Under so many predictions that are over they are listed, and no calibration is drawn.
  package static let fewestForBins = 10

  /// What was predicted of proposals that were accepted and took effect, those not over left out.
  package var accepted: [JudgedPrediction]
  /// What was predicted of proposals that were rejected, and happened anyway or not.
  package var rejected: [JudgedPrediction]
  /// How many predictions of accepted proposals are not over, or cannot be judged.
  package var pending: Int
  /// The mean of (p - o)^2 over the accepted ones; `nil` where there is none.
  @OrNull package var brier: DerivedNumber?
  /// How the probabilities compare with what happened; empty where there are too few.
  package var calibration: [CalibrationBin]

  /// How many of the accepted ones did what was predicted.
  package var cameTrue: Int { accepted.count(where: \.cameTrue) }

  /// A record from its parts.
  package init(
    accepted: [JudgedPrediction], rejected: [JudgedPrediction], pending: Int,
    brier: DerivedNumber?, calibration: [CalibrationBin]
  ) {
    self.accepted = accepted
    self.rejected = rejected
    self.pending = pending
    self.brier = brier
    self.calibration = calibration
  }
}

/// A prediction that is over.
package struct JudgedPrediction: Hashable, Encodable, Sendable {
  /// The recommendation.
  package var reference: String
  /// The probability that all windows would be met.
  package var probability: Double
  /// Whether they were.
  package var cameTrue: Bool
  /// How many windows it was about.
  package var windows: Int
  /// How many were missed.
  package var missed: Int

  /// A prediction from its parts.
  package init(
    reference: String, probability: Double, cameTrue: Bool, windows: Int, missed: Int
  ) {
    self.reference = reference
    self.probability = probability
    self.cameTrue = cameTrue
    self.windows = windows
    self.missed = missed
  }
}

/// The predictions of about the same probability.
package struct CalibrationBin: Hashable, Encodable, Sendable {
  /// The lowest probability.
  package var from: Double
  /// The highest; it belongs to the next bin, except for the last.
  package var to: Double
  /// How many predictions there are.
  package var count: Int
  /// Their mean probability.
  package var predicted: Double
  /// The share that came true.
  package var observed: Double
  /// The exact interval of 95 % of that share, its lower end.
  package var observedAtLeast: Double
  /// Its upper end.
  package var observedAtMost: Double

  /// A bin from its parts.
  package init(
    from: Double, to: Double, count: Int, predicted: Double, observed: Double,
    observedAtLeast: Double, observedAtMost: Double
  ) {
    self.from = from
    self.to = to
    self.count = count
    self.predicted = predicted
    self.observed = observed
    self.observedAtLeast = observedAtLeast
    self.observedAtMost = observedAtMost
  }
}
