import Reliability

/// A backlog as its template sees it: every value is a text, spelt for people.
struct BacklogModel {
  let scope: String?
  let asOf: String
  let auditEntries: String
  let head: String?
  let hasFigure: Bool
  let hasCandidates: Bool
  let standings: [CandidateSection]
  let hasWanted: Bool
  let wanted: [BacklogRow]
  let hasArchitecture: Bool
  let architecture: [BacklogRow]
  let hasUnknown: Bool
  let unknown: [FoundRow]

  init(_ backlog: Backlog, hasFigure: Bool) {
    let rows = { (proposals: [Proposal]) in
      proposals.map { BacklogRow($0, backlog.recommendations[$0.subject], at: backlog.asOf) }
    }
    let asking = backlog.proposals.filter(\.kind.asksForDecision)
    scope = backlog.team.map { "the team \($0)" }
    asOf = Spelling.time(backlog.asOf)
    auditEntries = backlog.ledgerState.words
    head = backlog.ledgerState.shortHead
    self.hasFigure = hasFigure
    standings = CandidateSection.sections(of: backlog)
    hasCandidates = !standings.isEmpty
    wanted = rows(asking.filter { $0.kind == .findAutomation })
    hasWanted = !wanted.isEmpty
    architecture = rows(asking.filter { $0.subject.field == .architecture })
    hasArchitecture = !architecture.isEmpty
    unknown = FoundRow.rows(
      of: backlog.proposals.filter { !$0.kind.asksForDecision && $0.automation == nil })
    hasUnknown = !unknown.isEmpty
  }
}

/// Candidates that stand where they do for the same reason.
struct CandidateSection {
  let standing: String
  let candidates: [CandidateRow]

  /// The sections of a backlog, in the order of ``AutomationFigures/Standing``.
  static func sections(of backlog: Backlog) -> [CandidateSection] {
    AutomationFigures.Standing.allCases.compactMap { standing in
      let members = backlog.proposals.filter { $0.automation?.standing == standing }
      guard !members.isEmpty else { return nil }
      return CandidateSection(
        standing: standing.words,
        candidates: members.compactMap { proposal in
          proposal.automation.map {
            CandidateRow(
              $0, proposal, backlog.recommendations[proposal.subject], at: backlog.asOf)
          }
        })
    }
  }
}

/// A candidate for automation.
struct CandidateRow {
  let place: String
  let candidate: String
  let title: String
  let pays: String
  let avoids: String
  let net: String
  let best: String
  let tied: String
  let candidateWhy: String
  let ownRisk: String?
  let wayBack: String?
  let candidateStanding: String

  init(
    _ figures: AutomationFigures, _ proposal: Proposal, _ recommendation: Recommendation?,
    at now: Instant
  ) {
    place = figures.rank.map(String.init) ?? "-"
    candidate = figures.candidate
    title = figures.title
    pays = figures.payProbability.map(Spelling.percent) ?? "-"
    avoids = figures.avoidedBurnPerBuildHour.map(Spelling.budgets) ?? "not known"
    net = figures.netHours.map(Spelling.hours) ?? "not known"
    best = figures.firstProbability.map(Spelling.percent) ?? "-"
    tied = figures.tiedNames.isEmpty ? "-" : figures.tiedNames.joined(separator: ", ")
    candidateWhy = proposal.why
    ownRisk = proposal.risk?.own
    wayBack = proposal.risk?.wayBack
    candidateStanding = recommendation.standingWords(at: now)
  }
}

/// Something that is to be found or changed.
struct BacklogRow {
  let reference: String
  let subject: String
  let kind: String
  let what: String
  let why: String
  let decider: String
  let standing: String
  let incidents: String?

  init(_ proposal: Proposal, _ recommendation: Recommendation?, at now: Instant) {
    reference = recommendation?.reference.description ?? "-"
    subject = proposal.subject.words
    kind = proposal.kind.words
    (what, why) = (proposal.what, proposal.why)
    decider = proposal.decider ?? "nobody is named"
    standing = recommendation.standingWords(at: now)
    incidents = proposal.incidents.isEmpty ? nil : proposal.incidents.listed
  }
}

extension Recommendation? {
  /// Its name and where it stands, or that there is none: `REC-12, unanswered for 4 days`.
  fileprivate func standingWords(at now: Instant) -> String {
    map { "\($0.reference), \($0.standing(at: now))" } ?? "not filed"
  }
}
