import GRDB
import Reliability

/// What toil may name: read once, however many entries come in.
struct ToilChecks {
  private let teams: Set<String>
  private let services: [String]
  private let db: Database

  init(_ db: Database) throws {
    let known = try Service.fetchAll(db)
    teams = Set(known.compactMap(\.team))
    services = known.map(\.name)
    self.db = db
  }

  /// Refuses a team that no service has.
  ///
  /// - Throws: ``LedgerError/unknownTeam(_:similar:)``.
  func require(team: String) throws {
    guard teams.contains(team) else {
      throw LedgerError.unknownTeam(team, similar: teams.sorted().mostSimilar(to: team))
    }
  }

  /// Refuses what the catalogue and the incidents do not know, and what has not been yet.
  ///
  /// - Throws: ``ToilError``, ``RunbookError``, ``LedgerError``.
  func check(_ record: ToilRecord, at now: Instant) throws {
    try require(team: record.team)
    if let service = record.service, !services.contains(service) {
      throw LedgerError.unknownService(service, similar: services.mostSimilar(to: service))
    }
    if let incident = record.incident {
      let statement = try db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM incident WHERE id = ?)")
      guard try Bool.fetchOne(statement, arguments: [incident.number]) == true else {
        throw LedgerError.unknownIncident(incident)
      }
    }
    if let runbook = record.runbook { _ = try Ledger.existingRunbook(runbook, db) }
    guard record.time.start.millisecondsSinceEpoch <= now.millisecondsSinceEpoch else {
      throw ToilError.inTheFuture(record.time.start)
    }
  }
}
