import ArgumentParser
import Ledger
import Reliability

/// `psgf gate`: whether a service may be changed now.
struct GateCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate",
    abstract: "Tell whether the error budget policy lets a service be changed now.",
    discussion: """
      Exit status: 0 allowed, 3 blocked, 4 inconclusive, because something is missing: nothing is \
      ever allowed for want of evidence. What is said stands in the ledger and in its audit log, \
      unless --dry-run is given.

      \(ChangeKind.allCases.map(\.rawValue).joined(separator: ", ")) are the kinds of change. \
      docs/policy.md tells the clauses, and examples/ci how pipelines call this.
      """)

  @Argument(help: "The name of the service.")
  var service: String

  @Option(name: .customLong("change"), help: ArgumentHelp("What it is for.", valueName: "kind"))
  var kind: ChangeKind = .feature

  @Option(help: "How much the change may harm: high, normal or low.")
  var risk: ChangeRisk = .normal

  @Option(help: ArgumentHelp("The change itself: a commit, a release.", valueName: "id"))
  var id: String?

  @Flag(help: "Say it without recording it.")
  var dryRun = false

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let policy = try policy.policy(for: ledger)
    let question = GateQuestion(
      service: service, kind: kind, risk: risk, change: id, policy: policy.terms.errorBudget,
      policyText: policy.text)
    let record =
      dryRun
      ? try ledger.ask(question, at: context.clock())
      : try ledger.decide(question, by: author.provenance(in: context))
    if reading.json {
      try context.console.say(json: GateView(record, policy: policy.origin))
    } else if !writing.quiet {
      context.console.say(lines: record.lines(policy: policy, context.console))
    }
    guard let status = record.decision.verdict.status else { return }
    throw ExitCode(status.rawValue)
  }
}

extension GateDecision.Verdict {
  /// The status that the program ends with, `nil` for success.
  fileprivate var status: ExitStatus? {
    switch self {
    case .allowed: nil
    case .blocked: .gateBlocked
    case .inconclusive: .gateInconclusive
    }
  }
}

extension GateRecord {
  fileprivate func lines(policy: PolicyInForce, _ console: Console) -> [String] {
    let clause = decision.clause
    var lines = [
      console.heading("\(decision.verdict.rawValue)  \(request.service.name)")
        + "  \(request.kind.rawValue), \(request.risk.rawValue) risk"
        + (reference.map { "  \($0)" } ?? ""),
      "clause \(clause) of \(policy.origin): \(clause.text)",
    ]
    lines += decision.findings.map { finding in
      "  " + [finding.slo, finding.text].compactMap { $0 }.joined(separator: ": ").singleLine
    }
    if decision.verdict != .allowed {
      let rule = policy.terms.errorBudget
      let approvers = rule.exceptions.approvers
      lines.append(
        "exceptions: 'psgf exception grant \(request.service.name)', approved by "
          + (approvers.isEmpty ? "a named person" : approvers.joined(separator: " or "))
          + "; the \(rule.escalation) decides where people disagree")
    }
    return lines
  }
}

/// A decision of a gate, as `--json` shows it.
private struct GateView: Encodable {
  @OrNull var reference: String?
  let verdict: GateDecision.Verdict
  let clause: String
  let clauseText: String
  let policy: String
  let service: String
  @OrNull var team: String?
  let change: ChangeKind
  let risk: ChangeRisk
  @OrNull var changeId: String?
  let at: Instant
  let findings: [Finding]

  struct Finding: Encodable {
    @OrNull var verdict: GateDecision.Verdict?
    let clause: String
    @OrNull var slo: String?
    let text: String

    init(_ finding: GateDecision.Finding) {
      verdict = finding.verdict
      clause = finding.clause.rawValue
      slo = finding.slo
      text = finding.text
    }
  }

  init(_ record: GateRecord, policy: String) {
    reference = record.reference?.description
    verdict = record.decision.verdict
    clause = record.decision.clause.rawValue
    clauseText = record.decision.clause.text
    self.policy = policy
    service = record.request.service.name
    team = record.request.service.team
    change = record.request.kind
    risk = record.request.risk
    changeId = record.change
    at = record.request.at
    findings = record.decision.findings.map(Finding.init)
  }
}

extension ChangeKind: ExpressibleByArgument {}
extension ChangeRisk: ExpressibleByArgument {}
