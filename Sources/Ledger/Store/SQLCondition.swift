import GRDB

/// Clauses that all have to hold, and their arguments; without clauses, everything is meant.
struct SQLCondition {
  private var clauses: [String] = []
  /// The arguments, in the order of the places in ``sql``.
  private(set) var arguments = StatementArguments()

  /// The condition in SQL.
  var sql: String { clauses.isEmpty ? "TRUE" : clauses.joined(separator: " AND ") }

  /// Whether everything is meant.
  var isEmpty: Bool { clauses.isEmpty }

  /// Adds a clause.
  mutating func require(_ clause: String, _ values: [any DatabaseValueConvertible] = []) {
    require(clause, StatementArguments(values))
  }

  /// Adds a clause.
  mutating func require(_ clause: String, _ values: StatementArguments) {
    clauses.append("(\(clause))")
    arguments += values
  }

  /// Adds that a column has one of some values.
  mutating func require(_ column: String, in values: [any DatabaseValueConvertible]) {
    require("\(column) IN (\(Self.places(values)))", values)
  }

  /// Adds that the incident in a column affected a service of a team.
  mutating func require(incidentIn column: String, ofTeam team: String) {
    require(
      """
      \(column) IN (
        SELECT incident FROM incident_service JOIN service ON service.name = service
        WHERE team = ?)
      """, [team])
  }

  /// As many places as there are values: `?, ?`.
  static func places(_ values: [any DatabaseValueConvertible]) -> String {
    values.map { _ in "?" }.joined(separator: ", ")
  }
}
