import Ledger
import Reliability

/// A proposal and what became of it, as `feedback run --json` shows it.
struct FiledProposalView: Encodable {
  @OrNull var reference: String?
  /// `new`, `again`, `settled`; null where nobody has to decide anything.
  @OrNull var filing: String?
  @OrNull var settledBecause: String?
  let proposal: Proposal

  init(_ filed: FiledProposal) {
    reference = filed.reference?.description
    proposal = filed.proposal
    switch filed.filing {
    case .new: filing = "new"
    case .again: filing = "again"
    case .settled(_, let because):
      filing = "settled"
      settledBecause = because
    case nil: break
    }
  }
}

/// A recommendation, as `feedback list --json` and `explain --json` show it.
struct RecommendationView: Encodable {
  let reference: String
  let state: Recommendation.State
  let filed: Instant
  let filedBy: String
  let findings: Int
  /// The whole days for which nobody has answered; null where somebody has.
  @OrNull var unansweredDays: Int?
  let decisions: [Decision]
  @OrNull var implementation: Implementation?
  @OrNull var lapsed: Lapse?
  let proposal: Proposal

  struct Decision: Encodable {
    let verdict: String
    @OrNull var until: String?
    let by: String
    let why: String
    let at: Instant
    let recordedBy: String
  }

  struct Implementation: Encodable {
    let at: Instant
    let by: String
    let what: String
  }

  struct Lapse: Encodable {
    let at: Instant
    let why: String
  }

  init(_ recommendation: Recommendation, at now: Instant) {
    reference = recommendation.reference.description
    state = recommendation.state(at: now)
    filed = recommendation.filed.at
    filedBy = recommendation.filed.author
    findings = recommendation.findings
    unansweredDays = recommendation.unanswered(at: now).map { Int($0 / .seconds(86_400)) }
    decisions = recommendation.decisions.map { decision in
      var until: CalendarDay?
      if case .defer(let day) = decision.verdict { until = day }
      return Decision(
        verdict: decision.verdict.word, until: until?.description, by: decision.person,
        why: decision.reason, at: decision.recorded.at, recordedBy: decision.recorded.author)
    }
    implementation = recommendation.implementation.map {
      Implementation(at: $0.at, by: $0.author, what: $0.what)
    }
    lapsed = recommendation.lapse.map { Lapse(at: $0.at, why: $0.reason) }
    proposal = recommendation.proposal
  }
}
