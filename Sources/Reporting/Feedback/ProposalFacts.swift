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
      ("Change", change), ("Chance", chance), ("Avoids", avoids), ("Saves", saves),
      ("Place", place), ("Costs now", cost), ("Risk", risk), ("Way back", wayBack),
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
    return "**\(Spelling.percent(prediction.probability))** \(prediction.goalWords), "
      + "reckoned from \(prediction.method == .days ? "days" : "whole windows")"
  }

  private var avoids: String? {
    guard let figures = proposal.automation, let burn = figures.avoidedBurn else { return nil }
    let perHour =
      figures.avoidedBurnPerBuildHour.map {
        ", **\(Spelling.budgets($0))** an hour of building"
      } ?? ""
    return "\(Spelling.budgets(burn)) of a year's error budget a year\(perHour)"
  }

  private var saves: String? {
    guard let figures = proposal.automation else { return nil }
    let hours = figures.netHours.map { "**\(Spelling.hours($0))** net over the horizon" }
    let pays = figures.payProbability.map { "it pays with \(Spelling.percent($0))" }
    let parts = [hours, pays].compactMap { $0 }
    return parts.isEmpty ? "hours are not known" : parts.joined(separator: "; ")
  }

  private var place: String? {
    guard let figures = proposal.automation, let rank = figures.rank else { return nil }
    let tie =
      figures.tiedNames.isEmpty
      ? "" : ", tied with \(figures.tiedNames.joined(separator: ", "))"
    let first = figures.firstProbability.map { ", the best with \(Spelling.percent($0))" } ?? ""
    return "\(rank)\(tie)\(first) (\(figures.standing.words.lowercased()))"
  }

  private var cost: String? {
    guard let cost = proposal.cost else { return nil }
    let parts = [
      cost.burn.map { "\(Spelling.budgets($0)) of a year's error budget" },
      cost.hours.map { "\(Spelling.hours($0)) of people's time" },
    ].compactMap { $0 }
    let seen =
      "\(Spelling.count(cost.incidents, "incident")) in \(Spelling.number(cost.years)) years"
    return parts.isEmpty
      ? "not known well enough; \(seen)" : "\(parts.joined(separator: " and ")) a year; \(seen)"
  }

  private var risk: String? {
    guard let risk = proposal.risk else { return nil }
    return risk.note + (risk.own.map { " Its own: \(MarkdownText.escaped($0))" } ?? "")
  }

  private var wayBack: String? {
    guard proposal.kind == .automate, let risk = proposal.risk else { return nil }
    return risk.wayBack.map(MarkdownText.escaped) ?? "nobody said: ask before it is built"
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
    "\(Spelling.date(recorded.at)), \(verdict.words) by \(MarkdownText.escaped(person)): "
      + MarkdownText.escaped(reason)
  }
}

extension RecommendationDecision.Verdict {
  /// What was decided, in words: `accepted`.
  var words: String {
    switch self {
    case .accept: "accepted"
    case .reject: "rejected"
    case .defer(let until): "put off until \(until)"
    }
  }
}
