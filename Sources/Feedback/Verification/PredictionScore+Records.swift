package import Reliability
import Statistics

extension PredictionScore {
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
    self.init(
      accepted: accepted, rejected: rejected, pending: pending, brier: Self.brier(of: accepted),
      calibration: accepted.count >= Self.fewestForBins ? CalibrationBin.bins(of: accepted) : [])
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

extension CalibrationBin {
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
