import Reliability

@testable import Reporting

extension PostmortemDraft {
  /// An incident of which much is known.
  static var exampleIncident: Incident {
    var incident = Incident.example(
      42, "Cards declined", day: 40, minutes: 50, severity: 2, harm: 0.3)
    incident.record.summary = "Three in ten card payments were declined."
    incident.record.roles = [
      RoleAssignment(role: .commander, person: "Ada", from: .inQuarter(day: 40))
    ]
    incident.record.detection = Detection(method: .alert, alertName: "FastBurn", actionable: true)
    incident.record.services = ["shop", "api/v2"]
    incident.record.change = "deploy-4711"
    return incident
  }

  /// The draft of an incident.
  static func example(_ incident: Incident, teams: [String] = []) throws -> PostmortemDraft {
    PostmortemDraft(
      Details(
        incident: incident, teams: teams,
        budgets: try incident.record.links.map {
          try .example(of: incident.reference, slo: $0.slo)
        },
        similar: [.example], asOf: .inQuarter(day: 50)),
      blocks: Blocks(
        frontMatter: "---\nincident: INC-42\nseverity: SEV-2\n---\n",
        timelineTable: "| Time (UTC) | What |\n|---|---|\n| 2026-02-10 09:04 | paged |\n",
        factorsList: "- software: no limit on retries\n", actionsList: "",
        exampleAction: "- [ ] Cap retries --> at three\n  - owner: payments"))
  }
}

extension PostmortemRelation {
  /// An incident with two things in common.
  static var example: PostmortemRelation {
    PostmortemRelation(
      incident: IncidentReference(number: 7), title: "Slow | cards", began: .inQuarter(day: 2),
      reasons: ["same trigger: config-push", "same service: shop"])
  }
}

extension BudgetShare {
  /// Fifteen bad minutes of a budget of twenty, or a burn that is unknown.
  static func example(
    of incident: IncidentReference, slo: String = "shop-availability",
    unknown: BudgetAssessment.UnknownCharge.Reason? = nil
  ) throws -> BudgetShare {
    let charges = [BudgetAssessment.Charge(incident: incident, burnedMinutes: 15)]
    return BudgetShare(
      slo: slo, objective: Objective(target: 0.9995), of: incident,
      assessment: BudgetAssessment(
        period: try Period(from: .inQuarter(day: 12), to: .inQuarter(day: 40)),
        budgetMinutes: 20.16, burnedMinutes: unknown == nil ? 15 : 0,
        charges: unknown == nil ? charges : [],
        unknown: unknown.map { [.init(incident: incident, reason: $0)] } ?? [],
        ungovernedMinutes: 0, approximatesEvents: true))
  }
}
