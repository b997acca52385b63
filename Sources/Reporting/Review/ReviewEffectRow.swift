import Reliability

/// A change that took effect, and whether it worked.
struct EffectRow {
  let reference: String
  let what: String
  let since: String
  let verdict: String
  let why: String
  let needs: String

  init(_ effect: VerifiedEffect) {
    reference = effect.subject
    what = effect.what
    since = effect.periods.map { Spelling.date($0.change) } ?? "-"
    verdict =
      effect.verdict == .cannotTell ? effect.verdict.words : "**\(effect.verdict.words)**"
    why = effect.because
    needs = effect.needs?.words ?? "-"
  }
}

extension PredictionScore {
  /// How often the engine was right, in a sentence.
  var words: String {
    guard let brier = brier?.value else {
      return "No prediction of an accepted proposal is over yet"
        + (pending > 0 ? " (\(Spelling.count(pending)) pending)." : ".")
    }
    return "Of \(Spelling.count(accepted.count, "prediction")) of accepted proposals that "
      + "\(accepted.count == 1 ? "is" : "are") over, \(Spelling.count(cameTrue)) came true; Brier "
      + "score \(Spelling.figure(brier)) (0 is perfect, 0.25 what always saying 50 % gets)."
  }
}
