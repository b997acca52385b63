import GRDB
import Reliability

extension Incident {
  private static let columns =
    """
    id, title, summary, severity, mode, visibility, trigger_kind, detection_method, alert_name,
    alert_actionable, change, duplicate_of, source_system, source_id, source_url,
    risk, \(ResponseCost.columnNames.joined(separator: ", ")), \(Milestone.columnNames)
    """
  private static let firstMilestoneColumn = 20

  /// The incidents whose rows satisfy `condition`, in the order of their references.
  static func fetch(
    _ db: Database, where condition: String, arguments: StatementArguments
  ) throws -> [Incident] {
    var incidents: [Incident] = []
    var indexOf: [Int64: Int] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(columns) FROM incident WHERE \(condition) ORDER BY id",
      arguments: arguments)
    while let row = try rows.next() {
      indexOf[row[0]] = incidents.count
      incidents.append(try Incident(row))
    }
    guard let first = incidents.first, let last = incidents.last else { return [] }
    for part in IncidentPart.all {
      // By range, and what belongs to others passed over: cheaper than the condition once more.
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT incident, \(part.columns) FROM \(part.table)
          WHERE incident BETWEEN ? AND ? ORDER BY incident, position
          """, arguments: [first.reference.number, last.reference.number])
      while let row = try rows.next() {
        guard let index = indexOf[row[0]] else { continue }
        part.add(row, &incidents[index].record)
      }
    }
    return incidents
  }

  private init(_ row: Row) throws {
    var record = IncidentRecord(title: row[1])
    record.summary = row[2]
    record.severity = (row[3] as Int?).flatMap(Severity.init(level:))
    record.mode = IncidentMode(rawValue: row[4]) ?? .real
    record.visibility = Visibility(rawValue: row[5]) ?? .internal
    record.trigger = (row[6] as String?).flatMap { TaxonomyEntry($0) }
    record.detection = (row[7] as String?).flatMap(Detection.Method.init(rawValue:)).map {
      Detection(method: $0, alertName: row[8], actionable: row[9])
    }
    record.change = row[10]
    record.risk = row[15]
    let cost = try ResponseCost(row, at: 16)
    record.responseCost = cost.isUnknown ? nil : cost
    if let system: String = row[12] {
      record.source = .init(system: system, externalID: row[13], url: row[14])
    }
    record.milestones = Milestones(row, at: Self.firstMilestoneColumn)
    self.init(
      reference: IncidentReference(number: row[0]), record: record,
      duplicateOf: (row[11] as Int?).map(IncidentReference.init(number:)))
  }
}

extension ResponseCost {
  /// The columns of the parts, in the order of the initialiser's.
  static let columnNames = ["people", "engaged_minutes", "manual_steps", "after_hours_minutes"]

  /// The cost in the columns of ``columnNames``, the first of them at `index`.
  init(_ row: Row, at index: Int) throws {
    try self.init(
      people: row[index], engagedMinutes: row[index + 1], manualSteps: row[index + 2],
      afterHoursMinutes: row[index + 3])
  }
}

extension Milestone {
  /// The columns of all milestones, each with its offset, in the order of the cases.
  static let columnNames = allCases.map { "\($0.rawValue), \($0.rawValue)_offset" }
    .joined(separator: ", ")
}

extension Milestones {
  /// The milestones in the columns of ``Milestone/columnNames``, the first of them at `index`.
  init(_ row: Row, at index: Int) {
    self.init()
    for (offset, milestone) in Milestone.allCases.enumerated() {
      self[milestone] = row.instant(at: index + 2 * offset)
    }
  }
}

/// A table of things that an incident has several of.
private struct IncidentPart {
  let table: String
  let columns: String
  let add: @Sendable (Row, inout IncidentRecord) -> Void

  static let all = [
    IncidentPart(table: "incident_service", columns: "service") { row, record in
      record.services.append(row[1])
    },
    IncidentPart(table: "incident_factor", columns: "category, text") { row, record in
      guard let category = TaxonomyEntry(row[1]) else { return }
      record.factors.append(ContributingFactor(category: category, text: row[2]))
    },
    IncidentPart(
      table: "incident_role",
      columns: "role, person, held_from, held_from_offset, held_until, held_until_offset"
    ) { row, record in
      guard let role = RoleAssignment.Role(rawValue: row[1]) else { return }
      record.roles.append(
        RoleAssignment(
          role: role, person: row[2], from: row.instant(at: 3), until: row.instant(at: 5)))
    },
    IncidentPart(
      table: "incident_slo",
      columns: "slo, bad_fraction, bad_minutes, bad_events, total_events, attribution, evidence"
    ) { row, record in
      guard let impact = SLOImpact(row, at: 2) else { return }
      record.links.append(
        SLOLink(
          slo: row[1], impact: impact, attribution: Attribution(rawValue: row[6]) ?? .own,
          evidence: row[7]))
    },
  ]
}

extension SLOImpact {
  /// The impact in four columns: fraction, minutes, bad events, total events.
  init?(_ row: Row, at index: Int) {
    if let fraction: Double = row[index] {
      self = .badFraction(fraction)
    } else if let minutes: Double = row[index + 1] {
      self = .badMinutes(minutes)
    } else if let bad: Int = row[index + 2], let total: Int = row[index + 3] {
      self = .badEvents(bad, of: total)
    } else {
      return nil
    }
  }

  /// The values of the four columns: fraction, minutes, bad events, total events.
  var columnValues: [(any DatabaseValueConvertible)?] {
    switch self {
    case .badFraction(let fraction): [fraction, nil, nil, nil]
    case .badMinutes(let minutes): [nil, minutes, nil, nil]
    case .badEvents(let bad, let total): [nil, nil, bad, total]
    }
  }
}
