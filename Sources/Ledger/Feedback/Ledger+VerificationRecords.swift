import GRDB
package import Reliability

/// What is to be verified, and when the record is read.
package struct VerificationQuery: Hashable, Sendable {
  /// One thing to verify.
  package enum Only: Hashable, Sendable {
    /// This action item.
    case action(ActionReference)
    /// This recommendation.
    case recommendation(RecommendationReference)
  }

  /// Only this; `nil` for all that took effect.
  package var only: Only?
  /// When the record is read.
  package var asOf: Instant
  /// How far back it is read.
  package var policy: GovernancePolicy
  /// When the indicators of SLOs last changed.
  package var indicatorChanges: [String: Instant]

  /// A query for all.
  package init(
    only: Only? = nil, asOf: Instant, policy: GovernancePolicy = GovernancePolicy(),
    indicatorChanges: [String: Instant] = [:]
  ) {
    self.only = only
    self.asOf = asOf
    self.policy = policy
    self.indicatorChanges = indicatorChanges
  }
}

extension Ledger {
  /// Reads what shows whether changes worked, one after another and all from one state of the ledger:
  /// recommendations that took effect or were rejected, then finished action items.
  ///
  /// - Parameters:
  ///   - query: Which, and when the record is read.
  ///   - body: Takes each record.
  /// - Returns: The action items that are done since nobody knows when, so that there is no record.
  /// - Throws: ``VerificationError``, ``ActionError/unknown(_:)``, ``RecommendationError/unknown(_:)``,
  ///   ``PeriodError``, ``LedgerError``.
  package func forEachVerificationRecord(
    _ query: VerificationQuery, _ body: (VerificationRecord) -> Void
  ) throws -> [ActionReference] {
    try read { db in
      let changes = try ChangeReader(query, db)
      let chosen = try changes.chosen(db)
      var gatherer = try EffectGatherer(chosen, of: changes, query, db)
      for change in chosen { body(gatherer.record(of: change)) }
      return query.only == nil ? changes.undated : []
    }
  }
}

/// Something that was done, or rejected.
struct RecordedChange {
  var subject: VerificationSubject
  var at: Instant
  var services: [String]
  var cause: Incident?
  var isRejected = false

  /// What other changes to the same services say of it.
  var asOther: OtherChange {
    let what =
      switch subject {
      case .action(let item): item.record.title
      case .recommendation(let recommendation): recommendation.proposal.what
      }
    return OtherChange(reference: subject.description, what: what, at: at)
  }

  /// The objectives by which it is judged, each by the name of its SLO and its place.
  var objectives: [ObjectiveKey] {
    switch subject {
    case .action:
      (cause?.record.links ?? []).map { ObjectiveKey(slo: $0.slo, index: 0) }
    case .recommendation(let recommendation):
      if case .objective(let slo, let index) = recommendation.proposal.subject {
        [ObjectiveKey(slo: slo, index: index)]
      } else {
        (recommendation.proposal.reach?.slos ?? []).map { ObjectiveKey(slo: $0, index: 0) }
      }
    }
  }

  /// How many windows were predicted to be met.
  var predictedWindows: Int? {
    guard case .recommendation(let recommendation) = subject else { return nil }
    return recommendation.proposal.prediction?.windows
  }
}

/// One of the objectives of an SLO.
struct ObjectiveKey: Hashable {
  var slo: String
  var index: Int
}

/// Reads what was done up to a time.
struct ChangeReader {
  /// Everything that took effect, and recommendations that were rejected.
  let all: [RecordedChange]
  /// Action items that are done since nobody knows when.
  let undated: [ActionReference]
  let serviceOf: [String: String]
  private let query: VerificationQuery

  init(_ query: VerificationQuery, _ db: Database) throws {
    self.query = query
    let rows = try Row.fetchAll(db, sql: "SELECT name, service FROM slo")
    let serviceOf = Dictionary(rows.map { ($0[0] as String, $0[1] as String) }) { first, _ in first
    }
    self.serviceOf = serviceOf
    let done = try ActionItem.fetch(db, where: "status = 'done'", arguments: [])
    let causes = Dictionary(
      try Incident.fetch(
        db, where: "id IN (SELECT incident FROM action_item WHERE status = 'done')", arguments: []
      ).map { ($0.reference, $0) }
    ) { first, _ in first }
    undated = done.filter { $0.closedAt == nil }.map(\.reference)
    let actions = done.compactMap { item -> RecordedChange? in
      guard let at = item.closedAt, at.inUTC <= query.asOf.inUTC else { return nil }
      let cause = causes[item.incident]
      return RecordedChange(
        subject: .action(item), at: at, services: cause?.record.affected(serviceOf) ?? [],
        cause: cause)
    }
    let recommendations = try Recommendation.fetch(db, where: "TRUE", arguments: []).compactMap {
      RecordedChange($0.asKnown(at: query.asOf))
    }
    all = recommendations + actions
  }

  /// What is to be verified.
  func chosen(_ db: Database) throws -> [RecordedChange] {
    switch query.only {
    case nil: return all
    case .action(let reference):
      let item = try Ledger.existing(reference, db)
      if let change = all.first(where: { $0.subject.description == reference.description }) {
        return [change]
      }
      if undated.contains(reference) { throw VerificationError.undated(reference) }
      let isLater = item.record.status == .done
      throw VerificationError.notDone(reference, isLater ? .open : item.record.status)
    case .recommendation(let reference):
      let known = try Ledger.existing(reference, db).asKnown(at: query.asOf)
      let change = all.first { $0.subject.description == reference.description }
      guard let change, !change.isRejected else {
        throw VerificationError.notInEffect(reference, known.state(at: query.asOf))
      }
      return [change]
    }
  }
}

extension RecordedChange {
  /// The change that a recommendation made, or did not as it was rejected; `nil` where it was neither.
  fileprivate init?(_ recommendation: Recommendation) {
    subject = .recommendation(recommendation)
    let proposal = recommendation.proposal
    services = Set(
      [proposal.service].compactMap { $0 } + (proposal.reach?.incidents?.services ?? [])
    )
    .sorted()
    if let implementation = recommendation.implementation {
      at = implementation.at
    } else if let last = recommendation.decisions.last, last.verdict == .reject {
      at = last.recorded.at
      isRejected = true
    } else {
      return nil
    }
  }
}
