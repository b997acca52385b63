import GRDB
import Reliability

extension Service {
  /// Every service, by name.
  static func fetchAll(_ db: Database) throws -> [Service] {
    let dependencies = try Row.fetchAll(
      db, sql: "SELECT service, dependency FROM service_dependency ORDER BY service, position")
    let byService = Dictionary(grouping: dependencies) { $0[0] as String }
    return try Row.fetchAll(
      db, sql: "SELECT name, display_name, summary, team, tier FROM service ORDER BY name"
    ).map { row in
      let name: String = row[0]
      return Service(
        name: name, displayName: row[1], summary: row[2], team: row[3], tier: row[4],
        dependencies: byService[name, default: []].map { $0[1] })
    }
  }

  /// Adds the service or replaces what is known of it; its dependencies must exist.
  func upsert(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO service (name, display_name, summary, team, tier) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET display_name = excluded.display_name,
          summary = excluded.summary, team = excluded.team, tier = excluded.tier
        """, arguments: [name, displayName, summary, team, tier])
    try db.execute(sql: "DELETE FROM service_dependency WHERE service = ?", arguments: [name])
    for (position, dependency) in dependencies.enumerated() {
      try db.execute(
        sql: "INSERT INTO service_dependency (service, position, dependency) VALUES (?, ?, ?)",
        arguments: [name, position, dependency])
    }
  }
}
