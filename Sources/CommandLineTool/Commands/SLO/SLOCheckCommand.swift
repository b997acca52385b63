import ArgumentParser
import Ledger
import Reliability

/// `psgf slo check`: finds what of the catalogue is not reasoned.
struct SLOCheckCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find SLOs, journeys and risks that are not reasoned, or contradict each other.",
    discussion: """
      An SLO is for somebody's journey, bounds risks, lies above what users need and below what \
      its dependencies allow, and is looked at again. Ends with 1 where two statements contradict \
      each other; with --strict also where something is only missing.
      """)

  @Argument(help: "Only these SLOs.")
  var names: [String] = []

  @Flag(help: "What is missing counts as well.")
  var strict = false

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let known = try ledger.catalogue().objectives.map(\.name)
    for name in names where !known.contains(name) {
      throw LedgerError.unknownSLO(name, similar: known.mostSimilar(to: name))
    }
    let subjects = names.map { "slo/\($0)" }
    let gaps = try ledger.reasoningGaps(at: context.clock())
      .filter { subjects.isEmpty || subjects.contains($0.subject) }
    if reading.json {
      try context.console.say(json: gaps.map(ReasoningGapView.init))
    } else {
      context.console.say(lines: Self.lines(of: gaps, context.console))
    }
    guard !gaps.contains(where: { strict || $0.isContradiction }) else {
      throw ExitCode(ExitStatus.failure.rawValue)
    }
  }

  private static func lines(of gaps: [ReasoningGap], _ console: Console) -> [String] {
    let subjects = gaps.map(\.subject).uniqued
    let sections = subjects.map { subject in
      [console.heading(subject)]
        + gaps.filter { $0.subject == subject }.map {
          "  \($0.isContradiction ? "error  " : "missing")  \($0.sentence)"
        }
    }
    let contradictions = gaps.count(where: \.isContradiction)
    let summary =
      gaps.isEmpty
      ? "All is reasoned."
      : "\(contradictions) contradictions, \(gaps.count - contradictions) things missing"
    return Array((sections + [[summary]]).joined(separator: [""]))
  }
}

extension ReasoningGap {
  /// What is wrong, and what to do.
  var sentence: String {
    switch self {
    case .noJourney(let slo):
      "protects no journey: name whose it is with 'psgf slo reason \(slo) --journey NAME'"
    case .unprotected(let journey):
      "no SLO protects it: 'psgf slo reason SLO --journey \(journey)'"
    case .noRisk(let slo):
      "bounds no risk: name what its budget is for with 'psgf slo reason \(slo) --risk NAME'"
    case .unbounded(let risk): "no SLO bounds it: 'psgf slo reason SLO --risk \(risk)'"
    case .hurtsNobody(let risk):
      "hurts no journey: name one with 'psgf risk update \(risk) --journey NAME'"
    case .undecided(let risk, let slo):
      "nobody decided on the risk \(risk) as it is estimated now: "
        + "'psgf risk accept \(risk) --slo \(slo)', or reject"
    case .noFloor(let slo):
      "says nothing of what users need: 'psgf slo reason \(slo) --floor TARGET'"
    case .noOwner(let slo): "has no owner: 'psgf slo reason \(slo) --owner NAME'"
    case .noReview(let slo): "has no next review: 'psgf slo reason \(slo) --next-review DAY'"
    case .reviewOverdue(_, let day): "was to be looked at on \(day): do, and set --next-review"
    case .notInForce: "promises nothing today"
    case .aboveCeiling(_, let target, let ceiling):
      "promises \(target.targetPercent), and its dependencies allow \(ceiling.targetPercent)"
    case .underFloor(_, let target, let floor):
      "promises \(target.targetPercent), and users need \(floor.targetPercent)"
    case .underContract(_, let target, let contract):
      "promises \(target.targetPercent), and the contract says \(contract.targetPercent)"
    case .floorUnderContract(_, let floor, let contract):
      "says that users need \(floor.targetPercent), and the contract promises them \(contract.targetPercent)"
    case .floorAboveCeiling(_, let floor, let ceiling):
      "says that users need \(floor.targetPercent), and its dependencies allow \(ceiling.targetPercent)"
    case .overAllocated(_, let accepted, let budget):
      "accepts risks of \(accepted.figure) bad minutes a year, "
        + "and has a budget of \(budget.figure)"
    }
  }
}
