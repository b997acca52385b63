import GRDB
import Reliability

extension BudgetAdjustment {
  /// The adjustments whose rows satisfy `condition`, in the order of their references.
  static func fetch(
    _ db: Database, where condition: String, arguments: StatementArguments
  ) throws -> [BudgetAdjustment] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, slo, period_start, period_start_offset, period_end, period_end_offset, effect,
          events, minutes, reason, author, recorded_at, withdrawn_at, withdrawn_by,
          withdrawn_because
        FROM budget_adjustment WHERE \(condition) ORDER BY id
        """, arguments: arguments
    ).map { row in
      BudgetAdjustment(
        reference: AdjustmentReference(number: row[0]), slo: row[1],
        period: try Period(
          from: Instant(millisecondsSinceEpoch: row[2], offsetMinutes: row[3]),
          to: Instant(millisecondsSinceEpoch: row[4], offsetMinutes: row[5])),
        effect: Effect(kind: row[6], events: row[7], minutes: row[8]), reason: row[9],
        author: row[10], recordedAt: Instant(millisecondsSinceEpoch: row[11]),
        withdrawal: Provenance(withdrawal: row, at: 12))
    }
  }

  /// Adds an adjustment that is new; its reference is the next one.
  static func insert(
    slo: String, period: Period, effect: Effect, reason: String, by provenance: Provenance,
    _ db: Database
  ) throws -> BudgetAdjustment {
    let columns = effect.columns
    try db.execute(
      sql: """
        INSERT INTO budget_adjustment
          (slo, period_start, period_start_offset, period_end, period_end_offset, effect, events,
           minutes, reason, author, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        slo, period.start.millisecondsSinceEpoch, period.start.offsetMinutes,
        period.end.millisecondsSinceEpoch, period.end.offsetMinutes, columns.kind, columns.events,
        columns.minutes, reason, provenance.author, provenance.at.millisecondsSinceEpoch,
      ])
    return BudgetAdjustment(
      reference: AdjustmentReference(number: Int(db.lastInsertedRowID)), slo: slo, period: period,
      effect: effect, reason: reason, author: provenance.author,
      recordedAt: provenance.at.inUTC)
  }

  /// What the audit log records of the adjustment.
  var auditedState: AuditedState {
    let columns = effect.columns
    return AuditedState(
      subject: reference.description,
      values: [
        ("SLO", slo), ("from", period.start.iso8601), ("to", period.end.iso8601),
        ("effect", columns.kind), ("events", columns.events.map { "\($0)" }),
        ("minutes", columns.minutes.map { "\($0)" }), ("reason", reason), ("author", author),
        ("withdrawn", withdrawal?.withdrawalText),
      ])
  }
}

extension BudgetAdjustment.Effect {
  fileprivate init(kind: String, events: Double?, minutes: Double?) {
    let amount =
      events.map(BudgetAdjustment.Amount.events) ?? minutes.map(BudgetAdjustment.Amount.minutes)
    switch (kind, amount) {
    case ("forgive", let amount?): self = .forgive(amount)
    case ("charge", let amount?): self = .charge(amount)
    // The table holds an amount for every other kind.
    default: self = .exclude
    }
  }

  fileprivate var columns: (kind: String, events: Double?, minutes: Double?) {
    switch self {
    case .exclude: ("exclude", nil, nil)
    case .forgive(.events(let events)): ("forgive", events, nil)
    case .forgive(.minutes(let minutes)): ("forgive", nil, minutes)
    case .charge(.events(let events)): ("charge", events, nil)
    case .charge(.minutes(let minutes)): ("charge", nil, minutes)
    }
  }
}
