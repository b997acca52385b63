import ArgumentParser
import Ledger
import Reliability

/// `psgf risk`: what can happen, and what the budget is to pay for.
struct RiskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "risk",
    abstract: "What can go wrong, how much of a budget it takes, and who accepts it.",
    subcommands: [
      RiskAddCommand.self, RiskListCommand.self, RiskShowCommand.self, RiskUpdateCommand.self,
      RiskAcceptCommand.self, RiskRejectCommand.self, RiskWorksheetCommand.self,
      ReasoningImportCommand.self, ReasoningExportCommand.self,
    ])
}

extension Context {
  /// Says what became of a risk.
  fileprivate func report(_ risk: Risk, _ verb: String, _ change: ChangeOptions) throws {
    if change.reading.json {
      try console.say(json: RiskView(risk))
    } else if !change.writing.quiet {
      console.say(
        "\(verb) risk \(risk.name): \(risk.estimate.badMinutesPerYear.figure) bad minutes a year "
          + "= \(risk.estimate.formula)")
    }
  }
}

/// `psgf risk add`: records a risk.
struct RiskAddCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Record what can happen, how often, for how long, for how many.",
    discussion: """
        psgf risk add config-mishap --summary "A configuration push breaks routing" \\
          --ettd 30m --ettr 2h --ettf 120d --share 20% --journey pay-by-card \\
          --evidence "three in 2025"
      """)

  @Argument(help: "A name of a-z, 0-9 and '-'.")
  var name: String

  @OptionGroup var options: RiskOptions
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let risk = try options.risk(named: name, instead: nil, in: context)
    let (ledger, provenance) = try change.begin(in: context)
    try ledger.add(risk, by: provenance)
    try context.report(risk, "Added", change)
  }
}

/// `psgf risk update`: changes what is known of a risk.
struct RiskUpdateCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Change what is known of a risk; what it was stays in the audit log.",
    discussion: "A decision on another estimate says nothing of this one: it has to be made anew.")

  @Argument(help: "The name of the risk.")
  var name: String

  @OptionGroup var options: RiskOptions
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let risk = try ledger.updateRisk(name, by: provenance) { before in
      try options.risk(named: before.name, instead: before, in: context)
    }
    try context.report(risk, "Updated", change)
  }
}

/// `psgf risk list`: the risks, the worst first.
struct RiskListCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the risks, those with the most bad minutes a year first.")

  @Option(help: "Only those that hurt this journey.")
  var journey: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let reasoning = try ledger.open(in: context).reasoning()
    let risks = reasoning.risks.filter { journey == nil || $0.journey == journey }
      .sorted { $0.estimate.badMinutesPerYear > $1.estimate.badMinutesPerYear }
    if reading.json { return try context.console.say(json: risks.map(RiskView.init)) }
    guard !risks.isEmpty else { return context.console.say("No risks.") }
    var table = TextTable(alignments: [.left, .right, .right, .right, .right, .right])
    table.append(["RISK", "ETTD", "ETTR", "ETTF", "SHARE", "BAD MIN/YEAR", "JOURNEY", "BOUNDED BY"])
    for risk in risks {
      let slos = reasoning.bounding(risk).joined(separator: ", ")
      table.append(
        [risk.name] + risk.estimate.cells
          + [
            risk.estimate.badMinutesPerYear.figure, risk.journey ?? "-",
            slos.isEmpty ? "nothing" : slos,
          ])
    }
    context.console.say(lines: table.lines)
  }
}

/// `psgf risk show`: one risk and what was decided of it.
struct RiskShowCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one risk, the SLOs that bound it, and the decisions on it."
  )

  @Argument(help: "The name of the risk.")
  var name: String

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let reasoning = try ledger.open(in: context).reasoning()
    guard let risk = reasoning.risks.first(where: { $0.name == name }) else {
      throw ReasoningError.unknownRisk(
        name, similar: reasoning.risks.map(\.name).mostSimilar(to: name))
    }
    let slos = reasoning.bounding(risk)
    let decisions = reasoning.decisions.filter { $0.risk == name }
    if reading.json {
      return try context.console.say(
        json: RiskPageView(
          risk: RiskView(risk), boundedBy: slos,
          decisions: decisions.map { RiskDecisionView($0) }))
    }
    let estimate = risk.estimate
    var table = TextTable()
    table.append(["  ETTD", estimate.timeToDetect.shorthand])
    table.append(["  ETTR", estimate.timeToRepair.shorthand])
    table.append([
      "  ETTF", "\(estimate.timeToFailure.shorthand), \(estimate.incidentsPerYear.figure) a year",
    ])
    table.append(["  share", estimate.share.targetPercent])
    table.append([
      "  bad min/year", "\(estimate.badMinutesPerYear.figure) = \(estimate.formula)",
    ])
    table.append(["  hurts", risk.journey ?? "no journey"])
    table.append(["  evidence", risk.evidence ?? "unknown"])
    table.append(["  observed from", risk.observedFrom?.description ?? "unknown"])
    table.append(["  bounded by", slos.isEmpty ? "nothing" : slos.joined(separator: ", ")])
    for decision in decisions { table.append(["  \(decision.slo)", decision.words]) }
    context.console.say(
      lines: [
        context.console.heading(risk.name), risk.summary.terminalSafe,
      ] + table.lines)
  }
}

extension Reasoning {
  /// The names of the SLOs that bound a risk.
  fileprivate func bounding(_ risk: Risk) -> [String] {
    objectives.filter { $0.risks.contains(risk.name) }.map(\.slo)
  }
}

extension RiskEstimate {
  /// The estimate as cells of a table: ETTD, ETTR, ETTF, share.
  var cells: [String] {
    [timeToDetect.shorthand, timeToRepair.shorthand, timeToFailure.shorthand, share.targetPercent]
  }

  /// The arithmetic of the bad minutes of a year.
  var formula: String {
    "(\(timeToDetect.minutes.figure) + \(timeToRepair.minutes.figure)) x \(share.figure) x "
      + "365.25 / \(timeToFailure.days.figure)"
  }
}

extension RiskDecision {
  /// What was decided, by whom, when and why.
  var words: String {
    "\(verdict.rawValue) by \(person.singleLine) \(decidedAt.inUTC.iso8601.prefix(10))"
      + (reason.map { ": \($0.singleLine)" } ?? "")
  }
}
