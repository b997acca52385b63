import Reliability

extension Findings {
  /// Whether the objective is met or missed in the long run.
  var stateStep: RuleStep {
    var numbers = [missedNumber(verdict), countedMetNumber(verdict, of: "")]
    numbers += forecastNumbers(verdict, of: "") + driftNumbers
    return RuleStep(
      "Is it met or missed in the long run?", answer: verdict.state.words, because: stateReason,
      numbers: numbers)
  }

  private func missedNumber(_ verdict: StateVerdict) -> DerivedNumber {
    let count = verdict.count
    return DerivedNumber(
      "probability of a miss, at least", count.lowerBound,
      formula: "one-sided 95 % lower bound of x of n windows (missed where above "
        + "\(Words.percent(policy.state.missedAbove)))",
      arithmetic: "Clopper-Pearson(x = \(count.missed), n = \(count.windows)) = "
        + Words.number(count.lowerBound),
      source: Self.countingSource, records: countedRecords)
  }

  private func countedMetNumber(_ verdict: StateVerdict, of name: String) -> DerivedNumber {
    let count = verdict.count
    return DerivedNumber(
      "probability of a miss\(name), at most", count.upperBound,
      formula: "one-sided 95 % upper bound of x of n windows (met where below "
        + "\(Words.percent(policy.state.metBelow)))",
      arithmetic: "Clopper-Pearson(x = \(count.missed + count.unknown), n = \(count.windows)) = "
        + Words.number(count.upperBound),
      source: Self.countingSource, records: countedRecords)
  }

  /// Why the oldest windows are left out.
  private var driftNumbers: [DerivedNumber] {
    guard let chance = verdict.chanceOfDrift else { return [] }
    return [
      DerivedNumber(
        "probability of such a drift by chance", chance,
        formula: "one-sided p of Spearman's rank correlation of burn and time; at most "
          + "\(Words.number(policy.state.drift)), and the older half is left out",
        arithmetic: "\(Words.count(verdict.leftOut, "window")) left out, "
          + "\(Words.count(count.windows, "window")) kept",
        source: "Spearman, 1904")
    ]
  }

  /// By which numbers a target counts as met, or does not.
  func metNumbers(_ verdict: StateVerdict, of name: String) -> [DerivedNumber] {
    [countedMetNumber(verdict, of: name)]
      + (verdict.by == .prediction ? forecastNumbers(verdict, of: name) : [])
  }

  /// What the days say, and whether what that rests on holds.
  private func forecastNumbers(_ verdict: StateVerdict, of name: String) -> [DerivedNumber] {
    guard let forecast = verdict.forecast else { return [] }
    let failed = forecast.checks.filter { !$0.holds }
    let checks =
      failed.isEmpty
      ? "all \(forecast.checks.count) checks hold"
      : "not held: " + failed.map(\.words).joined(separator: "; ")
    return [
      DerivedNumber(
        "probability that the next window is missed\(name), by its days",
        forecast.missProbability.upperBound,
        formula:
          "block bootstrap of days with a tail beyond the largest; missed where surely above "
          + "\(Words.percent(policy.state.missedAbove)), met where surely below "
          + Words.percent(policy.state.metBelow),
        arithmetic:
          "\(Words.count(forecast.days, "day")), \(Words.count(forecast.bursts, "burst")): "
          + "surely from \(Words.percent(forecast.bounds.lowerBound)) to "
          + "\(Words.percent(forecast.bounds.upperBound)); \(checks)",
        source: "docs/decision-quality.md; seed \(request.seed)", records: countedRecords)
    ]
  }

  private static let countingSource =
    "Clopper and Pearson, 1934; every window by bad / ((1 - target) x total)"

  private var countedRecords: [String] {
    history.basis == .measured
      ? record.measurements.map(\.reference.description)
      : record.evidence.impairments.map(\.incident.description)
  }

  /// What was counted, in words.
  var countWords: String {
    "\(count.missed) of \(verdict.leftOut > 0 ? "the latest " : "")"
      + "\(Words.count(count.windows, "window")) missed"
      + (count.unknown > 0 ? ", \(count.unknown) of which nobody can tell" : "")
      + (verdict.by == .prediction ? ", as its days show" : "")
  }

  private var stateReason: String {
    let drift =
      verdict.leftOut > 0
      ? "the burn drifts, and so the \(Words.count(verdict.leftOut, "oldest window")) are left out; "
      : ""
    return drift + countedReason
  }

  private var countedReason: String {
    switch (verdict.state, verdict.by) {
    case (.met, .counting): "\(countWords): a miss is certainly rarer than the rule allows"
    case (.missed, .counting): "\(countWords): more than chance explains"
    case (.met, .prediction):
      "\(countWords): too few windows to count, and by its days a miss is surely rare"
    case (.missed, .prediction):
      "\(countWords): too few windows to count, and by its days misses go on"
    case (.notEnoughEvidence, _): "\(countWords): \(neededWords)"
    }
  }

  /// What is needed for the objective to count as met, in words.
  var neededWords: String {
    let needed = count.cleanWindowsNeeded(policy.state)
    return "\(Words.count(needed, "more window")) without a miss would show it met"
  }

  /// What people recorded of satisfaction and toil.
  var recordedSteps: [RuleStep] {
    [
      recordedStep("Are its users content?", record.satisfaction, of: "satisfaction"),
      recordedStep("Does its team have much toil?", record.toil, of: "toil"),
    ]
  }

  private func recordedStep(
    _ question: String, _ level: RecordedLevel, of name: String
  ) -> RuleStep {
    RuleStep(
      question, answer: level.word, because: level.because,
      numbers: level.records.isEmpty
        ? []
        : [
          DerivedNumber(
            "records of \(name)", Double(level.records.count), formula: "as people recorded it",
            arithmetic: level.because, source: "the ledger", records: level.records)
        ])
  }
}

extension ForecastCheck {
  /// The check in words: `enough bursts (2.1, at least 3)`.
  fileprivate var words: String {
    let name =
      switch kind {
      case .enoughDays: "windows of days"
      case .noDrift: "chance of such a trend"
      case .independentBlocks: "chance of such alike weeks"
      case .noSingleEvent: "share of the largest event"
      case .enoughBursts: "bursts"
      case .burnInBursts: "share that bursts burned"
      }
    return "\(name) \(Words.number(value, digits: 2)), limit \(Words.number(limit, digits: 2)), "
      + "for \(verdict.words)"
  }
}
