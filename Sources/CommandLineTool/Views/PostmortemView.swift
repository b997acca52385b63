import Ledger
import Reliability

/// A postmortem as `--json` shows it; what is unknown is null.
struct PostmortemView: Encodable {
  let name: String
  let incident: String
  let state: PostmortemState
  @OrNull var owner: String?
  @OrNull var due: String?
  let isOverdue: Bool
  let revision: Int
  let startedAt: Instant
  let changedAt: Instant

  init(_ postmortem: Postmortem, today: CalendarDay) {
    name = postmortem.name
    incident = postmortem.incident.description
    state = postmortem.state
    owner = postmortem.owner
    due = postmortem.due?.description
    isOverdue = postmortem.isOverdue(on: today)
    revision = postmortem.revision
    startedAt = postmortem.startedAt
    changedAt = postmortem.changedAt
  }
}
