import GRDB
import Reliability

extension Ledger {
  /// Refuses a service that the catalogue does not have.
  ///
  /// - Throws: ``LedgerError/unknownService(_:similar:)``.
  static func requireService(_ name: String, _ db: Database) throws {
    guard try !exists(name, in: "service", db) else { return }
    throw LedgerError.unknownService(name, similar: try mostSimilar(to: name, in: "service", db))
  }

  /// Refuses a team that no service has.
  ///
  /// - Throws: ``LedgerError/unknownTeam(_:similar:)``.
  static func requireTeam(_ name: String, _ db: Database) throws {
    let teams = try String.fetchAll(
      db, sql: "SELECT DISTINCT team FROM service WHERE team IS NOT NULL ORDER BY team")
    guard !teams.contains(name) else { return }
    throw LedgerError.unknownTeam(name, similar: teams.mostSimilar(to: name))
  }
}
