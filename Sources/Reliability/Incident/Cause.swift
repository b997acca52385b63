/// An entry of a taxonomy of triggers or of contributing factors, such as `config-push`.
///
/// A team extends a taxonomy by using an entry of its own; the built-in ones are those of
/// Google's postmortem analysis (Site Reliability Workbook, appendix C).
package struct TaxonomyEntry: Hashable, Sendable {
  /// Lower-case letters, digits and hyphens.
  package let name: String

  /// An entry by its name; `nil` where the name has other characters than lower-case letters,
  /// digits and hyphens.
  package init?(_ name: String) {
    let allowed = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard allowed, !name.isEmpty else { return nil }
    self.name = name
  }

  /// What set an incident off.
  package static let knownTriggers = [
    "binary-push", "config-push", "user-behaviour", "pipeline", "provider-change",
    "performance-decay", "capacity", "hardware", "other",
  ]

  /// What let a trigger become an incident.
  package static let knownFactors = [
    "software", "development-process", "complex-behaviour", "deployment-planning", "network",
    "other",
  ]
}

/// What let the trigger become an incident; an incident has several.
package struct ContributingFactor: Hashable, Sendable {
  /// Where it belongs in the taxonomy.
  package var category: TaxonomyEntry
  /// What it was, in words.
  package var text: String?

  /// A factor from its parts.
  package init(category: TaxonomyEntry, text: String? = nil) {
    self.category = category
    self.text = text
  }
}

/// How an incident came to be known.
package struct Detection: Hashable, Sendable {
  /// Who or what noticed.
  package enum Method: String, CaseIterable, Codable, Sendable {
    /// An alert.
    case alert
    /// Somebody of the organisation.
    case human
    /// A customer.
    case customer
  }

  /// Who or what noticed.
  package var method: Method
  /// The name of the alert.
  package var alertName: String?
  /// Whether the alert asked for something that a person could do.
  package var actionable: Bool?

  /// A detection from its parts.
  package init(method: Method, alertName: String? = nil, actionable: Bool? = nil) {
    self.method = method
    self.alertName = alertName
    self.actionable = actionable
  }
}

extension TaxonomyEntry {
  /// The triggers by which a team's own change sets an incident off.
  package static let changeTriggers = ["binary-push", "config-push", "pipeline"]

  /// Whether, as a trigger, it is a team's own change.
  package var isChange: Bool { Self.changeTriggers.contains(name) }
}
