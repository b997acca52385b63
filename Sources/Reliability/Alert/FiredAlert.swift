/// An alert of the ledger: one that fired.
package struct FiredAlert: Hashable, Sendable {
  /// Its short name.
  package let reference: AlertReference
  /// What its source says of it.
  package var statement: AlertStatement
  /// When its source was first seen not to list it any more, where that is all that is known of its
  /// end.
  package var goneBy: Instant?
  /// For which incident it fired, as far as a person said.
  package var link: Link
  /// Whether anybody acted on it, as far as a person said.
  package var actedOn: Bool?

  /// For which incident an alert fired.
  package enum Link: Hashable, Sendable {
    /// Nobody said.
    case unsaid
    /// For this one.
    case incident(IncidentReference)
    /// For none.
    case ofNone
  }

  /// An alert from its parts.
  package init(
    reference: AlertReference, statement: AlertStatement, goneBy: Instant? = nil,
    link: Link = .unsaid, actedOn: Bool? = nil
  ) {
    self.reference = reference
    self.statement = statement
    self.goneBy = goneBy
    self.link = link
    self.actedOn = actedOn
  }
}

extension FiredAlert {
  /// Whether an alert fires still.
  package enum State: String, CaseIterable, Codable, Sendable {
    /// It fires, as far as is known.
    case firing
    /// It ended, at a known time.
    case ended
    /// It ended, at an unknown time.
    case gone
  }

  /// Whether it fires still.
  package var state: State {
    statement.endedAt != nil ? .ended : goneBy != nil ? .gone : .firing
  }

  /// The latest time at which it may have fired.
  package func latestEnd(asOf: Instant) -> Instant { statement.endedAt ?? goneBy ?? asOf }

  /// Takes over what its source says later.
  ///
  /// An end that is known stays: what says that it fires is older then. Of two ends the later one
  /// holds, as it was prolonged.
  ///
  /// - Parameters:
  ///   - other: What the source says.
  ///   - isListed: Whether the source lists it now, so that it cannot be gone.
  package mutating func take(_ other: AlertStatement, isListed: Bool) {
    if let ended = other.endedAt {
      if let known = statement.endedAt, known >= ended { return }
      goneBy = nil
    } else {
      guard statement.endedAt == nil else { return }
      if isListed { goneBy = nil }
    }
    statement.endedAt = other.endedAt
    statement.annotations = other.annotations
    statement.fingerprint = other.fingerprint ?? statement.fingerprint
    statement.url = other.url ?? statement.url
    statement.slo = other.slo ?? statement.slo
  }
}
