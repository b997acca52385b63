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
  /// Each is a set of incidents, which SQLite makes once for a search: what a frequent word finds
  /// is too much to look up one by one.
  var condition: SQLCondition {
    var condition = SQLCondition()
    let incident = SearchRow.incident
    if !services.isEmpty {
      condition.require(
        """
        \(incident) IN (
          SELECT incident FROM incident_service WHERE service IN (\(SQLCondition.places(services))))
        """, services)
    }
    if !teams.isEmpty {
      condition.require(
        """
        \(incident) IN (
          SELECT incident FROM incident_service JOIN service ON service.name = service
          WHERE team IN (\(SQLCondition.places(teams))))
        """, teams)
    }
    for factor in factors {
      condition.require(
        """
        \(incident) IN (
          SELECT incident FROM incident_factor WHERE substr(category, 1, length(?)) = ?)
        """, [factor, factor])
    }
    let record = conditionOnIncident
    if !record.isEmpty {
      condition.require(
        "\(incident) IN (SELECT id FROM incident WHERE \(record.sql))", record.arguments)
    }
    if !kinds.isEmpty { condition.require("min(\(SearchRow.place), 2)", in: kinds.map(\.place)) }
    return condition
  }

  /// The filters that look at an incident alone, as a condition on its row.
  private var conditionOnIncident: SQLCondition {
    var condition = SQLCondition()
    if let severities {
      condition.require(
        "severity BETWEEN ? AND ?", [severities.lowerBound, severities.upperBound])
    }
    if let after { condition.require("began >= ?", [after.startInUTC.millisecondsSinceEpoch]) }
    if let before { condition.require("began < ?", [before.startInUTC.millisecondsSinceEpoch]) }
    for trigger in triggers {
      condition.require("substr(trigger_kind, 1, length(?)) = ?", [trigger, trigger])
    }
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
