package import Reliability

/// Reads what responses to incidents cost people, as other tools state it.
package struct ResponseCostReader {
  /// How a file states it.
  package enum Format: String, CaseIterable, Sendable {
    /// A header line, and an incident a row.
    case csv
    /// What PagerDuty answers to `POST /analytics/raw/incidents`.
    case pagerduty
  }

  /// What a file states.
  package struct Contents: Equatable, Sendable {
    /// Its rows, in their order.
    package var items: [ResponseCostItem] = []
    /// The columns or fields that hold something about responses and have no place in the ledger.
    package var unused: [String] = []
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - format: How it states the costs.
  ///   - mapping: What its columns and names mean.
  /// - Returns: What it states.
  /// - Throws: ``TableError``, with every row that is wrong, ``CSVError``, ``JSONSyntaxError``,
  ///   ``ByteSourceError``.
  package static func read(
    _ source: ByteSource, as format: Format, mapping: ResponseCostMapping = ResponseCostMapping()
  ) throws -> Contents {
    var findings: [Finding] = []
    let contents =
      switch format {
      case .csv: try ResponseCostTable(source, mapping, noting: &findings).contents
      case .pagerduty: try PagerDutyAnalytics.read(source, mapping, noting: &findings)
      }
    guard findings.isEmpty else {
      throw TableError(findings: findings.sorted { $0.line < $1.line })
    }
    return contents
  }
}

/// Costs of responses in CSV.
struct ResponseCostTable {
  private(set) var contents = ResponseCostReader.Contents()
  private let file: String
  private let columnOf: [ResponseCostField: String]

  init(
    _ source: ByteSource, _ mapping: ResponseCostMapping, noting findings: inout [Finding]
  ) throws {
    let table = try CSVTable(source, noting: &findings)
    file = source.name
    let stated = table.columns.map { (column: $0, field: mapping.field(of: $0)) }
    contents.unused = stated.filter { $0.field == nil }.map(\.column)
    let columns = Dictionary(grouping: stated.filter { $0.field != nil }, by: \.field)
    columnOf = columns.reduce(into: [:]) { columns, entry in
      if let field = entry.key { columns[field] = entry.value.first?.column }
    }
    try checkHeader(columns.mapValues { $0.map(\.column) })
    for row in table.rows {
      do {
        contents.items.append(try item(row, mapping))
      } catch {
        findings.append(error)
      }
    }
  }

  private func checkHeader(_ columns: [ResponseCostField?: [String]]) throws(TableError) {
    for (field, names) in columns where names.count > 1 {
      throw header(
        "has two columns for \(field?.rawValue ?? ""), "
          + "\(names.joined(separator: " and ")): keep one, or map it to another field")
    }
    for units in [ResponseCostField.engaged, ResponseCostField.afterHours] {
      let stated = units.filter { columns[$0] != nil }.map(\.rawValue)
      guard stated.count < 2 else {
        throw header("states one time twice, \(stated.joined(separator: " and ")): keep one")
      }
    }
    guard columns[.incident] != nil else {
      throw header("has no column 'incident': name it so, or say in a --mapping file which it is")
    }
    guard columns.count > 1 else {
      throw header(
        "has no column that states a cost: people, engaged-minutes, after-hours-minutes or "
          + "manual-steps; name them so, or say in a --mapping file which do")
    }
  }

  private func header(_ reason: String) -> TableError {
    TableError(findings: [Finding(file: file, line: 1, field: "the header", reason: reason)])
  }

  private func item(
    _ row: CSVTable.Row, _ mapping: ResponseCostMapping
  ) throws(Finding) -> ResponseCostItem {
    guard let name = text(.incident, in: row) else {
      throw Finding(
        file: file, line: row.line, field: columnOf[.incident] ?? "incident",
        reason: "is empty: name the incident, or take the row out")
    }
    let people = try number(.people, in: row, "a whole number of people", Int.init)
    let steps = try number(.manualSteps, in: row, "a whole number of steps", Int.init)
    let engaged = try minutes(ResponseCostField.engaged, in: row)
    let afterHours = try minutes(ResponseCostField.afterHours, in: row)
    do throws(ResponseCostError) {
      let cost = try ResponseCost(
        people: people, engagedMinutes: engaged, manualSteps: steps,
        afterHoursMinutes: afterHours)
      guard !cost.isUnknown else { return .skipped(reason: "no number stated") }
      return .cost(
        ImportedResponseCost(
          incident: mapping.incident(named: [name]), cost: cost, place: "\(file):\(row.line)"))
    } catch {
      throw Finding(file: file, line: row.line, field: "the row", reason: "cannot be: \(error)")
    }
  }

  private func text(_ field: ResponseCostField, in row: CSVTable.Row) -> String? {
    columnOf[field].flatMap { row.values[$0] }
  }

  private func minutes(
    _ units: [ResponseCostField], in row: CSVTable.Row
  ) throws(Finding) -> Double? {
    for unit in units where columnOf[unit] != nil {
      return try number(unit, in: row, "a number, in digits", Double.init).map(unit.minutes)
    }
    return nil
  }

  private func number<Number>(
    _ field: ResponseCostField, in row: CSVTable.Row, _ expected: String,
    _ read: (String) -> Number?
  ) throws(Finding) -> Number? {
    guard let text = text(field, in: row) else { return nil }
    guard let number = read(text) else {
      throw Finding(
        file: file, line: row.line, field: columnOf[field] ?? field.rawValue,
        reason: "'\(text)' is not \(expected): correct it, or leave it empty where nobody knows")
    }
    return number
  }
}

extension Finding: Error {}
