import ArgumentParser
import Ledger
import Reliability

/// `psgf runbook gaps`: what no runbook is for, and which runbooks nobody can trust.
struct RunbookGapsCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "Tell what no runbook is for, which are stale, and which are worth a program.",
    discussion: """
      Alerts that fired or told of incidents, and triggers that set off two incidents or more, in \
      --period: the last 365 days, unless given. The policy says after how long a runbook is stale, \
      and how many times by hand are often (docs/policy.md).
      """)

  @OptionGroup var options: RunbookReadingOptions

  func run(in context: Context) throws {
    let (book, period, policy) = try options.read(in: context)
    let gaps = RunbookGaps(of: book, during: period, under: policy)
    if options.reading.json {
      return try context.console.say(json: RunbookGapsView(gaps, under: policy))
    }
    context.console.say(lines: gaps.lines(under: policy, context.console))
  }
}

extension RunbookGaps {
  fileprivate func lines(under policy: RunbookPolicy, _ console: Console) -> [String] {
    var lines = ["Runbooks, \(period.days)"]
    func add(_ heading: String, orElse nothing: String, _ rows: [[String]]) {
      lines += ["", console.heading(heading)]
      var table = TextTable()
      for row in rows { table.append(row) }
      lines += rows.isEmpty ? ["  \(nothing)"] : table.lines
    }
    add(
      "Alerts without a runbook", orElse: "none",
      alerts.map { ["  \($0.name)", $0.firingWords, $0.incidents.words, $0.runbookWords] })
    add(
      "Triggers that recur without a runbook", orElse: "none",
      failures.map { ["  \($0.trigger)", $0.countWords, $0.timeWords, $0.incidents.words] })
    if untold > 0 {
      lines.append(
        "  ? \(untold.counted("incident")) without a runbook and without a trigger: it is unknown")
    }
    add(
      "Not used or practised for \(policy.staleAfter.shorthand)", orElse: "none",
      stale.map { ["  \($0.runbook.name)", $0.lastWords(under: policy)] })
    add(
      "Worked by often (\(policy.often) times or more): worth a program", orElse: "none",
      toCodify.map {
        let candidates = $0.standing.candidates.map(\.reference.description)
        return [
          "  \($0.standing.runbook.name)", $0.work.words,
          candidates.isEmpty ? "no candidate" : candidates.joined(separator: ", "),
        ]
      })
    return lines
  }
}

extension RunbookGaps.AlertGap {
  fileprivate var firingWords: String {
    firings == 0 ? "no firing recorded" : "fired \(Double(firings).timesWords)"
  }

  fileprivate var runbookWords: String {
    runbookURL.map { "says \($0), which is not recorded" } ?? ""
  }
}

extension RunbookGaps.FailureGap {
  fileprivate var countWords: String {
    incidents.count == total
      ? total.counted("incident") : "\(incidents.count) of \(total.counted("incident"))"
  }

  fileprivate var timeWords: String {
    switch timed {
    case 0: "working time unknown"
    case incidents.count: engagedMinutes.workTime
    default: "at least \(engagedMinutes.workTime), known of \(timed)"
    }
  }
}
