import Foundation
import GRDB
package import Reliability

extension Ledger {
  /// Records the postmortems of a folder, all that can be or, where something fails, none.
  ///
  /// A file belongs to the incident that its front matter names, else to the one that came from the
  /// same file before, else to a new one. A file that changed is a new revision where the newest
  /// came from that file too or is the one that its front matter says it was made from; where
  /// somebody wrote on in the ledger meanwhile, it is left out and said so.
  ///
  /// - Parameters:
  ///   - postmortems: The files.
  ///   - read: Reads what a text says.
  ///   - policy: When a postmortem is due.
  ///   - provenance: Who imports.
  /// - Returns: What became of each file.
  /// - Throws: ``LedgerError``, ``ActionError``.
  package func importPostmortems(
    _ postmortems: [ImportedPostmortem], reading read: @escaping (String) -> PostmortemContent,
    policy: PostmortemPolicy, by provenance: Provenance
  ) throws -> PostmortemImportReport {
    try change(by: provenance) { db, trail in
      var importer = PostmortemImporter(read: read, policy: policy)
      for postmortem in postmortems { try importer.take(postmortem, db, &trail) }
      return importer.report
    }
  }
}

/// Takes over one postmortem after the other.
private struct PostmortemImporter {
  let read: (String) -> PostmortemContent
  let policy: PostmortemPolicy
  var report = PostmortemImportReport()

  mutating func take(
    _ imported: ImportedPostmortem, _ db: Database, _ trail: inout AuditTrail
  ) throws {
    let outcome: PostmortemImportReport.Outcome
    if let named = imported.content.header.incident {
      outcome = try takeNamed(named, imported, db, &trail)
    } else if let known = try incident(from: imported.incident.record.source, db) {
      outcome = try take(imported, of: known, db, &trail)
    } else {
      outcome = try takeNew(imported, db, &trail)
    }
    report.files.append(.init(path: imported.file, outcome: outcome))
  }

  private mutating func takeNamed(
    _ named: IncidentReference, _ imported: ImportedPostmortem, _ db: Database,
    _ trail: inout AuditTrail
  ) throws -> PostmortemImportReport.Outcome {
    guard let incident = try Incident.fetch(db, where: "id = ?", arguments: [named.number]).first
    else {
      return .skipped(
        reason: "it is about \(named), which is not in the ledger: log that incident first, or "
          + "take the reference out so that one is made")
    }
    if let original = incident.duplicateOf {
      return .skipped(reason: "\(named) is a duplicate of \(original): name that one")
    }
    return try take(imported, of: named, db, &trail)
  }

  private func incident(
    from source: IncidentRecord.Source?, _ db: Database
  ) throws -> IncidentReference? {
    guard let source else { return nil }
    return try Int.fetchOne(
      db, sql: "SELECT id FROM incident WHERE source_system = ? AND source_id = ?",
      arguments: [source.system, source.externalID]
    ).map(IncidentReference.init(number:))
  }

  private mutating func takeNew(
    _ imported: ImportedPostmortem, _ db: Database, _ trail: inout AuditTrail
  ) throws -> PostmortemImportReport.Outcome {
    try addServices(imported.incident.record.services, db, &trail)
    let writer = try IncidentWriter(db)
    let incident = try writer.insert(imported.incident.record)
    try writer.append(
      imported.incident.timeline, after: 0, to: incident.reference, at: trail.provenance.at)
    try trail.record(
      .imported, to: incident.auditedState(timeline: imported.incident.timeline))
    // What the text says of the incident is in it already.
    var known = imported.content
    known.actions = []
    try begin(imported, of: incident.reference, previous: known, db, &trail)
    return .created(incident.reference, incidentIsNew: true)
  }

  private mutating func take(
    _ imported: ImportedPostmortem, of incident: IncidentReference, _ db: Database,
    _ trail: inout AuditTrail
  ) throws -> PostmortemImportReport.Outcome {
    try addServices(imported.content.header.services, db, &trail)
    guard let postmortem = try Ledger.postmortem(of: incident, db) else {
      try begin(imported, of: incident, previous: nil, db, &trail)
      return .created(incident, incidentIsNew: false)
    }
    let revisions = try PostmortemRevision.fetch(db, of: incident)
    guard let newest = revisions.last, newest.text != imported.text else {
      return .unchanged(incident)
    }
    if let known = revisions.last(where: { $0.text == imported.text }) {
      return .skipped(
        reason: "it is revision \(known.number) of \(postmortem.name), and the ledger has "
          + "\(newest.number): export that one over it")
    }
    guard postmortem.state.isWritable else {
      return .skipped(
        reason: PostmortemError.notWritable(incident, postmortem.state).description)
    }
    guard
      newest.importedFrom == imported.file
        || imported.content.header.revision == newest.number
    else {
      return .skipped(
        reason: "\(newest.author) saved revision \(newest.number) of \(postmortem.name) in the "
          + "ledger since: export that one, bring both together, and import again")
    }
    let saved = try Ledger.save(
      save(imported, previous: read(newest.text), basedOn: newest.number), of: incident,
      as: .imported, db, &trail)
    report.addedActions += saved.added.count
    return .updated(incident, revision: saved.postmortem.revision)
  }

  private mutating func begin(
    _ imported: ImportedPostmortem, of incident: IncidentReference,
    previous: PostmortemContent?, _ db: Database, _ trail: inout AuditTrail
  ) throws {
    let record = try Ledger.existing(incident, db).record
    let saved = try Ledger.start(
      incident, with: save(imported, previous: previous, basedOn: 0),
      due: policy.due(record), as: .imported, db, &trail)
    report.addedActions += saved.added.count
  }

  private func save(
    _ imported: ImportedPostmortem, previous: PostmortemContent?, basedOn: Int
  ) -> PostmortemSave {
    let text = imported.text
    return PostmortemSave(
      content: imported.content, previous: previous, basedOn: basedOn,
      importedFrom: imported.file
    ) { _ in text }
  }

  private mutating func addServices(
    _ services: [String], _ db: Database, _ trail: inout AuditTrail
  ) throws {
    for service in services {
      let isKnown = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM service WHERE name = ?)", arguments: [service])
      guard isKnown != true else { continue }
      try Ledger.insert(Service(name: service), db, &trail)
      report.addedServices.append(service)
    }
  }
}
