/// What another tool states of the response to one incident.
package struct ImportedResponseCost: Hashable, Sendable {
  /// Which incident it is.
  package enum Incident: Hashable, Sendable {
    /// One of the ledger, by its short name.
    case reference(IncidentReference)
    /// One that came from another tool, by what that calls it, the surest name first; the source is
    /// named where the names are only its own.
    case names([String], source: String?)
  }

  /// The incident.
  package var incident: Incident
  /// What is stated of its cost; the rest stays as it is.
  package var cost: ResponseCost
  /// Where it stands: `costs.csv:12`.
  package var place: String

  /// A statement from its parts.
  package init(incident: Incident, cost: ResponseCost, place: String) {
    self.incident = incident
    self.cost = cost
    self.place = place
  }
}

/// A row of another tool's numbers, or why it is left out.
package enum ResponseCostItem: Hashable, Sendable {
  /// A statement to take over.
  case cost(ImportedResponseCost)
  /// A row that is left out.
  case skipped(reason: String)
}

/// What becomes of an import of costs of responses: every row is counted once.
package struct ResponseCostImportReport: Hashable, Sendable {
  /// Incidents of which nothing was known before.
  package var added: [Change] = []
  /// Incidents of which something was known, and now something else or more is.
  package var changed: [Change] = []
  /// Rows that state what is recorded already.
  package var unchanged = 0
  /// What the tool calls incidents that the ledger does not have, in the order of the file.
  package var unmatched: [String] = []
  /// Rows that were left out, by reason.
  package var skipped: [String: Int] = [:]

  /// The report of an empty file.
  package init() {}

  /// What changes of an incident.
  package struct Change: Hashable, Sendable {
    /// The incident.
    package let incident: IncidentReference
    /// What was recorded; `nil` for nothing.
    package let before: ResponseCost?
    /// What is recorded then.
    package let after: ResponseCost

    /// A change from its parts.
    package init(incident: IncidentReference, before: ResponseCost?, after: ResponseCost) {
      self.incident = incident
      self.before = before
      self.after = after
    }
  }

  /// Rows read, those left out included.
  package var total: Int {
    added.count + changed.count + unchanged + unmatched.count + skipped.values.reduce(0, +)
  }
}

extension ResponseCost {
  /// The cost once another one is stated: what that says holds, and the rest stays.
  ///
  /// - Throws: ``ResponseCostError`` where the two cannot both be.
  package func stating(_ newer: ResponseCost) throws(ResponseCostError) -> ResponseCost {
    try ResponseCost(
      people: newer.people ?? people, engagedMinutes: newer.engagedMinutes ?? engagedMinutes,
      manualSteps: newer.manualSteps ?? manualSteps,
      afterHoursMinutes: newer.afterHoursMinutes ?? afterHoursMinutes)
  }
}
