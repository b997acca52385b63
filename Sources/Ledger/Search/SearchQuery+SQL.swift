import GRDB
import Reliability

extension SearchQuery {
  /// The words as SQLite's full-text search reads them: all of them, in any order.
  var expression: String {
    terms.map { term in
      "\"\(term.text.replacing("\"", with: "\"\""))\"" + (term.isPrefix ? "*" : "")
    }.joined(separator: " ")
  }

  /// The filters as a condition on the column `incident` and `subject`, and its arguments.
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
    if !services.isEmpty {
      require(
        """
        incident IN (SELECT incident FROM incident_service WHERE service IN (\(places(services))))
        """, services)
    }
    if !teams.isEmpty {
      require(
        """
        incident IN (
          SELECT incident FROM incident_service JOIN service ON service.name = service
          WHERE team IN (\(places(teams))))
        """, teams)
    }
    if let severities {
      require(
        "incident IN (SELECT id FROM incident WHERE severity BETWEEN ? AND ?)",
        [severities.lowerBound, severities.upperBound])
    }
    if let after {
      require(
        "incident IN (SELECT id FROM incident WHERE began >= ?)",
        [after.startInUTC.millisecondsSinceEpoch])
    }
    if let before {
      require(
        "incident IN (SELECT id FROM incident WHERE began < ?)",
        [before.startInUTC.millisecondsSinceEpoch])
    }
    for factor in factors {
      require(
        """
        incident IN (
          SELECT incident FROM incident_factor WHERE substr(category, 1, length(?)) = ?)
        """, [factor, factor])
    }
    for trigger in triggers {
      require(
        "incident IN (SELECT id FROM incident WHERE substr(trigger_kind, 1, length(?)) = ?)",
        [trigger, trigger])
    }
    if !kinds.isEmpty {
      require(
        "substr(subject, 1, instr(subject, '-') - 1) IN (\(places(kinds.map(\.prefix))))",
        kinds.map(\.prefix))
    }
    return (clauses.joined(separator: " AND "), arguments)
  }
}

extension SearchQuery.Kind {
  /// How the references of its things begin.
  var prefix: String {
    switch self {
    case .incident: "INC"
    case .postmortem: "PM"
    case .action: "ACT"
    }
  }
}
