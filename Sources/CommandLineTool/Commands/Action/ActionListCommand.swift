import ArgumentParser
import Ledger
import Reliability

/// `psgf action list`: the action items of the ledger.
struct ActionListCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List action items: open ones, unless --status or --all says otherwise.")

  @Option(help: ArgumentHelp("Only those that this person or team sees to.", valueName: "name"))
  var owner: String?

  @Option(help: "Only those after incidents of this team's services.")
  var team: String?

  @Option(help: ArgumentHelp("Only those of this incident.", valueName: "incident"))
  var incident: IncidentReference?

  @Option(
    name: .customLong("status"), help: "Only open, done or wont-do ones; repeat for several.")
  var statuses: [ActionStatus] = []

  @Flag(help: "Ended ones too.")
  var all = false

  @Flag(help: "Only open ones whose day is over.")
  var overdue = false

  @Option(name: .customLong("sort"), help: "By due, age, owner or priority.")
  var order: ActionOrder = .due

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    var query = ActionQuery()
    query.owner = owner
    query.team = team
    query.incident = incident
    query.statuses = !statuses.isEmpty ? statuses : all ? [] : [.open]
    if overdue { query.dueBefore = context.today }
    let items = order.sorted(try ledger.open(in: context).actions(query))
    if reading.json {
      return try context.console.say(
        json: items.map { ActionView($0, today: context.today) })
    }
    guard !items.isEmpty else { return context.console.say("No action items.") }
    var table = TextTable()
    for item in items { table.append(item.cells(today: context.today)) }
    context.console.say(lines: table.lines)
  }
}

/// How action items are listed.
enum ActionOrder: String, CaseIterable, ExpressibleByArgument {
  case due, age, owner, priority

  /// The items in this order; of equal ones the older comes first.
  func sorted(_ items: [ActionItem]) -> [ActionItem] {
    switch self {
    case .due:
      items.sorted { left, right in
        (left.record.due?.daysSinceEpoch ?? .max, left.reference)
          < (right.record.due?.daysSinceEpoch ?? .max, right.reference)
      }
    case .age: items.sorted { ($0.openedAt, $0.reference) < ($1.openedAt, $1.reference) }
    case .owner:
      items.sorted { left, right in
        (left.record.owner ?? "\u{10FFFF}", left.reference)
          < (right.record.owner ?? "\u{10FFFF}", right.reference)
      }
    case .priority:
      items.sorted { left, right in
        (left.record.priority?.rawValue ?? .max, left.reference)
          < (right.record.priority?.rawValue ?? .max, right.reference)
      }
    }
  }
}

/// `psgf action show`: everything about one action item.
struct ActionShowCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one action item and its history.")

  @OptionGroup var argument: ActionArgument
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let item = try ledger.action(argument.reference)
    if reading.json {
      return try context.console.say(json: ActionView(item, today: context.today))
    }
    let history = try ledger.auditEntries(about: item.reference.description)
    context.console.say(
      lines: item.page(today: context.today, context.console)
        + [context.console.heading("History")] + (try history.flatMap { try $0.lines }))
  }
}

extension ActionItem {
  /// The lines about the item.
  fileprivate func page(today: CalendarDay, _ console: Console) -> [String] {
    let facts: [(String, String?)] = [
      ("incident", incident.description), ("status", record.status.words),
      ("reason", record.reason), ("type", record.type?.rawValue ?? "unknown"),
      ("priority", record.priority?.description ?? "unknown"),
      ("owner", record.owner ?? "nobody"),
      ("due", record.due.map { "\($0)\(isOverdue(on: today) ? ", overdue" : "")" } ?? "unknown"),
      ("done when", record.endState ?? "unknown"), ("ticket", record.ticketURL ?? "none"),
      ("opened", openedAt.iso8601), ("closed", closedAt?.iso8601),
    ]
    var table = TextTable()
    for case (let name, let value?) in facts { table.append(["  \(name)", value]) }
    return [console.heading("\(reference)  \(record.title.singleLine)")] + table.lines
  }
}
