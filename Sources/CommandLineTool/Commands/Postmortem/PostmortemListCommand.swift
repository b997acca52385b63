import ArgumentParser
import Ledger
import Reliability

/// `psgf postmortem list`: where postmortems stand, and which are missing.
struct PostmortemListCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List postmortems with where they stand, and those that are due and not begun.")

  @Option(
    name: .customLong("state"),
    help: "Only draft, in-review, reviewed or closed ones; repeat for several.")
  var states: [PostmortemState] = []

  @Option(help: ArgumentHelp("Only those that this person sees to.", valueName: "name"))
  var owner: String?

  @Option(help: "Only those of incidents of this team's services.")
  var team: String?

  @Flag(help: "Only those that are not reviewed although their day is over.")
  var overdue = false

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let rows = try rows(in: ledger, today: context.today)
    if reading.json { return try context.console.say(json: rows) }
    guard !rows.isEmpty else { return context.console.say("No postmortems.") }
    var table = TextTable()
    for row in rows {
      let due = row.due.map { "\($0)\(row.isOverdue ? " overdue" : "")" } ?? "-"
      table.append([
        row.name ?? "-", row.incident, row.severity.map { "SEV-\($0)" } ?? "-",
        row.state?.words ?? "not begun", due, row.owner ?? "nobody", row.title,
      ])
    }
    context.console.say(lines: table.lines)
  }

  private func rows(in ledger: Ledger, today: CalendarDay) throws -> [PostmortemRow] {
    var query = PostmortemQuery()
    query.states = states
    query.owner = owner
    query.team = team
    let begun = try ledger.postmortemsWithIncidents(query).map { postmortem, incident in
      PostmortemRow(postmortem, incident, today: today)
    }
    let wantsMissing = states.isEmpty && owner == nil
    let missing =
      wantsMissing
      ? try ledger.incidentsWithoutPostmortem(
        policy.policy(for: ledger).terms.postmortem, team: team
      )
      .map { PostmortemRow(missing: $0.incident, due: $0.due, today: today) }
      : []
    return (begun + missing).filter { !overdue || $0.isOverdue }
      .sorted { ($0.due ?? "~", $0.number) < ($1.due ?? "~", $1.number) }
  }
}

/// A postmortem in a list, or one that is missing; what is unknown is null.
private struct PostmortemRow: Encodable {
  @OrNull var name: String?
  let incident: String
  let title: String
  @OrNull var severity: Int?
  @OrNull var state: PostmortemState?
  @OrNull var owner: String?
  @OrNull var due: String?
  let isOverdue: Bool
  @OrNull var revision: Int?
  /// The number of the incident, to sort by.
  let number: Int

  init(_ postmortem: Postmortem, _ incident: Incident, today: CalendarDay) {
    name = postmortem.name
    self.incident = incident.reference.description
    title = incident.record.title
    severity = incident.record.severity?.level
    state = postmortem.state
    owner = postmortem.owner
    due = postmortem.due?.description
    isOverdue = postmortem.isOverdue(on: today)
    revision = postmortem.revision
    number = incident.reference.number
  }

  init(missing incident: Incident, due: CalendarDay, today: CalendarDay) {
    name = nil
    self.incident = incident.reference.description
    title = incident.record.title
    severity = incident.record.severity?.level
    state = nil
    owner = incident.record.roles.first { $0.role == .postmortemOwner }?.person
    self.due = due.description
    isOverdue = due < today
    revision = nil
    number = incident.reference.number
  }

  private enum CodingKeys: CodingKey {
    case name, incident, title, severity, state, owner, due, isOverdue, revision
  }
}

extension PostmortemState: ExpressibleByArgument {}
