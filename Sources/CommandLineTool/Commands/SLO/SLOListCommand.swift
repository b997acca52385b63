import ArgumentParser
import Ledger
import Reliability

/// `psgf slo list`: the SLOs with what they promise now.
struct SLOListCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the SLOs with what they promise now.")

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let objectives = try ledger.open(in: context).catalogue().objectives
    if reading.json { return try context.console.say(json: objectives.map(SLOView.init)) }
    guard !objectives.isEmpty else { return context.console.say("No SLOs.") }
    var table = TextTable(alignments: [.left, .left, .right, .left, .left, .right])
    table.append(["SLO", "SERVICE", "TARGET", "WINDOW", "METHOD", "REVISIONS"])
    let now = context.clock()
    for slo in objectives {
      let terms = slo.revision(at: now)?.terms
      table.append([
        slo.name, slo.service,
        terms?.objectives.map(\.targetText).joined(separator: "; ") ?? "not in force",
        terms?.window.words ?? "-", terms?.method.rawValue ?? "-", String(slo.revisions.count),
      ])
    }
    context.console.say(lines: table.lines)
  }
}

/// `psgf slo show`: one SLO with its reasons and every revision.
struct SLOShowCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one SLO with its reasons and every revision of it.")

  @Argument(help: "The name of the SLO.")
  var name: String

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let catalogue = try ledger.catalogue()
    let objectives = catalogue.objectives
    guard let slo = objectives.first(where: { $0.name == name }) else {
      throw LedgerError.unknownSLO(name, similar: objectives.map(\.name).mostSimilar(to: name))
    }
    let reasons = try ledger.reasoning().objective(name)
    let ceiling = catalogue.ceiling(of: reasons, at: context.clock())
    if reading.json {
      return try context.console.say(
        json: SLOView(slo, reasons: ObjectiveReasoningView(reasons, ceiling: ceiling)))
    }
    let console = context.console
    console.say(
      console.heading([slo.name, slo.displayName].compactMap { $0 }.joined(separator: "  ")))
    console.say("of \(slo.service)")
    if let summary = slo.summary { console.say(summary.terminalSafe) }
    console.say(lines: [""] + reasons.lines(ceiling: ceiling))
    let inForce = slo.revision(at: context.clock())
    for revision in slo.revisions {
      console.say("")
      console.say(
        "From \(revision.effectiveFrom.iso8601)\(revision == inForce ? ", in force" : "")")
      for objective in revision.terms.objectives {
        let name = objective.displayName.map { "  \($0.singleLine)" } ?? ""
        console.say("  \(objective.targetText) over \(revision.terms.window.words)\(name)")
      }
      console.say("  \(revision.terms.method.rawValue)")
      console.say(
        "  decided by \(revision.author.singleLine), recorded \(revision.recordedAt.iso8601)")
      if let rationale = revision.rationale { console.say("  because: \(rationale.singleLine)") }
    }
  }
}

extension Objective {
  /// The target in percent: `99.95 %`.
  var targetText: String { "\((target * 100).figure) %" }
}

extension TimeWindow {
  /// The window in words.
  var words: String {
    switch self {
    case .rolling(let length): "\(length.shorthand) rolling"
    case .calendarAligned(let length, let start, let zone):
      "\(length.shorthand) from \(start.dateText) \(zone)"
    }
  }
}
