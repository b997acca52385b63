import GRDB
import Reliability

extension SearchQuery {
  /// The words as SQLite's full-text search reads them: all of them, in any order.
  var expression: String {
    terms.map { term in
      "\"\(term.text.replacing("\"", with: "\"\""))\"" + (term.isPrefix ? "*" : "")
    }.joined(separator: " ")
  }

  /// The filters as a condition on a row of the index.
  ///
  /// Each looks up what it needs of one incident: a search that stops early looks up little.
  var condition: SQLCondition {
    var condition = SQLCondition()
    let incident = SearchRow.incident
    func requireIncident(_ clause: String, _ values: [any DatabaseValueConvertible]) {
      condition.require(
        "EXISTS (SELECT 1 FROM incident WHERE id = \(incident) AND \(clause))", values)
    }
    if !services.isEmpty {
      condition.require(
        """
        EXISTS (
          SELECT 1 FROM incident_service
          WHERE incident = \(incident) AND service IN (\(SQLCondition.places(services))))
        """, services)
    }
    if !teams.isEmpty {
      condition.require(
        """
        EXISTS (
          SELECT 1 FROM incident_service JOIN service ON service.name = service
          WHERE incident = \(incident) AND team IN (\(SQLCondition.places(teams))))
        """, teams)
    }
    if let severities {
      requireIncident("severity BETWEEN ? AND ?", [severities.lowerBound, severities.upperBound])
    }
    if let after { requireIncident("began >= ?", [after.startInUTC.millisecondsSinceEpoch]) }
    if let before { requireIncident("began < ?", [before.startInUTC.millisecondsSinceEpoch]) }
    for factor in factors {
      condition.require(
        """
        EXISTS (
          SELECT 1 FROM incident_factor
          WHERE incident = \(incident) AND substr(category, 1, length(?)) = ?)
        """, [factor, factor])
    }
    for trigger in triggers {
      requireIncident("substr(trigger_kind, 1, length(?)) = ?", [trigger, trigger])
    }
    if !kinds.isEmpty { condition.require("min(\(SearchRow.place), 2)", in: kinds.map(\.place)) }
    return condition
  }
}

extension SearchQuery.Kind {
  /// What a row of this kind is within its incident, action items as one.
  fileprivate var place: Int {
    switch self {
    case .incident: 0
    case .postmortem: 1
    case .action: 2
    }
  }
}
