import ArgumentParser
import Ledger
import Reliability

/// `psgf runbook list`: the runbooks and how they stand.
struct RunbookListCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the runbooks: when each was last used, and how often it worked.",
    discussion: """
      Uses count from the beginning; the work by hand is that of --period, the last 365 days unless \
      given.
      """)

  @Option(help: "Only those of this team.")
  var team: String?

  @Flag(help: "Those that were withdrawn, too.")
  var all = false

  @OptionGroup var options: RunbookReadingOptions

  func run(in context: Context) throws {
    let (book, period, policy) = try options.read(in: context)
    let standings = (all ? book.standings : book.inForce).filter {
      team == nil || $0.runbook.record.team == team
    }
    if options.reading.json {
      return try context.console.say(
        json: standings.map { RunbookStandingView($0, during: period, under: policy) })
    }
    guard !standings.isEmpty else { return context.console.say("No runbooks.") }
    var table = TextTable(alignments: [.left, .left, .right])
    table.append(["RUNBOOK", "TEAM", "USES", "LAST", "WORKED", "BY HAND", "FOR"])
    for standing in standings {
      let record = standing.runbook.record
      table.append([
        standing.runbook.name, record.team ?? "-", String(standing.uses.count),
        standing.lastWords(under: policy), standing.worked.counts, record.stepWords,
        record.purpose.description + (standing.runbook.withdrawal == nil ? "" : " (withdrawn)"),
      ])
    }
    context.console.say(lines: table.lines)
  }
}

extension RunbookStanding {
  /// How long ago it was last used or practised.
  func lastWords(under policy: RunbookPolicy) -> String {
    switch freshness(under: policy) {
    case .fresh(let age): "\(age.words) ago"
    case .stale(let age): "\(age.words) ago, stale"
    case .neverUsed: "never"
    }
  }
}

extension RunbookRecord {
  /// How many of its steps are done by hand: `7 of 9 steps`.
  var stepWords: String {
    switch (manualSteps, steps) {
    case (let manual?, let steps?): "\(manual) of \(steps) steps"
    case (let manual?, nil): manual.counted("step")
    case (nil, _): "unknown"
    }
  }
}
