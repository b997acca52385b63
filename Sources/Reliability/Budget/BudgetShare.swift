/// What one incident took of one objective's budget.
package struct BudgetShare: Hashable, Sendable {
  /// The SLO.
  package var slo: String
  /// The objective.
  package var objective: Objective
  /// The window judged, with its budget and everything that burned it.
  package var assessment: BudgetAssessment
  /// What the incident burned, in minutes of wholly bad service; `nil` where that is unknown.
  package var burnedMinutes: Double?
  /// Why it is unknown.
  package var unknownReason: BudgetAssessment.UnknownCharge.Reason?
  /// What it took by measured events; `nil` where its time is not measured.
  package var measured: Measured?

  /// What an incident took by measured events.
  package struct Measured: Hashable, Sendable {
    /// What of the bad its recorded harm explains.
    package var burned: Double
    /// The budget of the window, what is not measured of it taken to be like the rest.
    package var budget: Double
    /// The unit of both.
    package var unit: BudgetUnit

    /// The burned share of the budget, `nil` where there is none.
    package var share: Double? { budget > 0 ? burned / budget : nil }

    /// What an incident took of a budget, `nil` where that is not measured, or not while it lasted.
    package init?(of incident: IncidentReference, during impact: Period, in status: BudgetStatus) {
      guard status.basis == .measured,
        !status.coverage.gaps.contains(where: { $0.range.overlaps(impact.range) })
      else { return nil }
      burned = status.charges.first { $0.incident == incident }?.burned ?? 0
      budget = status.wholeBudget
      unit = status.unit
    }
  }

  /// The share of an incident in an assessment.
  package init(
    slo: String, objective: Objective, of incident: IncidentReference, assessment: BudgetAssessment
  ) {
    self.slo = slo
    self.objective = objective
    self.assessment = assessment
    unknownReason = assessment.unknown.first { $0.incident == incident }?.reason
    burnedMinutes =
      unknownReason == nil
      ? assessment.charges.first { $0.incident == incident }?.burnedMinutes ?? 0 : nil
  }

  /// The burned share of the window's budget, `nil` where it is unknown or there is no budget.
  package var share: Double? { burnedMinutes.flatMap(assessment.share(of:)) }
}

extension Incident {
  /// The harm of the incident to an SLO.
  package func impairments(of slo: String) -> [Impairment] {
    record.links.filter { $0.slo == slo }.map {
      Impairment(
        incident: reference, milestones: record.milestones, impact: $0.impact,
        attribution: $0.attribution)
    }
  }
}

extension BudgetAssessment.UnknownCharge.Reason {
  /// The reason in words.
  package var words: String {
    switch self {
    case .impactStartUnknown: "the start of the impact is unknown"
    case .impactEndUnknown: "the end of the impact is unknown"
    case .impactEndsBeforeItStarts: "the impact ends before it starts"
    case .badMinutesExceedImpact: "more bad minutes are stated than the impact lasted"
    }
  }
}

extension TimeWindow {
  /// The window by which an impact is judged: the one that ends with it where windows roll, the
  /// one in which it began where they are aligned to the calendar.
  ///
  /// - Throws: ``TimeWindowError`` where the window cannot be laid out.
  package func period(judgingImpactFrom began: Instant, to ended: Instant) throws -> Period {
    switch self {
    case .rolling: try period(at: max(began, ended))
    case .calendarAligned: try period(at: began)
    }
  }
}
