import ArgumentParser
import Ledger
import Reliability

/// `psgf sli show`: what is measured of one SLO.
struct SLIShowCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what is measured of an SLO, by day in UTC, and where it is not.")

  @Argument(help: "The name of the SLO.")
  var slo: String

  @Option(help: ArgumentHelp("From when; 28 days ago, unless given.", valueName: "time"))
  var from: String?

  @Option(help: ArgumentHelp("Until when; now, unless given.", valueName: "time"))
  var to: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let end = try context.timeOrNow(to)
    let start =
      try from.map { try context.dateReader.read($0) }
      ?? end.advanced(by: .seconds(-28 * 86_400))
    let history = MeasuredHistory(
      of: try ledger.open(in: context).measuredIntervals(
        of: slo, in: try Period(from: start, to: end)))
    if reading.json { return try context.console.say(json: MeasuredHistoryView(history)) }
    context.console.say(lines: history.lines(slo: slo))
  }
}

extension MeasuredHistory {
  fileprivate func lines(slo: String) -> [String] {
    guard !days.isEmpty else { return ["Nothing is measured of \(slo) then."] }
    var table = TextTable(alignments: [.left, .right, .right, .right, .right])
    table.append(["DAY", "TOTAL", "BAD", "GOOD", "MEASURED"])
    for day in days {
      table.append([
        day.day.description, day.total.eventCount, (day.total - day.good).eventCount,
        day.total > 0 ? "\((day.good / day.total * 100).figure) %" : "-",
        "\((day.minutes / 14.4).figure) %",
      ])
    }
    let sum =
      "\(total.eventCount) events, \((total - good).eventCount) bad"
      + (total > 0 ? ", \((good / total * 100).figure) % good" : "")
    let intervals = lengths.map { "\($0.count) of \($0.length.words)" }.joined(separator: ", ")
    let missing = gaps.isEmpty ? "no gaps" : "\(gaps.count) gap\(gaps.count == 1 ? "" : "s"):"
    return table.lines + [sum, "intervals: \(intervals); \(missing)"]
      + gaps.prefix(20).map {
        "  \($0.start.iso8601) to \($0.end.iso8601), \($0.duration.words)"
      } + (gaps.count > 20 ? ["  and \(gaps.count - 20) more, see --json"] : [])
  }
}

/// What is measured, as `--json` shows it.
private struct MeasuredHistoryView: Encodable {
  let good: Double
  let total: Double
  let days: [Day]
  let gaps: [PeriodView]
  let intervals: [Length]

  struct Day: Encodable {
    let day: String
    let good: Double
    let total: Double
    let measuredMinutes: Double
  }

  struct Length: Encodable {
    let minutes: Double
    let count: Int
  }

  init(_ history: MeasuredHistory) {
    good = history.good
    total = history.total
    days = history.days.map {
      Day(
        day: $0.day.description, good: $0.good, total: $0.total, measuredMinutes: $0.minutes)
    }
    gaps = history.gaps.map(PeriodView.init)
    intervals = history.lengths.map { Length(minutes: $0.length.minutes, count: $0.count) }
  }
}

/// A stretch of time, as `--json` shows it.
struct PeriodView: Encodable {
  let from: Instant
  let to: Instant

  init(_ period: Period) {
    from = period.start
    to = period.end
  }
}
