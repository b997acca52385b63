import GRDB
import Reliability

extension ObjectiveReasoning {
  /// The reasons of every SLO that has some, by its name.
  static func fetchAll(_ db: Database) throws -> [ObjectiveReasoning] {
    let lists = try Part.allCases.map { part in
      try Dictionary(
        grouping: Row.fetchAll(
          db, sql: "SELECT slo, \(part.column) FROM \(part.table) ORDER BY slo, position")
      ) { $0[0] as String }
    }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT slo, floor, floor_evidence, ceiling, ceiling_evidence, contract,
          contract_evidence, owner, next_review
        FROM slo_reasoning ORDER BY slo
        """
    ).map { row in
      var reasoning = ObjectiveReasoning(slo: row[0])
      reasoning.floor = try Bound(row, at: 1)
      reasoning.ceiling = try Bound(row, at: 3)
      reasoning.contract = try Bound(row, at: 5)
      reasoning.owner = row[7]
      reasoning.nextReview = (row[8] as String?).flatMap { CalendarDay($0) }
      for (part, rows) in zip(Part.allCases, lists) {
        reasoning[keyPath: part.list] = rows[reasoning.slo, default: []].map { $0[1] }
      }
      return reasoning
    }
  }

  /// Adds the reasons of an SLO or replaces them; what they name must exist.
  func upsert(_ db: Database) throws {
    for part in Part.allCases {
      try db.execute(sql: "DELETE FROM \(part.table) WHERE slo = ?", arguments: [slo])
    }
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO slo_reasoning
          (slo, floor, floor_evidence, ceiling, ceiling_evidence, contract, contract_evidence,
           owner, next_review)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        slo, floor?.target.fraction, floor?.evidence, ceiling?.target.fraction, ceiling?.evidence,
        contract?.target.fraction, contract?.evidence, owner, nextReview?.description,
      ])
    for part in Part.allCases {
      for (position, name) in self[keyPath: part.list].enumerated() {
        try db.execute(
          sql: "INSERT INTO \(part.table) (slo, position, \(part.column)) VALUES (?, ?, ?)",
          arguments: [slo, position, name])
      }
    }
  }

  /// What the audit log records of the reasons.
  var auditedState: AuditedState {
    func list(_ names: [String]) -> String? { names.isEmpty ? nil : names.joined(separator: ", ") }
    return AuditedState(
      subject: "slo/\(slo)/reasons",
      values: [
        ("journeys", list(journeys)), ("risks", list(risks)), ("floor", floor?.auditText),
        ("ceiling", ceiling?.auditText), ("contract", contract?.auditText),
        ("dependencies", list(dependencies)), ("owner", owner),
        ("next review", nextReview?.description),
      ])
  }

  /// A table of names that the reasons of an SLO have several of.
  private enum Part: CaseIterable {
    case journeys, risks, dependencies

    var table: String { "slo_\(column)" }

    var column: String {
      switch self {
      case .journeys: "journey"
      case .risks: "risk"
      case .dependencies: "dependency"
      }
    }

    var list: WritableKeyPath<ObjectiveReasoning, [String]> {
      switch self {
      case .journeys: \.journeys
      case .risks: \.risks
      case .dependencies: \.dependencies
      }
    }
  }
}

extension ObjectiveReasoning.Bound {
  /// The bound in two columns, `nil` where there is none.
  fileprivate init?(_ row: Row, at index: Int) throws {
    guard let fraction: Double = row[index] else { return nil }
    self.init(try ReliabilityTarget(fraction), evidence: row[index + 1])
  }

  fileprivate var auditText: String {
    "\(target.fraction)" + (evidence.map { ": \($0)" } ?? "")
  }
}
