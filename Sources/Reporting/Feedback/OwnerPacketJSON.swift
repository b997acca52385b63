import Reliability

/// A packet as JSON; docs/feedback-packet.md documents the shape. What is unknown is null, and
/// present.
struct OwnerPacketJSON {
  private let packet: OwnerPacket

  init(_ packet: OwnerPacket) { self.packet = packet }

  /// The JSON text.
  func text() throws -> String { try document.document() }

  private var document: JSONValue {
    .object([
      "owner": .text(packet.owner), "asOf": .instant(packet.asOf),
      "answerBy": .text(packet.answerBy?.description), "ledger": .ledger(packet.ledgerState),
      "recommendations": .array(packet.items.map(item)),
      "others": .array(packet.others.map { .encoded($0) }),
    ])
  }

  private func item(_ item: OwnerPacket.Item) -> JSONValue {
    let recommendation = item.recommendation
    return .object([
      "reference": .text(recommendation.reference.description),
      "state": .text(recommendation.state(at: packet.asOf).rawValue),
      "asksForAnswer": .boolean(recommendation.asksForAnswer(at: packet.asOf)),
      "filed": .instant(recommendation.filed.at), "filedBy": .text(recommendation.filed.author),
      "findings": .count(recommendation.findings),
      "unansweredDays": recommendation.unanswered(at: packet.asOf)
        .map { .count(Int($0 / .seconds(86_400))) } ?? .null,
      "decisions": .array(recommendation.decisions.map(\.json)),
      "implementation": recommendation.implementation?.json ?? .null,
      "lapsed": recommendation.lapse?.json ?? .null,
      "document": document(item.document, of: recommendation),
      "proposal": .encoded(recommendation.proposal),
    ])
  }

  private func document(
    _ change: OwnerPacket.DocumentChange, of recommendation: Recommendation
  ) -> JSONValue {
    switch change {
    case .none: .null
    case .impossible(let reason):
      .object([
        "path": .null, "patch": .null, "isNew": .null, "isRewritten": .null,
        "problem": .text(reason),
      ])
    case .patch(let patch, let isRewritten):
      .object([
        "path": .text(patch.path), "patch": .text("\(recommendation.reference).patch"),
        "isNew": .boolean(patch.before == nil), "isRewritten": .boolean(isRewritten),
        "problem": .null,
      ])
    }
  }
}

extension RecommendationDecision {
  var json: JSONValue {
    var until: CalendarDay?
    if case .defer(let day) = verdict { until = day }
    return .object([
      "verdict": .text(verdict.word), "until": .text(until?.description), "by": .text(person),
      "why": .text(reason), "at": .instant(recorded.at), "recordedBy": .text(recorded.author),
    ])
  }
}

extension Recommendation.Implementation {
  var json: JSONValue {
    .object(["at": .instant(at), "by": .text(author), "what": .text(what)])
  }
}

extension Recommendation.Lapse {
  var json: JSONValue { .object(["at": .instant(at), "why": .text(reason)]) }
}
