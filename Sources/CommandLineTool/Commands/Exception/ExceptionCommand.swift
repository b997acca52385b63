import ArgumentParser
import Ledger
import Reliability

/// `psgf exception`: exceptions to the error budget policy.
struct ExceptionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exception",
    abstract: "Grant exceptions to the error budget policy, few a year, and review each.",
    subcommands: [
      ExceptionGrantCommand.self, ExceptionListCommand.self, ExceptionRevokeCommand.self,
      ExceptionOutcomeCommand.self,
    ])
}

extension ExceptionReference: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

/// `psgf exception grant`: lets a service be changed although the policy says otherwise.
struct ExceptionGrantCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "grant",
    abstract: "Let a service be changed although the policy says otherwise, for a time.",
    discussion: """
        psgf exception grant payments-api --kind regulatory --approver "Grace Hopper" \\
          --expires +7d --why "PSD2 deadline on 30 November"

      Each counts against the yearly balance of the service's team, and stands in the next review \
      until somebody says what became of it.
      """)

  @Argument(help: "The name of the service.")
  var service: String

  @Option(
    help: ArgumentHelp(
      "\(PolicyException.Grant.knownKinds.joined(separator: ", ")), or your own.",
      valueName: "kind"))
  var kind: String

  @Option(help: ArgumentHelp("Who approves it.", valueName: "name"))
  var approver: String

  @Option(help: ArgumentHelp("When it ends: a time, or +7d.", valueName: "time"))
  var expires: String

  @Option(
    help: ArgumentHelp(
      "The one change that it is for, as 'psgf gate --id' names it.", valueName: "id"))
  var id: String?

  @Flag(help: "One more than the policy gives in a year.")
  var overBalance = false

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    guard let entry = TaxonomyEntry(kind) else {
      throw CommandError.badValue(
        option: "--kind", value: kind,
        expected: "one of \(PolicyException.Grant.knownKinds.joined(separator: ", ")), or your own")
    }
    let rules = try policy.policy(for: ledger).terms.errorBudget
    let exception = try ledger.grant(
      PolicyException.Grant(
        service: service, kind: entry, change: id, approver: approver,
        reason: provenance.reason ?? "",
        expires: try context.instantReader(origin: try context.instantReader().read("now"))
          .read(expires)),
      under: rules, overBalance: overBalance, by: provenance)
    let balance = try ledger.exceptionBalance(of: service, at: provenance.at, under: rules)
    try change.report(
      ExceptionView(exception),
      "Granted \(exception.reference) until \(exception.grant.expires.iso8601): "
        + "\(balance.granted) of \(balance.yearly) of \(balance.team) in \(balance.year)",
      in: context)
  }
}

/// `psgf exception list`: the exceptions.
struct ExceptionListCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List exceptions, with what became of each.")

  @Option(help: "Only those of this service.")
  var service: String?

  @Flag(help: "Only those in force now.")
  var active = false

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let now = context.clock()
    let exceptions = try ledger.open(in: context).exceptions(of: service).filter {
      !active || $0.allows($0.grant.service, at: now)
    }
    if reading.json { return try context.console.say(json: exceptions.map(ExceptionView.init)) }
    guard !exceptions.isEmpty else { return context.console.say("No exceptions.") }
    var table = TextTable()
    for exception in exceptions {
      let grant = exception.grant
      let state = exception.allows(grant.service, at: now) ? "in force" : "over"
      table.append([
        exception.reference.description, grant.service, grant.kind.name,
        "\(exception.revocation == nil ? state : "revoked"), until \(grant.expires.iso8601)",
        "approved by \(grant.approver): \(grant.reason)",
        exception.outcome.map { "became: \($0.reason ?? "")" } ?? "not reviewed",
      ])
    }
    context.console.say(lines: table.lines)
  }
}

/// `psgf exception revoke`: ends an exception before its time.
struct ExceptionRevokeCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "End an exception before its time, and say why.")

  @Argument(help: ArgumentHelp("The exception, such as EXC-3.", valueName: "exception"))
  var reference: ExceptionReference

  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let exception = try ledger.revokeException(reference, by: provenance)
    try change.report(ExceptionView(exception), "Revoked \(exception.reference)", in: context)
  }
}

/// `psgf exception outcome`: says what became of an exception.
struct ExceptionOutcomeCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "outcome", abstract: "Say with --why what became of an exception.",
    discussion: "Was it needed, what did the change do, what would make the next one needless?")

  @Argument(help: ArgumentHelp("The exception, such as EXC-3.", valueName: "exception"))
  var reference: ExceptionReference

  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let exception = try ledger.recordOutcome(of: reference, by: provenance)
    try change.report(
      ExceptionView(exception), "Recorded what became of \(exception.reference)", in: context)
  }
}

/// An exception, as `--json` shows it.
private struct ExceptionView: Encodable {
  let reference: String
  let service: String
  let kind: String
  @OrNull var change: String?
  let approver: String
  let reason: String
  let author: String
  let grantedAt: Instant
  let expires: Instant
  @OrNull var outcome: WithdrawalView?
  @OrNull var revoked: WithdrawalView?

  init(_ exception: PolicyException) {
    let grant = exception.grant
    reference = exception.reference.description
    service = grant.service
    kind = grant.kind.name
    change = grant.change
    approver = grant.approver
    reason = grant.reason
    author = exception.author
    grantedAt = exception.grantedAt
    expires = grant.expires
    outcome = exception.outcome.map(WithdrawalView.init)
    revoked = exception.revocation.map(WithdrawalView.init)
  }
}
