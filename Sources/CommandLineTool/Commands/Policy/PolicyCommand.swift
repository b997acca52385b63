import ArgumentParser
import Ledger
import Reliability

/// `psgf policy`: what the governance policy asks.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "The error budget policy: what it says, what it asks of whom, and what was done.",
    subcommands: [
      PolicyShowCommand.self, PolicyCheckCommand.self, PolicyMeetCommand.self,
      PolicyWaiveCommand.self,
    ])
}

/// `psgf policy show`: what the policy says.
struct PolicyShowCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the policy in force, clause by clause.")

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var ledger: LedgerOptions

  func run(in context: Context) throws {
    let policy = try policy.policy(for: ledger.open(in: context))
    context.console.say(
      lines: [context.console.heading("Policy: \(policy.origin)")]
        + PolicyClause.allCases.map { "\($0)  \($0.text)" } + [""]
        + policy.terms.errorBudget.settings.lines
        + ["", "Toil may take \(Optional(policy.terms.toil.cap).percent) of a team's time."]
        + [policy.terms.alerts.words])
  }
}

extension AlertPolicy {
  /// What it says, in a sentence.
  fileprivate var words: String {
    "Alerts of severity \(pageSeverities.sorted().joined(separator: " or ")) are pages, out of hours "
      + "outside of \(workingHours) \(timeZone ?? "in the reader's time zone"), Monday to Friday."
  }
}

extension ErrorBudgetPolicy {
  /// What the policy sets, beside the clauses that it is for.
  fileprivate var settings: TextTable {
    var table = TextTable()
    let limits = ChangeRisk.allCases.map { "\($0.rawValue) \(Optional(limit(for: $0)).percent)" }
    let window =
      switch self.window {
      case .own: "the SLO's own"
      case .preceding(let length): "the preceding \(length.shorthand)"
      case .period(let period): "\(period.start.iso8601) to \(period.end.iso8601)"
      }
    let calendar = self.calendar.map { freeze in
      "\(freeze.period.start.iso8601) to \(freeze.period.end.iso8601): \(freeze.reason)"
    }
    let approvers = exceptions.approvers
    let settings: [(PolicyClause, String, String)] = [
      (.overBudget, "window", window),
      (.overBudget, "passes", passes.map(\.rawValue).sorted().joined(separator: ", ")),
      (.riskyChange, "may be burned for a change of risk", limits.joined(separator: ", ")),
      (.calendar, "calendar", calendar.isEmpty ? "none" : calendar.joined(separator: "; ")),
      (.frozenDependency, "a frozen dependency stops", frozenDependency.rawValue),
      (.missingEvidence, "evidence", evidence.rawValue),
      (.missingEvidence, "gaps are taken as", gaps.rawValue),
      (.missingEvidence, "fresh are measurements of", freshness.words),
      (.incident, "share of a window's budget", Optional(incidentShare).percent),
      (.outageClass, "share of a quarter's budget", Optional(classShare).percent),
      (.outageClass, "the plan is due after", "\(planDays) days"),
      (.exception, "a year and team", String(exceptions.yearly)),
      (.exception, "at most", exceptions.longest.words),
      (
        .exception, "approved by",
        approvers.isEmpty ? "anybody named" : approvers.joined(separator: ", ")
      ),
      (.escalation, "a team answers within", "\(answerWorkingDays) working days"),
      (.escalation, "decides", escalation),
    ]
    for (clause, name, value) in settings { table.append([clause.rawValue, name, value]) }
    return table
  }
}

/// `psgf policy check`: what the policy asks of whom.
struct PolicyCheckCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List what the policy asks of teams, with the incidents and the arithmetic.",
    discussion: """
      Freezes and work on reliability hold until the budget is back; postmortems, P0 items and plan \
      items until they are there. What nothing in the ledger shows is said with 'psgf policy meet'.
      """)

  @Option(help: "Only of this service.")
  var service: String?

  @Option(help: "Only of this team.")
  var team: String?

  @Flag(help: "Those that were met too.")
  var all = false

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("When the record is read; now, unless given.", valueName: "time"))
  var asOf: String?

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let now = try context.timeOrNow(asOf)
    let obligations = try ledger.obligations(
      under: policy.policy(for: ledger).terms, at: now
    ).filter {
      (all || $0.met == nil) && (service == nil || $0.service == service)
        && (team == nil || $0.team == team)
    }
    let today = CalendarDay(of: now.inUTC)
    if reading.json {
      return try context.console.say(
        json: obligations.map { ObligationView($0, today: today) })
    }
    guard !obligations.isEmpty else {
      return context.console.say("The policy asks for nothing that is open.")
    }
    for obligation in obligations {
      context.console.say(lines: obligation.lines(today: today, context.console))
    }
  }
}

/// `psgf policy meet`: says how an obligation was met.
struct PolicyMeetCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "meet", abstract: "Say with --why where it is seen that an obligation is met.")

  @OptionGroup var answer: ObligationAnswerOptions

  func run(in context: Context) throws { try answer.record(.met, in: context) }
}

/// `psgf policy waive`: says why an obligation need not be met.
struct PolicyWaiveCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive", abstract: "Say with --why why an obligation need not be met.")

  @OptionGroup var answer: ObligationAnswerOptions

  func run(in context: Context) throws { try answer.record(.waived, in: context) }
}

/// What is said of an obligation.
struct ObligationAnswerOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("As 'psgf policy check' names it.", valueName: "obligation"))
  var key: String

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var change: ChangeOptions

  /// Records it.
  func record(_ kind: ObligationAnswer.Kind, in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let obligation = try ledger.answer(
      key, with: kind, under: policy.policy(for: ledger).terms, by: provenance)
    try change.report(
      ObligationView(obligation, today: context.today),
      "\(obligation.key): \(obligation.met ?? "")", in: context)
  }
}

extension Obligation {
  fileprivate func lines(today: CalendarDay, _ console: Console) -> [String] {
    let deadline =
      due.map { " by \($0)\(isOverdue(on: today) ? ", overdue" : "")" }
      ?? (met == nil ? " until the budget is back" : "")
    return [
      console.heading(key) + "  \(duty.words): \(team ?? "the owner of \(service)")\(deadline)",
      "  \(slo): \(arithmetic)"
        + (incidents.isEmpty
          ? "" : "; \(incidents.prefix(8).map(\.description).joined(separator: ", "))")
        + (incidents.count > 8 ? " and \(incidents.count - 8) more" : ""),
    ] + (met.map { ["  \($0.singleLine)"] } ?? [])
  }
}

/// An obligation, as `--json` shows it.
private struct ObligationView: Encodable {
  let key: String
  let clause: String
  let clauseText: String
  let duty: Obligation.Duty
  let service: String
  @OrNull var team: String?
  let slo: String
  let incidents: [String]
  let arithmetic: String
  @OrNull var due: String?
  let isOverdue: Bool
  @OrNull var met: String?

  init(_ obligation: Obligation, today: CalendarDay) {
    key = obligation.key
    clause = obligation.clause.rawValue
    clauseText = obligation.clause.text
    duty = obligation.duty
    service = obligation.service
    team = obligation.team
    slo = obligation.slo
    incidents = obligation.incidents.map(\.description)
    arithmetic = obligation.arithmetic
    due = obligation.due?.description
    isOverdue = obligation.isOverdue(on: today)
    met = obligation.met
  }
}
