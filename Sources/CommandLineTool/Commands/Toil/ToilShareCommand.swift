import ArgumentParser
import Ledger
import Reliability

/// `psgf toil share`: how much of teams' time toil takes.
struct ToilShareCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "share", abstract: "Show how much of teams' time toil takes.",
    discussion: """
      The share is the working time that is logged, of the team's ('psgf toil team'). It is high above \
      the policy's cap. It is low within it once the team has closed the whole period ('psgf toil \
      close'); until then it may be more. Of a period that is not over, the part until now counts.
      """)

  @Option(help: "Only this team.")
  var team: String?

  @Option(
    help: ArgumentHelp(
      "A quarter such as 2026Q3, or 2026-07-01..2026-08-01; this quarter, unless given.",
      valueName: "period"))
  var period: String?

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let rule = try policy.policy(for: ledger).terms.toil
    let period = try period(in: context)
    let shares =
      if let team { [try ledger.toil(of: team, during: period, under: rule)] } else {
        try ledger.toil(during: period, under: rule)
      }
    if reading.json { return try context.console.say(json: shares.map(ToilShareView.init)) }
    guard !shares.isEmpty else {
      return context.console.say("No service has a team: 'psgf service set NAME --team TEAM'")
    }
    context.console.say(context.console.heading("Toil in \(period.words)"))
    for share in shares { context.console.say(lines: share.lines) }
  }

  private func period(in context: Context) throws -> Period {
    let now = try context.dateReader.read("now")
    let asked = try period.map { try context.period($0) } ?? Quarter(containing: now).period
    guard asked.start.inUTC < now else {
      throw CommandError.badValue(
        option: "--period", value: asked.words, expected: "a period that has begun")
    }
    return try Period(from: asked.start, to: asked.end.inUTC < now ? asked.end : now)
  }
}

extension ToilShare {
  /// The share for people, with its arithmetic.
  fileprivate var lines: [String] {
    [
      "\(team)  \(level.word)  \(arithmetic)",
      "  cap \(Optional(cap).percent)"
        + (onCallFloor.map { ", on-call alone takes at least \(Optional($0).percent)" } ?? ""),
    ] + kinds + (reason.map { ["  unknown: \($0)"] } ?? []) + doubts.map { "  doubt: \($0.words)" }
  }

  private var arithmetic: String {
    guard isRecorded else { return "nothing logged" }
    let atLeast = isComplete ? "" : "at least "
    guard let share, let capacityMinutes else { return "\(atLeast)\(minutes.workTime)" }
    return
      "\(atLeast)\(Optional(share).percent) = \(minutes.workTime) of \(capacityMinutes.workTime)"
  }

  private var kinds: [String] {
    let named: [(ToilKind?, String)] = [
      (.interrupt, "interrupt"), (.scheduled, "scheduled"), (nil, "not said"),
    ]
    let parts = named.compactMap { kind, name in
      minutesByKind[kind].map { "\(name) \($0.workTime)" }
    }
    return parts.isEmpty ? [] : ["  \(parts.joined(separator: ", "))"]
  }

  /// Why the level is unknown, and what to do.
  private var reason: String? {
    guard case .unknown(let reason) = level else { return nil }
    return switch reason {
    case .nothingLogged:
      "nothing is logged, and nobody says that there was nothing: 'psgf toil log --team \(team)', "
        + "or 'psgf toil close \(team) --period …' once the period is over"
    case .mayBeMore:
      "there may be more: 'psgf toil close \(team) --period …' says that all is logged, once the "
        + "period is over"
    case .capacityUnknown:
      "how much time the team had is not recorded for all of it: 'psgf toil team \(team) --people N "
        + "--hours-a-week N --from DAY'"
    }
  }
}

extension ToilLevel {
  /// The level in a word.
  fileprivate var word: String {
    switch self {
    case .high: "high"
    case .low: "low"
    case .unknown: "unknown"
    }
  }
}

extension ToilShare.Doubt {
  /// The doubt in words.
  fileprivate var words: String {
    switch self {
    case .rotationTooSmall:
      "on-call alone takes more than the cap: more people in the rotation would help, automation alone "
        + "would not"
    case .lessThanOnCall: "it is less than on-call alone takes: is what on-call does logged?"
    case .moreThanAll: "it is more time than the team has: are people, times or hours wrong?"
    }
  }
}
