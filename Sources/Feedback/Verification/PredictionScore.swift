package import Reliability
import Statistics

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

  /// The record of recommendations that were answered.
  package init(_ records: [VerificationRecord]) {
    var (accepted, rejected) = ([JudgedPrediction](), [JudgedPrediction]())
    var pending = 0
    for record in records {
      guard case .recommendation(let recommendation) = record.subject,
        let prediction = recommendation.proposal.prediction
      else { continue }
      let isAccepted = recommendation.implementation != nil
      let outcome = record.courses.first.flatMap {
        PredictionOutcome(prediction, $0, since: record.changedAt)
      }
      guard let outcome, outcome.isOver, let cameTrue = outcome.cameTrue else {
        if isAccepted { pending += 1 }
        continue
      }
      let judged = JudgedPrediction(
        reference: recommendation.reference.description, probability: prediction.probability,
        cameTrue: cameTrue, windows: prediction.windows, missed: outcome.missed)
      if isAccepted { accepted.append(judged) } else { rejected.append(judged) }
    }
    self.init(accepted: accepted, rejected: rejected, pending: pending)
  }

  /// The record of predictions that were judged.
  init(accepted: [JudgedPrediction], rejected: [JudgedPrediction] = [], pending: Int = 0) {
    self.accepted = accepted
    self.rejected = rejected
    self.pending = pending
    brier = Self.brier(of: accepted)
    calibration =
      accepted.count >= Self.fewestForBins ? CalibrationBin.bins(of: accepted) : []
  }

  private static func brier(of predictions: [JudgedPrediction]) -> DerivedNumber? {
    guard !predictions.isEmpty else { return nil }
    let squares = predictions.map { prediction in
      let miss = prediction.probability - (prediction.cameTrue ? 1 : 0)
      return miss * miss
    }
    let terms = predictions.prefix(5).map {
      "(\(Words.number($0.probability)) - \($0.cameTrue ? 1 : 0))^2"
    }.joined(separator: " + ")
    let score = squares.reduce(0, +) / Double(squares.count)
    return DerivedNumber(
      "Brier score", score,
      formula: "mean of (p - o)^2; 0 is perfect, 0.25 what always saying "
        + "50 % gets",
      arithmetic: "(\(terms)\(predictions.count > 5 ? " + ..." : "")) / \(predictions.count) = "
        + Words.number(score),
      source: "Brier, 1950", records: predictions.map(\.reference))
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

  /// Five bins of equal width, empty ones left out.
  static func bins(of predictions: [JudgedPrediction]) -> [CalibrationBin] {
    (0..<5).compactMap { index in
      let inside = predictions.filter { min(4, Int($0.probability * 5)) == index }
      let hits = inside.count(where: \.cameTrue)
      guard !inside.isEmpty, let share = try? Proportion(hits, of: inside.count) else {
        return nil
      }
      let interval = share.interval()
      return CalibrationBin(
        from: Double(index) / 5, to: Double(index + 1) / 5, count: inside.count,
        predicted: inside.reduce(0) { $0 + $1.probability } / Double(inside.count),
        observed: Double(hits) / Double(inside.count), observedAtLeast: interval.lower,
        observedAtMost: interval.upper ?? 1)
    }
  }
}
