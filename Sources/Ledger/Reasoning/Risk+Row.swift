import GRDB
import Reliability

extension Risk {
  /// Every risk, by name.
  static func fetchAll(_ db: Database) throws -> [Risk] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT name, summary, \(RiskEstimate.columns), journey, evidence, observed_from
        FROM risk ORDER BY name
        """
    ).map { row in
      try Risk(
        name: row[0], summary: row[1], estimate: RiskEstimate(row, at: 2), journey: row[6],
        evidence: row[7], observedFrom: (row[8] as String?).flatMap { CalendarDay($0) })
    }
  }

  /// Adds the risk or replaces what is known of it; its journey must exist.
  func upsert(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO risk
          (name, summary, journey, evidence, observed_from, \(RiskEstimate.columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET summary = excluded.summary, journey = excluded.journey,
          evidence = excluded.evidence, observed_from = excluded.observed_from,
          time_to_detect = excluded.time_to_detect, time_to_repair = excluded.time_to_repair,
          time_to_failure = excluded.time_to_failure, share = excluded.share
        """,
      arguments: [name, summary, journey, evidence, observedFrom?.description]
        + estimate.columnValues)
  }

  /// What the audit log records of the risk.
  var auditedState: AuditedState {
    AuditedState(
      subject: "risk/\(name)",
      values: [("summary", summary)] + estimate.auditedValues + [
        ("journey", journey), ("evidence", evidence),
        ("observed from", observedFrom?.description),
      ])
  }
}

extension RiskEstimate {
  /// The columns of an estimate, of a risk and of a decision.
  static let columns = "time_to_detect, time_to_repair, time_to_failure, share"

  /// The estimate in four columns.
  init(_ row: Row, at index: Int) throws {
    try self.init(
      timeToDetect: .milliseconds(row[index] as Int64),
      timeToRepair: .milliseconds(row[index + 1] as Int64),
      timeToFailure: .milliseconds(row[index + 2] as Int64), share: row[index + 3])
  }

  /// The values of the four columns.
  var columnValues: StatementArguments {
    [
      timeToDetect.wholeMilliseconds, timeToRepair.wholeMilliseconds,
      timeToFailure.wholeMilliseconds, share,
    ]
  }

  /// What the audit log records of the estimate.
  var auditedValues: [(String, String?)] {
    [
      ("time to detect", "\(timeToDetect.wholeMilliseconds) ms"),
      ("time to repair", "\(timeToRepair.wholeMilliseconds) ms"),
      ("time to failure", "\(timeToFailure.wholeMilliseconds) ms"), ("share", "\(share)"),
    ]
  }
}
