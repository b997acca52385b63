import GRDB
package import Reliability

/// Which postmortems to read; a condition that is not set holds for all.
package struct PostmortemQuery: Hashable, Sendable {
  /// Those that stand so.
  package var states: [PostmortemState] = []
  /// Those that this person sees to.
  package var owner: String?
  /// Those of incidents that affected a service of this team.
  package var team: String?

  /// Every postmortem.
  package init() {}

  fileprivate var condition: SQLCondition {
    var condition = SQLCondition()
    if !states.isEmpty { condition.require("state", in: states.map(\.rawValue)) }
    if let owner { condition.require("lower(owner) = lower(?)", [owner]) }
    if let team { condition.require(incidentIn: "incident", ofTeam: team) }
    return condition
  }
}

extension Ledger {
  /// The postmortems that a query asks for, in the order of their incidents.
  package func postmortems(_ query: PostmortemQuery = PostmortemQuery()) throws -> [Postmortem] {
    let condition = query.condition
    return try read { db in
      try Postmortem.fetch(db, where: condition.sql, arguments: condition.arguments)
    }
  }

  /// The postmortems that a query asks for, each with its incident, in the order of the incidents.
  package func postmortemsWithIncidents(
    _ query: PostmortemQuery
  ) throws -> [(postmortem: Postmortem, incident: Incident)] {
    let condition = query.condition
    return try read { db in
      let postmortems = try Postmortem.fetch(
        db, where: condition.sql, arguments: condition.arguments)
      let incidents = try Incident.fetch(
        db, where: "id IN (SELECT incident FROM postmortem WHERE \(condition.sql))",
        arguments: condition.arguments)
      return Array(zip(postmortems, incidents))
    }
  }

  /// The postmortem of an incident, `nil` where none was begun.
  ///
  /// - Throws: ``LedgerError``.
  package func postmortem(of incident: IncidentReference) throws -> Postmortem? {
    try read { db in
      _ = try Self.existing(incident, db)
      return try Self.postmortem(of: incident, db)
    }
  }

  /// The incidents for which the policy asks for a postmortem and which have none, oldest first.
  ///
  /// - Parameters:
  ///   - policy: The policy.
  ///   - team: Only those of incidents that affected a service of this team.
  /// - Returns: The incidents, each with the day by which its postmortem is due.
  /// - Throws: ``LedgerError``.
  package func incidentsWithoutPostmortem(
    _ policy: PostmortemPolicy, team: String? = nil
  ) throws -> [(incident: Incident, due: CalendarDay)] {
    var condition = SQLCondition()
    condition.require(
      """
      severity IS NOT NULL AND duplicate_of IS NULL
      AND NOT EXISTS (SELECT 1 FROM postmortem WHERE postmortem.incident = incident.id)
      """)
    if let team { condition.require(incidentIn: "id", ofTeam: team) }
    return try read { db in
      try Incident.fetch(db, where: condition.sql, arguments: condition.arguments)
        .compactMap { incident in policy.due(incident.record).map { (incident, $0) } }
    }
  }

  /// Every text of a postmortem, oldest first.
  ///
  /// - Throws: ``PostmortemError/notStarted(_:)``, ``LedgerError``.
  package func revisions(of incident: IncidentReference) throws -> [PostmortemRevision] {
    try read { db in
      _ = try Self.startedPostmortem(of: incident, db)
      return try PostmortemRevision.fetch(db, of: incident)
    }
  }

  /// A text of a postmortem.
  ///
  /// - Parameters:
  ///   - number: Which revision; the newest where it is `nil`.
  ///   - incident: The incident that the postmortem is about.
  /// - Returns: The revision.
  /// - Throws: ``PostmortemError``, ``LedgerError``.
  package func revision(
    _ number: Int? = nil, of incident: IncidentReference
  ) throws -> PostmortemRevision {
    try read { db in
      let postmortem = try Self.startedPostmortem(of: incident, db)
      let number = number ?? postmortem.revision
      guard let revision = try PostmortemRevision.fetch(db, of: incident, number: number) else {
        throw PostmortemError.unknownRevision(incident, number, newest: postmortem.revision)
      }
      return revision
    }
  }

  /// How the state of a postmortem changed, and which review checks are waived for it.
  package func review(
    of incident: IncidentReference
  ) throws -> (changes: [PostmortemStateChange], waivers: [ReviewWaiver]) {
    try read { db in
      (
        try PostmortemStateChange.fetch(db, of: incident),
        try ReviewWaiver.fetch(db, of: incident)
      )
    }
  }

  /// Moves a postmortem to another state.
  ///
  /// Where it is found good the incident's milestone `postmortem completed` is reached, unless it
  /// was before.
  ///
  /// - Throws: ``PostmortemError``, ``LedgerError``.
  package func move(
    _ incident: IncidentReference, to state: PostmortemState, by provenance: Provenance
  ) throws -> Postmortem {
    try changePostmortem(of: incident, by: provenance) { file, db, trail in
      let open = try Self.actions(.open(of: incident), db)
      let obstacle = file.postmortem.obstacle(
        to: state, by: provenance.author, openActions: open.map(\.reference))
      if let obstacle { throw PostmortemError.cannotMove(incident, to: state, obstacle) }
      file.postmortem.state = state
      try PostmortemStateChange(
        state: state, author: provenance.author, at: provenance.at.inUTC,
        reason: provenance.reason
      ).insert(db, of: incident, at: file.changes.count)
      if state == .reviewed { try Self.complete(incident, db, &trail) }
    }
  }

  /// Sets the day by which a postmortem is to be reviewed.
  ///
  /// - Throws: ``PostmortemError``, ``LedgerError``.
  package func setDue(
    _ due: CalendarDay, of incident: IncidentReference, by provenance: Provenance
  ) throws -> Postmortem {
    try changePostmortem(of: incident, by: provenance) { file, _, _ in
      file.postmortem.due = due
    }
  }

  /// Waives a review check for a postmortem; the reason is that of the provenance.
  ///
  /// - Throws: ``PostmortemError``, ``LedgerError``.
  package func waive(
    _ check: String, because reason: String, for incident: IncidentReference,
    by provenance: Provenance
  ) throws {
    _ = try changePostmortem(of: incident, by: provenance) { _, db, _ in
      try ReviewWaiver(
        check: check, reason: reason, author: provenance.author, at: provenance.at.inUTC
      ).write(db, of: incident)
    }
  }

  /// Takes a waiver back.
  ///
  /// - Throws: ``PostmortemError``, ``LedgerError``.
  package func takeBackWaiver(
    of check: String, for incident: IncidentReference, by provenance: Provenance
  ) throws {
    _ = try changePostmortem(of: incident, by: provenance) { file, db, _ in
      guard file.waivers.contains(where: { $0.check == check }) else {
        throw PostmortemError.notWaived(incident, check: check)
      }
      try db.execute(
        sql: "DELETE FROM postmortem_waiver WHERE incident = ? AND review_check = ?",
        arguments: [incident.number, check])
    }
  }
}

extension Ledger {
  static func postmortem(of incident: IncidentReference, _ db: Database) throws -> Postmortem? {
    try Postmortem.fetch(db, where: "incident = ?", arguments: [incident.number]).first
  }

  static func startedPostmortem(
    of incident: IncidentReference, _ db: Database
  ) throws -> Postmortem {
    _ = try existing(incident, db)
    guard let postmortem = try postmortem(of: incident, db) else {
      throw PostmortemError.notStarted(incident)
    }
    return postmortem
  }

  /// Changes a postmortem that was begun, in one transaction with its entry in the audit log.
  private func changePostmortem(
    of incident: IncidentReference, by provenance: Provenance,
    _ body: (inout PostmortemFile, Database, inout AuditTrail) throws -> Void
  ) throws -> Postmortem {
    try change(by: provenance) { db, trail in
      let before = try PostmortemFile(db, of: Self.startedPostmortem(of: incident, db))
      var file = before
      try body(&file, db, &trail)
      file.postmortem.changedAt = provenance.at.inUTC
      try file.postmortem.update(db)
      let after = try PostmortemFile(db, of: file.postmortem)
      try trail.record(.updated, from: before.auditedState, to: after.auditedState)
      return after.postmortem
    }
  }

  private static func complete(
    _ reference: IncidentReference, _ db: Database, _ trail: inout AuditTrail
  ) throws {
    let before = try existing(reference, db)
    guard before.record.milestones[.postmortemCompleted] == nil else { return }
    var after = before
    after.record.milestones[.postmortemCompleted] = trail.provenance.at
    try after.update(db)
    let timeline = try TimelineEntry.fetch(db, of: reference)
    try trail.record(
      .updated, from: before.auditedState(timeline: timeline),
      to: after.auditedState(timeline: timeline))
  }
}

extension ActionQuery {
  /// The open action items of an incident.
  package static func open(of incident: IncidentReference) -> ActionQuery {
    var query = ActionQuery()
    query.incident = incident
    query.statuses = [.open]
    return query
  }
}
