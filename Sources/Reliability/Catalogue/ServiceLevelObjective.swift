/// A service level objective: what is promised of a service, and every revision of the promise.
package struct ServiceLevelObjective: Hashable, Sendable {
  /// The OpenSLO name, unique in the ledger.
  package var name: String
  /// The name for people.
  package var displayName: String?
  /// What it promises, in words.
  package var summary: String?
  /// The name of the service that it judges.
  package var service: String
  /// Its revisions, earliest effective first; never empty.
  package var revisions: [ObjectiveRevision]

  /// An SLO from its parts; `revisions` in any order.
  package init(
    name: String, displayName: String? = nil, summary: String? = nil, service: String,
    revisions: [ObjectiveRevision]
  ) {
    self.name = name
    self.displayName = displayName
    self.summary = summary
    self.service = service
    self.revisions = revisions.sorted {
      ($0.effectiveFrom.millisecondsSinceEpoch, $0.recordedAt)
        < ($1.effectiveFrom.millisecondsSinceEpoch, $1.recordedAt)
    }
  }

  /// The revision in force at an instant, `nil` before the first.
  ///
  /// Of two revisions with the same effective date the one recorded later holds.
  package func revision(at instant: Instant) -> ObjectiveRevision? {
    revisions.last { $0.effectiveFrom.millisecondsSinceEpoch <= instant.millisecondsSinceEpoch }
  }
}

/// What an SLO promises from an effective date on, and who decided it and why.
package struct ObjectiveRevision: Hashable, Sendable {
  /// What is promised.
  package var terms: ObjectiveTerms
  /// From when it holds.
  package var effectiveFrom: Instant
  /// Who decided it.
  package var author: String
  /// Why.
  package var rationale: String?
  /// When the ledger learnt of it.
  package var recordedAt: Instant

  /// A revision from its parts.
  package init(
    terms: ObjectiveTerms, effectiveFrom: Instant, author: String, rationale: String? = nil,
    recordedAt: Instant
  ) {
    self.terms = terms
    self.effectiveFrom = effectiveFrom
    self.author = author
    self.rationale = rationale
    self.recordedAt = recordedAt
  }
}

/// The part of an SLO that history is judged by.
package struct ObjectiveTerms: Hashable, Sendable {
  /// How good and bad are added up.
  package var method: BudgetingMethod
  /// Over which window.
  package var window: TimeWindow
  /// The targets, the one that governs first; never empty.
  package var objectives: [Objective]

  /// Terms from their parts.
  package init(method: BudgetingMethod, window: TimeWindow, objectives: [Objective]) {
    self.method = method
    self.window = window
    self.objectives = objectives
  }
}
