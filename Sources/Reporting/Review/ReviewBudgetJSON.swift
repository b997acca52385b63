import Reliability

extension BudgetStatus {
  /// The budget as the JSON of a review has it.
  var json: JSONValue {
    .object([
      "slo": .text(slo.name), "objective": .text(objective.displayName),
      "service": .text(slo.service), "unit": .text(unit.rawValue),
      "raw": raw.json, "adjusted": adjusted.json,
      "coverage": .object([
        "measuredMinutes": .number(coverage.measuredMinutes),
        "expectedMinutes": .number(coverage.expectedMinutes),
        "gaps": .count(coverage.gaps.count),
      ]),
      "incidents": .array(
        charges.map { charge in
          .object([
            "incident": .text(charge.incident.description), "burned": .number(charge.burned),
            "recorded": .number(charge.recorded),
            "attribution": .text(charge.attribution.rawValue),
          ])
        }),
      "unexplained": unexplained?.json ?? .null,
      "adjustments": .array(
        adjustments.map { applied in
          .object([
            "adjustment": .text(applied.adjustment.reference.description),
            "reason": .text(applied.adjustment.reason),
            "author": .text(applied.adjustment.author),
            "budgetChange": .number(applied.budgetChange),
            "burnChange": .number(applied.burnChange),
          ])
        }),
    ])
  }
}

extension BudgetAccount {
  fileprivate var json: JSONValue {
    .object([
      "budget": .number(budget), "burned": .number(burned), "share": .number(share),
    ])
  }
}

extension UnexplainedBurn {
  fileprivate var json: JSONValue {
    .object([
      "burned": .number(burned), "duringIncidents": .number(duringIncidents),
      "burnedOnUnknownDays": .number(burnedOnUnknownDays),
      "days": .array(
        days.map { day in
          .object([
            "day": .text(day.day.description), "burned": .number(day.burned),
            "duringIncidents": .number(day.duringIncidents),
          ])
        }),
    ])
  }
}

extension PolicyException {
  /// The exception as the JSON of a review has it.
  var json: JSONValue {
    .object([
      "exception": .text(reference.description), "service": .text(grant.service),
      "kind": .text(grant.kind.name), "change": .text(grant.change),
      "approver": .text(grant.approver), "reason": .text(grant.reason),
      "grantedAt": .instant(grantedAt), "expires": .instant(grant.expires),
      "revokedAt": .instant(revocation?.at), "outcome": .text(outcome?.reason),
    ])
  }
}
