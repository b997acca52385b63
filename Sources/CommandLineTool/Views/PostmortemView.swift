import Ledger
import Reliability

/// A postmortem as `--json` shows it; what is unknown is null.
struct PostmortemView: Encodable {
  private let postmortem: Postmortem
  private let today: CalendarDay

  init(_ postmortem: Postmortem, today: CalendarDay) {
    self.postmortem = postmortem
    self.today = today
  }

  private enum Key: CodingKey {
    case name, incident, state, owner, due, isOverdue, revision, startedAt, changedAt
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(postmortem.name, forKey: .name)
    try fields.encode(postmortem.incident.description, forKey: .incident)
    try fields.encode(postmortem.state, forKey: .state)
    try fields.encode(postmortem.owner, forKey: .owner)
    try fields.encode(postmortem.due?.description, forKey: .due)
    try fields.encode(postmortem.isOverdue(on: today), forKey: .isOverdue)
    try fields.encode(postmortem.revision, forKey: .revision)
    try fields.encode(postmortem.startedAt, forKey: .startedAt)
    try fields.encode(postmortem.changedAt, forKey: .changedAt)
  }
}
