package import Reliability

/// Writes the file in which an owner answers, with how to do it.
package enum AnswersWriter {
  /// The name of the file in a packet.
  package static let fileName = "answers.yaml"

  /// The text: an entry for each recommendation that waits for a decision.
  package static func text(of packet: OwnerPacket) -> String {
    let by = packet.answerBy.map { ", by \($0)" } ?? ""
    var lines = [
      "# Your answers to the proposals for \(packet.owner.inOneLine)\(by).", "#",
      "#   decision        accept, reject or defer; leave it empty to answer later",
      "#   by              who decided it: a person",
      "#   why             the reason, for those who ask in a year",
      "#   until           with defer: the day on which it comes back, such as 2027-01-15",
      "#   effective-from  with accept: since when it holds, as 2026-12-01 or 2026-12-01T09:00Z;",
      "#                   left empty, since the answer comes in", "#",
      "# Then: psgf feedback answer \(fileName)", "",
    ]
    let asked = packet.asked
    if asked.isEmpty { lines.append("# No proposal waits for a decision.") }
    for recommendation in asked {
      let proposal = recommendation.proposal
      lines += [
        "# \(proposal.what.inOneLine)", "\(recommendation.reference):", "  decision:", "  by:",
        "  why:", "  until:",
      ]
      if proposal.kind.changesTerms { lines.append("  effective-from:") }
      lines.append("")
    }
    while lines.last == "" { lines.removeLast() }
    return lines.map { $0 + "\n" }.joined()
  }
}
