import Reliability

/// A packet as its template sees it: every value is a text, spelt for people.
struct OwnerPacketModel {
  let title: String
  let asOf: String
  let auditEntries: String
  let head: String?
  /// Markdown.
  let asked: [String]
  let hasOverview: Bool
  let overview: [OverviewRow]
  let proposals: [ProposalModel]
  let hasOthers: Bool
  let others: [OtherRow]
  let hasNumbers: Bool

  init(_ packet: OwnerPacket, isPacket: Bool) {
    let items = packet.items
    title =
      isPacket
      ? "Proposals for \(MarkdownText.escaped(packet.owner))"
      : "Proposal \(items.map(\.recommendation.reference.description).joined(separator: ", "))"
    asOf = Spelling.time(packet.asOf)
    auditEntries = packet.ledgerState.words
    head = packet.ledgerState.shortHead
    asked = AskedLines(packet, isPacket: isPacket).lines
    hasOverview = items.count > 1
    overview = items.map { OverviewRow($0.recommendation, at: packet.asOf) }
    proposals = items.map { ProposalModel($0, at: packet.asOf) }
    others = packet.others.map(OtherRow.init)
    hasOthers = !others.isEmpty
    hasNumbers = proposals.contains { !$0.numbers.isEmpty }
  }
}

/// A line of the list of proposals.
struct OverviewRow {
  let reference: String
  let subject: String
  let kind: String
  let standing: String

  init(_ recommendation: Recommendation, at now: Instant) {
    reference = recommendation.reference.description
    subject = recommendation.proposal.subject.words
    kind = recommendation.proposal.kind.words
    standing = recommendation.standing(at: now)
  }
}

/// Something that needs no decision.
struct OtherRow {
  let other: String
  let otherKind: String
  let otherWhy: String
  let needs: [String]

  init(_ proposal: Proposal) {
    other = proposal.subject.words
    otherKind = proposal.kind.words
    otherWhy = proposal.why
    needs = proposal.missing
  }
}

extension ProposalSubject {
  /// The subject in words: `checkout-availability`, `the journey pay-by-card`.
  var words: String {
    switch self {
    case .objective(let slo, 0): slo
    case .objective(let slo, let index): "\(slo), objective \(index + 1)"
    case .service(let name): "the service \(name)"
    case .journey(let name): "the journey \(name)"
    case .automation(let reference): "\(reference)"
    case .incidentClass(let service, let trigger?): "\(trigger) at \(service)"
    case .incidentClass(let service, nil): "incidents of \(service) without a trigger"
    case .factor(let name): "the factor \(name)"
    case .dependency(let service): "what others need of \(service)"
    case .ceiling(let slo): "what \(slo) depends on"
    case .changes(let service): "changes of \(service)"
    case .recurrence(let service, let trigger): "\(trigger) at \(service), again and again"
    }
  }
}

extension Recommendation {
  /// Where it stands, in words: `unanswered for 12 days`.
  func standing(at now: Instant) -> String {
    switch state(at: now) {
    case .open:
      guard proposal.kind.asksForDecision else { return "nothing to decide" }
      let days = Int((unanswered(at: now) ?? .zero) / .seconds(86_400))
      return days < 1 ? "new" : "unanswered for \(Spelling.count(days, "day"))"
    case .deferred:
      guard case .defer(let until) = decisions.last?.verdict else { return "put off" }
      return "put off until \(until)"
    case .accepted: return "accepted, not yet in effect"
    case .implemented:
      return implementation.map { "in effect since \(Spelling.date($0.at))" } ?? "in effect"
    case .rejected: return "rejected"
    case .lapsed: return "no longer proposed"
    }
  }
}
