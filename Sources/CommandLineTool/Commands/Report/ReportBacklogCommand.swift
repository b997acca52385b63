import ArgumentParser
import Feedback
import Ledger
import Reliability
import Reporting

/// `psgf report backlog`: what to automate, and what the architecture causes.
struct ReportBacklogCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "backlog",
    abstract: "Write what to automate first and what of the architecture to change.",
    discussion: """
        psgf report backlog                               Markdown, on standard output
        psgf report backlog --team payments --out reports
      """)

  @Option(help: "Only what this team decides, or its services.")
  var team: String?

  @OptionGroup var feedback: FeedbackOptions
  @OptionGroup var output: ReportOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let request = try feedback.request(for: ledger, in: context)
    try ledger.catalogue().require(service: nil, team: team)
    let found = try ledger.proposals(
      in: [.automation, .architecture], request, on: context.console)
    let standing = Dictionary(
      try ledger.recommendations().filter {
        [.open, .deferred, .accepted, .implemented].contains($0.state(at: request.asOf))
      }.map { ($0.proposal.subject, $0) }
    ) { _, last in last }
    let backlog = Backlog(
      asOf: request.asOf, team: team,
      proposals: found.filter { team == nil || [$0.team, $0.decider].contains(team) },
      recommendations: standing, ledgerState: try ledger.state())
    let report = BacklogReport(backlog, templates: output.templates)
    try output.write(report, in: context, quiet: writing.quiet)
  }
}
