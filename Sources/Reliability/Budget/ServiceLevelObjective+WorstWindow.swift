extension ServiceLevelObjective {
  /// The SLO's own window, as of the latest revision in a period, that burned the largest share of
  /// its budget.
  ///
  /// A rolling window is looked for among those that end in the period and not after `asOf`, at any
  /// millisecond; see ``RollingWindows/worst(in:)``. A calendar-aligned one among those that share
  /// time with the period and have begun by `asOf`; one still open then is judged by what has burned
  /// so far of its whole budget. Each window is judged whole, with what lies outside the period, and
  /// each stretch of it by the revision then in force. Harm that is not known burns nothing here.
  ///
  /// - Parameters:
  ///   - index: Which of the SLO's objectives; the first one governs.
  ///   - impairments: The incidents' harm to this SLO, back to the start of the earliest window.
  ///   - period: The period.
  ///   - asOf: When the record is read.
  /// - Returns: The worst window, the earliest of several; `nil` where none has a budget.
  /// - Throws: ``BudgetError`` or ``TimeWindowError`` where windows or slices of time cannot be laid
  ///   out.
  package func worstWindow(
    objective index: Int = 0, impairments: [Impairment], during period: Period, asOf: Instant
  ) throws -> WindowVerdict? {
    let lastEnd = min(period.end.millisecondsSinceEpoch, asOf.millisecondsSinceEpoch)
    let latest = revision(at: Instant(millisecondsSinceEpoch: lastEnd - 1))
    guard let window = latest?.terms.window else { return nil }
    let judge = WindowJudge(
      slo: self, index: index, findings: impairments.map { $0.harm(asOf: asOf) })
    if let windows = try window.calendarWindows {
      return try judge.worst(of: windows, during: period, asOf: asOf)
    }
    guard !window.length.isAbsurd else { throw TimeWindowError.tooLong(window.length) }
    return try judge.worst(of: RollingWindows(of: window.length, endingIn: period, asOf: asOf))
  }
}

/// An objective with its harms, from which windows are judged.
private struct WindowJudge {
  let slo: ServiceLevelObjective
  let index: Int
  let findings: [HarmFinding]

  func worst(of windows: RollingWindows) throws -> WindowVerdict? {
    guard let span = windows.span else { return nil }
    let ledger = try ledger(over: span)
    guard let worst = windows.worst(in: ledger) else { return nil }
    let period = try Period(worst)
    return ledger.verdict(of: period, isComplete: true)
  }

  func worst(
    of windows: CalendarWindows, during period: Period, asOf: Instant
  ) throws -> WindowVerdict? {
    let now = asOf.millisecondsSinceEpoch
    let begun = try windows.windows(overlapping: period).filter { $0.range.lowerBound < now }
    guard let first = begun.first, let last = begun.last else { return nil }
    let ledger = try ledger(over: first.range.lowerBound..<last.range.upperBound)
    var worst: (window: Period, share: Double)?
    for window in begun {
      guard let share = ledger.share(of: window.range) else { continue }
      if let worst, share <= worst.share * (1 + .roundingTolerance) { continue }
      worst = (window, share)
    }
    return worst.map { worst in
      ledger.verdict(of: worst.window, isComplete: worst.window.range.upperBound <= now)
    }
  }

  private func ledger(over span: Range<Int64>) throws -> WindowLedger {
    let stretches = slo.governedStretches(objective: index)
    let timeline = try BurnTimeline(
      of: findings, in: span, governedBy: stretches, slo: slo.name)
    return WindowLedger(timeline, governedBy: stretches, span: span)
  }
}
