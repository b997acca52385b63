import Reliability

/// A fact of a proposal: what it is called, and Markdown.
struct FactRow {
  let label: String
  let fact: String
}

/// The facts of a proposal that a decision needs first.
struct ProposalFacts {
  private let recommendation: Recommendation
  private let document: OwnerPacket.DocumentChange
  private let now: Instant

  init(_ item: OwnerPacket.Item, at now: Instant) {
    recommendation = item.recommendation
    document = item.document
    self.now = now
  }

  private var proposal: Proposal { recommendation.proposal }

  var rows: [FactRow] {
    let facts: [(String, String?)] = [
      ("Change", change), ("Chance", chance),
      ("Decides", proposal.decider.map(MarkdownText.escaped) ?? "nobody is named"),
      ("Standing", standing), ("Document", documentWords),
    ]
    return facts.compactMap { label, fact in fact.map { FactRow(label: label, fact: $0) } }
      + recommendation.decisions.map { FactRow(label: "Decided", fact: $0.words) }
  }

  private var change: String? {
    guard let change = proposal.change else { return nil }
    let (now, then) = (Spelling.target(change.currentTarget), Spelling.target(change.target))
    if proposal.kind == .aspirational {
      return "\(then) to strive for; \(now) goes on to govern"
    }
    var parts: [String] = []
    if change.target != change.currentTarget { parts.append("target \(now) to **\(then)**") }
    if let window = change.window {
      let present = proposal.present.map { "\($0.window) to " } ?? ""
      parts.append("window \(present)**\(window)**")
    }
    if let destination = change.destination {
      parts.append("one step towards \(Spelling.target(destination))")
    }
    return parts.joined(separator: ", ")
  }

  private var chance: String? {
    guard let prediction = proposal.prediction else { return nil }
    let windows =
      prediction.windows == 1
      ? "the next window" : "all \(Spelling.count(prediction.windows, "window"))"
    return "**\(Spelling.percent(prediction.probability))** to meet "
      + "\(Spelling.target(prediction.target)) in \(windows) of the next quarter, "
      + "reckoned from \(prediction.method == .days ? "days" : "whole windows")"
  }

  private var standing: String {
    let found =
      recommendation.findings > 1
      ? ", found \(Spelling.count(recommendation.findings, "time"))" : ""
    let lapse = recommendation.lapse.map { ": \(MarkdownText.escaped($0.reason))" } ?? ""
    return "\(recommendation.standing(at: now)); filed \(Spelling.date(recommendation.filed.at))"
      + found + lapse
  }

  private var documentWords: String? {
    switch document {
    case .none: return nil
    case .impossible(let reason):
      return "it cannot be changed here, so change it by hand: \(MarkdownText.escaped(reason))"
    case .patch(let patch, let isRewritten):
      let file = "`\(recommendation.reference).patch`"
      if patch.before == nil {
        return "\(file) adds `\(patch.path)`, as the ledger has none: complete its indicator"
      }
      return isRewritten
        ? "\(file) writes `\(patch.path)` anew, **without its comments**: what changes is shared "
          + "with other values there"
        : "\(file) changes `\(patch.path)`, and nothing else in it"
    }
  }
}

extension RecommendationDecision {
  /// The decision in Markdown: `2026-10-01, put off until 2026-11-01 by Ines Carvalho: ...`.
  fileprivate var words: String {
    let verdict: String =
      switch self.verdict {
      case .accept: "accepted"
      case .reject: "rejected"
      case .defer(let until): "put off until \(until)"
      }
    return "\(Spelling.date(recorded.at)), \(verdict) by \(MarkdownText.escaped(person)): "
      + MarkdownText.escaped(reason)
  }
}
