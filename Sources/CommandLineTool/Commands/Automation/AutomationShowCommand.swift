import ArgumentParser
import Ledger
import Reliability

/// `psgf automation show`: one candidate, and the work by hand that it is about.
struct AutomationShowCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract:
      "Show one candidate, the recorded work by hand that it is about, and what it comes to.",
    discussion: """
      The simple case takes the means of the estimates and what is recorded of --period, the last \
      365 days unless given: hours of work alone, without an interval and without the error budget. \
      Where no working time is recorded there is no case, and it says what is missing.
      """)

  @OptionGroup var argument: AutomationArgument
  @OptionGroup var observation: ObservationOptions

  @Option(
    help: ArgumentHelp(
      "How far it is looked ahead; the policy's horizon, unless given.", valueName: "count"))
  var years: Double?

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard years.map({ $0 > 0 && $0.isFinite }) ?? true else {
      throw ValidationError("--years is a number above 0")
    }
  }

  func run(in context: Context) throws {
    let (_, period) = try observation.observation(in: context)
    let ledger = try ledger.open(in: context)
    let horizon = try years ?? policy.policy(for: ledger).terms.automation.horizonYears
    let (candidate, work) = try ledger.manualWork(of: argument.reference, during: period)
    let simpleCase = try work.automationCase(for: candidate.record, horizonYears: horizon)
    if reading.json {
      return try context.console.say(json: AutomationPageView(candidate, work, simpleCase))
    }
    context.console.say(
      lines: AutomationPage(
        candidate: candidate, work: work, simpleCase: simpleCase, console: context.console
      ).lines)
  }
}

/// A candidate as `show` prints it.
private struct AutomationPage {
  let candidate: AutomationCandidate
  let work: ManualWork
  let simpleCase: AutomationCase?
  let console: Console

  private var record: AutomationRecord { candidate.record }

  var lines: [String] {
    [
      console.heading("\(candidate.reference)  \(record.title.singleLine)"),
      "\(record.kind.words) · \(record.team ?? "no team named")",
    ] + facts + ["", console.heading("Work by hand, \(work.period.days): what is recorded")]
      + workLines + ["", console.heading("What it comes to, at the means of the estimates")]
      + caseLines
  }

  private var facts: [String] {
    var table = TextTable()
    table.append(["  incidents", record.incidents?.description ?? "none"])
    if record.incidents != nil { table.append(["  effect", effect]) }
    table.append(["  toil", record.toil?.words ?? "none"])
    table.append(["  takes away", record.effectiveness.shareWords])
    table.append(["  to build", "\(record.buildHours.words) h"])
    table.append(["  to keep", "\(record.maintenanceHoursPerYear.words) h a year"])
    table.append(["  codifies", record.runbook.map { "runbook \($0)" } ?? "no runbook"])
    table.append(["  risk", record.risk ?? "unknown: say what may go wrong, with --risk"])
    table.append(["  way back", record.wayBack ?? "unknown: say it with --way-back"])
    if let withdrawal = candidate.withdrawal {
      table.append(["  withdrawn", withdrawal.withdrawalWords])
    }
    return table.lines
  }

  private var effect: String {
    record.phases.isEmpty
      ? "prevents them"
      : "shortens \(record.phases.map(\.rawValue).joined(separator: ", "))"
  }

  private var workLines: [String] {
    var table = TextTable()
    if record.incidents != nil {
      let time =
        work.timed == 0
        ? "working time unknown"
        : "\(work.incidentMinutes.workTime), known of \(work.timed)"
      table.append([
        "  incidents",
        work.incidents.isEmpty ? "none" : "\(work.incidents.count) (\(work.incidents.words))",
        work.incidents.isEmpty ? "" : time,
      ])
    }
    if record.toil != nil {
      table.append([
        "  toil", work.toilTimes == 0 ? "none logged" : work.toilTimes.timesWords,
        work.toilTimes == 0 ? "" : work.toilMinutes.workTime,
      ])
    }
    return table.lines
  }

  private var caseLines: [String] {
    guard let simpleCase else { return ["  unknown: \(missing)"] }
    let saved = simpleCase.savedHoursPerYear
    var table = TextTable()
    table.append([
      "  saves", "\(saved.hours) h a year",
      "= \(simpleCase.timesPerYear.hours) x \(simpleCase.manualHours.hours) h x "
        + "\(simpleCase.effectiveness.percentage) - \(simpleCase.maintenanceHoursPerYear.hours) h",
    ])
    table.append([
      "  net", "\(simpleCase.netHours.hours) h",
      "= \(simpleCase.horizonYears.figure) years x \(saved.hours) h - "
        + "\(simpleCase.buildHours.hours) h to build",
    ])
    table.append(["  pays back", simpleCase.payback.words])
    return table.lines + caveats
  }

  private var caveats: [String] {
    var lines: [String] = []
    let untimed = work.incidents.count - work.timed
    if untimed > 0 {
      lines.append("  At least: \(untimed.counted("incident")) without a working time add nothing.")
    }
    if !record.phases.isEmpty, work.timed > 0 {
      lines.append(
        "  At most, of the incidents: their working time is that of the whole response.")
    }
    return lines
  }

  /// What would have to be recorded for a case.
  private var missing: String {
    var parts: [String] = []
    if record.incidents != nil {
      parts.append(
        work.incidents.isEmpty
          ? "no incident of its class began then"
          : "no incident tells its working time: 'psgf incident update "
            + "\(work.incidents[0]) --engaged-minutes'")
    }
    if record.toil != nil { parts.append("no such toil is logged then: 'psgf toil log'") }
    return parts.joined(separator: "; ")
  }
}

extension ThreePointEstimate {
  /// The estimate in words: `40 to 120, most likely 60`.
  fileprivate var words: String {
    low == high
      ? likely.figure : "\(low.figure) to \(high.figure), most likely \(likely.figure)"
  }

  /// The estimate of a share in words: `40 % to 80 %, most likely 60 %`.
  fileprivate var shareWords: String {
    low == high
      ? likely.percentage
      : "\(low.percentage) to \(high.percentage), most likely \(likely.percentage)"
  }
}

extension Double {
  /// A number of hours to a tenth.
  fileprivate var hours: String { rounded(toPlaces: 1).figure }

  /// A fraction in percent to a tenth.
  fileprivate var percentage: String { Optional(self).percent }
}

extension AutomationCase.Payback {
  fileprivate var words: String {
    switch self {
    case .afterYears(let years): "after \(years.hours) years"
    case .never: "never: it asks for more than it saves"
    }
  }
}
