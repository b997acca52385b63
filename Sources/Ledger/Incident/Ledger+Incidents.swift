import Crypto
import Foundation
import GRDB
package import Reliability

extension Ledger {
  /// Records an incident.
  ///
  /// - Throws: ``LedgerError`` where a service or an SLO is not in the catalogue, or where times
  ///   cannot be.
  package func log(
    _ record: IncidentRecord, timeline: [TimelineEntry] = [], by provenance: Provenance
  ) throws -> Incident {
    try change(by: provenance) { db, trail in
      try Self.check(record, db, at: provenance.at)
      let writer = try IncidentWriter(db)
      let incident = try writer.insert(record)
      try writer.append(timeline, after: 0, to: incident.reference, at: provenance.at)
      try trail.record(.recorded, to: incident.auditedState(timeline: timeline))
      return incident
    }
  }

  /// Changes what is recorded of an incident, keeping what it was in the audit log.
  ///
  /// - Throws: ``LedgerError``, and whatever `body` throws.
  package func update(
    _ reference: IncidentReference, as action: AuditEntry.Action = .updated,
    by provenance: Provenance, _ body: (inout Incident) throws -> Void
  ) throws -> Incident {
    try change(by: provenance) { db, trail in
      let before = try Self.existing(reference, db)
      var after = before
      try body(&after)
      try Self.check(after.record, db, at: provenance.at)
      try after.update(db)
      let timeline = try TimelineEntry.fetch(db, of: reference)
      try trail.record(
        action, from: before.auditedState(timeline: timeline),
        to: after.auditedState(timeline: timeline))
      return after
    }
  }

  /// Adds to the timeline of an incident.
  package func note(
    _ entry: TimelineEntry, on reference: IncidentReference, by provenance: Provenance
  ) throws {
    try change(by: provenance) { db, trail in
      let incident = try Self.existing(reference, db)
      let timeline = try TimelineEntry.fetch(db, of: reference)
      try IncidentWriter(db).append(
        [entry], after: timeline.count, to: reference, at: provenance.at)
      try trail.record(
        .noted, from: incident.auditedState(timeline: timeline),
        to: incident.auditedState(timeline: timeline + [entry]))
    }
  }

  /// Says that an incident was another one: the other gains the milestones, services, factors,
  /// roles, SLO links and timeline entries that it lacks, and the first counts nowhere any more.
  /// Nothing is taken from the first.
  ///
  /// - Returns: The incident that remains.
  package func merge(
    _ reference: IncidentReference, into target: IncidentReference, by provenance: Provenance
  ) throws -> Incident {
    try change(by: provenance) { db, trail in
      let before = try Self.existing(reference, db)
      let targetBefore = try Self.existing(target, db)
      try Self.checkMerge(of: before, into: targetBefore)
      var duplicate = before
      duplicate.duplicateOf = target
      try duplicate.update(db)
      let ownTimeline = try TimelineEntry.fetch(db, of: reference)
      try trail.record(
        .merged, from: before.auditedState(timeline: ownTimeline),
        to: duplicate.auditedState(timeline: ownTimeline))

      var remaining = targetBefore
      remaining.record.adopt(before.record)
      try Self.check(remaining.record, db, at: provenance.at)
      try remaining.update(db)
      let timeline = try TimelineEntry.fetch(db, of: target)
      let added = ownTimeline.filter { entry in
        !timeline.contains { $0.occurredAt == entry.occurredAt && $0.text == entry.text }
      }
      try IncidentWriter(db).append(
        added, after: timeline.count, to: target, at: provenance.at)
      try trail.record(
        .merged, from: targetBefore.auditedState(timeline: timeline),
        to: remaining.auditedState(timeline: timeline + added))
      return remaining
    }
  }
}

extension Ledger {
  static func existing(_ reference: IncidentReference, _ db: Database) throws -> Incident {
    let found = try Incident.fetch(db, where: "id = ?", arguments: [reference.number])
    guard let incident = found.first else { throw LedgerError.unknownIncident(reference) }
    return incident
  }

  /// Refuses what the catalogue does not know and what the clock does not allow.
  static func check(_ record: IncidentRecord, _ db: Database, at now: Instant) throws {
    for service in record.services { try requireService(service, db) }
    for link in record.links where try !exists(link.slo, in: "slo", db) {
      throw LedgerError.unknownSLO(link.slo, similar: try mostSimilar(to: link.slo, in: "slo", db))
    }
    if let risk = record.risk { try checkRisk(risk, db) }
    let refusals = record.milestones.findings(at: now).filter(\.refuses)
    guard refusals.isEmpty else { throw LedgerError.impossibleTimes(refusals) }
  }

  static func exists(_ name: String, in table: String, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE name = ?)")
    return try Bool.fetchOne(statement, arguments: [name]) == true
  }

  static func mostSimilar(
    to name: String, in table: String, _ db: Database
  ) throws -> String? {
    try String.fetchAll(db, sql: "SELECT name FROM \(table)").mostSimilar(to: name)
  }

  private static func checkMerge(of duplicate: Incident, into target: Incident) throws {
    let obstacle: LedgerError.MergeObstacle
    if duplicate.reference == target.reference {
      obstacle = .same
    } else if let other = duplicate.duplicateOf {
      obstacle = .alreadyMerged(into: other)
    } else if let original = target.duplicateOf {
      obstacle = .targetIsDuplicate(of: original)
    } else {
      return
    }
    throw LedgerError.cannotMerge(duplicate.reference, into: target.reference, reason: obstacle)
  }
}
