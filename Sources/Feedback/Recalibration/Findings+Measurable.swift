import Reliability
import Statistics

extension Findings {
  /// Whether the budget of a window allows enough bad events for a miss to be more than chance.
  var measurable: (holds: Bool, step: RuleStep) {
    let question = "Is the objective measurable at this traffic?"
    guard history.basis == .measured else {
      return (
        true,
        RuleStep(
          question, answer: "taken as such",
          because: "nothing is measured: its windows are judged by what incidents record")
      )
    }
    let (allowed, number) = allowedBad(history, target: target)
    let holds = allowed.map { $0 >= policy.fewestBad } ?? false
    return (
      holds,
      RuleStep(
        question, answer: holds ? "yes" : "no",
        because: "in the median window \(Words.number(allowed ?? 0)) \(countedThings) may be bad, "
          + "and at least \(Words.number(policy.fewestBad)) are needed",
        numbers: [number])
    )
  }

  /// What may be bad in the median window of a history.
  func allowedBad(
    _ history: WindowHistory, target: Double
  ) -> (value: Double?, number: DerivedNumber) {
    let counts = history.windows.filter { $0.weight > 0 }.map { history.count($0.weight) }
    let median = Quantiles(of: counts).quantile(0.5)
    let allowed = median.map { (1 - target) * $0 }
    return (
      allowed,
      DerivedNumber(
        "allowed bad \(countedThings) in the median window", allowed, unit: countedThings,
        formula: "median of (1 - target) x total",
        arithmetic: median.map {
          "(1 - \(Words.number(target, digits: 8))) x \(Words.number($0)) = "
            + Words.number(allowed ?? 0)
        } ?? "no window holds anything",
        source: "an objective that allows fewer than five bad events is missed by chance alone",
        records: record.measurements.map(\.reference.description))
    )
  }

  /// What is counted, in the plural.
  var countedThings: String {
    history.unit == .events ? "events" : history.sliceMinutes == nil ? "minutes" : "slices"
  }
}

extension ProposalDraft {
  /// Nothing can be judged: no window is whole, or nothing is measured and incidents, which show
  /// only misses, show too few.
  mutating func nothingJudged(_ findings: Findings) -> Proposal {
    let isMeasured = findings.history.basis == .measured
    let reason =
      isMeasured
      ? "no whole window of \(windowLength) is measured"
      : "nothing is measured, and incidents alone never show that a window was met"
    steps.append(RuleStep("Is there a whole window?", answer: "no", because: reason))
    return cannotTell(
      because: reason,
      missing: [
        "Measured events of at least \(policy.state.fewestWindows) windows of \(windowLength): "
          + "'psgf sli import' or 'psgf sli pull'."
      ])
  }

  /// Another window over which the objective can be measured, or the end of it.
  ///
  /// - Throws: What a history throws that cannot be laid out.
  func notMeasurable(_ findings: Findings) throws -> Proposal {
    guard findings.count.windows >= 3 else {
      return cannotTell(
        because: "its budget allows too few bad events so far, and only "
          + "\(Words.count(findings.count.windows, "window")) can be judged",
        missing: ["Three whole windows, to know how much traffic there is."])
    }
    for days in policy.windows {
      guard let length = CalendarDuration(days, .day),
        .seconds(days * 86_400) > findings.history.windows[0].period.duration,
        let history = try recalibration.history(window: .rolling(length)),
        let allowed = findings.allowedBad(history, target: target).value,
        allowed >= policy.fewestBad
      else { continue }
      var proposal = proposal(
        .changeWindow, what: "Judge \(name) over \(days) days instead of \(windowLength).",
        why: "At this traffic a window of \(windowLength) allows too few bad events for a miss to "
          + "be more than chance, and one of \(days) days allows \(Words.number(allowed)).",
        change: ObjectiveChange(
          currentTarget: target, target: target, window: length.shorthand))
      let longer = try recalibration.whatIf(window: .rolling(length))
      proposal.backTest = longer?.backTest
      proposal.prediction = longer?.prediction
      proposal.wouldChangeIt = ["More traffic: then the present window could be kept."]
      return proposal
    }
    var proposal = proposal(
      .retire, what: "Retire \(name), or judge it by something that happens more often.",
      why:
        "At this traffic its budget allows too few bad events for a miss to be more than chance, "
        + "even over \(policy.windows.max() ?? 90) days.")
    proposal.wouldChangeIt = [
      "More traffic, synthetic probes beside it, or a looser target that allows "
        + "\(Words.number(policy.fewestBad)) bad events in a window."
    ]
    return proposal
  }

  var windowLength: String { terms.window.length.shorthand }

  private var recalibration: Recalibration {
    Recalibration(record, objective: index, request)
  }
}
