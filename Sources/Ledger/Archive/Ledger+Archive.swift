import Dispatch
import GRDB
package import Reliability
import Synchronization

extension Ledger {
  /// The whole record for an archive, all of it from one state of the ledger.
  ///
  /// - Parameters:
  ///   - asOf: By when it is judged what is over and what is overdue; when the ledger was changed last,
  ///     unless given, so that the same ledger gives the same archive whenever it is read.
  ///   - content: What the text of a postmortem says.
  /// - Returns: The record, without the reviews of its quarters.
  /// - Throws: ``LedgerError``, and what a window of an SLO makes impossible.
  package func archive(
    asOf: Instant? = nil, reading content: @Sendable (String) -> PostmortemContent
  ) throws -> ReliabilityArchive {
    try read { db in
      let changes = try Self.lastChanges(db)
      let asOf = asOf ?? changes.values.max() ?? Instant(millisecondsSinceEpoch: 0)
      let catalogue = try Self.catalogue(db)
      let incidents = try Incident.fetch(db, where: "TRUE", arguments: [])
      var archive = ReliabilityArchive(
        asOf: asOf, ledgerState: try Self.state(db), origin: try Self.origin(db),
        catalogue: catalogue, incidents: incidents, timelines: try TimelineEntry.fetchAll(db),
        postmortems: try Self.archivedPostmortems(
          of: incidents, in: catalogue, asOf: asOf, reading: content, db),
        actions: try Self.actions(ActionQuery(), db),
        recommendations: try Recommendation.fetch(db, where: "TRUE", arguments: []),
        budgets: try Self.budgets(
          of: catalogue.objectives, BudgetRequest(asOf: asOf, wantsBurnDown: true), db),
        changes: changes)
      archive.runbooks = try Runbook.fetchAll(db)
      archive.runbookUses = try RunbookUse.fetchAll(db)
      archive.candidates = try AutomationCandidate.fetchAll(db)
      archive.toil = try ToilEntry.fetchAll(db)
      archive.changeFailures = try Self.deploymentBook(
        during: Period(from: asOf.advanced(by: .seconds(-365 * 86_400)), to: asOf), catalogue, db
      ).failures
      return archive
    }
  }

  private static func archivedPostmortems(
    of incidents: [Incident], in catalogue: Catalogue, asOf: Instant,
    reading content: @Sendable (String) -> PostmortemContent, _ db: Database
  ) throws -> [ArchivedPostmortem] {
    let byReference = Dictionary(incidents.map { ($0.reference, $0) }) { first, _ in first }
    var files = try Postmortem.fetch(db, where: "TRUE", arguments: []).compactMap {
      postmortem -> ArchivedPostmortem? in
      let revisions = try PostmortemRevision.fetch(db, of: postmortem.incident)
      guard let incident = byReference[postmortem.incident], let newest = revisions.last else {
        return nil
      }
      return ArchivedPostmortem(
        postmortem: postmortem, revision: newest, content: PostmortemContent(title: ""),
        budgets: try budgetShares(of: incident, in: catalogue, asOf: asOf, db),
        stateChanges: try PostmortemStateChange.fetch(db, of: postmortem.incident),
        waivers: try ReviewWaiver.fetch(db, of: postmortem.incident),
        authors: Set(revisions.map(\.author)).sorted())
    }
    let contents = files.map(\.revision.text).mapped(content)
    for index in files.indices { files[index].content = contents[index] }
    return files
  }

  /// The hash of the first entry of the audit log, in hexadecimal; empty where there is none.
  private static func origin(_ db: Database) throws -> String {
    try AuditEntry.fetch(
      db, sql: "SELECT \(AuditEntry.columns) FROM audit_entry WHERE sequence = 1", arguments: []
    ).first?.hash.hexadecimal ?? ""
  }

  private static func lastChanges(_ db: Database) throws -> [String: Instant] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT subject, MAX(recorded_at) FROM audit_entry GROUP BY subject")
    return Dictionary(
      rows.map { row in (row[0] as String, Instant(millisecondsSinceEpoch: row[1])) }
    ) { first, _ in first }
  }
}

extension [String] {
  /// What the texts become, each apart from the others, on all processors.
  fileprivate func mapped<Result: Sendable>(
    _ transform: @Sendable (String) -> Result
  ) -> [Result] {
    let results = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = transform(self[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { results in indices.compactMap { results[$0] } }
  }
}
