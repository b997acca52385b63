import Reliability

/// The measured budget of an objective over the period.
struct MeasuredRow {
  let label: String
  let budget: String
  let burned: String
  let share: String
  let adjusted: String
  let byIncidents: String
  let unexplained: String
  let coverage: String

  init(_ status: BudgetStatus) {
    let account = status.adjusted
    label = status.label
    budget = status.amount(account.budget)
    burned = status.amount(status.raw.burned)
    share = status.raw.share.map(Spelling.percent) ?? "no budget"
    adjusted =
      status.raw == account
      ? "-" : account.share.map(Spelling.percent) ?? "no budget"
    byIncidents =
      account.share(of: status.charges.reduce(0) { $0 + $1.burned }).map(Spelling.percent) ?? "-"
    unexplained =
      (status.unexplained?.burned).flatMap(account.share(of:)).map(Spelling.percent) ?? "-"
    coverage = status.coverage.fraction.map(Spelling.percent) ?? "-"
  }
}

/// A day on which something burned that no incident explains.
struct UnexplainedDayRow {
  /// How many days a review names.
  static let shown = 12

  let label: String
  let day: String
  let burned: String
  let share: String
  let duringIncidents: String

  /// The days of all budgets, those with the largest share of a budget first; of an SLO with several
  /// objectives, by the one that governs.
  static func rows(of statuses: [BudgetStatus]) -> [UnexplainedDayRow] {
    statuses.filter { $0.objectiveIndex == 0 }.flatMap { status in
      (status.unexplained?.days ?? []).map { day in
        (share: status.adjusted.share(of: day.burned) ?? 0, row: UnexplainedDayRow(day, of: status))
      }
    }.sorted {
      ($1.share, $0.row.label, $0.row.day) < ($0.share, $1.row.label, $1.row.day)
    }.map(\.row)
  }

  private init(_ day: UnexplainedBurn.Day, of status: BudgetStatus) {
    label = status.label
    self.day = day.day.description
    burned = status.amount(day.burned)
    share = status.adjusted.share(of: day.burned).map(Spelling.percent) ?? "no budget"
    duringIncidents =
      day.duringIncidents > 0
      ? Spelling.percent(day.duringIncidents / day.burned) : "none"
  }
}

/// An exception to the error budget policy.
struct ExceptionRow {
  let reference: String
  let service: String
  let kind: String
  let approver: String
  let granted: String
  let ended: String
  let reason: String
  let outcome: String

  init(_ exception: PolicyException) {
    let grant = exception.grant
    reference = exception.reference.description
    service = grant.service
    kind = grant.kind.name
    approver = grant.approver
    granted = Spelling.date(exception.grantedAt)
    ended = Spelling.date(min(grant.expires, exception.revocation?.at ?? grant.expires))
    reason = grant.reason
    outcome = exception.outcome?.reason ?? "not said"
  }
}

extension BudgetStatus {
  /// The SLO, and which of its objectives where it has several.
  var label: String {
    guard terms.objectives.count > 1 else { return slo.name }
    return "\(slo.name) (\(objective.displayName ?? "\(objectiveIndex + 1)"))"
  }

  /// An amount in the budget's unit: `43,919 events`.
  func amount(_ amount: Double) -> String { "\(Spelling.number(amount)) \(unit.rawValue)" }
}
