import GRDB
package import Reliability

/// Which action items to read; a condition that is not set holds for all.
package struct ActionQuery: Hashable, Sendable {
  /// Those of this incident.
  package var incident: IncidentReference?
  /// Those that this person or team sees to.
  package var owner: String?
  /// Those of incidents that affected a service of this team.
  package var team: String?
  /// Those of incidents that affected this service.
  package var service: String?
  /// Those that stand so.
  package var statuses: [ActionStatus] = []
  /// Open ones that were due before this day.
  package var dueBefore: CalendarDay?

  /// Every action item.
  package init() {}

  fileprivate var condition: SQLCondition {
    var condition = SQLCondition()
    if let incident { condition.require("incident = ?", [incident.number]) }
    if let owner { condition.require("lower(owner) = lower(?)", [owner]) }
    if let team { condition.require(incidentIn: "incident", ofTeam: team) }
    if let service {
      condition.require(
        "incident IN (SELECT incident FROM incident_service WHERE service = ?)", [service])
    }
    if !statuses.isEmpty { condition.require("status", in: statuses.map(\.rawValue)) }
    if let dueBefore {
      condition.require("status = 'open' AND due < ?", [dueBefore.description])
    }
    return condition
  }
}

extension Ledger {
  /// The action items that a query asks for, in the order of their references.
  package func actions(_ query: ActionQuery = ActionQuery()) throws -> [ActionItem] {
    try read { db in try Self.actions(query, db) }
  }

  /// The action items of an incident, in the order of their references.
  package func actions(of incident: IncidentReference) throws -> [ActionItem] {
    try read { db in try ActionItem.fetch(db, of: incident) }
  }

  /// An action item.
  ///
  /// - Throws: ``ActionError/unknown(_:)``, ``LedgerError``.
  package func action(_ reference: ActionReference) throws -> ActionItem {
    try read { db in try Self.existing(reference, db) }
  }

  /// Records an action item of an incident.
  ///
  /// - Throws: ``ActionError``, ``LedgerError``.
  package func addAction(
    _ record: ActionRecord, of incident: IncidentReference, by provenance: Provenance
  ) throws -> ActionItem {
    try change(by: provenance) { db, trail in
      _ = try Self.existing(incident, db)
      return try Self.insert(record, of: incident, as: .recorded, db, &trail)
    }
  }

  /// Changes what is recorded of an action item, keeping what it was in the audit log.
  ///
  /// - Parameters:
  ///   - reference: The action item.
  ///   - end: When it ended, where that was not now.
  ///   - provenance: Who changes it, when and why.
  ///   - body: The change.
  /// - Returns: The action item after the change.
  /// - Throws: ``ActionError``, ``LedgerError``, and whatever `body` throws.
  package func updateAction(
    _ reference: ActionReference, endedAt end: Instant? = nil, by provenance: Provenance,
    _ body: (inout ActionItem) throws -> Void
  ) throws -> ActionItem {
    try change(by: provenance) { db, trail in
      let before = try Self.existing(reference, db)
      var after = before
      try body(&after)
      _ = try Self.existing(after.incident, db)
      if let end { try Self.check(end, of: after, at: provenance.at) }
      return try Self.replace(before, with: after, endedAt: end, as: .updated, db, &trail)
    }
  }
}

extension Ledger {
  static func actions(_ query: ActionQuery, _ db: Database) throws -> [ActionItem] {
    let condition = query.condition
    return try ActionItem.fetch(db, where: condition.sql, arguments: condition.arguments)
  }

  static func existing(_ reference: ActionReference, _ db: Database) throws -> ActionItem {
    let found = try ActionItem.fetch(db, where: "id = ?", arguments: [reference.number])
    guard let item = found.first else { throw ActionError.unknown(reference) }
    return item
  }

  /// Adds an action item; one that comes in ended was closed at a time that nobody recorded.
  static func insert(
    _ record: ActionRecord, of incident: IncidentReference, as action: AuditEntry.Action,
    _ db: Database, _ trail: inout AuditTrail
  ) throws -> ActionItem {
    try check(record)
    let item = try ActionItem.insert(record, of: incident, openedAt: trail.provenance.at, db)
    try trail.record(action, to: item.auditedState)
    return item
  }

  /// Replaces an action item; when it ends, that is now unless an end is given, and when it opens
  /// again it has no end.
  static func replace(
    _ before: ActionItem, with changed: ActionItem, endedAt end: Instant? = nil,
    as action: AuditEntry.Action,
    _ db: Database, _ trail: inout AuditTrail
  ) throws -> ActionItem {
    var after = changed
    try check(after.record)
    if after.record.status == .open {
      after.closedAt = nil
    } else if let end {
      after.closedAt = max(end, after.openedAt).inUTC
    } else if after.record.status != before.record.status {
      after.closedAt = trail.provenance.at.inUTC
    }
    try after.update(db)
    try trail.record(action, from: before.auditedState, to: after.auditedState)
    return after
  }

  /// Refuses an end that has not been yet, or that was before the ledger knew of the action item.
  private static func check(_ end: Instant, of item: ActionItem, at now: Instant) throws {
    guard end <= now else { throw ActionError.endsInFuture(item.reference, end) }
    // Nobody writes fractions of a second, and `now` has none.
    guard item.openedAt < end.advanced(by: .seconds(1)) else {
      throw ActionError.endsBeforeOpening(item.reference, end, openedAt: item.openedAt)
    }
  }

  private static func check(_ record: ActionRecord) throws {
    guard !record.title.isEmpty else { throw ActionError.noTitle }
    guard record.status != .wontDo || !(record.reason ?? "").isEmpty else {
      throw ActionError.noReason(title: record.title)
    }
  }
}
