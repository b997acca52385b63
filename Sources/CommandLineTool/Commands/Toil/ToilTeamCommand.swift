import ArgumentParser
import Ledger
import Reliability

/// `psgf toil team`: how much time a team has.
struct ToilTeamCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "team", abstract: "Record how much time a team has, or show what is recorded.",
    discussion: """
        psgf toil team platform --people 6 --hours-a-week 38 --on-call 6 --from 2026-01-01

      It holds from that day on, until another holds; before the first, the share of toil is unknown. \
      The same day again replaces what was said, and the audit log keeps that. Count people in \
      full-time terms; holidays and illness are not taken off. On-call takes at least 2 weeks in so many \
      as take turns, one as primary and one as secondary. Without --people it is shown.
      """)

  @Argument(help: ArgumentHelp("The team; all, where only shown.", valueName: "team"))
  var team: String?

  @Option(help: ArgumentHelp("How many people, in full-time terms: 5.5.", valueName: "count"))
  var people: Double?

  @Option(help: ArgumentHelp("How many hours a week each works.", valueName: "hours"))
  var hoursAWeek: Double?

  @Option(help: ArgumentHelp("How many take turns on call.", valueName: "count"))
  var onCall: Int?

  @Option(help: ArgumentHelp("From when on; today, unless given.", valueName: "day"))
  var from: String?

  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    guard people != nil || hoursAWeek != nil || onCall != nil || from != nil else {
      return try show(in: context)
    }
    guard let team else { throw CommandError.missing(option: "the name of the team") }
    guard let people else { throw CommandError.missing(option: "--people COUNT") }
    guard let hoursAWeek else { throw CommandError.missing(option: "--hours-a-week HOURS") }
    let capacity = try TeamCapacity(
      team: team,
      effectiveFrom: try from.map { try context.day($0, option: "--from") } ?? context.today,
      people: people, hoursAWeek: hoursAWeek, onCall: onCall)
    let (ledger, provenance) = try change.begin(in: context)
    try ledger.setCapacity(capacity, by: provenance)
    try change.report(TeamCapacityView(capacity), "\(team) has \(capacity.words)", in: context)
  }

  private func show(in context: Context) throws {
    let capacities = try change.ledger.open(in: context).capacities(of: team)
    if change.reading.json {
      return try context.console.say(json: capacities.map(TeamCapacityView.init))
    }
    guard !capacities.isEmpty else {
      return context.console.say("Nothing is recorded: add --people and --hours-a-week.")
    }
    var table = TextTable()
    for capacity in capacities { table.append([capacity.team, capacity.words]) }
    context.console.say(lines: table.lines)
  }
}

extension TeamCapacity {
  /// The capacity for people, with its arithmetic.
  fileprivate var words: String {
    let floor = onCallFloor.map { floor in
      ", \(onCall ?? 0) on call, which takes at least \(Optional(floor).percent) of their time"
    }
    return "\((minutesAWeek / 60).figure) h a week = \(people.figure) x \(hoursAWeek.figure) h "
      + "from \(effectiveFrom) on" + (floor ?? "")
  }
}
