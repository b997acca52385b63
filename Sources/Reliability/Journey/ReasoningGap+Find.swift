extension Reasoning {
  /// Everything of a catalogue that is not reasoned or contradicts itself, SLO by SLO, then what no
  /// SLO is there for.
  package func gaps(in catalogue: Catalogue, at now: Instant) -> [ReasoningGap] {
    let protected = Set(objectives.flatMap(\.journeys))
    let bounded = Set(objectives.flatMap(\.risks))
    return catalogue.objectives.flatMap { gaps(of: $0, in: catalogue, at: now) }
      + journeys.filter { !protected.contains($0.name) }.map { .unprotected(journey: $0.name) }
      + risks.filter { !bounded.contains($0.name) }.map { .unbounded(risk: $0.name) }
      + risks.filter { $0.journey == nil }.map { .hurtsNobody(risk: $0.name) }
  }

  private func gaps(
    of slo: ServiceLevelObjective, in catalogue: Catalogue, at now: Instant
  ) -> [ReasoningGap] {
    let reasons = objective(slo.name)
    let missing: [ReasoningGap?] = [
      reasons.journeys.isEmpty ? .noJourney(slo: slo.name) : nil,
      reasons.risks.isEmpty ? .noRisk(slo: slo.name) : nil,
      reasons.floor == nil ? .noFloor(slo: slo.name) : nil,
      reasons.owner == nil ? .noOwner(slo: slo.name) : nil,
      reviewGap(of: reasons, at: now),
    ]
    let ceiling = catalogue.lowestCeiling(of: reasons, at: now)
    return missing.compactMap { $0 } + boundGaps(of: reasons, ceiling: ceiling)
      + targetGaps(of: slo, reasons, ceiling: ceiling, at: now)
  }

  private func reviewGap(of reasons: ObjectiveReasoning, at now: Instant) -> ReasoningGap? {
    guard let day = reasons.nextReview else { return .noReview(slo: reasons.slo) }
    return day < CalendarDay(of: now.inUTC) ? .reviewOverdue(slo: reasons.slo, since: day) : nil
  }

  private func boundGaps(of reasons: ObjectiveReasoning, ceiling: Double?) -> [ReasoningGap] {
    guard let floor = reasons.floor?.target.fraction else { return [] }
    var gaps: [ReasoningGap] = []
    if let contract = reasons.contract?.target.fraction, contract.exceeds(floor) {
      gaps.append(.floorUnderContract(slo: reasons.slo, floor: floor, contract: contract))
    }
    if let ceiling, floor.exceeds(ceiling) {
      gaps.append(.floorAboveCeiling(slo: reasons.slo, floor: floor, ceiling: ceiling))
    }
    return gaps
  }

  private func targetGaps(
    of slo: ServiceLevelObjective, _ reasons: ObjectiveReasoning, ceiling: Double?, at now: Instant
  ) -> [ReasoningGap] {
    guard let target = slo.governingTarget(at: now) else { return [.notInForce(slo: slo.name)] }
    var gaps: [ReasoningGap] = []
    if let ceiling, target.exceeds(ceiling) {
      gaps.append(.aboveCeiling(slo: slo.name, target: target, ceiling: ceiling))
    }
    if let floor = reasons.floor?.target.fraction, floor.exceeds(target) {
      gaps.append(.underFloor(slo: slo.name, target: target, floor: floor))
    }
    if let contract = reasons.contract?.target.fraction, contract.exceeds(target) {
      gaps.append(.underContract(slo: slo.name, target: target, contract: contract))
    }
    return gaps + allocationGaps(of: reasons, target: target)
  }

  private func allocationGaps(of reasons: ObjectiveReasoning, target: Double) -> [ReasoningGap] {
    let bounded = risks.filter { reasons.risks.contains($0.name) }
    let standing = bounded.map { risk in
      (
        risk,
        decision(of: risk.name, for: reasons.slo)
          .flatMap { $0.holds(for: risk.estimate, target: target) ? $0.verdict : nil }
      )
    }
    let accepted = standing.filter { $0.1 == .accepted }
      .reduce(0) { $0 + $1.0.estimate.badMinutesPerYear }
    let budget = (1 - target) * RiskWorksheet.minutesPerYear
    return standing.filter { $0.1 == nil }.map { .undecided(risk: $0.0.name, slo: reasons.slo) }
      + (accepted > budget
        ? [.overAllocated(slo: reasons.slo, accepted: accepted, budget: budget)] : [])
  }
}

extension Catalogue {
  /// The lower of what somebody says that dependencies allow and what they promise; `nil` where
  /// neither is known.
  package func lowestCeiling(of reasons: ObjectiveReasoning, at now: Instant) -> Double? {
    [reasons.ceiling?.target.fraction, ceiling(of: reasons, at: now).fraction]
      .compactMap { $0 }.min()
  }
}

extension Double {
  /// Whether it is above another by more than a product of fractions is rounded.
  fileprivate func exceeds(_ other: Double) -> Bool { self > other + 1e-12 }
}
