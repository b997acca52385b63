import Feedback
import Ledger
import Reliability

/// What a run found, for a terminal.
struct FeedbackRunPage {
  private let filed: [FiledProposal]
  private let request: FeedbackRequest
  private let isDry: Bool

  init(_ filed: [FiledProposal], _ request: FeedbackRequest, isDry: Bool) {
    self.filed = filed
    self.request = request
    self.isDry = isDry
  }

  func lines(_ console: Console) -> [String] {
    var lines = [
      "\(filed.count) looked at as of \(request.asOf.iso8601), by \(request.policyOrigin)"
    ]
    lines += AutomationTable(filed, request.policy.automation).lines(console)
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
