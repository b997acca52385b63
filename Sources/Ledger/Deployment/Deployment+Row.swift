import GRDB
import Reliability

extension Deployment: ImportableEntry {
  /// The deployments whose rows satisfy `condition`, in the order of time.
  static func fetch(
    _ db: Database, where condition: String, arguments: StatementArguments
  ) throws -> [Deployment] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, service, change, deployed_at, deployed_at_offset, kind, outcome, restored_at,
          restored_at_offset, source, author, recorded_at, withdrawn_at, withdrawn_by,
          withdrawn_because
        FROM deployment WHERE \(condition) ORDER BY deployed_at, id
        """)
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      Deployment(
        reference: DeploymentReference(number: row[0]),
        record: try DeploymentRecord(
          of: row[1], change: row[2],
          at: Instant(millisecondsSinceEpoch: row[3], offsetMinutes: row[4]),
          kind: (row[5] as String?).flatMap(ChangeKind.init(rawValue:)),
          outcome: (row[6] as String?).flatMap(DeploymentOutcome.init(rawValue:)),
          restoredAt: row.instant(at: 7), source: row[9]),
        recorded: Provenance(author: row[10], at: Instant(millisecondsSinceEpoch: row[11])),
        withdrawal: Provenance(withdrawal: row, at: 12))
    }
  }

  static func known(_ record: DeploymentRecord, _ db: Database) throws -> Deployment? {
    try fetch(
      db, where: "service = ? AND change = ?", arguments: [record.service, record.change]
    ).first
  }

  static func insert(
    _ record: DeploymentRecord, by provenance: Provenance, _ db: Database
  ) throws -> Deployment {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO deployment (\(columns.joined(separator: ", ")), author, recorded_at)
        VALUES (\(SQLCondition.places(columns)), ?, ?)
        """)
    try statement.execute(
      arguments: values(of: record)
        + [provenance.author, provenance.at.millisecondsSinceEpoch])
    return Deployment(
      reference: DeploymentReference(number: Int(db.lastInsertedRowID)), record: record,
      recorded: Provenance(author: provenance.author, at: provenance.at.inUTC))
  }

  func update(_ db: Database) throws {
    let assignments = Self.columns.map { "\($0) = ?" }.joined(separator: ", ")
    try db.execute(
      sql: """
        UPDATE deployment SET \(assignments), withdrawn_at = ?, withdrawn_by = ?,
          withdrawn_because = ?
        WHERE id = ?
        """,
      arguments: Self.values(of: record)
        + [
          withdrawal?.at.millisecondsSinceEpoch, withdrawal?.author, withdrawal?.reason,
          reference.number,
        ])
  }

  static func contradiction(of record: DeploymentRecord) -> any Error {
    DeploymentError.contradicts(service: record.service, change: record.change)
  }

  var auditedState: AuditedState {
    AuditedState(
      subject: reference.description,
      values: [
        ("service", record.service), ("change", record.change), ("at", record.at.iso8601),
        ("kind", record.kind?.rawValue), ("outcome", record.outcome?.rawValue),
        ("restored", record.restoredAt?.iso8601), ("source", record.source),
        ("author", recorded.author), ("withdrawn", withdrawal?.withdrawalText),
      ])
  }

  private static let columns = [
    "service", "change", "deployed_at", "deployed_at_offset", "kind", "outcome", "restored_at",
    "restored_at_offset", "source",
  ]

  private static func values(of record: DeploymentRecord) -> StatementArguments {
    [
      record.service, record.change, record.at.millisecondsSinceEpoch, record.at.offsetMinutes,
      record.kind?.rawValue, record.outcome?.rawValue, record.restoredAt?.millisecondsSinceEpoch,
      record.restoredAt?.offsetMinutes, record.source,
    ]
  }
}
