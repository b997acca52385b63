import ArgumentParser
import Ledger
import Reliability

/// `psgf slo reason`: says why an SLO is what it is.
struct SLOReasonCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "reason",
    abstract:
      "Say why an SLO is what it is: whom it protects, which risks it bounds, what limits it.",
    discussion: """
      Journeys, risks and dependencies are added to those named before, and --without takes one \
      back. 'unknown' takes any other answer back. The ceiling is reckoned from the objectives of \
      the services that the SLO's service depends on; --ceiling is for what no SLO of the ledger \
      says, such as a supplier's promise, and the lower of the two holds.

        psgf slo reason checkout-availability --journey pay-by-card --risk zone-outage \\
          --floor 99.5% --floor-evidence "survey of May: under it merchants switch" \\
          --contract 99.9% --contract-evidence "merchant terms, 7.2" --owner "Ines Carvalho" \\
          --next-review +90d
      """)

  @Argument(help: "The name of the SLO.")
  var name: String

  @Option(name: .customLong("journey"), help: "A journey that it protects; repeat for several.")
  var journeys: [String] = []

  @Option(
    name: .customLong("risk"),
    help: "A risk that it bounds: its budget is for it; repeat for several.")
  var risks: [String] = []

  @Option(
    name: .customLong("depends-on"),
    help: ArgumentHelp(
      "An SLO to reckon the ceiling with, instead of the tightest of its service.",
      valueName: "slo"))
  var dependencies: [String] = []

  @Option(
    help: ArgumentHelp(
      "A journey, risk or SLO to take back; repeat for several.", valueName: "name"))
  var without: [String] = []

  @Option(help: ArgumentHelp("What users need at least, such as 99.5%.", valueName: "target"))
  var floor: String?

  @Option(help: ArgumentHelp("Where the floor comes from.", valueName: "text"))
  var floorEvidence: String?

  @Option(help: ArgumentHelp("What dependencies allow at most.", valueName: "target"))
  var ceiling: String?

  @Option(help: ArgumentHelp("Where the ceiling comes from.", valueName: "text"))
  var ceilingEvidence: String?

  @Option(help: ArgumentHelp("What is promised by contract.", valueName: "target"))
  var contract: String?

  @Option(help: ArgumentHelp("Where the contract says so.", valueName: "text"))
  var contractEvidence: String?

  @Option(help: ArgumentHelp("Who answers for the SLO.", valueName: "name"))
  var owner: String?

  @Option(help: ArgumentHelp("When it is looked at next: a day, or +90d.", valueName: "day"))
  var nextReview: String?

  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let reasons = try ledger.setReasoning(of: name, by: provenance) { reasons in
      try apply(to: &reasons, in: context)
    }
    if change.reading.json {
      let ceiling = try ledger.catalogue().ceiling(of: reasons, at: context.clock())
      try context.console.say(json: ObjectiveReasoningView(reasons, ceiling: ceiling))
    } else if !change.writing.quiet {
      context.console.say("Set the reasons of \(name)")
    }
  }

  private func apply(to reasons: inout ObjectiveReasoning, in context: Context) throws {
    for name in without {
      let isKnown = [reasons.journeys, reasons.risks, reasons.dependencies]
        .contains { $0.contains(name) }
      guard isKnown else {
        throw CommandError.badValue(
          option: "--without", value: name,
          expected: "a journey, risk or SLO that is among the reasons")
      }
    }
    func changed(_ names: [String], adding added: [String]) -> [String] {
      (names.filter { !without.contains($0) } + added).uniqued
    }
    reasons.journeys = changed(reasons.journeys, adding: journeys)
    reasons.risks = changed(reasons.risks, adding: risks)
    reasons.dependencies = changed(reasons.dependencies, adding: dependencies)
    reasons.floor = try bound(reasons.floor, floor, floorEvidence, "floor")
    reasons.ceiling = try bound(reasons.ceiling, ceiling, ceilingEvidence, "ceiling")
    reasons.contract = try bound(reasons.contract, contract, contractEvidence, "contract")
    if let owner { reasons.owner = owner == "unknown" ? nil : owner }
    if let nextReview {
      reasons.nextReview =
        nextReview == "unknown" ? nil : try context.day(nextReview, option: "--next-review")
    }
  }

  private func bound(
    _ before: ObjectiveReasoning.Bound?, _ text: String?, _ evidence: String?, _ name: String
  ) throws -> ObjectiveReasoning.Bound? {
    if text == "unknown" { return nil }
    guard let target = try text.map({ try ReliabilityTarget(parsing: $0) }) ?? before?.target else {
      guard evidence == nil else {
        throw CommandError.missing(option: "--\(name), which --\(name)-evidence is of,")
      }
      return nil
    }
    return ObjectiveReasoning.Bound(target, evidence: evidence ?? before?.evidence)
  }
}
