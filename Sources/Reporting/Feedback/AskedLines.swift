import Reliability

/// What a packet asks of its owner, in a few lines of Markdown.
struct AskedLines {
  let lines: [String]

  init(_ packet: OwnerPacket, isPacket: Bool) {
    let asked = packet.asked
    var lines = [Self.count(packet, asked)]
    if let first = asked.first?.reference {
      let decide = "`psgf feedback decide \(first) accept --by NAME --why TEXT`"
      lines.append(
        isPacket
          ? "Fill in `answers.yaml` and send it back, or take it in with "
            + "`psgf feedback answer answers.yaml`. One alone: \(decide)."
          : "Answer with \(decide), or with `reject` or `defer`.")
    }
    if let patched = packet.items.first(where: { $0.document.patch != nil }) {
      let reference = patched.recommendation.reference
      lines.append(
        "Accepting changes the ledger. Your own repository is changed by "
          + "`git apply \(reference).patch` or, where its document has another path, by "
          + "`patch YOUR-FILE.yaml \(reference).patch`. The folder `slo/` holds each document with "
          + "everything that is proposed of it.")
    }
    self.lines = lines + [Self.others(packet)].compactMap { $0 }
  }

  private static func count(_ packet: OwnerPacket, _ asked: [Recommendation]) -> String {
    guard !asked.isEmpty else {
      return packet.items.isEmpty
        ? "Nothing is asked: no proposal waits for a decision."
        : "Nothing is asked now: how each stands is said below."
    }
    let by = packet.answerBy.map { " by **\($0)**" } ?? ""
    return "**\(Spelling.count(asked.count, "proposal"))** "
      + "\(asked.count == 1 ? "waits" : "wait") for a decision\(by): accept, reject, or put it off, "
      + "with a reason."
  }

  /// What needs no decision, `nil` where there is nothing.
  private static func others(_ packet: OwnerPacket) -> String? {
    let unknown = packet.others.count { $0.kind == .cannotTell }
    let kept = packet.others.count - unknown
    let noun =
      packet.others.allSatisfy { $0.subject.field == .recalibration } ? "objective" : "thing"
    let parts = [
      kept == 1 ? "1 \(noun) stays as it is" : nil,
      kept > 1 ? "\(Spelling.count(kept)) \(noun)s stay as they are" : nil,
      unknown > 0
        ? "of \(kept > 0 ? Spelling.count(unknown) : Spelling.count(unknown, noun)) nobody can "
          + "tell yet" : nil,
    ].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    let text = parts.joined(separator: ", and ")
    return "\(text.prefix(1).uppercased())\(text.dropFirst()): see the end."
  }
}
