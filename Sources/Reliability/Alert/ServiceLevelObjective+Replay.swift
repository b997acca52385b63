extension ServiceLevelObjective {
  /// What the burn-rate alerts would have caught and missed.
  ///
  /// At the end of each measured interval the alerts speak or are silent by the objective then in
  /// force. Where that cannot be said it is not guessed.
  ///
  /// - Parameters:
  ///   - intervals: What is measured, in order, from the longest window before the period on.
  ///   - incidents: The incidents that are linked to the SLO.
  ///   - period: The period.
  /// - Returns: The replay.
  /// - Throws: ``BudgetError`` or ``TimeWindowError`` where slices of time cannot be laid out, or
  ///   are finer than what is measured.
  package func replay(
    _ intervals: [MeasuredInterval], incidents: [Incident], during period: Period
  ) throws -> AlertReplay {
    let series = BurnRateSeries(
      try pieces(of: intervals, governedBy: governedStretches(objective: 0)))
    let impacts = incidents.filter { $0.duplicateOf == nil }.compactMap {
      ReplayedImpact($0, in: period, series.pieces)
    }
    let judged = impacts.filter(\.isToBeCaught)
    let alerts = BurnRateAlert.standard.map { burn in
      let run = AlertRun(burn, of: self, over: series, during: period)
      var firings = run.firings
      for index in firings.indices {
        firings[index].incidents = impacts.compactMap { impact in
          impact.time.flatMap { firings[index].overlaps($0) ? impact.reference : nil }
        }
      }
      let outcomes = judged.map { run.outcome(of: $0, firings) }
      let matched = firings.count { !$0.incidents.isEmpty }
      return AlertReplay.Alert(
        burn: burn, firings: firings, judgedMinutes: run.judgedMinutes,
        tooCoarseMinutes: run.tooCoarseMinutes, outcomes: outcomes,
        precision: JudgedShare(matched, not: firings.count - matched, notJudged: 0),
        recall: JudgedShare(of: outcomes))
    }
    return AlertReplay(
      slo: name, period: period,
      lengths: MeasuredHistory(of: intervals.filter { $0.time.overlaps(period.range) }).lengths,
      alerts: alerts,
      incidents: judged.enumerated().map { index, impact in
        AlertReplay.ReplayedIncident(
          reference: impact.reference, impactStarted: impact.started,
          outcome: .first(of: alerts.map { $0.outcomes[index] }))
      })
  }
}

/// When an incident harmed an SLO, as far as an alert can have spoken of it.
struct ReplayedImpact {
  let reference: IncidentReference
  /// When the impact began, where that is recorded.
  let started: Instant?
  /// From its start to the end of the measured interval in which it ended.
  let time: ClosedRange<Int64>?
  /// Whether an alert should have spoken of it: it was real, and began in the period.
  let isToBeCaught: Bool

  /// The impact of an incident; `nil` where it did not touch the period.
  init?(_ incident: Incident, in period: Period, _ pieces: [BudgetPiece]) {
    let milestones = incident.record.milestones
    reference = incident.reference
    started = milestones[.impactStarted]
    guard let start = started?.millisecondsSinceEpoch else {
      // Of one without a start the other times tell whether it belongs here.
      guard let known = milestones.known.first?.instant, period.contains(known) else { return nil }
      time = nil
      isToBeCaught = incident.counts
      return
    }
    let ended = (milestones.latestPossibleImpact ?? period.end).millisecondsSinceEpoch
    let end = max(start, ended)
    let last = pieces.partitioningIndex { $0.time.upperBound >= end }
    let reaches = last < pieces.count && pieces[last].time.lowerBound < end
    let time = start...(reaches ? pieces[last].time.upperBound : end)
    guard start < period.range.upperBound, time.upperBound >= period.range.lowerBound else {
      return nil
    }
    self.time = time
    isToBeCaught = incident.counts && period.range.contains(start)
  }
}

extension AlertOutcome {
  /// What several alerts together made of an incident: the first that spoke of it counts.
  static func first(of outcomes: [AlertOutcome]) -> AlertOutcome {
    let delays = outcomes.compactMap { if case .caught(let after) = $0 { after } else { nil } }
    if let first = delays.min() { return .caught(after: first) }
    return outcomes.first { $0 == .spokeBefore } ?? outcomes.first { $0.isCaught == nil }
      ?? .missed
  }
}
