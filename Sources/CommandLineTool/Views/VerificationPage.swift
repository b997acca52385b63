import Feedback
import Reliability

/// What became of changes, for a terminal.
struct VerificationPage {
  private let view: VerificationView
  private let request: FeedbackRequest

  init(_ view: VerificationView, _ request: FeedbackRequest) {
    self.view = view
    self.request = request
  }

  func lines(_ console: Console) -> [String] {
    var lines: [String] = []
    for effect in view.effects {
      lines += EffectLines(effect, isDetailed: view.score == nil).lines(console) + [""]
    }
    if view.effects.isEmpty { lines += ["Nothing took effect yet.", ""] }
    if !view.undated.isEmpty {
      lines += [
        "Done since nobody knows when, and so without a before: \(view.undated.shortened)", "",
      ]
    }
    if let score = view.score { lines += ScoreLines(score).lines(console) + [""] }
    let policy = request.policy.verification
    return lines + [
      "As of \(request.asOf.iso8601), by \(request.policyOrigin), seed \(request.seed); worth it: "
        + "\(policy.worthwhile.figure) times what it was, or less"
    ]
  }
}

/// The effect of one change.
private struct EffectLines {
  let effect: VerifiedEffect
  /// Whether every number shows its arithmetic.
  let isDetailed: Bool

  init(_ effect: VerifiedEffect, isDetailed: Bool) {
    self.effect = effect
    self.isDetailed = isDetailed
  }

  func lines(_ console: Console) -> [String] {
    let needs = effect.needs.map { ", \($0.words)" } ?? ""
    var lines = [
      console.heading("\(effect.subject)  \(effect.verdict.words)\(needs)"),
      "  \(effect.what)".singleLine,
      "  Expected: \(effect.expected)",
    ]
    if let periods = effect.periods {
      lines.append(
        "  Before: from \(periods.from.iso8601); in effect since \(periods.change.iso8601)")
    }
    if !effect.because.isEmpty { lines.append("  Why: \(effect.because)".singleLine) }
    lines += effect.measures.flatMap(measureLines)
    if !effect.confounders.isEmpty {
      lines.append("  At the same time: \(effect.confounders.shortened)".singleLine)
    }
    return lines + effect.notes.map { "  \($0)".singleLine }
  }

  private func measureLines(_ measure: EffectMeasure) -> [String] {
    let change =
      measure.kind == .windows
      ? "\((measure.after ?? 0).figure) of \(measure.sizeAfter) met"
      : "\(figure(measure.before, measure)) -> \(figure(measure.after, measure)) \(measure.unit) "
        + "(\(measure.sizes))"
    var lines = ["  \(measure.name): \(change)".singleLine]
    let range = measure.interval.map { interval in
      let upper = interval.upper.map(\.figure) ?? "no bound"
      return
        "\((interval.confidence as Double?).percent) interval \(interval.lower.figure) to \(upper)"
    }
    let parts = [
      measure.ratio.map { "\($0.figure) times" }, range,
      measure.pValue.map { "p = \($0.figure)" },
      measure.power.map {
        "power \(($0 as Double?).percent) to see \(measure.powerToSee?.figure ?? "any") times"
      },
    ].compactMap { $0 }
    if !parts.isEmpty { lines.append("    \(parts.joined(separator: "; "))") }
    guard isDetailed else { return lines }
    lines += measure.numbers.flatMap { number in
      let records = number.records.isEmpty ? "" : "; from \(number.records.shortened)"
      return [
        "    \(number.name): \(number.value?.figure ?? "unknown")",
        "      = \(number.formula)", "      = \(number.arithmetic)",
        "      (\(number.source)\(records))",
      ]
    }.map(\.singleLine)
    return lines
  }

  private func figure(_ value: Double?, _ measure: EffectMeasure) -> String {
    guard let value else { return "unknown" }
    return measure.kind == .burn ? (value as Double?).percent : value.figure
  }
}

extension EffectMeasure {
  /// What it rests on, in words.
  fileprivate var sizes: String {
    switch kind {
    case .incidents, .detection: "\(sizeBefore) before, \(sizeAfter) after"
    case .burn: "\(sizeBefore) blocks before, \(sizeAfter) after"
    case .windows: "\(sizeAfter) windows"
    }
  }
}

/// The engine's own record.
private struct ScoreLines {
  let score: PredictionScore

  init(_ score: PredictionScore) { self.score = score }

  func lines(_ console: Console) -> [String] {
    var lines = [console.heading("The engine's own record")]
    guard let brier = score.brier else {
      return lines + ["  No prediction of an accepted proposal is over (\(score.pending) pending)."]
        + rejected
    }
    lines += [
      "  \(score.cameTrue) of \(score.accepted.count) predictions came true; \(score.pending) "
        + "pending or not measured",
      "  \(brier.name): \(brier.value?.figure ?? "unknown")", "    = \(brier.formula)",
      "    = \(brier.arithmetic)",
    ]
    if score.calibration.isEmpty {
      lines.append(
        "  Too few for a calibration, which needs \(PredictionScore.fewestForBins):")
      lines += score.accepted.map(line)
    } else {
      var table = TextTable()
      table.append(["  predicted", "mean", "came true", "95 % interval", "n"])
      for bin in score.calibration {
        table.append([
          "  \((bin.from as Double?).percent) to \((bin.to as Double?).percent)",
          (bin.predicted as Double?).percent, (bin.observed as Double?).percent,
          "\((bin.observedAtLeast as Double?).percent) to "
            + (bin.observedAtMost as Double?).percent,
          "\(bin.count)",
        ])
      }
      lines += table.lines
    }
    return lines + rejected
  }

  private var rejected: [String] {
    score.rejected.isEmpty
      ? [] : ["  Rejected, and what happened anyway:"] + score.rejected.map(line)
  }

  private func line(_ prediction: JudgedPrediction) -> String {
    "    \(prediction.reference): \((prediction.probability as Double?).percent) that "
      + "\(prediction.windows) windows are met; "
      + (prediction.cameTrue ? "they were" : "\(prediction.missed) missed")
  }
}
