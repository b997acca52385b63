import GRDB
import Reliability

extension SatisfactionRecord: Withdrawable {
  /// Every record, those that were withdrawn too, in the order of their references.
  static func fetchAll(_ db: Database) throws -> [SatisfactionRecord] {
    try fetch(db, where: "TRUE", arguments: [])
  }

  /// The records whose rows satisfy `condition`, in the order of their references.
  static func fetch(
    _ db: Database, where condition: String, arguments: StatementArguments
  ) throws -> [SatisfactionRecord] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, slo, journey, service, level, period_start, period_start_offset, period_end,
          period_end_offset, source, score, score_best, responses, evidence, author, recorded_at,
          withdrawn_at, withdrawn_by, withdrawn_because
        FROM satisfaction WHERE \(condition) ORDER BY id
        """, arguments: arguments
    ).compactMap { row in
      // The table holds one of the three, and no other level or source.
      guard let subject = SatisfactionSubject(slo: row[1], journey: row[2], service: row[3]),
        let level = SatisfactionLevel(rawValue: row[4]),
        let source = SatisfactionSource(rawValue: row[9])
      else { return nil }
      return SatisfactionRecord(
        reference: SatisfactionReference(number: row[0]), subject: subject,
        statement: try SatisfactionStatement(
          level: level,
          period: try Period(
            from: Instant(millisecondsSinceEpoch: row[5], offsetMinutes: row[6]),
            to: Instant(millisecondsSinceEpoch: row[7], offsetMinutes: row[8])),
          source: source, score: SatisfactionScore(row: row, at: 10), responses: row[12],
          evidence: row[13]),
        author: row[14], recordedAt: Instant(millisecondsSinceEpoch: row[15]),
        withdrawal: Provenance(withdrawal: row, at: 16))
    }
  }

  /// Adds a record that is new; its reference is the next one.
  static func insert(
    _ statement: SatisfactionStatement, about subject: SatisfactionSubject,
    by provenance: Provenance, _ db: Database
  ) throws -> SatisfactionRecord {
    let period = statement.period
    try db.execute(
      sql: """
        INSERT INTO satisfaction
          (\(subject.kind), level, period_start, period_start_offset, period_end,
           period_end_offset, source, score, score_best, responses, evidence, author, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        subject.name, statement.level.rawValue, period.start.millisecondsSinceEpoch,
        period.start.offsetMinutes, period.end.millisecondsSinceEpoch, period.end.offsetMinutes,
        statement.source.rawValue, statement.score?.value, statement.score?.best,
        statement.responses, statement.evidence, provenance.author,
        provenance.at.millisecondsSinceEpoch,
      ])
    return SatisfactionRecord(
      reference: SatisfactionReference(number: Int(db.lastInsertedRowID)), subject: subject,
      statement: statement, author: provenance.author, recordedAt: provenance.at.inUTC)
  }

  func update(_ db: Database) throws {
    try updateWithdrawal(in: "satisfaction", of: reference.number, db)
  }

  /// What the audit log records of the record.
  var auditedState: AuditedState {
    AuditedState(
      subject: reference.description,
      values: [
        ("about", subject.description), ("level", statement.level.rawValue),
        ("from", statement.period.start.iso8601), ("to", statement.period.end.iso8601),
        ("source", statement.source.rawValue),
        ("score", statement.score.map { "\($0.value) of \($0.best)" }),
        ("responses", statement.responses.map(String.init)), ("evidence", statement.evidence),
        ("author", author), ("withdrawn", withdrawal?.withdrawalText),
      ])
  }
}

extension SatisfactionSubject {
  fileprivate init?(slo: String?, journey: String?, service: String?) {
    switch (slo, journey, service) {
    case (let name?, nil, nil): self = .slo(name)
    case (nil, let name?, nil): self = .journey(name)
    case (nil, nil, let name?): self = .service(name)
    default: return nil
    }
  }

  /// The things of the ledger that a user may mean by a name.
  ///
  /// - Parameters:
  ///   - text: A name or, where several things have it, `slo/NAME`, `journey/NAME`, `service/NAME`.
  ///   - db: The ledger.
  /// - Returns: The one thing that has the name.
  /// - Throws: ``SatisfactionError``.
  static func find(_ text: String, _ db: Database) throws -> SatisfactionSubject {
    let known =
      try String.fetchAll(db, sql: "SELECT name FROM slo ORDER BY name").map(Self.slo)
      + String.fetchAll(db, sql: "SELECT name FROM journey ORDER BY name").map(Self.journey)
      + String.fetchAll(db, sql: "SELECT name FROM service ORDER BY name").map(Self.service)
    if let exact = known.first(where: { $0.description == text }) { return exact }
    let named = known.filter { $0.name == text }
    guard let only = named.first else {
      throw SatisfactionError.unknownSubject(
        text, similar: known.map(\.name).mostSimilar(to: text))
    }
    guard named.count == 1 else { throw SatisfactionError.ambiguousSubject(text, named) }
    return only
  }
}

extension SatisfactionScore {
  fileprivate init?(row: Row, at index: Int) {
    guard let value: Double = row[index], let best: Double = row[index + 1] else { return nil }
    self.init(value, of: best)
  }
}
