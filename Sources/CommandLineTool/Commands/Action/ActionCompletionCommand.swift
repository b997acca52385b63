import ArgumentParser
import Ledger
import Reliability
import Reporting
import Statistics

/// `psgf action completion`: how many action items get done, and after how long.
struct ActionCompletionCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "Tell how many action items get done, and after how long.",
    discussion: """
      The fraction not yet done is Kaplan and Meier's estimate with Greenwood's 95 % interval: \
      what is open counts for as long as it has been open, what was given up until then. With \
      fewer than \(KaplanMeier.fewestEnds) done, the counts say all that is known.
      """)

  @Option(help: ArgumentHelp("Only those that this person or team sees to.", valueName: "name"))
  var owner: String?

  @Option(help: "Only those after incidents of this team's services.")
  var team: String?

  @OptionGroup var drawing: FigureOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws { try drawing.check(with: reading) }

  func run(in context: Context) throws {
    var query = ActionQuery()
    query.owner = owner
    query.team = team
    let completion = try ActionCompletion(
      of: try ledger.open(in: context).actions(query), at: context.clock())
    if drawing.isAsked {
      try drawing.show(
        Figure.actionCompletion(completion),
        orSay: "Fewer than \(KaplanMeier.fewestEnds) are done: there is no curve to draw",
        in: context)
    } else if reading.json {
      try context.console.say(json: CompletionView(completion))
    } else {
      context.console.say(lines: completion.lines)
    }
  }
}

/// The days after which the curve is told.
private let toldDays: [Double] = [7, 14, 30, 60, 90, 180]

extension ActionCompletion {
  fileprivate var lines: [String] {
    var lines = [
      "\(count) action items: \(open) open (\(overdue) overdue), \(done) done, \(givenUp) given up"
    ]
    if let median = ages.median, let oldest = ages.maximum {
      lines.append(
        "Open ones: median age \(median.dayWords), the oldest \(oldest.dayWords)")
    }
    if endedAtUnknownTime > 0 {
      lines.append("\(endedAtUnknownTime) ended at an unknown time, and are not in what follows")
    }
    guard let curve else {
      return lines + [
        "Fewer than \(KaplanMeier.fewestEnds) are done: no estimate of how long it takes"
      ]
    }
    lines.append(
      curve.quantile(0.5).map { "Half are done within \($0.dayWords)" }
        ?? "Fewer than half are done, in up to \((curve.longest ?? 0).dayWords)")
    var table = TextTable(alignments: [.right, .right, .left])
    table.append(["days", "not yet done", "95 % interval"])
    for days in toldDays {
      guard let point = curve.survival(at: days) else { continue }
      table.append([
        days.figure, "\((point.fraction * 100).figure) %",
        "\((point.interval.lower * 100).figure) to "
          + "\(((point.interval.upper ?? 1) * 100).figure) %",
      ])
    }
    return lines + table.lines
  }
}

/// The completion as `--json` shows it; the curve is null where there is none.
private struct CompletionView: Encodable {
  let count: Int
  let open: Int
  let overdue: Int
  let done: Int
  let givenUp: Int
  let endedAtUnknownTime: Int
  @OrNull var medianDays: Double?
  @OrNull var curve: [Point]?

  /// A step of the curve.
  struct Point: Encodable {
    let days: Double
    let notYetDone: Double
    let lower: Double
    let upper: Double?
  }

  init(_ completion: ActionCompletion) {
    count = completion.count
    open = completion.open
    overdue = completion.overdue
    done = completion.done
    givenUp = completion.givenUp
    endedAtUnknownTime = completion.endedAtUnknownTime
    medianDays = completion.curve?.quantile(0.5)
    curve = completion.curve?.steps.map {
      Point(
        days: $0.time, notYetDone: $0.survival, lower: $0.interval.lower,
        upper: $0.interval.upper)
    }
  }
}

extension Double {
  /// So many days in words, to a tenth of a day: `3.2 days`.
  fileprivate var dayWords: String {
    self < 1 ? "less than a day" : "\(((self * 10).rounded() / 10).figure) days"
  }
}
