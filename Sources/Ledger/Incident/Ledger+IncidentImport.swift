import Foundation
import GRDB
package import Reliability

extension Ledger {
  /// Records the incidents of another tool's export, all or none.
  ///
  /// An incident that the ledger has already, by source and external id, is updated where its
  /// source changed: fields that the source states anew are taken, and what people added here
  /// stays. A service that the catalogue does not have is added to it.
  ///
  /// - Parameters:
  ///   - provenance: Who imports, when and why.
  ///   - size: How many bytes the export holds, where that is known.
  ///   - next: Gives one incident after the other, `nil` after the last.
  /// - Returns: What became of them.
  /// - Throws: ``LedgerError``, and whatever `next` throws.
  package func importIncidents(
    by provenance: Provenance, size: Int? = nil, from next: () throws -> ImportItem?
  ) throws -> ImportReport {
    let isLarge = (size ?? 0) >= Self.largeImport
    return try change(by: provenance, inBulk: isLarge) { db, trail in
      // Enough of the file stays in memory for the indexes that an import adds to everywhere.
      try db.execute(sql: "PRAGMA cache_size = -65536")
      let writer = try IncidentWriter(db)
      let lookup = try BoundStatement(
        db,
        sql: "SELECT id, source_digest FROM incident WHERE source_system = ? AND source_id = ?")
      var report = ImportReport()
      var known = Set(try String.fetchAll(db, sql: "SELECT name FROM service"))
      let objectives = try String.fetchAll(db, sql: "SELECT name FROM slo ORDER BY name")
      let knownObjectives = Set(objectives)
      while let item = try next() {
        guard case .incident(let imported) = item else {
          if case .skipped(let reason, let fields) = item {
            report.count(skipped: reason, fieldsWithoutPlace: fields)
          }
          continue
        }
        for service in imported.record.services where known.insert(service).inserted {
          try Self.insert(Service(name: service), db, &trail)
          report.addedServices.append(service)
        }
        for link in imported.record.links where !knownObjectives.contains(link.slo) {
          throw LedgerError.unknownSLO(link.slo, similar: objectives.mostSimilar(to: link.slo))
        }
        report.count(imported, as: try Self.take(imported, writer, lookup, db, &trail))
      }
      return report
    }
  }

  /// From so many bytes on, an import is worth another kind of journal.
  private static let largeImport = 32 << 20

  private static func take(
    _ imported: ImportedIncident, _ writer: IncidentWriter, _ lookup: BoundStatement,
    _ db: Database, _ trail: inout AuditTrail
  ) throws -> ImportReport.Outcome {
    let now = trail.provenance.at
    let stated = AuditedState(
      subject: "", fields: imported.record.auditedFields, timeline: imported.timeline)
    let digest = Data(stated.digest)
    let source = imported.record.source
    let existing = try lookup.first {
      $0.bind(source?.system)
      $0.bind(source?.externalID)
    } _: {
      (IncidentReference(number: Int($0.number(0))), $0.data(1))
    }
    guard let (reference, knownDigest) = existing else {
      let incident = try writer.insert(imported.record, sourceDigest: digest)
      try writer.append(imported.timeline, after: 0, to: incident.reference, at: now)
      try trail.record(.imported, to: stated.of(incident.reference.description))
      return .created
    }
    guard knownDigest != digest else { return .unchanged }

    let before = try Self.existing(reference, db)
    let timeline = try TimelineEntry.fetch(db, of: reference)
    var after = before
    after.record.take(imported.record, statedBefore: try statedBefore(reference, db))
    let updatedTimeline = timeline.merging(imported.timeline)
    try after.update(db, sourceDigest: digest)
    try replaceTimeline(of: reference, timeline, with: updatedTimeline, writer, db, at: now)
    try trail.record(
      .imported, from: before.auditedState(timeline: timeline),
      to: after.auditedState(timeline: updatedTimeline))
    return .updated
  }

  /// What the source stated of an incident so far, by field, read from the audit log.
  private static func statedBefore(
    _ reference: IncidentReference, _ db: Database
  ) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT field.key, field.value ->> '$.to'
        FROM audit_entry JOIN json_each(audit_entry.changes) AS field
        WHERE subject = ? AND action = 'imported' ORDER BY sequence
        """, arguments: [reference.description])
    return rows.reduce(into: [:]) { stated, row in stated[row[0]] = row[1] as String? }
  }

  /// Writes a timeline anew from the first entry that differs.
  static func replaceTimeline(
    of reference: IncidentReference, _ old: [TimelineEntry], with new: [TimelineEntry],
    _ writer: IncidentWriter, _ db: Database, at now: Instant
  ) throws {
    let kept = zip(old, new).prefix { $0 == $1 }.count
    try db.execute(
      sql: "DELETE FROM timeline_entry WHERE incident = ? AND position > ?",
      arguments: [reference.number, kept])
    try writer.append(Array(new.dropFirst(kept)), after: kept, to: reference, at: now)
  }
}

extension IncidentRecord {
  /// Takes over each field of which the source now states something else than `before`, its being
  /// unknown included.
  fileprivate mutating func take(_ stated: IncidentRecord, statedBefore before: [String: String]) {
    let now = Dictionary(stated.auditedFields.map { ($0.name, $0.value) }) { first, _ in first }
    func isNew(_ field: String) -> Bool { now[field] != before[field] }
    if isNew("title") { title = stated.title }
    if isNew("summary") { summary = stated.summary }
    if isNew("severity") { severity = stated.severity }
    if isNew("services") { services = stated.services }
    if isNew("mode") { mode = stated.mode }
    if isNew("source url") { source?.url = stated.source?.url }
    for milestone in Milestone.allCases where isNew(milestone.rawValue) {
      milestones[milestone] = stated.milestones[milestone]
    }
  }
}

extension [TimelineEntry] {
  /// The timeline with entries of the same external id replaced and new ones added.
  fileprivate func merging(_ stated: [TimelineEntry]) -> [TimelineEntry] {
    var merged = self
    for entry in stated {
      let index = merged.firstIndex {
        $0.externalID != nil && $0.externalID == entry.externalID
      }
      if let index {
        var replacement = entry
        replacement.recordedAt = merged[index].recordedAt
        if merged[index] != replacement { merged[index] = replacement }
      } else {
        merged.append(entry)
      }
    }
    return merged
  }
}
