extension ErrorBudgetPolicy {
  /// Whether a service may be changed.
  ///
  /// Whatever blocks decides; else whatever is missing; else the change is allowed. An exception that
  /// is in force allows it all the same, and is named. What a clause lets pass is never stopped by a
  /// budget, nor by missing evidence.
  package func decide(_ request: GateRequest, by evidence: GateEvidence) -> GateDecision {
    let findings = findings(on: request, by: evidence)
    guard let decisive = findings.decisive else {
      return GateDecision(
        verdict: .allowed, clause: .withinBudget, findings: findings)
    }
    if decisive.verdict != .allowed,
      let exception = evidence.exceptions.first(where: {
        $0.allows(request.service.name, at: request.at)
      })
    {
      let allowance = GateDecision.Finding(
        .allowed, .exception,
        "\(exception.reference) allows it until \(exception.grant.expires.iso8601): "
          + "\(exception.grant.reason) (approved by \(exception.grant.approver))")
      return GateDecision(
        verdict: .allowed, clause: .exception, findings: [allowance] + findings)
    }
    return GateDecision(
      verdict: decisive.verdict ?? .allowed, clause: decisive.clause,
      findings: [decisive] + findings.filter { $0 != decisive })
  }

  /// Whether budgets freeze a service at an instant, to other services' knowledge.
  package func freezes(_ service: String, at instant: Instant, budgets: [BudgetStatus]) -> Bool {
    calendar.contains { $0.freezes(service, at: instant) }
      || budgets.contains { status in
        guard let share = leastShare(of: status) else { return false }
        return share > limit(for: .normal)
      }
  }

  /// The share of a budget that is certainly burned, without what clauses 2.4, 2.6 and 2.7 do not
  /// count; `nil` where there is no budget. Clause 2.5 asks for other services' states, which a gate
  /// alone looks at.
  func leastShare(of status: BudgetStatus) -> Double? {
    let evidence = GateEvidence(budgets: [])
    return status.governingBounds(gaps: gaps, exempt: exempt(status, evidence))?.lowerBound
  }

  private func findings(
    on request: GateRequest, by evidence: GateEvidence
  ) -> [GateDecision.Finding] {
    if passes.contains(request.kind) {
      return [
        .init(
          .allowed, .overBudget,
          "a change of kind \(request.kind.rawValue) passes, whatever the budget")
      ] + evidence.budgets.map { finding(on: $0, request, evidence).explaining }
    }
    var findings: [GateDecision.Finding] = []
    for freeze in calendar where freeze.freezes(request.service.name, at: request.at) {
      findings.append(
        .init(
          .blocked, .calendar,
          "frozen until \(freeze.period.end.iso8601): \(freeze.reason)"))
    }
    if evidence.budgets.isEmpty {
      findings.append(
        .init(
          .inconclusive, .missingEvidence,
          "no SLO of \(request.service.name) is in force: import one with 'psgf slo import'"))
    }
    findings += evidence.budgets.map { finding(on: $0, request, evidence) }
    let stops = frozenDependency == .all || frozenDependency == .highRisk && request.risk == .high
    for dependency in evidence.frozenDependencies {
      findings.append(
        .init(
          stops ? .blocked : nil, .frozenDependency,
          "\(dependency), which it depends on, is frozen"))
    }
    return findings
  }

  private func finding(
    on status: BudgetStatus, _ request: GateRequest, _ evidence: GateEvidence
  ) -> GateDecision.Finding {
    let limit = limit(for: request.risk)
    let clause: PolicyClause = limit < self.limit(for: .normal) ? .riskyChange : .overBudget
    guard
      let bounds = status.governingBounds(
        gaps: gaps, exempt: exempt(status, evidence))
    else {
      return .init(
        .inconclusive, .missingEvidence, slo: status.slo.name,
        "there is no budget in the window: nothing was measured, or there was no traffic")
    }
    func account(_ share: Double) -> String {
      "\(share.shareText) of the budget is burned, \(limit.shareText) may be for a change of "
        + "\(request.risk.rawValue) risk" + exemptText(status, evidence)
    }
    if bounds.lowerBound > limit {
      return .init(.blocked, clause, slo: status.slo.name, account(bounds.lowerBound))
    }
    if let missing = missing(status) {
      return .init(.inconclusive, .missingEvidence, slo: status.slo.name, missing)
    }
    if bounds.upperBound > limit {
      return .init(
        .inconclusive, .missingEvidence, slo: status.slo.name,
        "between \(bounds.lowerBound.shareText) and \(bounds.upperBound.shareText) of the "
          + "budget is burned, \(limit.shareText) may be: "
          + "\(status.coverage.missingMinutes.minuteText) of the window are not measured"
          + (status.coverage.gaps.first.map { ", first \($0.start.iso8601)" } ?? ""))
    }
    return .init(.allowed, .withinBudget, slo: status.slo.name, account(bounds.upperBound))
  }

  /// What is missing for a verdict of "allowed", `nil` where nothing is.
  private func missing(_ status: BudgetStatus) -> String? {
    switch (status.basis, evidence) {
    case (.measured, _): return nil
    case (.incidents, .measured):
      return "nothing is measured in the window: bring measured events with 'psgf sli import', or "
        + "let the policy rest on incidents (evidence: incidents)"
    case (.incidentsBecause(let error), .measured): return "\(error)"
    case (_, .incidents):
      guard let unknown = status.unknown.first else { return nil }
      return "what \(unknown.incident) burned is unknown: \(unknown.reason.words)"
    }
  }

  // MARK: - What does not stop changes

  private func exempt(_ status: BudgetStatus, _ evidence: GateEvidence) -> Double {
    exemptCharges(status, evidence).reduce(0) { $0 + $1.charge.burned }
  }

  private func exemptText(_ status: BudgetStatus, _ evidence: GateEvidence) -> String {
    let charges = exemptCharges(status, evidence)
    guard !charges.isEmpty else { return "" }
    return "; not counted: "
      + charges.map { item in
        "\(status.adjusted.share(of: item.charge.burned)?.shareText ?? "") by "
          + "\(item.charge.incident) (\(item.clause))"
      }.joined(separator: ", ")
  }

  private func exemptCharges(
    _ status: BudgetStatus, _ evidence: GateEvidence
  ) -> [(charge: IncidentCharge, clause: PolicyClause)] {
    status.charges.compactMap { charge in
      guard charge.burned > 0 else { return nil }
      let clause: PolicyClause? =
        switch charge.attribution {
        case .own: nil
        case .companyWide: .companyWide
        case .outOfScopeTraffic: .outOfScope
        case .miscategorised: .harmlessErrors
        case .dependency: hasFrozen(charge, of: status, evidence) ? .otherTeam : nil
        }
      return clause.map { (charge, $0) }
    }
  }

  /// Whether the service that accounts for a charge has frozen: the one that a claim names, unless
  /// it is disputed; any dependency, where nobody was asked.
  private func hasFrozen(
    _ charge: IncidentCharge, of status: BudgetStatus, _ evidence: GateEvidence
  ) -> Bool {
    let claim = evidence.claims.first {
      $0.incident == charge.incident && $0.slo == status.slo.name
    }
    guard let claim else { return !evidence.frozenDependencies.isEmpty }
    return claim.state(on: CalendarDay(of: status.judgedAt.inUTC)).holds
      && evidence.frozenDependencies.contains(claim.service)
  }
}

extension BudgetStatus {
  /// The share that is burned at least and at most, without what does not count.
  fileprivate func governingBounds(
    gaps: ErrorBudgetPolicy.GapRule, exempt: Double
  ) -> ClosedRange<Double>? {
    guard let share = adjusted.share else { return nil }
    let exempt = adjusted.share(of: exempt) ?? 0
    guard let bounds = shareBounds else {
      return max(0, share - exempt)...max(0, share - exempt)
    }
    // The bounds are shares of the whole window's budget, the gaps' part of it included.
    let exemptOfWhole = share > 0 ? exempt * bounds.lowerBound / share : 0
    let lower = max(0, bounds.lowerBound - exemptOfWhole)
    let upper =
      gaps == .worst ? bounds.upperBound - exemptOfWhole : share - exempt
    return lower...max(lower, upper)
  }
}

extension GateDecision.Finding {
  /// The same, as what explains and does not decide.
  fileprivate var explaining: GateDecision.Finding {
    .init(nil, clause, slo: slo, text)
  }
}

extension [GateDecision.Finding] {
  /// What decides: what blocks, else what is missing, else what passes.
  fileprivate var decisive: GateDecision.Finding? {
    first { $0.verdict == .blocked } ?? first { $0.verdict == .inconclusive }
      ?? first { $0.verdict == .allowed }
  }
}

extension Double {
  /// So many minutes in words.
  fileprivate var minuteText: String { Duration.seconds(self * 60).words }
}
