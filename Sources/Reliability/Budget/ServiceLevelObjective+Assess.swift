extension ServiceLevelObjective {
  /// How much error budget an objective had over a period, and what burned it.
  ///
  /// Budget: the integral of (1 - target in force) over the period, in minutes. Burn: the integral
  /// of 1 - product of (1 - f) over the fractions f of bad events of the incidents then active,
  /// attributed at each instant in proportion to f (methods.md, section 2); with Timeslices, the
  /// length of the bad slices. A slice across an end of the period is judged as a whole and counted
  /// with its part inside, so the burns of adjoining periods add up.
  ///
  /// - Parameters:
  ///   - index: Which of the SLO's objectives; the first one governs.
  ///   - impairments: The incidents' harm to this SLO, in any order.
  ///   - period: The period to judge.
  ///   - asOf: When the record is read: an incident that is not over is charged up to then.
  ///   - excluded: Stretches of time in which nothing counts.
  /// - Returns: The assessment. An impairment that cannot have touched the period is not in it.
  /// - Throws: ``BudgetError`` or ``TimeWindowError`` where slices of time cannot be laid out.
  package func assess(
    objective index: Int = 0, impairments: [Impairment], over period: Period, asOf: Instant,
    excluding excluded: [Period] = []
  ) throws -> BudgetAssessment {
    let findings = impairments.map { $0.harm(asOf: asOf) }
    let stretches = governedStretches(
      objective: index, excluding: excluded.map(\.range).merged
    ).filter { $0.time.overlaps(period.range) }
    let timeline = try BurnTimeline(
      of: findings, in: period.range, governedBy: stretches, slo: name)
    let burns = timeline.segments.compactMap { $0.clipped(to: period.range) }
    let governed = stretches.map { (time: $0.time.clamped(to: period.range), $0.budgetRate) }
    return BudgetAssessment(
      period: period,
      budgetMinutes: governed.reduce(0) { $0 + $1.time.minutes * $1.1 },
      burnedMinutes: burns.reduce(0) { $0 + $1.time.minutes * $1.rate },
      charges: Self.charges(for: burns, to: findings),
      unknown: findings.compactMap { $0.unknownCharge(touching: period.range) },
      ungovernedMinutes: period.range.minutes - governed.reduce(0) { $0 + $1.time.minutes },
      approximatesEvents: stretches.contains { $0.method == .occurrences })
  }

  /// What each incident burned, largest first, ties by reference; those that burned nothing left
  /// out.
  ///
  /// The blame per unit of fraction is integrated once over all causes; a harm of fraction f then
  /// costs f x the integral over its own time, which is O(log n), however many others overlap it.
  private static func charges(
    for burns: [BurnSegment], to findings: [HarmFinding]
  ) -> [BudgetAssessment.Charge] {
    let blame = StepIntegral(
      burns.flatMap(\.causes).map { (time: $0.time, rate: $0.blamePerFraction) })
    var burned: [IncidentReference: Double] = [:]
    for case .known(let harm) in findings {
      burned[harm.incident, default: 0] += harm.badFraction * blame.over(harm.time) / 60_000
    }
    return burned.filter { $0.value > 0 }
      .map { .init(incident: $0.key, burnedMinutes: $0.value) }
      .sorted { ($1.burnedMinutes, $0.incident) < ($0.burnedMinutes, $1.incident) }
  }
}

extension HarmFinding {
  /// The unknown charge of a harm that is not known and may have touched a stretch of time.
  fileprivate func unknownCharge(
    touching time: Range<Int64>
  ) -> BudgetAssessment.UnknownCharge? {
    guard case .unknown(let charge, _) = self, canTouch(time) else { return nil }
    return charge
  }
}

extension Range<Int64> {
  /// The length in minutes of a range of milliseconds.
  var minutes: Double { Double(upperBound - lowerBound) / 60_000 }
}
