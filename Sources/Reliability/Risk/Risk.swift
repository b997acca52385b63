/// Something that can happen and would hurt users.
package struct Risk: Hashable, Sendable {
  /// Its name, unique in the ledger.
  package let name: String
  /// What can happen.
  package let summary: String
  /// How often, for how long and for how many.
  package let estimate: RiskEstimate
  /// The name of the journey that it hurts.
  package let journey: String?
  /// Where the estimate comes from: incidents, a load test, a supplier's record, a guess.
  package let evidence: String?
  /// From which day on every incident in which it came true names it; `nil` where nobody said, and
  /// then the record shows no frequency.
  package var observedFrom: CalendarDay?

  /// A risk from its parts.
  ///
  /// - Throws: ``RiskError``.
  package init(
    name: String, summary: String, estimate: RiskEstimate, journey: String? = nil,
    evidence: String? = nil, observedFrom: CalendarDay? = nil
  ) throws(RiskError) {
    guard name.isCatalogueName else { throw .invalidName(name) }
    guard !summary.isBlank else { throw .noSummary(risk: name) }
    self.name = name
    self.summary = summary
    self.estimate = estimate
    self.journey = journey
    self.evidence = evidence
    self.observedFrom = observedFrom
  }
}

/// Why something is no risk.
package enum RiskError: Error, Equatable {
  /// The name has other characters than a name has, or too many.
  case invalidName(String)
  /// Nothing is said of what can happen.
  case noSummary(risk: String)
}

extension RiskError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .invalidName(let name):
      "'\(name)' cannot name a risk: write 1 to 63 of a-z, 0-9 and '-', as in zone-outage"
    case .noSummary(let risk): "the risk '\(risk)' says nothing: say what can happen"
    }
  }
}
