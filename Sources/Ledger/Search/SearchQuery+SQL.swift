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
  /// is too much to look up one by one. Of what belongs to no incident there is little, and each is a
  /// set of subjects.
  var condition: SQLCondition {
    let ofIncident = conditionOnIncidentRow
    var condition = SQLCondition()
    if !ofIncident.isEmpty {
      let ofOther = conditionOnOtherRow
      condition.require(
        "CASE WHEN \(SearchRow.isOfIncident) THEN \(ofIncident.sql) ELSE \(ofOther.sql) END",
        ofIncident.arguments + ofOther.arguments)
    }
    if !kinds.isEmpty { condition.require(SearchRow.kind, in: kinds.map(\.number)) }
    return condition
  }

  /// The filters as a condition on what belongs to an incident.
  private var conditionOnIncidentRow: SQLCondition {
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
    return condition
  }

  /// The filters as a condition on a runbook or a candidate: on what it is for, and on its team.
  private var conditionOnOtherRow: SQLCondition {
    var condition = SQLCondition()
    // Neither has a severity, nor did it begin on a day.
    guard severities == nil, after == nil, before == nil else {
      condition.require("FALSE")
      return condition
    }
    func requireClass(_ sql: String, _ arguments: [String]) {
      condition.require(
        """
        subject IN (
          SELECT 'runbook/' || runbook FROM runbook_class WHERE \(sql)
          UNION ALL SELECT 'AUTO-' || candidate FROM automation_class WHERE \(sql))
        """, arguments + arguments)
    }
    if !services.isEmpty { requireClass("service IN (\(SQLCondition.places(services)))", services) }
    if !teams.isEmpty {
      let isOfTeam = "team IN (\(SQLCondition.places(teams)))"
      condition.require(
        """
        subject IN (
          SELECT 'runbook/' || name FROM runbook WHERE \(isOfTeam)
          UNION ALL SELECT 'AUTO-' || id FROM automation_candidate WHERE \(isOfTeam))
        """, teams + teams)
    }
    for factor in factors { requireClass("substr(factor, 1, length(?)) = ?", [factor, factor]) }
    for trigger in triggers {
      requireClass("substr(trigger_kind, 1, length(?)) = ?", [trigger, trigger])
    }
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
  /// What ``SearchRow/kind`` calls it.
  fileprivate var number: Int {
    switch self {
    case .incident: 0
    case .postmortem: 1
    case .action: 2
    case .runbook: 3
    case .automation: 4
    }
  }
}
