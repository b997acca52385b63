/// What a monitoring system says of an alert that fired.
package struct AlertStatement: Hashable, Sendable {
  /// Which system says so.
  package var source: String
  /// Its labels; together with the start they tell it from others.
  package var labels: [String: String]
  /// Its annotations.
  package var annotations: [String: String]
  /// When it began to fire.
  package var startedAt: Instant
  /// When it ended; `nil` as long as it fires.
  package var endedAt: Instant?
  /// The system's own hash of the labels, where it states one.
  package var fingerprint: String?
  /// Where the rule can be seen.
  package var url: String?
  /// The SLO that a label names.
  package var slo: String?

  /// The label that names the rule.
  package static let nameLabel = "alertname"

  /// The labels that name an SLO, the first that is there counts: those of psgf's own rules and of
  /// Pyrra's, and those of Sloth's.
  package static let sloLabels = ["slo", "sloth_slo"]

  /// A statement from its parts.
  package init(
    source: String, labels: [String: String], annotations: [String: String] = [:],
    startedAt: Instant, endedAt: Instant? = nil, fingerprint: String? = nil, url: String? = nil,
    slo: String? = nil
  ) {
    self.source = source
    self.labels = labels
    self.annotations = annotations
    self.startedAt = startedAt
    self.endedAt = endedAt
    self.fingerprint = fingerprint
    self.url = url
    self.slo = slo
  }

  /// The name of its rule.
  package var name: String { labels[Self.nameLabel] ?? "" }
}
