/// Something that happened during an incident.
package struct TimelineEntry: Hashable, Sendable {
  /// What sort of happening it was.
  package enum Kind: String, CaseIterable, Codable, Sendable {
    /// Something that a person noted.
    case note
    /// A message to users, as on a status page.
    case statusUpdate = "status-update"
    /// Something that was done.
    case action
    /// Something that was seen.
    case observation
    /// A decision.
    case decision
  }

  /// When it happened.
  package var occurredAt: Instant
  /// When the ledger learnt of it, `nil` until then.
  package var recordedAt: Instant?
  /// What sort of happening it was.
  package var kind: Kind
  /// Who did or said it.
  package var actor: String?
  /// What happened.
  package var text: String
  /// Where that can be seen.
  package var evidenceURL: String?
  /// The identifier in the tool that it was imported from.
  package var externalID: String?

  /// An entry from its parts.
  package init(
    occurredAt: Instant, recordedAt: Instant? = nil, kind: Kind, actor: String? = nil,
    text: String, evidenceURL: String? = nil, externalID: String? = nil
  ) {
    self.occurredAt = occurredAt
    self.recordedAt = recordedAt
    self.kind = kind
    self.actor = actor
    self.text = text
    self.evidenceURL = evidenceURL
    self.externalID = externalID
  }
}
