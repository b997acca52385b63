import GRDB
import Reliability

extension RunbookUse: Withdrawable {
  /// Every use, those that were withdrawn too, in the order of their references.
  static func fetchAll(_ db: Database) throws -> [RunbookUse] {
    try fetch(db, where: "TRUE", arguments: [])
  }

  /// The uses whose rows satisfy `condition`, in the order of their references.
  static func fetch(
    _ db: Database, where condition: String, arguments: StatementArguments
  ) throws -> [RunbookUse] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, runbook, used_at, used_at_offset, is_exercise, incident, worked, minutes,
          manual_steps, person, note, author, recorded_at, withdrawn_at, withdrawn_by,
          withdrawn_because
        FROM runbook_use WHERE \(condition) ORDER BY id
        """, arguments: arguments
    ).map { row in
      RunbookUse(
        reference: RunbookUseReference(number: row[0]),
        record: try RunbookUseRecord(
          of: row[1], at: Instant(millisecondsSinceEpoch: row[2], offsetMinutes: row[3]),
          isExercise: row[4], incident: (row[5] as Int?).map(IncidentReference.init(number:)),
          outcome: (row[6] as String?).flatMap(RunbookOutcome.init(rawValue:)),
          minutes: row[7], manualSteps: row[8], person: row[9], note: row[10]),
        recorded: Provenance(author: row[11], at: Instant(millisecondsSinceEpoch: row[12])),
        withdrawal: Provenance(withdrawal: row, at: 13))
    }
  }

  /// Adds a use that is new; its reference is the next one.
  static func insert(
    _ record: RunbookUseRecord, by provenance: Provenance, _ db: Database
  ) throws -> RunbookUse {
    try db.execute(
      sql: """
        INSERT INTO runbook_use
          (runbook, used_at, used_at_offset, is_exercise, incident, worked, minutes, manual_steps,
           person, note, author, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        record.runbook, record.at.millisecondsSinceEpoch, record.at.offsetMinutes,
        record.isExercise, record.incident?.number, record.outcome?.rawValue, record.minutes,
        record.manualSteps, record.person, record.note, provenance.author,
        provenance.at.millisecondsSinceEpoch,
      ])
    return RunbookUse(
      reference: RunbookUseReference(number: Int(db.lastInsertedRowID)), record: record,
      recorded: Provenance(author: provenance.author, at: provenance.at.inUTC))
  }

  func update(_ db: Database) throws {
    try updateWithdrawal(in: "runbook_use", of: reference.number, db)
  }

  var auditedState: AuditedState {
    AuditedState(
      subject: reference.description,
      values: [
        ("runbook", record.runbook), ("at", record.at.iso8601),
        ("exercise", record.isExercise ? "yes" : nil),
        ("incident", record.incident?.description), ("worked", record.outcome?.rawValue),
        ("minutes", record.minutes.map { "\($0)" }),
        ("manual steps", record.manualSteps.map(String.init)), ("person", record.person),
        ("note", record.note), ("author", recorded.author),
        ("withdrawn", withdrawal?.withdrawalText),
      ])
  }
}
