import GRDB
import Reliability

extension ServiceLevelObjective {
  /// Every SLO with its revisions, by name; or only those of some services.
  static func fetchAll(
    _ db: Database, ofServices services: [String]? = nil
  ) throws -> [ServiceLevelObjective] {
    var condition = SQLCondition()
    if let services { condition.require("service", in: services) }
    let names = "SELECT name FROM slo WHERE \(condition.sql)"
    let revisions = Dictionary(
      grouping: try ObjectiveRevision.fetch(db, ofSLOs: names, condition.arguments), by: \.slo)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT name, display_name, summary, service FROM slo WHERE \(condition.sql) ORDER BY name
        """, arguments: condition.arguments
    ).map { row in
      let name: String = row[0]
      return ServiceLevelObjective(
        name: name, displayName: row[1], summary: row[2], service: row[3],
        revisions: revisions[name, default: []].map(\.revision))
    }
  }

  /// Adds the SLO or replaces its names and its service; its revisions stay as they are.
  func upsertHeader(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO slo (name, display_name, summary, service) VALUES (?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET display_name = excluded.display_name,
          summary = excluded.summary, service = excluded.service
        """, arguments: [name, displayName, summary, service])
  }
}

extension ObjectiveRevision {
  /// The revisions of the SLOs that a statement selects, beside the name of each, in the order in
  /// which they were recorded.
  fileprivate static func fetch(
    _ db: Database, ofSLOs names: String, _ arguments: StatementArguments
  ) throws -> [(slo: String, revision: ObjectiveRevision)] {
    let objectives = Dictionary(
      grouping: try Row.fetchAll(
        db,
        sql: """
          SELECT revision, display_name, target, time_slice_target, time_slice_window
          FROM objective
          WHERE revision IN (SELECT id FROM objective_revision WHERE slo IN (\(names)))
          ORDER BY revision, position
          """, arguments: arguments)
    ) { $0[0] as Int64 }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT id, slo, effective_from, effective_from_offset, recorded_at, author, rationale,
          method, window_length, window_start, window_time_zone
        FROM objective_revision WHERE slo IN (\(names)) ORDER BY id
        """, arguments: arguments
    ).compactMap { row in
      guard let method = BudgetingMethod(rawValue: row[7]), let window = TimeWindow(row, at: 8)
      else { return nil }
      let terms = ObjectiveTerms(
        method: method, window: window,
        objectives: objectives[row[0], default: []].map(Objective.init))
      let revision = ObjectiveRevision(
        terms: terms,
        effectiveFrom: Instant(millisecondsSinceEpoch: row[2], offsetMinutes: row[3]),
        author: row[5], rationale: row[6], recordedAt: Instant(millisecondsSinceEpoch: row[4]))
      return (row[1], revision)
    }
  }

  /// Adds the revision to an SLO.
  func insert(_ db: Database, into slo: String) throws {
    let window = terms.window.columns
    try db.execute(
      sql: """
        INSERT INTO objective_revision
          (slo, effective_from, effective_from_offset, recorded_at, author, rationale, method,
           window_length, window_start, window_time_zone)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        slo, effectiveFrom.millisecondsSinceEpoch, effectiveFrom.offsetMinutes,
        recordedAt.millisecondsSinceEpoch, author, rationale, terms.method.rawValue,
        window.length, window.start, window.timeZone,
      ])
    let revision = db.lastInsertedRowID
    for (position, objective) in terms.objectives.enumerated() {
      try db.execute(
        sql: """
          INSERT INTO objective
            (revision, position, display_name, target, time_slice_target, time_slice_window)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          revision, position, objective.displayName, objective.target, objective.timeSliceTarget,
          objective.timeSliceWindow?.shorthand,
        ])
    }
  }
}

extension Objective {
  fileprivate init(_ row: Row) {
    self.init(
      displayName: row[1], target: row[2], timeSliceTarget: row[3],
      timeSliceWindow: (row[4] as String?).flatMap { CalendarDuration($0) })
  }
}

extension TimeWindow {
  /// The window in three columns: length, start, time zone.
  fileprivate init?(_ row: Row, at index: Int) {
    guard let length = CalendarDuration(row[index] as String) else { return nil }
    if let start: Int64 = row[index + 1], let timeZone: String = row[index + 2] {
      self = .calendarAligned(
        length, start: LocalDateTime(millisecondsAsUTC: start), timeZone: timeZone)
    } else {
      self = .rolling(length)
    }
  }

  fileprivate var columns: (length: String, start: Int64?, timeZone: String?) {
    switch self {
    case .rolling(let length): (length.shorthand, nil, nil)
    case .calendarAligned(let length, let start, let timeZone):
      (length.shorthand, start.millisecondsAsUTC, timeZone)
    }
  }
}
