import ArgumentParser
import Ledger
import Reliability

/// `psgf attribution`: accountability across teams.
struct AttributionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attribution",
    abstract: "Ask another team to account for burned budget, and follow what it says.",
    subcommands: [
      AttributionAskCommand.self, AttributionAgreeCommand.self, AttributionDisputeCommand.self,
      AttributionUpholdCommand.self, AttributionRejectCommand.self, AttributionListCommand.self,
      AttributionStatementCommand.self, AttributionMatrixCommand.self,
    ])
}

extension AttributionReference: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

/// `psgf attribution ask`: asks another team.
struct AttributionAskCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Ask the team of a service to account for what an incident burned.")

  @OptionGroup var argument: IncidentArgument

  @Option(help: ArgumentHelp("The SLO whose budget burned.", valueName: "name"))
  var slo: String

  @Option(help: ArgumentHelp("The service that is to account for it.", valueName: "name"))
  var service: String

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let claim = try ledger.askAttribution(
      of: argument.reference, slo: slo, to: service,
      under: policy.policy(for: ledger).terms.errorBudget, by: provenance)
    try change.report(
      AttributionView(claim, today: context.today),
      "Asked \(claim.reference): \(service) answers for \(slo) by \(claim.due)", in: context)
  }
}

/// The claim that a command is about, and what is said of it.
struct AttributionAnswerOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The claim, such as ATT-4.", valueName: "claim"))
  var reference: AttributionReference

  @OptionGroup var change: ChangeOptions

  /// Records what is said.
  func record(
    in context: Context,
    _ body: (Ledger, AttributionReference, Provenance) throws -> AttributionClaim
  ) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let claim = try body(ledger, reference, provenance)
    try change.report(
      AttributionView(claim, today: context.today),
      "\(claim.reference) is \(claim.state(on: context.today).rawValue)", in: context)
  }
}

/// `psgf attribution agree`: the other team accounts for it.
struct AttributionAgreeCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree", abstract: "Say that your service accounts for it.")

  @OptionGroup var answer: AttributionAnswerOptions

  func run(in context: Context) throws {
    try answer.record(in: context) { try $0.answerAttribution($1, .agreed, by: $2) }
  }
}

/// `psgf attribution dispute`: the other team does not account for it.
struct AttributionDisputeCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispute", abstract: "Say that it does not, and why: the policy's role decides.")

  @OptionGroup var answer: AttributionAnswerOptions

  func run(in context: Context) throws {
    try answer.record(in: context) { try $0.answerAttribution($1, .disputed, by: $2) }
  }
}

/// `psgf attribution uphold`: decides for the claim.
struct AttributionUpholdCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "uphold",
    abstract: "Decide that the other team accounts for what it disputes, or never answered.")

  @OptionGroup var answer: AttributionAnswerOptions

  func run(in context: Context) throws {
    try answer.record(in: context) { try $0.decideAttribution($1, .upheld, by: $2) }
  }
}

/// `psgf attribution reject`: decides against the claim.
struct AttributionRejectCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Decide that the other team does not: the burn is the service's own.")

  @OptionGroup var answer: AttributionAnswerOptions

  func run(in context: Context) throws {
    try answer.record(in: context) { try $0.decideAttribution($1, .rejected, by: $2) }
  }
}

/// `psgf attribution list`: the claims.
struct AttributionListCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List claims with how they stand.")

  @Flag(help: "Only those that wait for an answer or a decision.")
  var open = false

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let today = context.today
    let claims = try ledger.open(in: context).attributions().filter {
      !open || [.asked, .disputed, .escalated].contains($0.state(on: today))
    }
    if reading.json {
      return try context.console.say(json: claims.map { AttributionView($0, today: today) })
    }
    guard !claims.isEmpty else { return context.console.say("No claims.") }
    var table = TextTable()
    for claim in claims {
      table.append([
        claim.reference.description, claim.state(on: today).rawValue,
        claim.incident.description, claim.slo, claim.service, "by \(claim.due)",
        claim.lastWord,
      ])
    }
    context.console.say(lines: table.lines)
  }
}

extension Quarter {
  /// The quarter that an option names, or the one of an instant where it is not given.
  ///
  /// - Throws: ``CommandError/badValue(option:value:expected:)``.
  init(option text: String?, or instant: Instant) throws {
    guard let text else {
      self.init(containing: instant)
      return
    }
    guard let quarter = Quarter(text) else {
      throw CommandError.badValue(
        option: "--quarter", value: text, expected: "one such as 2026Q4")
    }
    self = quarter
  }
}

/// `psgf attribution statement`: what a team owes and is owed.
struct AttributionStatementCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "statement",
    abstract: "Show what a team owes others of their budgets, and what others owe it.")

  @Argument(help: "The team, or a service that no team owns.")
  var team: String

  @Option(
    help: ArgumentHelp("A quarter such as 2026Q4; this one, unless given.", valueName: "quarter"))
  var quarter: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let now = context.clock()
    let quarter = try Quarter(option: quarter, or: now)
    let burns = try ledger.open(in: context).attributedBurns(
      during: try Period(from: quarter.start, to: quarter.next.start), asOf: now)
    let owes = burns.filter { $0.debtor == team && $0.creditor != team }
    let owed = burns.filter { $0.creditor == team && $0.debtor != team }
    if reading.json {
      return try context.console.say(
        json: StatementView(
          team: team, quarter: quarter.description,
          owes: owes.map { AttributedBurnView($0, today: context.today) },
          isOwed: owed.map { AttributedBurnView($0, today: context.today) }))
    }
    let console = context.console
    for (title, burns, other) in [
      ("\(team) owes in \(quarter)", owes, \AttributedBurn.creditor),
      ("\(team) is owed in \(quarter)", owed, \AttributedBurn.debtor),
    ] {
      console.say(console.heading(title))
      guard !burns.isEmpty else {
        console.say("  nothing")
        continue
      }
      var table = TextTable(alignments: [.left, .left, .left, .left, .right, .right])
      for burn in burns {
        table.append([
          "  \(burn.claim.reference)", burn[keyPath: other], burn.claim.incident.description,
          burn.claim.slo, "\(burn.burned.eventCount) \(burn.unit.rawValue)", burn.share.percent,
          burn.claim.state(on: context.today).rawValue,
        ])
      }
      console.say(lines: table.lines)
    }
  }
}

extension AttributionClaim {
  /// What was said last, in words.
  fileprivate var lastWord: String {
    let said = decision?.said ?? answer?.said ?? asked
    return "\(said.author): \(said.reason ?? "agreed")"
  }
}

/// A claim, as `--json` shows it.
struct AttributionView: Encodable {
  let reference: String
  let state: AttributionClaim.State
  let incident: String
  let slo: String
  let service: String
  let asked: WithdrawalView
  let due: String
  @OrNull var answer: WithdrawalView?
  @OrNull var decision: WithdrawalView?

  init(_ claim: AttributionClaim, today: CalendarDay) {
    reference = claim.reference.description
    state = claim.state(on: today)
    incident = claim.incident.description
    slo = claim.slo
    service = claim.service
    asked = WithdrawalView(claim.asked)
    due = claim.due.description
    answer = (claim.answer?.said).map(WithdrawalView.init)
    decision = (claim.decision?.said).map(WithdrawalView.init)
  }
}

/// What a claim comes to, as `--json` shows it.
struct AttributedBurnView: Encodable {
  let claim: AttributionView
  let creditor: String
  let debtor: String
  let burned: Double
  let unit: BudgetUnit
  @OrNull var share: Double?

  init(_ burn: AttributedBurn, today: CalendarDay) {
    claim = AttributionView(burn.claim, today: today)
    creditor = burn.creditor
    debtor = burn.debtor
    burned = burn.burned
    unit = burn.unit
    share = burn.share
  }
}

/// What a team owes and is owed, as `--json` shows it.
private struct StatementView: Encodable {
  let team: String
  let quarter: String
  let owes: [AttributedBurnView]
  let isOwed: [AttributedBurnView]
}
