import Reliability

/// The proposals of a field that wait for an answer.
struct ProposalSection {
  let title: String
  let proposals: [WaitingRow]

  /// The sections of the fields that have any, in the order of ``ProposalField``.
  static func sections(of review: ReliabilityReview) -> [ProposalSection] {
    ProposalField.allCases.compactMap { field in
      let waiting = review.feedback.waiting.filter { $0.proposal.subject.field == field }
      guard !waiting.isEmpty else { return nil }
      return ProposalSection(
        title: field.title, proposals: waiting.map { WaitingRow($0, at: review.request.asOf) })
    }
  }
}

extension ProposalField {
  /// The heading of its proposals.
  var title: String {
    switch self {
    case .recalibration: "Recalibration of objectives"
    case .automation: "Automation priorities"
    case .architecture: "Architecture"
    }
  }
}

/// A recommendation that waits for an answer.
struct WaitingRow {
  let reference: String
  let subject: String
  let kind: String
  let what: String
  let why: String
  let follows: String?
  let chance: String?
  let decider: String
  let standing: String
  let incidents: String?

  init(_ recommendation: Recommendation, at now: Instant) {
    let proposal = recommendation.proposal
    reference = recommendation.reference.description
    subject = proposal.subject.words
    kind = proposal.kind.words
    (what, why, follows) = (proposal.what, proposal.why, proposal.follows)
    chance = proposal.prediction?.words
    decider = proposal.decider ?? "nobody is named"
    standing = recommendation.standing(at: now)
    incidents = proposal.incidents.isEmpty ? nil : proposal.incidents.listed
  }
}

/// A recommendation that somebody answered, or that the evidence no longer bears out.
struct AnsweredRow {
  let reference: String
  let what: String
  let verdict: String
  let person: String
  let reason: String
  let standing: String

  /// One that was answered.
  init(_ recommendation: Recommendation, at now: Instant) {
    let decision = recommendation.decisions.last
    reference = recommendation.reference.description
    what = recommendation.proposal.what
    verdict = decision.map { "\($0.verdict.word)ed \(Spelling.date($0.recorded.at))" } ?? "-"
    person = decision?.person ?? "-"
    reason = decision?.reason ?? "-"
    standing = recommendation.standing(at: now)
  }

  /// One that lapsed.
  init(_ recommendation: Recommendation, lapsed lapse: Recommendation.Lapse, at now: Instant) {
    reference = recommendation.reference.description
    what = recommendation.proposal.what
    verdict = "lapsed \(Spelling.date(lapse.at))"
    person = "-"
    reason = lapse.reason
    standing = recommendation.standing(at: now)
  }
}

/// What the engine says of subjects that nobody has to decide anything about, those of which it says
/// the same in one.
struct FoundRow {
  let subjects: String
  let kind: String
  let why: String

  /// What it says, those that are kept first, else in its order.
  static func rows(of proposals: [Proposal]) -> [FoundRow] {
    let quiet = proposals.filter { !$0.kind.asksForDecision }
    var groups: [[Proposal]] = []
    for proposal in quiet {
      let place = groups.firstIndex { $0[0].kind == proposal.kind && $0[0].why == proposal.why }
      if let place { groups[place].append(proposal) } else { groups.append([proposal]) }
    }
    return (groups.filter { $0[0].kind == .keep } + groups.filter { $0[0].kind != .keep }).map {
      FoundRow(
        subjects: $0.map(\.subject.words).joined(separator: ", "), kind: $0[0].kind.words,
        why: $0[0].why)
    }
  }
}

extension Prediction {
  /// The prediction in words: `84 % to meet 99.9 % in all 3 windows of the next quarter`.
  var words: String { "\(Spelling.percent(probability)) \(goalWords)" }

  /// What is predicted, in words: `to meet 99.9 % in all 3 windows of the next quarter`.
  var goalWords: String {
    let windows =
      windows == 1 ? "the next window" : "all \(Spelling.count(windows, "window"))"
    return "to meet \(Spelling.target(target)) in \(windows) of the next quarter"
  }
}
