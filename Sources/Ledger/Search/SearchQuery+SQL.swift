import GRDB
import Reliability

extension SearchQuery {
  /// The words as SQLite's full-text search reads them: all of them, in any order.
  var expression: String {
    terms.map { term in
      "\"\(term.text.replacing("\"", with: "\"\""))\"" + (term.isPrefix ? "*" : "")
    }.joined(separator: " ")
  }

  /// The filters as a condition on a row of the index, and its arguments.
  var condition: (sql: String, arguments: StatementArguments) {
    var clauses = ["TRUE"]
    var arguments = StatementArguments()
    func require(_ clause: String, _ values: [any DatabaseValueConvertible]) {
      clauses.append("(\(clause))")
      arguments += StatementArguments(values)
    }
    func places(_ values: [String]) -> String {
      values.map { _ in "?" }.joined(separator: ", ")
    }
    // Each looks up what it needs of one incident: a search that stops early looks up little.
    let incident = SearchRow.incident
    func requireIncident(_ clause: String, _ values: [any DatabaseValueConvertible]) {
      require("EXISTS (SELECT 1 FROM incident WHERE id = \(incident) AND \(clause))", values)
    }
    if !services.isEmpty {
      require(
        """
        EXISTS (
          SELECT 1 FROM incident_service
          WHERE incident = \(incident) AND service IN (\(places(services))))
        """, services)
    }
    if !teams.isEmpty {
      require(
        """
        EXISTS (
          SELECT 1 FROM incident_service JOIN service ON service.name = service
          WHERE incident = \(incident) AND team IN (\(places(teams))))
        """, teams)
    }
    if let severities {
      requireIncident("severity BETWEEN ? AND ?", [severities.lowerBound, severities.upperBound])
    }
    if let after { requireIncident("began >= ?", [after.startInUTC.millisecondsSinceEpoch]) }
    if let before { requireIncident("began < ?", [before.startInUTC.millisecondsSinceEpoch]) }
    for factor in factors {
      require(
        """
        EXISTS (
          SELECT 1 FROM incident_factor
          WHERE incident = \(incident) AND substr(category, 1, length(?)) = ?)
        """, [factor, factor])
    }
    for trigger in triggers {
      requireIncident("substr(trigger_kind, 1, length(?)) = ?", [trigger, trigger])
    }
    if !kinds.isEmpty {
      clauses.append(
        "min(\(SearchRow.place), 2) IN (\(kinds.map(\.place).joined(separator: ", ")))")
    }
    return (clauses.joined(separator: " AND "), arguments)
  }
}

extension SearchQuery.Kind {
  /// What a row of this kind is within its incident, action items as one.
  fileprivate var place: String {
    switch self {
    case .incident: "0"
    case .postmortem: "1"
    case .action: "2"
    }
  }
}
