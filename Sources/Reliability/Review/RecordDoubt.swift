/// Something that is missing or doubtful in the record, so that a figure says less than it seems.
package struct RecordDoubt: Hashable, Sendable {
  /// What is missing or doubtful.
  package enum Kind: String, CaseIterable, Codable, Sendable {
    /// No milestone at all: the incident belongs to no period and is in no figure.
    case undated
    /// The start of the impact is unknown: placed by its earliest milestone.
    case impactStartUnknown
    /// The end of the impact is unknown although the incident is over.
    case impactEndUnknown
    /// The incident is not over: counted up to the as-of time.
    case ongoing
    /// Times in an impossible or suspicious order.
    case suspiciousTimes
    /// No service named.
    case noService
    /// No severity.
    case noSeverity
    /// No trigger.
    case noTrigger
    /// Nothing about how it was detected.
    case noDetection
    /// No SLO linked: it burned no budget in these figures, whatever it did.
    case noSLOLink
    /// A linked SLO of which the burn cannot be computed.
    case unknownBurn
  }

  /// What is missing or doubtful.
  package var kind: Kind
  /// The incidents that it concerns, in order.
  package var incidents: [IncidentReference]
  /// The incidents among which they were looked for.
  package var outOf: Int
}

extension RecordDoubt.Kind {
  /// What it means for the figures, as a clause that follows "incidents": `have no severity`.
  package var clause: String {
    switch self {
    case .undated: "have no time at all: they are in no figure of any period"
    case .impactStartUnknown: "have no known start of impact: placed by their earliest time"
    case .impactEndUnknown: "are over, and the end of their impact is unknown"
    case .ongoing: "are not over: counted up to the as-of time"
    case .suspiciousTimes: "have times in an impossible or suspicious order"
    case .noService: "name no service"
    case .noSeverity: "have no severity"
    case .noTrigger: "have no recorded trigger"
    case .noDetection: "say nothing of how they were detected"
    case .noSLOLink: "are linked to no SLO: what budget they burned is unknown, not zero"
    case .unknownBurn: "are linked to an SLO, and what they burned of it cannot be computed"
    }
  }
}
