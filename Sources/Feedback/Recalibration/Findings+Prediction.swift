import Reliability

extension Findings {
  /// The probability that all windows of the next quarter are met: by days where these decide whether
  /// it is met or missed, else by whole windows. Windows that are left out, as the burn drifts, count
  /// in neither.
  func prediction(target: Double) -> Prediction? {
    guard let length = history.windows.last?.period.duration else { return nil }
    let verdict = verdict(at: target)
    let next = max(1, Int(Duration.seconds(91 * 86_400) / length))
    if verdict.by == .prediction, let forecast = verdict.forecast {
      return prediction(of: next, target: target, forecast)
    }
    let kept = history.windows.dropFirst(verdict.leftOut)
    return prediction(of: next, target: target, MissCount(Array(kept), at: target))
  }

  private func prediction(
    of next: Int, target: Double, _ forecast: BurnForecast
  ) -> Prediction {
    let probability = forecast.probabilityOfMeeting(next)
    return Prediction(
      target: target, window: tester.window, windows: next, probability: probability,
      method: .days,
      number: DerivedNumber(
        "probability that the next \(Words.count(next, "window")) are met", probability,
        formula: "mean of (1 - p)^m over the draws of p, m = \(next)",
        arithmetic: "\(Words.count(forecast.draws, "draw")) of p, with the mean "
          + "\(Words.number(forecast.missProbability.lowerBound)), from "
          + "\(Words.count(forecast.days, "day")): \(Words.number(probability))",
        source: "docs/decision-quality.md; seed \(request.seed)"))
  }

  /// By Jeffreys' prior: with x of n windows missed the probability of a miss is
  /// Beta(x + 1/2, n - x + 1/2), and that of no miss in m windows the mean of (1 - p)^m: the product
  /// over j < m of (n - x + 1/2 + j) / (n + 1 + j). Windows of which nobody can tell are left out.
  private func prediction(of next: Int, target: Double, _ count: MissCount) -> Prediction? {
    let known = count.windows - count.unknown
    guard known > 0 else { return nil }
    let met = Double(known - count.missed)
    let factors = (0..<next).map { (met + 0.5 + Double($0), Double(known) + 1 + Double($0)) }
    let probability = factors.reduce(1) { $0 * $1.0 / $1.1 }
    let arithmetic = factors.map { "\(Words.number($0.0)) / \(Words.number($0.1))" }
      .joined(separator: " x ")
    return Prediction(
      target: target, window: tester.window, windows: next, probability: probability,
      method: .windows,
      number: DerivedNumber(
        "probability that the next \(Words.count(next, "window")) are met", probability,
        formula: "product over j < m of (n - x + 1/2 + j) / (n + 1 + j), "
          + "m = \(next), n = \(known), x = \(count.missed)",
        arithmetic: "\(arithmetic) = \(Words.number(probability))",
        source: "predictive distribution of a binomial proportion under Jeffreys' prior"))
  }
}
