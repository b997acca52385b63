import ArgumentParser
import Interchange
import Ledger
import Reliability

/// `psgf slo alerts`: the burn-rate alerts of SLOs.
struct SLOAlertsCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts",
    abstract: "Write burn-rate alerts as rules of Prometheus, or replay them over the record.",
    discussion: """
      The alerts of the Site Reliability Workbook (chapter 5), derived for the window and the \
      target of each SLO: threshold = share of the budget x window / long window, and a short \
      window of a twelfth. SLOs whose OpenSLO documents count no events in a Prometheus are \
      skipped, each with the reason on standard error.

      With --replay: when each alert of one SLO would have spoken over the measured events, and \
      which recorded incidents it would have caught. docs/alerts.md says more.
      """)

  @Argument(help: "The SLOs; all, unless named.")
  var slos: [String] = []

  @Option(
    help: ArgumentHelp("The file to write to, instead of standard output.", valueName: "file"))
  var out: String?

  @Option(help: "How they are written: prometheus.")
  var format = AlertRuleFormat.prometheus

  @Flag(help: "Tell what the alerts of one SLO would have caught and missed.")
  var replay = false

  @OptionGroup var period: PeriodOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: WritingOptions

  func validate() throws {
    if replay, slos.count != 1 { throw ValidationError("--replay is of one SLO: name it") }
    if replay, out != nil { throw ValidationError("--out is for rules, and not for --replay") }
    if reading.json, out != nil {
      throw ValidationError("--out is for rules, and JSON goes to standard output")
    }
    if !replay, period.text != nil { throw ValidationError("--period is for --replay") }
  }

  func run(in context: Context) throws {
    if replay { return try tellReplay(in: context) }
    let request = AlertRulesRequest(
      slos: slos, ledger: try ledger.open(in: context), now: context.clock())
    let (rules, skipped) = try request.rules()
    for slo in skipped { context.console.complain("psgf: \(slo.line)") }
    for line in rules.flatMap({ $0.alerts.leftOutLines + $0.alerts.sliceLines }) {
      context.console.complain("psgf: warning: \(line)")
    }
    if reading.json { return try context.console.say(json: AlertRulesView(rules, skipped)) }
    let text = format.text(of: rules)
    guard let out else { return context.console.write(text) }
    try text.write(toFile: out)
    if !writing.quiet { context.console.say(out) }
  }

  private func tellReplay(in context: Context) throws {
    let replay = try ledger.open(in: context).alertReplay(
      of: slos[0], during: try period.period(in: context))
    guard let replay else {
      throw AlertRulesError.notMeasured(slo: slos[0])
    }
    if reading.json { return try context.console.say(json: AlertReplayView(replay)) }
    context.console.say(lines: AlertReplayPage(replay).lines)
  }
}

/// In which form rules are written.
enum AlertRuleFormat: String, CaseIterable, ExpressibleByArgument {
  case prometheus

  /// The rules in this form.
  func text(of rules: [SLOAlertRules]) -> String {
    switch self {
    case .prometheus: AlertRulesWriter.text(of: rules)
    }
  }
}

/// Which rules are asked for.
private struct AlertRulesRequest {
  let slos: [String]
  let ledger: Ledger
  let now: Instant

  /// The rules, and of which SLOs there are none.
  ///
  /// - Throws: ``AlertRulesError`` where an SLO that is named has none, or no SLO has any.
  func rules() throws -> (rules: [SLOAlertRules], skipped: [SkippedSLO]) {
    let catalogue = try ledger.catalogue()
    let known = catalogue.objectives.map(\.name)
    for slo in slos where !known.contains(slo) {
      throw LedgerError.unknownSLO(slo, similar: known.mostSimilar(to: slo))
    }
    let indicators = IndicatorCatalogue(try ledger.catalogueDocuments())
    var rules: [SLOAlertRules] = []
    var skipped: [SkippedSLO] = []
    for slo in catalogue.objectives where slos.isEmpty || slos.contains(slo.name) {
      do {
        let team = catalogue.team(of: slo.service)
        guard let alerts = ObjectiveAlerts(of: slo, team: team, at: now) else {
          throw AlertRulesError.notInForce
        }
        rules.append(
          try SLOAlertRules(alerts, counting: try indicators.indicator(of: slo.name)))
      } catch {
        guard slos.isEmpty else {
          throw AlertRulesError.named(slo: slo.name, reason: "\(error)")
        }
        skipped.append(SkippedSLO(slo: slo.name, reason: "\(error)"))
      }
    }
    guard !rules.isEmpty else { throw AlertRulesError.none(skipped: skipped.map(\.line)) }
    return (rules, skipped)
  }
}

/// Why no rules are written.
enum AlertRulesError: Error, Equatable {
  /// The SLO promises nothing today.
  case notInForce
  /// An SLO that was named has no rules.
  case named(slo: String, reason: String)
  /// There is nothing to replay.
  case notMeasured(slo: String)
  /// No SLO has any: a file without rules would silence whoever loads it.
  case none(skipped: [String])
}

extension AlertRulesError: CustomStringConvertible {
  var description: String {
    switch self {
    case .notInForce: "it promises nothing today"
    case .named(let slo, let reason): "no rules for \(slo): \(reason)".singleLine
    case .notMeasured(let slo):
      "nothing is measured of \(slo) then: bring measured events with 'psgf sli import' or "
        + "'psgf sli pull'"
    case .none(let skipped):
      (["no SLO gives rules, and nothing is written"] + skipped).joined(separator: "; ")
    }
  }
}

extension ObjectiveAlerts {
  /// What a person must know of the alerts that are left out, a line each.
  var leftOutLines: [String] {
    leftOut.map { left in
      switch left.reason {
      case .longerThanWindow(let window):
        "\(slo): no \(left.burn.name): it looks back further than the SLO's \(window.shorthand)"
      case .neverSpeaks(let fraction):
        "\(slo): no \(left.burn.name): it would speak at \(Optional(fraction).percent) bad only, "
          + "and more than all cannot be"
      case .shorterThanSlice(let slice):
        "\(slo): no \(left.burn.name): its short window of \(left.burn.shortWindow.shorthand) holds "
          + "no whole slice of \(slice.shorthand)"
      }
    }
  }

  /// What a person must know of alerts that a single slice sets off.
  fileprivate var sliceLines: [String] {
    guard let slice, let share = shareOfOneSlice else { return [] }
    let early = alerts.filter { $0.speaksAtOne(slice) }.map(\.burn.name)
    guard !early.isEmpty else { return [] }
    return [
      "\(slo): one wholly bad slice of \(slice.shorthand) burns \(Optional(share).percent) of the budget, so "
        + "that every one sets off \(early.joined(separator: ", "))"
    ]
  }
}
