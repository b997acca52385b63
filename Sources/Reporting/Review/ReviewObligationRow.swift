import Reliability

/// Something that the policy asks of a team.
struct ObligationRow {
  /// How many a review lists.
  static let shown = 25

  let team: String
  let service: String
  let duty: String
  let clause: String
  let cause: String
  let due: String
  let key: String

  init(_ obligation: Obligation, today: CalendarDay) {
    team = obligation.team ?? "no team"
    service = obligation.service
    duty = obligation.duty.words
    clause = obligation.clause.rawValue
    cause = "\(obligation.incidents.listed): \(obligation.arithmetic)"
    due =
      obligation.due.map { "\($0)\(obligation.isOverdue(on: today) ? ", **overdue**" : "")" }
      ?? "until the budget is back"
    key = obligation.key
  }
}
