import GRDB
package import Reliability

/// A proposal and what became of it.
package struct FiledProposal: Hashable, Sendable {
  /// The proposal, with what it says of an earlier one.
  package var proposal: Proposal
  /// The recommendation that it is filed as; `nil` where nobody has to decide anything, where it was
  /// answered before, or where it is only looked at.
  package var reference: RecommendationReference?
  /// What became of it; `nil` where nobody has to decide anything.
  package var filing: ProposalFiling?
}

extension Ledger {
  /// The recommendations, in the order of their references.
  ///
  /// - Throws: ``LedgerError``.
  package func recommendations() throws -> [Recommendation] {
    try read { db in try Recommendation.fetch(db, where: "TRUE", arguments: []) }
  }

  /// A recommendation.
  ///
  /// - Throws: ``RecommendationError/unknown(_:)``, ``LedgerError``.
  package func recommendation(_ reference: RecommendationReference) throws -> Recommendation {
    try read { db in try Self.existing(reference, db) }
  }

  /// What would become of proposals, without filing them.
  ///
  /// - Throws: ``LedgerError``.
  package func filings(of proposals: [Proposal], at now: Instant) throws -> [FiledProposal] {
    try read { db in
      let earlier = try Recommendation.fetch(db, where: "TRUE", arguments: [])
      return proposals.map { Self.filing(of: $0, among: earlier, at: now) }
    }
  }

  /// Files proposals that ask for a decision: one that is open is found again and keeps its name, one
  /// that was answered comes back only with new evidence, and open ones about the same subjects that
  /// are no longer found lapse.
  ///
  /// - Parameters:
  ///   - proposals: What was found, one for each subject that was looked at.
  ///   - fields: Where everything was looked at, so that what is not found there is there no more.
  ///   - provenance: Who files them, and when.
  /// - Returns: What became of each.
  /// - Throws: ``LedgerError``.
  package func file(
    _ proposals: [Proposal], lookingThrough fields: Set<ProposalField> = [],
    by provenance: Provenance
  ) throws -> [FiledProposal] {
    try change(by: provenance) { db, trail in
      let earlier = try Recommendation.fetch(db, where: "TRUE", arguments: [])
      var filed = proposals.map { Self.filing(of: $0, among: earlier, at: provenance.at) }
      for index in filed.indices {
        let proposal = filed[index].proposal
        switch filed[index].filing {
        case .new:
          let reference = try Recommendation.insert(proposal, by: provenance, db)
          filed[index].reference = reference
          let new = try Self.existing(reference, db)
          try trail.record(.recorded, to: try new.auditedState(db))
        case .again(let reference):
          let before = try Self.existing(reference, db).auditedState(db)
          try Recommendation.addFinding(proposal, to: reference, at: provenance.at, db)
          let after = try Self.existing(reference, db).auditedState(db)
          try trail.record(.updated, from: before, to: after)
        case .settled, nil: break
        }
      }
      let looked = Dictionary(
        filed.map { ($0.proposal.subject, $0) }
      ) { first, _ in first }
      for recommendation in earlier {
        let subject = recommendation.proposal.subject
        let now = looked[subject]
        guard now != nil || fields.contains(subject.field),
          now?.reference != recommendation.reference,
          [.open, .deferred].contains(recommendation.state(at: provenance.at))
        else { continue }
        var after = recommendation
        after.lapse = .init(
          at: provenance.at.inUTC,
          reason: now?.lapseReason ?? "looked at anew: the record shows it no more")
        let before = try recommendation.auditedState(db)
        try after.updateEnd(db)
        try trail.record(.updated, from: before, to: try after.auditedState(db))
      }
      return filed
    }
  }

  /// Takes what somebody decided of a recommendation. Accepting a change of terms makes a revision of
  /// the SLO.
  ///
  /// - Parameters:
  ///   - reference: The recommendation.
  ///   - answer: What was decided, by whom, why, and from when on it holds.
  ///   - provenance: Who records it, and when.
  /// - Returns: The recommendation as it now is.
  /// - Throws: ``RecommendationError``, ``LedgerError``.
  package func decide(
    _ reference: RecommendationReference, _ answer: RecommendationAnswer, by provenance: Provenance
  ) throws -> Recommendation {
    try change(by: provenance) { db, trail in
      try Self.decide(reference, answer, db, &trail)
    }
  }

  /// Takes what was decided of several recommendations, all of it or nothing.
  ///
  /// - Parameters:
  ///   - answers: The recommendations, each with what was decided of it.
  ///   - provenance: Who records it, and when.
  /// - Returns: The recommendations as they now are.
  /// - Throws: ``RecommendationError``, ``LedgerError``.
  package func decide(
    _ answers: [(reference: RecommendationReference, answer: RecommendationAnswer)],
    by provenance: Provenance
  ) throws -> [Recommendation] {
    try change(by: provenance) { db, trail in
      try answers.map { try Self.decide($0.reference, $0.answer, db, &trail) }
    }
  }

  private static func decide(
    _ reference: RecommendationReference, _ answer: RecommendationAnswer, _ db: Database,
    _ trail: inout AuditTrail
  ) throws -> Recommendation {
    let recorded = trail.provenance
    guard !answer.person.isEmpty else {
      throw RecommendationError.nothingSaid(reference, what: "who decided it")
    }
    guard !answer.reason.isEmpty else {
      throw RecommendationError.nothingSaid(reference, what: "why, with --why")
    }
    if case .defer(let day) = answer.verdict, day.startInUTC <= recorded.at {
      throw RecommendationError.deferredIntoThePast(reference, day)
    }
    let before = try existing(reference, db)
    let state = before.state(at: recorded.at)
    guard [.open, .deferred].contains(state) else {
      throw RecommendationError.notOpen(reference, state)
    }
    let stateBefore = try before.auditedState(db)
    let decision = RecommendationDecision(
      verdict: answer.verdict, person: answer.person, reason: answer.reason,
      recorded: Provenance(author: recorded.author, at: recorded.at.inUTC))
    try decision.insert(db, into: reference, position: before.decisions.count)
    var after = before
    after.decisions.append(decision)
    if answer.verdict == .accept {
      after.implementation = try putIntoEffect(after, answer, db, &trail)
      try after.updateEnd(db)
    }
    try trail.record(.updated, from: stateBefore, to: try after.auditedState(db))
    return after
  }

  /// Says that an accepted recommendation is in effect.
  ///
  /// - Throws: ``RecommendationError``, ``LedgerError``.
  package func implement(
    _ reference: RecommendationReference, at instant: Instant, what: String,
    by provenance: Provenance
  ) throws -> Recommendation {
    guard !what.isEmpty else {
      throw RecommendationError.nothingSaid(reference, what: "what was done, with --why")
    }
    return try change(by: provenance) { db, trail in
      let before = try Self.existing(reference, db)
      let state = before.state(at: provenance.at)
      guard state == .accepted else { throw RecommendationError.notAccepted(reference, state) }
      var after = before
      after.implementation = .init(at: instant.inUTC, author: provenance.author, what: what)
      try after.updateEnd(db)
      try trail.record(
        .updated, from: try before.auditedState(db), to: try after.auditedState(db))
      return after
    }
  }

  /// Everything about recommendations, as the audit log sees it.
  static func recommendationStates(_ db: Database, _ body: (AuditedState) -> Void) throws {
    for recommendation in try Recommendation.fetch(db, where: "TRUE", arguments: []) {
      body(try recommendation.auditedState(db))
    }
  }

  static func existing(
    _ reference: RecommendationReference, _ db: Database
  ) throws -> Recommendation {
    let found = try Recommendation.fetch(db, where: "id = ?", arguments: [reference.number])
    guard let recommendation = found.first else { throw RecommendationError.unknown(reference) }
    return recommendation
  }

  private static func filing(
    of proposal: Proposal, among earlier: [Recommendation], at now: Instant
  ) -> FiledProposal {
    guard proposal.kind.asksForDecision else {
      return FiledProposal(proposal: proposal, reference: nil, filing: nil)
    }
    let about = earlier.filter { $0.proposal.subject == proposal.subject }
    let filing = proposal.filing(among: about, at: now)
    var filed = FiledProposal(proposal: proposal, reference: nil, filing: filing)
    switch filing {
    case .new(let follows): filed.proposal.follows = follows
    case .again(let reference):
      filed.reference = reference
      filed.proposal.follows =
        about.first { $0.reference == reference }?.proposal.follows
    case .settled: break
    }
    return filed
  }
}

extension FiledProposal {
  /// Why an open recommendation about the same subject lapses.
  fileprivate var lapseReason: String {
    reference.map { "\($0) proposes something else: \(proposal.what)" }
      ?? "looked at anew: \(proposal.what) \(proposal.why)"
  }
}
