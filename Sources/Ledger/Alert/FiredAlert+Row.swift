import Foundation
import GRDB
import Reliability

extension FiredAlert {
  /// The alerts whose rows satisfy `condition`, in the order of their references.
  static func fetch(
    _ db: Database, where condition: String = "TRUE", arguments: StatementArguments = []
  ) throws -> [FiredAlert] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, source, labels, annotations, slo, fingerprint, url, started_at, started_offset,
          ended_at, ended_offset, gone_by, incident, is_of_none, acted_on
        FROM alert WHERE \(condition) ORDER BY id
        """, arguments: arguments
    ).map { try FiredAlert($0) }
  }

  private init(_ row: Row) throws {
    let statement = AlertStatement(
      source: row[1], labels: try Self.pairs(row[2]), annotations: try Self.pairs(row[3]),
      startedAt: Instant(millisecondsSinceEpoch: row[7], offsetMinutes: row[8]),
      endedAt: row.instant(at: 9), fingerprint: row[5], url: row[6], slo: row[4])
    let incident: Int? = row[12]
    self.init(
      reference: AlertReference(number: row[0]), statement: statement,
      goneBy: (row[11] as Int64?).map { Instant(millisecondsSinceEpoch: $0) },
      link: incident.map { .incident(IncidentReference(number: $0)) }
        ?? (row[13] ? .ofNone : .unsaid),
      actedOn: row[14])
  }

  /// The columns of what an alert is told apart by.
  static func identity(of statement: AlertStatement) throws -> StatementArguments {
    [
      statement.source, statement.startedAt.millisecondsSinceEpoch,
      try text(of: statement.labels),
    ]
  }

  /// Adds an alert that is new; its reference is the next one.
  static func insert(_ statement: AlertStatement, _ db: Database) throws -> FiredAlert {
    try db.execute(
      sql: """
        INSERT INTO alert (source, started_at, labels, annotations, name, started_offset)
        VALUES (?, ?, ?, '{}', ?, ?)
        """,
      arguments: identity(of: statement) + [statement.name, statement.startedAt.offsetMinutes])
    let alert = FiredAlert(
      reference: AlertReference(number: Int(db.lastInsertedRowID)), statement: statement)
    try alert.update(db)
    return alert
  }

  /// Replaces everything but what the alert is told apart by.
  func update(_ db: Database) throws {
    var incident: Int?
    if case .incident(let reference) = link { incident = reference.number }
    try db.execute(
      sql: """
        UPDATE alert SET annotations = ?, slo = ?, fingerprint = ?, url = ?, ended_at = ?,
          ended_offset = ?, gone_by = ?, incident = ?, is_of_none = ?, acted_on = ?
        WHERE id = ?
        """,
      arguments: [
        Self.text(of: statement.annotations), statement.slo, statement.fingerprint,
        statement.url, statement.endedAt?.millisecondsSinceEpoch,
        statement.endedAt?.offsetMinutes, goneBy?.millisecondsSinceEpoch, incident,
        link == .ofNone, actedOn, reference.number,
      ])
  }

  /// What the audit log records of the alert.
  var auditedState: AuditedState {
    get throws {
      let linked: String? =
        switch link {
        case .unsaid: nil
        case .incident(let reference): reference.description
        case .ofNone: "none"
        }
      return AuditedState(
        subject: reference.description,
        values: [
          ("source", statement.source), ("labels", try Self.text(of: statement.labels)),
          ("annotations", try Self.text(of: statement.annotations)), ("SLO", statement.slo),
          ("fingerprint", statement.fingerprint), ("URL", statement.url),
          ("started", statement.startedAt.iso8601), ("ended", statement.endedAt?.iso8601),
          ("gone by", goneBy?.iso8601), ("incident", linked),
          ("acted on", actedOn.map { $0 ? "yes" : "no" }),
        ])
    }
  }

  private static func text(of pairs: [String: String]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(pairs), as: UTF8.self)
  }

  private static func pairs(_ text: String) throws -> [String: String] {
    try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
  }
}
