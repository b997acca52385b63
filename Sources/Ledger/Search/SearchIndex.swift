import GRDB
import Reliability

/// What a search looks through, kept up with the audit log: each incident with its timeline, the
/// newest text of each postmortem, each action item, each runbook with what was said of its uses, each
/// candidate for automation.
struct SearchIndex {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Whether something changed since the index was made.
  static func isBehind(_ db: Database) throws -> Bool {
    try position(db) < AuditEntry.head(db).sequence
  }

  private static func position(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT sequence FROM search_progress") ?? 0
  }

  /// Takes up everything that changed since.
  func catchUp() throws {
    let position = try Self.position(db)
    let subjects = try String.fetchCursor(
      db,
      sql: """
        SELECT DISTINCT subject FROM audit_entry WHERE sequence > ?
          AND (subject LIKE 'INC-%' OR subject LIKE 'PM-%' OR subject LIKE 'ACT-%'
            OR subject LIKE 'runbook/%' OR subject LIKE 'USE-%' OR subject LIKE 'AUTO-%')
        """, arguments: [position])
    // Of all these there are few.
    let runbooks = try Runbook.fetchAll(db)
    let candidates = try AutomationCandidate.fetchAll(db)
    var changed: Set<String> = []
    while let subject = try subjects.next() {
      if let name = subject.name(behind: "runbook/") {
        changed.insert(name)
      } else if let use = RunbookUseReference(subject) {
        changed.formUnion(
          try RunbookUse.fetch(db, where: "id = ?", arguments: [use.number]).map(\.record.runbook))
      } else if let candidate = AutomationReference(subject) {
        try candidates.filter { $0.reference == candidate }.forEach(take)
      } else if let number = subject.name(behind: "INC-").flatMap({ Int($0) }) {
        try take(incident: IncidentReference(number: number))
      } else if let number = subject.name(behind: "PM-").flatMap({ Int($0) }) {
        try take(postmortemOf: IncidentReference(number: number))
      } else if let action = ActionReference(subject) {
        try take(action: action)
      }
    }
    try runbooks.filter { changed.contains($0.name) }.forEach(take)
    try db.execute(
      sql: "UPDATE search_progress SET sequence = ?",
      arguments: [try AuditEntry.head(db).sequence])
  }

  private func take(incident reference: IncidentReference) throws {
    let incident = try Ledger.existing(reference, db)
    let record = incident.record
    let timeline = try TimelineEntry.fetch(db, of: reference)
    let parts: [String?] =
      [record.summary, record.change, record.detection?.alertName]
      + record.factors.map(\.text) + record.links.map(\.evidence)
      + timeline.map { $0.text }
    try write(
      SearchRow(incident: reference), subject: reference.description, title: record.title,
      body: parts.compactMap { $0 }.joined(separator: "\n"))
  }

  private func take(postmortemOf reference: IncidentReference) throws {
    let text = try String.fetchOne(
      db,
      sql: """
        SELECT text FROM postmortem_revision WHERE incident = ? ORDER BY number DESC LIMIT 1
        """, arguments: [reference.number])
    let title = try String.fetchOne(
      db, sql: "SELECT title FROM incident WHERE id = ?", arguments: [reference.number])
    try write(
      SearchRow(postmortemOf: reference), subject: "PM-\(reference.number)", title: title ?? "",
      body: (text ?? "").withoutFrontMatterAndComments)
  }

  private func take(action reference: ActionReference) throws {
    let item = try Ledger.existing(reference, db)
    let parts = [item.record.endState, item.record.reason, item.record.owner]
    // It may have moved from another incident, and so from another row.
    try db.execute(
      sql: "DELETE FROM search_index WHERE rowid = (SELECT row FROM search_action WHERE id = ?)",
      arguments: [reference.number])
    let row = SearchRow(reference, of: item.incident)
    try db.execute(
      sql: "INSERT OR REPLACE INTO search_action (id, row) VALUES (?, ?)",
      arguments: [reference.number, row.id])
    try write(
      row, subject: reference.description, title: item.record.title,
      body: parts.compactMap { $0 }.joined(separator: "\n"))
  }

  private func take(_ runbook: Runbook) throws {
    let subject = runbook.auditedState.subject
    let rows = SearchRow.runbooks
    let own = try Int64.fetchOne(
      db,
      sql: "SELECT rowid FROM search_index WHERE rowid >= ? AND rowid < ? AND subject = ?",
      arguments: [rows.lowerBound, rows.upperBound, subject])
    let last = try Int64.fetchOne(
      db, sql: "SELECT MAX(rowid) FROM search_index WHERE rowid >= ? AND rowid < ?",
      arguments: [rows.lowerBound, rows.upperBound])
    let uses = try RunbookUse.fetch(
      db, where: "runbook = ? AND withdrawn_at IS NULL", arguments: [runbook.name])
    let record = runbook.record
    let parts: [String?] =
      [runbook.name, record.team, record.location, record.purpose.description]
      + uses.flatMap { [$0.record.person, $0.record.note] }
    try write(
      SearchRow(id: own ?? last.map { $0 + 1 } ?? rows.lowerBound), subject: subject,
      title: record.title, body: parts.compactMap { $0 }.joined(separator: "\n"))
  }

  private func take(_ candidate: AutomationCandidate) throws {
    let record = candidate.record
    let parts: [String?] = [
      record.kind.words, record.team, record.incidents?.description, record.toil?.words,
      record.runbook, record.risk, record.wayBack,
    ]
    try write(
      SearchRow(candidate.reference), subject: candidate.reference.description,
      title: record.title, body: parts.compactMap { $0 }.joined(separator: "\n"))
  }

  private func write(_ row: SearchRow, subject: String, title: String, body: String) throws {
    try db.cachedStatement(sql: "DELETE FROM search_index WHERE rowid = ?")
      .execute(arguments: [row.id])
    try db.cachedStatement(
      sql: "INSERT INTO search_index (rowid, subject, title, body) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [row.id, subject, title, body])
  }
}

extension String {
  /// What stands behind a prefix; `nil` where it begins otherwise.
  fileprivate func name(behind prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }

  /// The text of a postmortem without what a reader does not read: the fields before it, and the
  /// comments with which a draft guides its writer.
  fileprivate var withoutFrontMatterAndComments: String {
    var rest = self[...]
    if hasPrefix("---"), let end = rest.dropFirst(3).firstRange(of: "\n---") {
      rest = rest[end.upperBound...]
    }
    var kept = ""
    while let start = rest.firstRange(of: "<!--") {
      kept += rest[..<start.lowerBound]
      guard let end = rest[start.upperBound...].firstRange(of: "-->") else { return kept }
      rest = rest[end.upperBound...]
    }
    return kept + rest
  }
}
