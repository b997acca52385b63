import GRDB
import Reliability

extension TimelineEntry {
  private static let columns = """
    occurred_at, occurred_at_offset, recorded_at, kind, actor, text, evidence_url, external_id
    """

  /// The timeline of an incident in the order in which it was recorded.
  static func fetch(_ db: Database, of incident: IncidentReference) throws -> [TimelineEntry] {
    let statement = try db.cachedStatement(
      sql: "SELECT \(columns) FROM timeline_entry WHERE incident = ? ORDER BY position")
    return try Row.fetchAll(statement, arguments: [incident.number]).map(TimelineEntry.init)
  }

  /// The timelines of all incidents, each by when things happened.
  static func fetchAll(_ db: Database) throws -> [IncidentReference: [TimelineEntry]] {
    var timelines: [IncidentReference: [TimelineEntry]] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(columns), incident FROM timeline_entry ORDER BY incident, position")
    while let row = try rows.next() {
      timelines[IncidentReference(number: row[8]), default: []].append(TimelineEntry(row))
    }
    return timelines.mapValues(\.inOrder)
  }

  private init(_ row: Row) {
    self.init(
      occurredAt: Instant(millisecondsSinceEpoch: row[0], offsetMinutes: row[1]),
      recordedAt: Instant(millisecondsSinceEpoch: row[2]), kind: Kind(rawValue: row[3]) ?? .note,
      actor: row[4], text: row[5], evidenceURL: row[6], externalID: row[7])
  }
}

extension [TimelineEntry] {
  /// The rows by when things happened; of two at the same time the one that was recorded first.
  var inOrder: [TimelineEntry] {
    enumerated()
      .sorted {
        ($0.element.occurredAt.inUTC, $0.offset) < ($1.element.occurredAt.inUTC, $1.offset)
      }
      .map(\.element)
  }
}
