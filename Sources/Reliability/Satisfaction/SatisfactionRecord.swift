/// How satisfied users were in a period, as somebody recorded it, with how that is known.
///
/// It is a fact from outside: it is never worked out of the SLO that it is to judge. A record that
/// was wrong is withdrawn, and stays.
package struct SatisfactionRecord: Hashable, Sendable {
  /// Its reference.
  package var reference: SatisfactionReference
  /// What it is about.
  package var subject: SatisfactionSubject
  /// What it says.
  package var statement: SatisfactionStatement
  /// Who recorded it.
  package var author: String
  /// When.
  package var recordedAt: Instant
  /// Who withdrew it, when and why; `nil` where it holds.
  package var withdrawal: Provenance?

  /// A record from its parts.
  package init(
    reference: SatisfactionReference, subject: SatisfactionSubject,
    statement: SatisfactionStatement, author: String, recordedAt: Instant,
    withdrawal: Provenance? = nil
  ) {
    self.reference = reference
    self.subject = subject
    self.statement = statement
    self.author = author
    self.recordedAt = recordedAt
    self.withdrawal = withdrawal
  }
}

/// What users are or are not satisfied with.
package enum SatisfactionSubject: Hashable, Sendable {
  /// What an SLO promises, by its name.
  case slo(String)
  /// A journey, by its name.
  case journey(String)
  /// A service as a whole, by its name.
  case service(String)

  /// The name.
  package var name: String {
    switch self {
    case .slo(let name), .journey(let name), .service(let name): name
    }
  }

  /// What has the name: `slo`, `journey` or `service`.
  package var kind: String {
    switch self {
    case .slo: "slo"
    case .journey: "journey"
    case .service: "service"
    }
  }
}

extension SatisfactionSubject: CustomStringConvertible {
  /// The subject as the audit log names it: `journey/pay-by-card`.
  package var description: String { "\(kind)/\(name)" }
}
