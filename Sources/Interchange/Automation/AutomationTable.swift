import Foundation
import Reliability

/// Candidates for automation in CSV.
///
/// ```
/// title,kind,team,service,trigger,phase,effectiveness,build-hours,maintenance-hours
/// Take a bad push back,self-healing,platform,gateway;edge,config-push,repair,"40%,60%,80%",60;100;200,10
/// ```
struct AutomationTable {
  private let file: String
  private let columnOf: [AutomationField: String]
  private var warnings: [Finding] = []

  static func read(_ source: ByteSource) throws -> AutomationReader.Contents {
    var findings: [Finding] = []
    let csv = try CSVTable(source, noting: &findings)
    var table = try AutomationTable(columns: csv.columns, file: source.name)
    var contents = AutomationReader.Contents()
    for row in csv.rows {
      do {
        contents.candidates.append(try table.candidate(row))
      } catch {
        findings.append(error)
      }
    }
    guard findings.isEmpty else {
      throw TableError(findings: findings.sorted { $0.line < $1.line })
    }
    contents.warnings = table.warnings
    contents.unusedColumns = csv.columns.filter { AutomationField(column: $0) == nil }
    return contents
  }

  private init(columns: [String], file: String) throws(TableError) {
    self.file = file
    var columnOf: [AutomationField: String] = [:]
    for column in columns {
      guard let field = AutomationField(column: column) else { continue }
      if let other = columnOf.updateValue(column, forKey: field) {
        throw TableError(findings: [
          Finding(
            file: file, line: 1, field: "the header",
            reason: "has two columns for \(field.rawValue), \(other) and \(column): keep one")
        ])
      }
    }
    guard columnOf[.title] != nil || columnOf[.candidate] != nil else {
      throw TableError(findings: [
        Finding(
          file: file, line: 1, field: "the header",
          reason: "has no column 'title' and none 'candidate': name what would be automated")
      ])
    }
    self.columnOf = columnOf
  }

  private mutating func candidate(_ row: CSVTable.Row) throws(Finding) -> ImportedAutomation {
    var stated = ImportedAutomation(place: "\(file):\(row.line)")
    stated.reference = try value(.candidate, in: row, "a candidate such as AUTO-6") {
      AutomationReference($0)
    }
    stated.statement.title = text(.title, in: row)
    stated.statement.kind = try value(
      .kind, in: row, "one of \(AutomationKind.allCases.map(\.rawValue).joined(separator: ", "))"
    ) { AutomationKind(rawValue: $0) }
    stated.statement.team = field(.team, in: row)
    stated.statement.isAboutEveryIncident =
      try value(.allIncidents, in: row, "yes or no") {
        ["yes": true, "true": true, "no": false, "false": false][$0.lowercased()]
      } ?? false
    stated.statement.services = list(.service, in: row)
    stated.statement.triggers = try kinds(.trigger, of: TaxonomyEntry.knownTriggers, in: row)
    stated.statement.factors = try kinds(.factor, of: TaxonomyEntry.knownFactors, in: row)
    stated.statement.alerts = list(.alert, in: row)
    stated.statement.phases = try phases(in: row)
    stated.statement.toilTeam = field(.toilTeam, in: row)
    stated.statement.toilClass = field(.toilClass, in: row)
    stated.statement.toilService = field(.toilService, in: row)
    try readEstimates(into: &stated.statement, row)
    stated.statement.risk = field(.risk, in: row)
    stated.statement.wayBack = field(.wayBack, in: row)
    stated.statement.runbook = field(.runbook, in: row)
    return stated
  }

  private func readEstimates(
    into statement: inout AutomationStatement, _ row: CSVTable.Row
  ) throws(Finding) {
    statement.effectiveness = try estimate(
      .effectiveness, [.effectivenessLow, .effectivenessLikely, .effectivenessHigh], in: row,
      "shares such as 40%,60%,80%"
    ) { $0.fraction }
    statement.buildHours = try estimate(
      .buildHours, [.buildHoursLow, .buildHoursLikely, .buildHoursHigh], in: row,
      "hours such as 40,60,120"
    ) { Double($0) }
    statement.maintenanceHoursPerYear = try estimate(
      .maintenanceHours,
      [.maintenanceHoursLow, .maintenanceHoursLikely, .maintenanceHoursHigh], in: row,
      "hours such as 10,20,40"
    ) { Double($0) }
  }

  /// An estimate in one column, `40,60,120` or `60`, or in three.
  private func estimate(
    _ whole: AutomationField, _ parts: [AutomationField], in row: CSVTable.Row,
    _ expected: String, _ number: (String) -> Double?
  ) throws(Finding) -> ThreePointEstimate? {
    let stated = parts.filter { text($0, in: row) != nil }
    let texts: [String]
    if let text = text(whole, in: row) {
      guard stated.isEmpty else {
        throw finding(whole, row, "is stated twice: keep \(whole.rawValue) or its three columns")
      }
      texts = text.split(separator: text.contains(";") ? ";" : ",").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    } else {
      guard !stated.isEmpty else { return nil }
      guard stated.count == parts.count else {
        let missing = parts.filter { !stated.contains($0) }.map(\.rawValue)
        throw finding(
          stated[0], row, "lacks \(missing.joined(separator: " and ")): state all three")
      }
      texts = parts.compactMap { text($0, in: row) }
    }
    let field = stated.first ?? whole
    let numbers = texts.compactMap(number)
    guard numbers.count == texts.count, numbers.count == 1 || numbers.count == 3 else {
      throw finding(
        field, row,
        "'\(texts.joined(separator: ","))' is no estimate: write one number or three, \(expected)")
    }
    do throws(ThreePointEstimateError) {
      return try ThreePointEstimate(
        low: numbers[0], likely: numbers[numbers.count / 2], high: numbers[numbers.count - 1])
    } catch {
      throw finding(field, row, "cannot be: \(error)")
    }
  }

  private mutating func kinds(
    _ field: AutomationField, of known: [String], in row: CSVTable.Row
  ) throws(Finding) -> AutomationStatement.Field<[String]> {
    let stated = list(field, in: row)
    guard case .known(let names) = stated else { return stated }
    for name in names {
      guard TaxonomyEntry(name) != nil else {
        throw finding(
          field, row,
          "'\(name)' is none of \(known.joined(separator: ", ")), nor your own in a-z, 0-9 and '-'; "
            + "several stand with ';' between")
      }
      if let doubt = TaxonomyEntry.doubt(of: name, among: known) {
        warnings.append(finding(field, row, doubt))
      }
    }
    return stated
  }

  private func phases(
    in row: CSVTable.Row
  ) throws(Finding) -> AutomationStatement.Field<[ResponsePhase]> {
    switch list(.phase, in: row) {
    case .leftOut: return .leftOut
    case .unknown: return .unknown
    case .known(let names):
      var phases: [ResponsePhase] = []
      for name in names {
        guard let phase = ResponsePhase(rawValue: name) else {
          throw finding(
            .phase, row,
            "'\(name)' is none of "
              + "\(ResponsePhase.allCases.map(\.rawValue).joined(separator: ", ")); several stand "
              + "with ';' between")
        }
        phases.append(phase)
      }
      return .known(phases)
    }
  }

  private func list(
    _ field: AutomationField, in row: CSVTable.Row
  ) -> AutomationStatement.Field<[String]> {
    switch self.field(field, in: row) {
    case .leftOut: .leftOut
    case .unknown: .unknown
    case .known(let text):
      .known(
        text.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
          .filter { !$0.isEmpty })
    }
  }

  private func field(
    _ field: AutomationField, in row: CSVTable.Row
  ) -> AutomationStatement.Field<String> {
    switch text(field, in: row) {
    case nil: .leftOut
    case "unknown": .unknown
    case let text?: .known(text)
    }
  }

  private func value<Value>(
    _ field: AutomationField, in row: CSVTable.Row, _ expected: String,
    _ read: (String) -> Value?
  ) throws(Finding) -> Value? {
    guard let text = text(field, in: row) else { return nil }
    guard let value = read(text) else {
      throw finding(field, row, "'\(text)' is not \(expected)")
    }
    return value
  }

  private func text(_ field: AutomationField, in row: CSVTable.Row) -> String? {
    columnOf[field].flatMap { row.values[$0] }
  }

  private func finding(
    _ field: AutomationField, _ row: CSVTable.Row, _ reason: String
  ) -> Finding {
    Finding(
      file: file, line: row.line, field: columnOf[field] ?? field.rawValue, reason: reason)
  }
}
