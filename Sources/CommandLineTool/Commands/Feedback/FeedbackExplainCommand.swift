import ArgumentParser
import Feedback
import Ledger
import Reliability
import Reporting

/// `psgf feedback explain`: every number behind a recommendation.
struct FeedbackExplainCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show every number behind a recommendation, down to the records of the ledger.",
    discussion: """
      Of REC-n it shows what was found when it was found last. Of an SLO, of a candidate such as \
      AUTO-3, or of a subject as 'psgf feedback run' names it, such as class/checkout/config-push, it \
      looks anew, whatever comes of it, and files nothing.
      """)

  @Argument(
    help: ArgumentHelp(
      "REC-n, the name of an SLO, AUTO-n, or a subject.", valueName: "recommendation"))
  var name: String

  @Option(help: "Of REC-n as a report: md, xhtml or json.")
  var format: ReportFormat?

  @OptionGroup var templates: TemplateOptions
  @OptionGroup var feedback: FeedbackOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let now = context.clock()
    let console = context.console
    let isReference = name.uppercased().hasPrefix(RecommendationReference.prefix)
    if isReference, let reference = RecommendationReference(name) {
      let recommendation = try ledger.recommendation(reference)
      if let format {
        let report = OwnerPacketReport(
          of: recommendation, asOf: try context.timeOrNow(feedback.asOf),
          ledgerState: try ledger.state(), templates: templates.source)
        return context.console.write(try report.text(format))
      }
      if reading.json {
        return try console.say(json: RecommendationView(recommendation, at: now))
      }
      let page = ProposalPage(recommendation.proposal)
      return console.say(
        lines: recommendation.lines(console, at: now) + page.lines(console))
    }
    guard format == nil else {
      throw CommandError.badValue(
        option: "--format", value: name, expected: "a recommendation such as REC-12")
    }
    let request = try feedback.request(for: ledger, in: context)
    let proposals = try proposals(in: ledger, request, on: console)
    if reading.json { return try console.say(json: proposals) }
    guard !proposals.isEmpty else {
      return console.say("Nothing is found of \(name) at \(request.asOf.iso8601).")
    }
    for proposal in proposals {
      console.say(console.heading("\(proposal.subject)  \(proposal.kind.words)"))
      console.say(lines: ProposalPage(proposal).lines(console))
    }
  }

  /// What is found anew of an SLO, of a candidate or of another subject.
  private func proposals(
    in ledger: Ledger, _ request: FeedbackRequest, on console: Console
  ) throws -> [Proposal] {
    let candidate =
      name.uppercased().hasPrefix(AutomationReference.prefix) ? AutomationReference(name) : nil
    guard let subject = candidate.map(ProposalSubject.automation) ?? ProposalSubject(name) else {
      return try ledger.proposals(of: [name], request, on: console)
    }
    return try ledger.proposals(in: [subject.field], request, on: console).filter {
      $0.subject == subject
    }
  }
}

extension Recommendation {
  /// Its name, where it stands, and what was decided.
  fileprivate func lines(_ console: Console, at now: Instant) -> [String] {
    var lines = [
      console.heading("\(reference)  \(proposal.kind.words)  \(proposal.subject)"),
      "\(state(at: now).rawValue); filed \(filed.at.iso8601) by \(filed.author)"
        + (findings > 1 ? ", found \(findings) times" : ""),
    ]
    lines += decisions.map { decision in
      var verdict = decision.verdict.word
      if case .defer(let day) = decision.verdict { verdict += " until \(day)" }
      return "\(decision.recorded.at.iso8601)  \(verdict) by \(decision.person): \(decision.reason)"
        .singleLine
    }
    if let implementation {
      lines.append(
        "in effect since \(implementation.at.iso8601): \(implementation.what)".singleLine)
    }
    if let lapse { lines.append("lapsed \(lapse.at.iso8601): \(lapse.reason)".singleLine) }
    return lines
  }
}

extension ReportFormat: ExpressibleByArgument {}
