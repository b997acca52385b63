import GRDB
import Reliability

/// A table of the classes of incidents that things of another table are about, a row for each thing
/// that a class names.
struct IncidentClassTable {
  /// The classes of candidates for automation.
  static let ofCandidates = IncidentClassTable(name: "automation_class", owner: "candidate")
  /// The classes of runbooks.
  static let ofRunbooks = IncidentClassTable(name: "runbook_class", owner: "runbook")

  private let name: String
  private let owner: String

  /// The classes by owner; an owner that names nothing has none.
  func fetchAll<Owner: Hashable & DatabaseValueConvertible>(
    _ db: Database, by: Owner.Type
  ) throws -> [Owner: IncidentClass] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(owner), service, trigger_kind, factor, alert FROM \(name)
        ORDER BY \(owner), position
        """)
    return rows.reduce(into: [:]) { classes, row in
      classes[row[0], default: IncidentClass()].add(row)
    }
  }

  /// Replaces the class of an owner.
  ///
  /// - Throws: ``LedgerError/unknownService(_:similar:)``.
  func replace(
    of key: some DatabaseValueConvertible, with incidents: IncidentClass?, _ db: Database
  ) throws {
    for service in incidents?.services ?? [] { try Ledger.requireService(service, db) }
    try db.execute(sql: "DELETE FROM \(name) WHERE \(owner) = ?", arguments: [key])
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO \(name) (\(owner), position, service, trigger_kind, factor, alert)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    for (position, values) in (incidents?.rows ?? []).enumerated() {
      try statement.execute(arguments: [key, position] + values)
    }
  }
}

extension IncidentClass {
  /// What the audit log records of the class.
  var auditedValues: [(name: String, value: String?)] {
    [
      ("services", services.listed), ("triggers", triggers.listed), ("factors", factors.listed),
      ("alerts", alerts.listed),
    ]
  }

  /// The values of the columns of each row: service, trigger, factor, alert.
  fileprivate var rows: [StatementArguments] {
    services.map { [$0, nil, nil, nil] } + triggers.map { [nil, $0, nil, nil] }
      + factors.map { [nil, nil, $0, nil] } + alerts.map { [nil, nil, nil, $0] }
  }

  fileprivate mutating func add(_ row: Row) {
    if let service: String = row[1] { services.append(service) }
    if let trigger: String = row[2] { triggers.append(trigger) }
    if let factor: String = row[3] { factors.append(factor) }
    if let alert: String = row[4] { alerts.append(alert) }
  }
}

extension [String] {
  /// The elements in one text, `nil` where there are none.
  fileprivate var listed: String? { isEmpty ? nil : joined(separator: ", ") }
}
