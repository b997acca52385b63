/// An incident that looks like another one, and why.
package struct RelatedIncident: Hashable, Sendable {
  /// Something that two incidents have in common.
  package enum Reason: Hashable, Sendable {
    /// Services that both affected.
    case services([String])
    /// What set both off.
    case trigger(TaxonomyEntry)
    /// Categories of contributing factors that both have.
    case factors([TaxonomyEntry])
    /// Words of both titles and summaries, those that say most first.
    case words([String])
  }

  /// The incident.
  package let reference: IncidentReference
  /// How alike the two are, in (0, 1].
  package let score: Double
  /// What they have in common.
  package let reasons: [Reason]
}

extension RelatedIncident.Reason: CustomStringConvertible {
  /// The reason for people: `same trigger config-push`.
  package var description: String {
    switch self {
    case .services(let names):
      "same \(names.count == 1 ? "service" : "services") \(names.joined(separator: ", "))"
    case .trigger(let trigger): "same trigger \(trigger.name)"
    case .factors(let factors):
      "shared \(factors.count == 1 ? "factor" : "factors") "
        + factors.map(\.name).joined(separator: ", ")
    case .words(let words): "words in common: \(words.joined(separator: ", "))"
    }
  }
}
