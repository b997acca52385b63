import GRDB
import Reliability

extension AutomationCandidate: Withdrawable {
  /// Every candidate, those that were withdrawn too, in the order of their references.
  static func fetchAll(_ db: Database) throws -> [AutomationCandidate] {
    let classes = try IncidentClassTable.ofCandidates.fetchAll(db, by: Int.self)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT id, \(columns.joined(separator: ", ")), author, recorded_at, withdrawn_at,
          withdrawn_by, withdrawn_because
        FROM automation_candidate ORDER BY id
        """
    ).map { row in
      AutomationCandidate(
        reference: AutomationReference(number: row[0]),
        record: try AutomationRecord(row, incidents: classes[row[0]] ?? IncidentClass()),
        recorded: Provenance(
          author: row["author"], at: Instant(millisecondsSinceEpoch: row["recorded_at"])),
        withdrawal: Provenance(withdrawal: row, at: 2 + columns.count + 1))
    }
  }

  /// Adds a candidate that is new; its reference is the next one.
  static func insert(
    _ record: AutomationRecord, by provenance: Provenance, _ db: Database
  ) throws -> AutomationCandidate {
    try db.execute(
      sql: """
        INSERT INTO automation_candidate (\(columns.joined(separator: ", ")), author, recorded_at)
        VALUES (\(SQLCondition.places(columns)), ?, ?)
        """,
      arguments: record.columnValues
        + [provenance.author, provenance.at.millisecondsSinceEpoch])
    let candidate = AutomationCandidate(
      reference: AutomationReference(number: Int(db.lastInsertedRowID)), record: record,
      recorded: Provenance(author: provenance.author, at: provenance.at.inUTC))
    try candidate.updateClass(db)
    return candidate
  }

  func update(_ db: Database) throws {
    let assignments = Self.columns.map { "\($0) = ?" }.joined(separator: ", ")
    try db.execute(
      sql: """
        UPDATE automation_candidate SET \(assignments), withdrawn_at = ?, withdrawn_by = ?,
          withdrawn_because = ?
        WHERE id = ?
        """,
      arguments: record.columnValues
        + [
          withdrawal?.at.millisecondsSinceEpoch, withdrawal?.author, withdrawal?.reason,
          reference.number,
        ])
    try updateClass(db)
  }

  private func updateClass(_ db: Database) throws {
    try IncidentClassTable.ofCandidates.replace(
      of: reference.number, with: record.incidents, db)
  }

  var auditedState: AuditedState {
    let phases = record.phases.map(\.rawValue).joined(separator: ", ")
    let incidents = record.incidents
    var values: [(name: String, value: String?)] = [
      ("title", record.title), ("kind", record.kind.rawValue), ("team", record.team),
      ("incidents", incidents.map { $0.namesNothing ? "every incident" : "of a class" }),
    ]
    values += incidents?.auditedValues ?? []
    values += [
      ("phases", phases.isEmpty ? nil : phases), ("toil team", record.toil?.team),
      ("toil class", record.toil?.category), ("toil service", record.toil?.service),
      ("effectiveness", record.effectiveness.auditText),
      ("build hours", record.buildHours.auditText),
      ("maintenance hours a year", record.maintenanceHoursPerYear.auditText),
      ("risk", record.risk), ("way back", record.wayBack), ("runbook", record.runbook),
      ("author", recorded.author), ("withdrawn", withdrawal?.withdrawalText),
    ]
    return AuditedState(subject: reference.description, values: values)
  }

  private static let columns = [
    "title", "kind", "team", "is_about_incidents", "shortens_detection", "shortens_response",
    "shortens_repair", "toil_team", "toil_class", "toil_service", "effectiveness_low",
    "effectiveness_likely", "effectiveness_high", "build_low", "build_likely", "build_high",
    "maintenance_low", "maintenance_likely", "maintenance_high", "risk", "way_back", "runbook",
  ]
}

extension AutomationRecord {
  /// The record in the columns of a candidate, and the class of incidents if it is about any.
  fileprivate init(_ row: Row, incidents: IncidentClass) throws {
    guard let kind = AutomationKind(rawValue: row["kind"]) else {
      throw DatabaseError(message: "AUTO-\(row["id"] as Int) has an unknown kind")
    }
    try self.init(
      title: row["title"], kind: kind,
      effectiveness: ThreePointEstimate(row, "effectiveness"),
      buildHours: ThreePointEstimate(row, "build"),
      maintenanceHoursPerYear: ThreePointEstimate(row, "maintenance"))
    team = row["team"]
    self.incidents = row["is_about_incidents"] ? incidents : nil
    phases = ResponsePhase.allCases.filter { row["shortens_\($0.rawValue)"] }
    let toil = ToilSelection(
      team: row["toil_team"], category: row["toil_class"], service: row["toil_service"])
    self.toil = toil.namesNothing ? nil : toil
    risk = row["risk"]
    wayBack = row["way_back"]
    runbook = row["runbook"]
  }

  /// The values of the columns of a candidate, in their order.
  fileprivate var columnValues: StatementArguments {
    [title, kind.rawValue, team, incidents != nil]
      + StatementArguments(ResponsePhase.allCases.map(phases.contains))
      + [toil?.team, toil?.category, toil?.service] + effectiveness.columnValues
      + buildHours.columnValues + maintenanceHoursPerYear.columnValues + [risk, wayBack, runbook]
  }
}

extension ThreePointEstimate {
  /// The estimate in three columns of a name.
  fileprivate init(_ row: Row, _ name: String) throws {
    try self.init(
      low: row["\(name)_low"], likely: row["\(name)_likely"], high: row["\(name)_high"])
  }

  /// The values of the three columns.
  fileprivate var columnValues: StatementArguments { [low, likely, high] }

  fileprivate var auditText: String { "\(low), \(likely), \(high)" }
}
