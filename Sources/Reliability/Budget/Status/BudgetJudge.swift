/// Judges one window of one objective.
struct BudgetJudge {
  let slo: ServiceLevelObjective
  let index: Int
  let terms: ObjectiveTerms
  let evidence: BudgetEvidence
  /// What is measured up to now.
  let intervals: [MeasuredInterval]
  let window: Period
  let windowRolls: Bool
  let judgedAt: Instant
  let request: BudgetRequest

  /// The part of the window that has passed, in milliseconds since 1970.
  private var elapsed: Range<Int64> {
    let now = max(window.range.lowerBound, judgedAt.millisecondsSinceEpoch)
    return window.range.lowerBound..<min(now, window.range.upperBound)
  }

  /// Whether anything is measured in the window.
  var isMeasured: Bool { intervals.contains { $0.time.overlaps(elapsed) } }

  /// The adjustments that touch the window, oldest first.
  private var adjustments: [BudgetAdjustment] {
    evidence.adjustments.filter { $0.withdrawal == nil && $0.period.range.overlaps(window.range) }
      .sorted { $0.reference < $1.reference }
  }

  // MARK: - By what is measured

  /// Judges by the measured events.
  ///
  /// - Throws: ``BudgetError`` where they do not fit the objective.
  func judgeByMeasurements() throws(BudgetError) -> BudgetStatus {
    let stretches = slo.governedStretches(objective: index)
    let unit = try unit(of: stretches)
    let raw = try pieces(of: intervals, in: stretches)
    var adjusted = AdjustedIntervals(intervals)
    var applied: [AppliedAdjustment] = []
    var current = raw
    let rawAccount = account(of: raw, excluding: [])
    var account = rawAccount
    var inMinutes: [BudgetAdjustment] = []
    for adjustment in adjustments {
      var corrected = true
      if unit == .minutes, adjustment.countsMinutes {
        // Spread over events, minutes would make whole slices bad, or none.
        inMinutes.append(adjustment)
      } else {
        corrected = adjusted.apply(adjustment)
      }
      current = inMinutes.reduce(try pieces(of: adjusted.intervals, in: stretches)) {
        $0.corrected(by: $1)
      }
      let after = self.account(of: current, excluding: adjusted.excluded)
      if adjustment.countsMinutes { corrected = corrected && account != after }
      applied.append(
        AppliedAdjustment(
          adjustment: adjustment, budgetChange: after.budget - account.budget,
          burnChange: after.burned - account.burned,
          obstacle: corrected ? nil : .nothingToCorrect))
      account = after
    }
    let windowPieces = current.compactMap { $0.clipped(to: elapsed) }
    let claims = claims(unit: unit)
    let attribution = BurnAttribution(of: windowPieces, to: claims)
    var status = status(
      .measured, unit: unit, raw: rawAccount, adjusted: account)
    status.coverage = coverage(of: windowPieces, excluding: adjusted.excluded)
    status.shareBounds = shareBounds(
      windowPieces, status.coverage, excluding: adjusted.excluded)
    status.adjustments = applied
    status.charges = attribution.charges
    status.unexplained = attribution.unexplained
    status.burnRates = BurnRate.rates(
      of: raw, endingAt: judgedAt.millisecondsSinceEpoch, windowMinutes: window.range.minutes)
    status.forecast = request.forecastSeed.map { seed in
      BudgetForecast(
        of: windowPieces, account: account, window: window, rolls: windowRolls,
        judgedAt: judgedAt, seed: seed)
    }
    if request.wantsBurnDown {
      status.burnDown = BudgetBurnDown(
        of: windowPieces, attributedBy: attribution, to: claims, within: elapsed,
        expected: governed(in: elapsed, excluding: adjusted.excluded))
    }
    return status
  }

  private func pieces(
    of intervals: [MeasuredInterval], in stretches: [GovernedStretch]
  ) throws(BudgetError) -> [BudgetPiece] {
    do {
      return try slo.pieces(of: intervals, governedBy: stretches)
    } catch let error as BudgetError {
      throw error
    } catch {
      // The window was laid out before, and with it every error of windows was thrown.
      throw .windowUnusable(slo: slo.name)
    }
  }

  private func unit(of stretches: [GovernedStretch]) throws(BudgetError) -> BudgetUnit {
    let counting = stretches.filter { $0.time.overlaps(elapsed) }.map { $0.method == .occurrences }
    guard Set(counting).count < 2 else { throw .countingChanged(slo: slo.name) }
    return terms.method == .occurrences ? .events : .minutes
  }

  private func account(
    of pieces: [BudgetPiece], excluding excluded: [Range<Int64>]
  ) -> BudgetAccount {
    let inWindow = pieces.compactMap { $0.clipped(to: elapsed) }
    return BudgetAccount(
      budget: inWindow.reduce(0) { $0 + $1.budget } * wholeWindowFactor(excluding: excluded),
      burned: inWindow.reduce(0) { $0 + $1.bad })
  }

  /// How much longer the whole window is than what has passed of it; 1 where it rolls.
  private func wholeWindowFactor(excluding excluded: [Range<Int64>]) -> Double {
    let passed = governed(in: elapsed, excluding: excluded).minutes
    return passed > 0 ? governed(in: window.range, excluding: excluded).minutes / passed : 1
  }

  private func governed(
    in range: Range<Int64>, excluding excluded: [Range<Int64>]
  ) -> [Range<Int64>] {
    slo.governedStretches(objective: index, excluding: excluded)
      .map { $0.time.clamped(to: range) }.filter { !$0.isEmpty }
  }

  private func coverage(
    of pieces: [BudgetPiece], excluding excluded: [Range<Int64>]
  ) -> BudgetCoverage {
    let expected = governed(in: elapsed, excluding: excluded)
    let gaps = expected.subtracting(pieces.map(\.time)).merged
    return BudgetCoverage(
      measuredMinutes: expected.minutes - gaps.minutes, expectedMinutes: expected.minutes,
      gaps: gaps.compactMap(\.period), lastMeasured: intervals.last?.end)
  }

  /// The share burned if the gaps were without harm, and if they were wholly bad, their traffic
  /// taken to be that of the rest.
  private func shareBounds(
    _ pieces: [BudgetPiece], _ coverage: BudgetCoverage, excluding excluded: [Range<Int64>]
  ) -> ClosedRange<Double>? {
    let budget = pieces.reduce(0) { $0 + $1.budget }
    guard budget > 0, coverage.measuredMinutes > 0 else { return nil }
    let whole =
      budget * wholeWindowFactor(excluding: excluded) * coverage.expectedMinutes
      / coverage.measuredMinutes
    let burned = pieces.reduce(0) { $0 + $1.bad }
    let inGaps =
      pieces.reduce(0) { $0 + $1.weight } * coverage.missingMinutes / coverage.measuredMinutes
    return burned / whole...(burned + inGaps) / whole
  }

  private func claims(unit: BudgetUnit) -> [HarmClaim] {
    evidence.impairments.compactMap {
      HarmClaim($0.harm(asOf: judgedAt), of: $0, unit: unit)
    }
  }

  // MARK: - By what incidents record

  /// Judges by the harm that incidents record, in minutes.
  func judgeByIncidents(_ basis: BudgetStatus.Basis) throws -> BudgetStatus {
    let raw = try assessment(excluding: [])
    var current = BudgetAccount(budget: raw.budgetMinutes, burned: raw.burnedMinutes)
    var excluded: [Period] = []
    var applied: [AppliedAdjustment] = []
    var final = raw
    for adjustment in adjustments {
      var next = current
      if case .exclude = adjustment.effect {
        excluded.append(adjustment.period)
        let corrections = current.burned - final.burnedMinutes
        final = try assessment(excluding: excluded)
        next = BudgetAccount(
          budget: final.budgetMinutes, burned: max(0, final.burnedMinutes + corrections))
      } else if let minutes = adjustment.minutesBad(in: elapsed) {
        next.burned = max(0, current.burned + minutes)
      }
      let changed = next != current
      applied.append(
        AppliedAdjustment(
          adjustment: adjustment, budgetChange: next.budget - current.budget,
          burnChange: next.burned - current.burned,
          obstacle: changed
            ? nil : adjustment.countsEvents ? .eventsNotMeasured : .nothingToCorrect))
      current = next
    }
    var status = status(
      basis, unit: .minutes,
      raw: BudgetAccount(budget: raw.budgetMinutes, burned: raw.burnedMinutes), adjusted: current)
    status.coverage = coverage(of: [], excluding: excluded.map(\.range).merged)
    status.adjustments = applied
    let attributions = Dictionary(
      evidence.impairments.map { ($0.incident, $0.attribution) }
    ) { first, _ in first }
    status.charges = final.charges.map {
      IncidentCharge(
        incident: $0.incident, burned: $0.burnedMinutes, recorded: $0.burnedMinutes,
        attribution: attributions[$0.incident] ?? .own)
    }
    status.unknown = final.unknown
    return status
  }

  private func assessment(excluding excluded: [Period]) throws -> BudgetAssessment {
    try slo.assess(
      objective: index, impairments: evidence.impairments, over: window, asOf: judgedAt,
      excluding: excluded)
  }

  private func status(
    _ basis: BudgetStatus.Basis, unit: BudgetUnit, raw: BudgetAccount, adjusted: BudgetAccount
  ) -> BudgetStatus {
    BudgetStatus(
      slo: slo, objectiveIndex: index, terms: terms, window: window, windowRolls: windowRolls,
      judgedAt: judgedAt, basis: basis, unit: unit, raw: raw, adjusted: adjusted,
      coverage: BudgetCoverage(
        measuredMinutes: 0, expectedMinutes: 0, gaps: [], lastMeasured: nil),
      shareBounds: nil, adjustments: [], charges: [], unexplained: nil,
      unknown: evidence.impairments.compactMap { impairment in
        guard case .unknown(let charge, let within) = impairment.harm(asOf: judgedAt),
          within.overlaps(elapsed)
        else { return nil }
        return charge
      }, burnRates: [], forecast: nil, burnDown: nil)
  }
}

extension BudgetAdjustment {
  /// What the adjustment adds to the bad minutes in a part of its period; `nil` where it counts
  /// events, or excludes.
  fileprivate func minutesBad(in range: Range<Int64>) -> Double? {
    let share = period.range.clamped(to: range).minutes / period.range.minutes
    switch effect {
    case .forgive(.minutes(let minutes)): return -minutes * share
    case .charge(.minutes(let minutes)): return minutes * share
    case .exclude, .forgive(.events), .charge(.events): return nil
    }
  }

  /// Whether it corrects a number of minutes, not of events.
  var countsMinutes: Bool {
    switch effect {
    case .forgive(.minutes), .charge(.minutes): true
    default: false
    }
  }

  fileprivate var countsEvents: Bool {
    switch effect {
    case .forgive(.events), .charge(.events): true
    default: false
    }
  }
}

extension TimeWindow {
  /// Whether the window ends whenever it is asked for.
  package var rolls: Bool {
    if case .rolling = self { true } else { false }
  }
}

extension Range<Int64> {
  /// The range of milliseconds since 1970 as a period in UTC, `nil` where it is empty.
  var period: Period? {
    // An empty range is the one thing that can be wrong, and the answer says so.
    try? Period(self)
  }
}
