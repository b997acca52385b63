import ArgumentParser
import Feedback
import Ledger
import Reliability

/// `psgf feedback run`: looks at every objective, and files what has to be decided.
struct FeedbackRunCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Look at every objective, and file what somebody has to decide.",
    discussion: """
      A proposal that is open keeps its name when it is found again. One that was answered comes \
      back only with new evidence, and says so. One that the evidence no longer bears out lapses. \
      The same ledger, policy, seed and time give the same proposals.
      """)

  @Option(name: .customLong("slo"), help: "Only this SLO; repeat for several.")
  var slos: [String] = []

  @Flag(help: "Say it without filing it.")
  var dryRun = false

  @OptionGroup var feedback: FeedbackOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let request = try feedback.request(for: ledger, in: context)
    let proposals = try ledger.proposals(
      of: slos.isEmpty ? nil : slos, request, on: context.console)
    let filed =
      dryRun
      ? try ledger.filings(of: proposals, at: context.clock())
      : try ledger.file(proposals, by: author.provenance(in: context))
    if reading.json {
      try context.console.say(json: filed.map(FiledProposalView.init))
    } else if !writing.quiet {
      context.console.say(
        lines: FeedbackRunPage(filed, request, isDry: dryRun).lines(context.console))
    }
  }
}

/// What a run found, for a terminal.
private struct FeedbackRunPage {
  let filed: [FiledProposal]
  let request: FeedbackRequest
  let isDry: Bool

  init(_ filed: [FiledProposal], _ request: FeedbackRequest, isDry: Bool) {
    self.filed = filed
    self.request = request
    self.isDry = isDry
  }

  func lines(_ console: Console) -> [String] {
    var lines = [
      "\(filed.count) looked at as of \(request.asOf.iso8601), by \(request.policyOrigin)"
    ]
    let asking = filed.filter { $0.proposal.kind.asksForDecision }
    for item in asking {
      lines.append("")
      lines.append(console.heading(heading(item)))
      lines += ["  \(item.proposal.what)", "  \(item.proposal.why)"].map(\.singleLine)
      if let follows = item.proposal.follows { lines.append("  \(follows)") }
      if case .settled(_, let reason) = item.filing { lines.append("  Not filed: \(reason)") }
      if item.reference != nil {
        lines.append(
          "  Decides: \(item.proposal.decider ?? "nobody is named, see 'psgf slo reason'")")
      }
    }
    let kept = filed.filter { $0.proposal.kind == .keep }
    if !kept.isEmpty {
      lines += ["", console.heading("Keep")]
      lines += kept.map { "  \($0.proposal.subject): \($0.proposal.why)".singleLine }
    }
    let unknown = filed.filter { $0.proposal.kind == .cannotTell }
    if !unknown.isEmpty {
      lines += ["", console.heading("Cannot tell yet")]
      lines += unknown.map { "  \($0.proposal.subject): \($0.proposal.why)".singleLine }
      lines += ["", console.heading("What is missing")]
      lines += missing(unknown.map(\.proposal))
    }
    if isDry, !asking.isEmpty { lines += ["", "Nothing was filed."] }
    return lines
  }

  /// Each thing that is missing, once, with the subjects that it is missing for.
  private func missing(_ proposals: [Proposal]) -> [String] {
    proposals.flatMap(\.missing).uniqued.flatMap { thing in
      let subjects = proposals.filter { $0.missing.contains(thing) }.map(\.subject)
      return ["  \(thing)".singleLine, "    for \(subjects.shortened)".singleLine]
    }
  }

  private func heading(_ item: FiledProposal) -> String {
    let name = item.reference?.description ?? (isDry ? "would be filed" : "settled")
    let again = if case .again = item.filing { "  open already" } else { "" }
    return "\(name)  \(item.proposal.kind.words)  \(item.proposal.subject)\(again)"
  }
}
