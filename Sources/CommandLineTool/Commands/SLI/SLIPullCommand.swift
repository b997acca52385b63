import ArgumentParser
import Interchange
import Ledger
import Reliability

/// `psgf sli pull`: takes measured events over from Prometheus.
struct SLIPullCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "pull",
    abstract: "Take good and total events over from Prometheus.",
    discussion: """
      Asks Prometheus, with the queries of the SLOs' own OpenSLO documents, how many events each \
      step of time had. What is measured already is not asked again, so that the same command \
      goes on where it was interrupted; a step without samples stays a gap. \
      docs/measured-events.md says how queries are read.
      """)

  @Argument(help: "The SLOs; all that count events, unless named.")
  var slos: [String] = []

  @Option(help: ArgumentHelp("From when.", valueName: "time"))
  var from: String

  @Option(
    help: ArgumentHelp(
      "Until when; five minutes ago, unless given, and never later.", valueName: "time"))
  var to: String?

  @Option(help: ArgumentHelp("How long an interval is.", valueName: "length"))
  var step = "1h"

  @Flag(help: "Ask again for what was measured before, for data that came late.")
  var again = false

  @Option(
    help: ArgumentHelp("How many intervals to ask for at once, and to keep.", valueName: "count"))
  var chunk = 1_000

  @OptionGroup var prometheus: PrometheusOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: WritingOptions

  /// How long the last samples of an interval may take to arrive.
  private static let settling = Duration.seconds(300)

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let latest = context.clock().advanced(by: .zero - Self.settling)
    let end = try to.map { min(try context.dateReader.read($0), latest) } ?? latest
    let pull = MeasurementPull(
      ledger: ledger, author: try author.provenance(in: context),
      period: try Period(from: try context.dateReader.read(from), to: end), step: try length,
      again: again, chunk: try size)
    let (tasks, skipped) = try tasks(IndicatorCatalogue(ledger.catalogueDocuments()), context)
    var progress = Progress(of: "intervals", on: context.console)
    let outcomes = try pull.run(tasks) { progress.advance(by: $0, of: $1) }
    progress.finish()
    try report(outcomes, skipped, on: context.console)
    if let error = outcomes.compactMap(\.error).first {
      throw ExitCode(ExitStatus(of: error).rawValue)
    }
  }

  /// What to ask of whom, and why of others nothing.
  private func tasks(
    _ catalogue: IndicatorCatalogue, _ context: Context
  ) throws -> (tasks: [MeasurementPull.Task], skipped: [SkippedSLO]) {
    for slo in slos where !catalogue.slos.contains(slo) {
      throw LedgerError.unknownSLO(slo, similar: catalogue.slos.mostSimilar(to: slo))
    }
    var tasks: [MeasurementPull.Task] = []
    var skipped: [SkippedSLO] = []
    for slo in slos.isEmpty ? catalogue.slos : slos {
      do {
        let indicator = try catalogue.indicator(of: slo)
        tasks.append(
          try MeasurementPull.Task(
            slo: slo, indicator: indicator, step: try length,
            server: try prometheus.server(of: slo, indicator, in: context)))
      } catch let error as IndicatorError where slos.isEmpty {
        skipped.append(SkippedSLO(slo: slo, reason: "\(error)"))
      } catch let error as PullError where slos.isEmpty {
        skipped.append(SkippedSLO(slo: slo, reason: error.reason))
      } catch let error as IndicatorError {
        throw PullError(slo: slo, query: nil, cause: error)
      }
    }
    return (tasks, skipped)
  }

  private func report(
    _ outcomes: [PullOutcome], _ skipped: [SkippedSLO], on console: Console
  ) throws {
    for outcome in outcomes {
      for doubt in outcome.doubts { console.complain("psgf: warning: \(doubt.singleLine)") }
      if let error = outcome.error { console.complain("psgf: \("\(error)".singleLine)") }
    }
    for line in PullOutcome.leftOut(outcomes) { console.complain("psgf: \(line.singleLine)") }
    if reading.json {
      try console.say(json: PullReportView(outcomes, skipped))
    } else if !writing.quiet {
      console.say(lines: PullOutcome.lines(outcomes) + skipped.map(\.line))
    }
  }

  private var length: Duration {
    get throws {
      guard let length = Duration(shorthand: step), length > .zero,
        length.wholeMilliseconds.isMultiple(of: 1_000)
      else {
        throw CommandError.badValue(
          option: "--step", value: step, expected: "a length in whole seconds such as 5m, 1h or 1d")
      }
      return length
    }
  }

  private var size: Int {
    get throws {
      guard (1...Prometheus.mostPoints).contains(chunk) else {
        throw CommandError.badValue(
          option: "--chunk", value: "\(chunk)", expected: "1 to \(Prometheus.mostPoints)")
      }
      return chunk
    }
  }
}
