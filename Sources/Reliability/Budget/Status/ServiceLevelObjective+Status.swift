/// What a budget is judged by.
package struct BudgetEvidence: Hashable, Sendable {
  /// What is measured, in order, none overlapping another: of the whole window, and of the periods of
  /// adjustments that reach out of it.
  package var intervals: [MeasuredInterval]
  /// The harm that incidents record.
  package var impairments: [Impairment]
  /// The adjustments that hold.
  package var adjustments: [BudgetAdjustment]

  /// Evidence from its parts.
  package init(
    intervals: [MeasuredInterval] = [], impairments: [Impairment] = [],
    adjustments: [BudgetAdjustment] = []
  ) {
    self.intervals = intervals
    self.impairments = impairments
    self.adjustments = adjustments
  }
}

/// Over which window a budget is judged.
package enum BudgetWindow: Hashable, Sendable {
  /// The SLO's own.
  case own
  /// The one of that length that ends when it is judged.
  case preceding(CalendarDuration)
  /// A period, such as a quarter.
  case period(Period)
}

/// What is asked of a budget.
package struct BudgetRequest: Hashable, Sendable {
  /// When the record is read.
  package var asOf: Instant
  /// How old the last measurement may be for the window to end with it. After that, what is not
  /// measured yet is a gap.
  package var freshness: Duration
  /// Over which window.
  package var window: BudgetWindow
  /// The seed of the forecast; `nil` where none is asked for.
  package var forecastSeed: UInt64?
  /// Whether the days of the window are asked for.
  package var wantsBurnDown: Bool

  /// A request; measurements are fresh for six hours, unless told otherwise.
  package init(
    asOf: Instant, freshness: Duration = .seconds(6 * 3_600), window: BudgetWindow = .own,
    forecastSeed: UInt64? = nil, wantsBurnDown: Bool = false
  ) {
    self.asOf = asOf
    self.freshness = freshness
    self.window = window
    self.forecastSeed = forecastSeed
    self.wantsBurnDown = wantsBurnDown
  }

  /// When a budget is judged of which the last measurement ends then.
  package func judgedAt(lastMeasured: Instant?) -> Instant {
    let now = readAt
    guard let lastMeasured, lastMeasured.millisecondsSinceEpoch < now.millisecondsSinceEpoch,
      lastMeasured.duration(to: now) <= freshness
    else { return now }
    return lastMeasured
  }

  /// When the record is read, or the end of the period where that is over.
  package var readAt: Instant {
    guard case .period(let period) = window else { return asOf }
    return min(asOf, period.end)
  }

  /// The window of an SLO with such terms, judged at an instant, and whether it rolls.
  ///
  /// - Throws: ``TimeWindowError``, ``PeriodError`` where it cannot be laid out.
  package func window(of terms: ObjectiveTerms, at judgedAt: Instant) throws -> (
    Period, rolls: Bool
  ) {
    switch window {
    case .own: (try terms.window.period(at: judgedAt), terms.window.rolls)
    case .preceding(let length): (try TimeWindow.rolling(length).period(at: judgedAt), true)
    case .period(let period): (period, false)
    }
  }
}

extension ServiceLevelObjective {
  /// How the budget of an objective stands.
  ///
  /// - Parameters:
  ///   - index: Which of the SLO's objectives; the first one governs.
  ///   - evidence: What is measured, recorded and adjusted.
  ///   - request: When, and what else.
  /// - Returns: The status; `nil` where the objective is not in force then.
  /// - Throws: ``BudgetError``, ``TimeWindowError``, ``PeriodError`` where windows or slices of time
  ///   cannot be laid out.
  package func status(
    objective index: Int = 0, _ evidence: BudgetEvidence, _ request: BudgetRequest
  ) throws -> BudgetStatus? {
    let now = request.readAt.millisecondsSinceEpoch
    let intervals = evidence.intervals.compactMap { $0.clipped(to: .distantPast..<now) }
    var judgedAt = request.judgedAt(lastMeasured: intervals.last?.end)
    guard let terms = revision(at: judgedAt)?.terms, terms.objectives.indices.contains(index)
    else { return nil }
    // A slice that is still open cannot be judged, and is no gap.
    if !intervals.isEmpty, let slice = slice(containing: judgedAt, objective: index) {
      judgedAt = slice.start
    }
    let (window, rolls) = try request.window(of: terms, at: judgedAt)
    let judge = BudgetJudge(
      slo: self, index: index, terms: terms, evidence: evidence, intervals: intervals,
      window: window, windowRolls: rolls, judgedAt: judgedAt, request: request)
    guard judge.isMeasured else { return try judge.judgeByIncidents(.incidents) }
    do throws(BudgetError) {
      return try judge.judgeByMeasurements()
    } catch {
      return try judge.judgeByIncidents(.incidentsBecause(error))
    }
  }
}

extension ServiceLevelObjective {
  /// The slice of time that an objective judges as a whole and that contains an instant; `nil` where
  /// it judges no slices, or they cannot be laid out, which whoever judges them says.
  package func slice(
    containing instant: Instant, objective index: Int
  ) -> (start: Instant, end: Instant)? {
    let time = instant.millisecondsSinceEpoch
    guard
      let stretch = governedStretches(objective: index).first(where: { $0.time.contains(time) }),
      stretch.method != .occurrences, let slicing = try? TimeSlicing(stretch, slo: name)
    else { return nil }
    let slice = slicing.slice(around: time, in: slicing.frame(around: time))
    return (
      Instant(millisecondsSinceEpoch: slice.lowerBound),
      Instant(millisecondsSinceEpoch: slice.upperBound)
    )
  }
}
