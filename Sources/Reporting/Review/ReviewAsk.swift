import Reliability

/// What a review proposes and what it asks its readers to decide, in plain sentences, which are
/// Markdown.
struct ReviewAsk {
  private let feedback: ReviewFeedback
  private let now: Instant
  /// So many are named before the rest is counted.
  private static let named = 4

  init(_ review: ReliabilityReview) {
    feedback = review.feedback
    now = review.request.asOf
  }

  /// What is proposed, by field, and of how much nobody can tell yet.
  var proposed: [String] {
    let waiting = ProposalField.allCases.compactMap(sentence)
    let all = waiting + [unfiled, quiet].compactMap { $0 }
    return all.isEmpty
      ? ["Nothing is proposed. `psgf feedback run` looks for what could be."] : all
  }

  /// What waits for somebody's decision or deed.
  var asked: [String] {
    let open = feedback.waiting.filter { $0.state(at: now) == .open }
    var sentences = open.prefix(Self.named).map { recommendation in
      "**\(recommendation.reference)** \(MarkdownText.escaped(recommendation.proposal.what)) "
        + "\(decides(recommendation.proposal)), \(recommendation.standing(at: now))."
    }
    if open.count > Self.named {
      let oldest = open.compactMap { $0.unanswered(at: now) }.max() ?? .zero
      let days = Int(oldest / .seconds(86_400))
      sentences.append(
        "\(Spelling.count(open.count - Self.named)) more, "
          + (days > 0
            ? "the oldest of all unanswered for \(Spelling.count(days, "day"))."
            : "all of them new."))
    }
    sentences += [obligations, actions].compactMap { $0 }
    return sentences.isEmpty ? ["Nothing waits for a decision."] : sentences
  }

  /// Whether what was done worked; empty where nothing took effect, or nobody asked.
  var worked: [String] {
    guard !feedback.effects.isEmpty else { return [] }
    let count = feedback.effects.count
    if feedback.effects.allSatisfy({ $0.verdict == .cannotTell }) {
      return [
        count == 1
          ? "Of the one change that took effect since the period before, nobody can tell yet."
          : "Of all \(Spelling.count(count)) changes that took effect since the period before, "
            + "nobody can tell yet."
      ]
    }
    let counts = EffectVerdict.allCases.compactMap { verdict -> String? in
      let count = feedback.effects.count { $0.verdict == verdict }
      return count > 0 ? "\(Spelling.count(count)) \(verdict.words)" : nil
    }
    return [
      "Of \(Spelling.count(count, "change")) that took effect since the period before: \(counts.joined(separator: ", "))."
    ]
  }

  private func sentence(of field: ProposalField) -> String? {
    let waiting = feedback.waiting.filter { $0.proposal.subject.field == field }
    guard !waiting.isEmpty else { return nil }
    let names = waiting.prefix(Self.named).map { recommendation in
      "\(recommendation.proposal.kind.words): "
        + "\(MarkdownText.escaped(recommendation.proposal.subject.words)) "
        + "(\(recommendation.reference))"
    }
    let more = waiting.count - names.count
    return "\(field.title): **\(Spelling.count(waiting.count, "proposal"))**: "
      + names.joined(separator: ", ") + (more > 0 ? " and \(Spelling.count(more)) more" : "") + "."
  }

  private var unfiled: String? {
    let count = feedback.unfiled.count
    guard count > 0 else { return nil }
    return
      "\(Spelling.count(count, "proposal")) more \(count == 1 ? "is" : "are") borne out by the "
      + "record and not filed: `psgf feedback run` files \(count == 1 ? "it" : "them")."
  }

  /// How many objectives are left as they are, and of how many nobody can tell.
  private var quiet: String? {
    guard let found = feedback.found else { return nil }
    let objectives = found.filter { $0.subject.field == .recalibration }
    let kept = objectives.count { $0.kind == .keep }
    let unknown = objectives.count { $0.kind == .cannotTell }
    guard kept + unknown > 0 else { return nil }
    let all = "Of \(Spelling.count(objectives.count, "objective")) looked at"
    let keeps = "\(Spelling.count(kept)) \(kept == 1 ? "fits as it is" : "fit as they are")"
    if unknown == 0 { return "\(all), \(keeps)." }
    let lacking =
      unknown == objectives.count
      ? "there is **not enough evidence** of any"
      : "there is **not enough evidence** of \(Spelling.count(unknown))"
    return kept == 0 ? "\(all), \(lacking)." : "\(all), \(keeps), and \(lacking)."
  }

  private func decides(_ proposal: Proposal) -> String {
    proposal.decider.map { "\(MarkdownText.escaped($0)) decides" } ?? "Nobody is named to decide"
  }

  private var obligations: String? {
    guard !feedback.obligations.isEmpty else { return nil }
    let today = CalendarDay(of: now.inUTC)
    let overdue = feedback.obligations.count { $0.isOverdue(on: today) }
    let teams = Set(feedback.obligations.compactMap(\.team)).sorted()
    return "The error budget policy asks for "
      + "**\(Spelling.count(feedback.obligations.count, "thing"))** that "
      + "\(feedback.obligations.count == 1 ? "is" : "are") not done"
      + (overdue > 0 ? ", \(Spelling.count(overdue)) overdue" : "")
      + (teams.isEmpty ? "" : ": of \(teams.map(MarkdownText.escaped).joined(separator: ", "))")
      + "."
  }

  /// What was accepted and is not in effect.
  private var actions: String? {
    let accepted = feedback.answered.filter { $0.state(at: now) == .accepted }
    guard !accepted.isEmpty else { return nil }
    return "Accepted and not yet in effect: "
      + accepted.map(\.reference.description).joined(separator: ", ") + "."
  }
}
