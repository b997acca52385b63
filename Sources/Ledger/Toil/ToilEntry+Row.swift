import GRDB
import Reliability

extension ToilEntry: Withdrawable {
  /// Every entry, those that were withdrawn too, in the order of their references.
  static func fetchAll(_ db: Database) throws -> [ToilEntry] {
    try fetch(db, where: "TRUE", arguments: [])
  }

  /// The entries whose rows satisfy `condition`, in the order of their references.
  static func fetch(
    _ db: Database, where condition: String, arguments: StatementArguments
  ) throws -> [ToilEntry] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, team, what, minutes, people, times, kind, started, started_offset, ended,
          ended_offset, incident, service, class, source, external_id, author, recorded_at,
          withdrawn_at, withdrawn_by, withdrawn_because, runbook
        FROM toil_entry WHERE \(condition) ORDER BY id
        """)
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      ToilEntry(
        reference: ToilReference(number: row[0]),
        record: try ToilRecord(
          team: row[1], what: row[2], minutes: row[3], people: row[4], times: row[5],
          time: try ToilTime(row: row, at: 7),
          kind: (row[6] as String?).flatMap(ToilKind.init(rawValue:)),
          incident: (row[11] as Int?).map(IncidentReference.init(number:)), service: row[12],
          category: (row[13] as String?).flatMap { TaxonomyEntry($0) }, runbook: row[21],
          source: (row[14] as String?).map { .init(name: $0, externalID: row[15]) }),
        author: row[16], recordedAt: Instant(millisecondsSinceEpoch: row[17]),
        withdrawal: Provenance(withdrawal: row, at: 18))
    }
  }

  /// The entries that have to do with a team and a period, in the order of their references.
  static func fetch(
    _ db: Database, of team: String?, during period: Period?
  ) throws -> [ToilEntry] {
    var condition = SQLCondition()
    if let team { condition.require("team = ?", [team]) }
    if let period {
      condition.require(
        "started < ? AND coalesce(ended, started + 1) > ?",
        [period.end.millisecondsSinceEpoch, period.start.millisecondsSinceEpoch])
    }
    return try fetch(db, where: condition.sql, arguments: condition.arguments)
  }

  /// Adds an entry that is new; its reference is the next one.
  static func insert(
    _ record: ToilRecord, by provenance: Provenance, _ db: Database
  ) throws -> ToilEntry {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO toil_entry
          (\(columns.joined(separator: ", ")), author, recorded_at)
        VALUES (\(SQLCondition.places(columns)), ?, ?)
        """)
    try statement.execute(
      arguments: values(of: record)
        + [provenance.author, provenance.at.millisecondsSinceEpoch])
    return ToilEntry(
      reference: ToilReference(number: Int(db.lastInsertedRowID)), record: record,
      author: provenance.author, recordedAt: provenance.at.inUTC)
  }

  /// Replaces what is known of the entry, and its withdrawal.
  func update(_ db: Database) throws {
    let assignments = Self.columns.map { "\($0) = ?" }.joined(separator: ", ")
    try db.execute(
      sql: """
        UPDATE toil_entry SET \(assignments), withdrawn_at = ?, withdrawn_by = ?,
          withdrawn_because = ?
        WHERE id = ?
        """,
      arguments: Self.values(of: record)
        + [
          withdrawal?.at.millisecondsSinceEpoch, withdrawal?.author, withdrawal?.reason,
          reference.number,
        ])
  }

  /// What the audit log records of the entry.
  var auditedState: AuditedState {
    AuditedState(
      subject: reference.description,
      values: [
        ("team", record.team), ("what", record.what), ("minutes", "\(record.minutes)"),
        ("people", String(record.people)), ("times", String(record.times)),
        ("kind", record.kind?.rawValue), ("from", record.time.start.iso8601),
        ("to", record.time.end?.iso8601), ("incident", record.incident?.description),
        ("service", record.service), ("class", record.category?.name), ("runbook", record.runbook),
        ("source", record.source?.name), ("id there", record.source?.externalID),
        ("author", author), ("withdrawn", withdrawal?.withdrawalText),
      ])
  }

  private static let columns = [
    "team", "what", "minutes", "people", "times", "kind", "started", "started_offset", "ended",
    "ended_offset", "incident", "service", "class", "runbook", "source", "external_id",
  ]

  private static func values(of record: ToilRecord) -> StatementArguments {
    let (start, end) = (record.time.start, record.time.end)
    return [
      record.team, record.what, record.minutes, record.people, record.times,
      record.kind?.rawValue, start.millisecondsSinceEpoch, start.offsetMinutes,
      end?.millisecondsSinceEpoch, end?.offsetMinutes, record.incident?.number, record.service,
      record.category?.name, record.runbook, record.source?.name, record.source?.externalID,
    ]
  }
}

extension ToilTime {
  fileprivate init(row: Row, at index: Int) throws {
    let start = Instant(millisecondsSinceEpoch: row[index], offsetMinutes: row[index + 1])
    if let end = row.instant(at: index + 2) {
      self = .spread(try Period(from: start, to: end))
    } else {
      self = .at(start)
    }
  }

  /// The end of the period over which it was spread.
  fileprivate var end: Instant? {
    if case .spread(let period) = self { period.end } else { nil }
  }
}
