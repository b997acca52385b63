import GRDB
import Reliability

/// What a search looks through, kept up with the audit log: each incident with its timeline, the
/// newest text of each postmortem, each action item.
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
          AND (subject LIKE 'INC-%' OR subject LIKE 'PM-%' OR subject LIKE 'ACT-%')
        """, arguments: [position])
    while let subject = try subjects.next() {
      let parts = subject.split(separator: "-")
      guard parts.count == 2, let number = parts.last.flatMap({ Int($0) }) else { continue }
      switch parts.first {
      case "INC": try take(incident: IncidentReference(number: number))
      case "PM": try take(postmortemOf: IncidentReference(number: number))
      default: try take(action: ActionReference(number: number))
      }
    }
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

  private func write(_ row: SearchRow, subject: String, title: String, body: String) throws {
    try db.cachedStatement(sql: "DELETE FROM search_index WHERE rowid = ?")
      .execute(arguments: [row.id])
    try db.cachedStatement(
      sql: "INSERT INTO search_index (rowid, subject, title, body) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [row.id, subject, title, body])
  }
}

extension String {
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
