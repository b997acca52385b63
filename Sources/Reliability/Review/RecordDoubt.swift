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
    /// The incident is not over: its burn counts up to the as-of time, its impact is unknown.
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
  /// What it is, and what it means for the figures.
  package var words: String {
    switch self {
    case .undated: "No time at all, and so in no figure of any period"
    case .impactStartUnknown: "Start of the impact unknown, placed by the earliest known time"
    case .impactEndUnknown: "Over, and the end of the impact unknown"
    case .ongoing: "Not over: burned budget counts up to the as-of time, the impact is unknown"
    case .suspiciousTimes: "Times in an impossible or suspicious order"
    case .noService: "No service named"
    case .noSeverity: "No severity"
    case .noTrigger: "No trigger recorded"
    case .noDetection: "Nothing recorded of the detection"
    case .noSLOLink: "Linked to no SLO: what budget was burned is unknown, not zero"
    case .unknownBurn: "Linked to an SLO, and what was burned of it cannot be computed"
    }
  }
}
