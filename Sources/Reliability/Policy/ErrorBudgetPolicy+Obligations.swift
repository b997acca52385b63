extension ErrorBudgetPolicy {
  /// What the policy asks of teams, open and met, in the order of clause and cause.
  package func obligations(from evidence: ObligationEvidence) -> [Obligation] {
    let found =
      evidence.budgets.flatMap { freezes($0, evidence) }
      + evidence.incidents.flatMap { outages($0, evidence) }
      + evidence.quarters.flatMap { outageClasses($0, evidence) }
    return found.map { obligation in
      // What was said of an earlier freeze says nothing of this one.
      guard let answer = evidence.answers[obligation.key],
        obligation.since.map({ answer.at >= $0 }) ?? true
      else { return obligation }
      var answered = obligation
      answered.met = answer.words
      return answered
    }.sorted { ($0.clause.rawValue, $0.key) < ($1.clause.rawValue, $1.key) }
  }

  // MARK: - Clauses 1.2 and 2.1

  private func freezes(_ status: BudgetStatus, _ evidence: ObligationEvidence) -> [Obligation] {
    let limit = limit(for: .normal)
    guard let share = leastShare(of: status), share > limit else { return [] }
    let own = status.charges.filter { $0.attribution == .own && $0.burned > 0 }
    func obligation(
      _ clause: PolicyClause, _ duty: Obligation.Duty, _ incidents: [IncidentCharge],
      _ arithmetic: String
    ) -> Obligation {
      Obligation(
        key: "\(clause)/\(status.keyName)", clause: clause, duty: duty,
        service: status.slo.service, team: evidence.teams[status.slo.service],
        slo: status.slo.name, incidents: incidents.map(\.incident), arithmetic: arithmetic,
        since: status.window.start)
    }
    var found = [
      obligation(
        .overBudget, .freeze, status.charges.filter { $0.burned > 0 },
        "\(status.arithmetic(status.adjusted.burned)), \(limit.shareText) may be")
    ]
    if !own.isEmpty {
      found.append(
        obligation(
          .ownCause, .reliabilityWork, own,
          "\(status.arithmetic(own.reduce(0) { $0 + $1.burned })) by its own code or procedure"))
    }
    return found
  }

  // MARK: - Clause 3.1

  private func outages(_ judged: JudgedIncident, _ evidence: ObligationEvidence) -> [Obligation] {
    let reference = judged.incident.reference
    let burns = judged.budgets.compactMap { status -> (BudgetStatus, share: Double)? in
      guard let charge = status.charges.first(where: { $0.incident == reference }),
        let share = status.share(ofWhole: charge.burned), share > incidentShare
      else { return nil }
      return (status, share)
    }
    guard let (status, share) = burns.max(by: { $0.share < $1.share }) else { return [] }
    let burned = share * status.wholeBudget
    func obligation(_ duty: Obligation.Duty, met: String?) -> Obligation {
      Obligation(
        key: "\(PolicyClause.incident)/\(reference)/\(duty.rawValue)", clause: .incident,
        duty: duty, service: status.slo.service, team: evidence.teams[status.slo.service],
        slo: status.slo.name, incidents: [reference],
        arithmetic: "\(status.arithmetic(burned)), more than \(incidentShare.shareText)",
        due: dueDay(of: judged.incident, evidence.postmortem), met: met)
    }
    let isReviewed = judged.postmortem == .reviewed || judged.postmortem == .closed
    let urgent = judged.actions.first { $0.record.priority == .p0 && $0.record.status != .wontDo }
    return [
      obligation(
        .postmortem,
        met: isReviewed ? "PM-\(reference.number) is \(judged.postmortem?.words ?? "")" : nil),
      obligation(.p0Item, met: urgent.map { "\($0.reference): \($0.record.title)" }),
    ]
  }

  /// The day by which a postmortem is due: by severity where that says so, else five working days
  /// after the end of the impact.
  private func dueDay(of incident: Incident, _ policy: PostmortemPolicy) -> CalendarDay? {
    policy.due(incident.record)
      ?? (incident.record.milestones[.impactEnded] ?? incident.record.milestones[.resolved])
      .map { CalendarDay(of: $0.inUTC).advanced(byWorkingDays: 5) }
  }

  // MARK: - Clause 3.2

  private func outageClasses(
    _ judged: JudgedQuarter, _ evidence: ObligationEvidence
  ) -> [Obligation] {
    let status = judged.budget
    let classes = Dictionary(grouping: status.charges.filter { $0.burned > 0 }) {
      judged.triggers[$0.incident]
    }
    return classes.compactMap { trigger, charges in
      let burned = charges.reduce(0) { $0 + $1.burned }
      guard let trigger, let share = status.share(ofWhole: burned), share > classShare else {
        return nil
      }
      return Obligation(
        key: "\(PolicyClause.outageClass)/\(judged.quarter)/\(status.keyName)/\(trigger.name)",
        clause: .outageClass, duty: .planItem, service: status.slo.service,
        team: evidence.teams[status.slo.service], slo: status.slo.name,
        incidents: charges.map(\.incident),
        arithmetic: "incidents that \(trigger.name) set off burned "
          + "\(status.arithmetic(burned)) of \(judged.quarter), more than \(classShare.shareText)",
        due: CalendarDay(of: judged.quarter.next.start).advanced(byDays: planDays))
    }
  }
}

extension BudgetStatus {
  /// The SLO, and which of its objectives where it has several.
  fileprivate var keyName: String {
    terms.objectives.count > 1 ? "\(slo.name)#\(objectiveIndex + 1)" : slo.name
  }

  /// An amount over the budget: `21 of 40.3 minutes, 52.1 %`.
  fileprivate func arithmetic(_ amount: Double) -> String {
    let unit = self.unit.rawValue
    return "\(amount.tenths) of \(wholeBudget.tenths) \(unit) "
      + "(\(share(ofWhole: amount)?.shareText ?? "no budget"))"
  }
}

extension Double {
  /// The fraction in percent, to a tenth.
  var shareText: String { "\((self * 100).tenths) %" }

  /// The number to a tenth, from a thousand on without a fraction.
  fileprivate var tenths: String {
    let rounded = abs(self) < 1_000 ? (self * 10).rounded() / 10 : self.rounded()
    return abs(rounded) < 1e15 && rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}
