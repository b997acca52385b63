/// An alert as an import comes upon it.
package struct ReportedAlert: Hashable, Sendable {
  /// What the source says.
  package var statement: AlertStatement
  /// Why it is left out; `nil` where it is taken over.
  package var skipReason: String?
  /// Fields that hold something and have no place in the ledger.
  package var fieldsWithoutPlace: [String]

  /// A reported alert from its parts.
  package init(
    _ statement: AlertStatement, skipReason: String? = nil, fieldsWithoutPlace: [String] = []
  ) {
    self.statement = statement
    self.skipReason = skipReason
    self.fieldsWithoutPlace = fieldsWithoutPlace
  }
}

/// What became of an import of alerts, by each time that one was told.
package struct AlertImportReport: Hashable, Sendable {
  /// Alerts that the ledger did not have.
  package var created = 0
  /// Tellings that changed what the ledger had.
  package var updated = 0
  /// Tellings that changed nothing.
  package var unchanged = 0
  /// Alerts that fired in the ledger and that their source lists no more.
  package var gone = 0
  /// Alerts left out, by reason.
  package var skipped: [String: Int] = [:]
  /// Fields that have no place in the ledger, with how often they held something.
  package var fieldsWithoutPlace: [String: Int] = [:]

  /// The report of nothing.
  package init() {}

  /// Tellings read, skipped ones included.
  package var total: Int { created + updated + unchanged + skipped.values.reduce(0, +) }

  /// Counts what is read.
  ///
  /// - Returns: Whether it is taken over.
  package mutating func takes(_ alert: ReportedAlert) -> Bool {
    for field in alert.fieldsWithoutPlace { fieldsWithoutPlace[field, default: 0] += 1 }
    guard let reason = alert.skipReason else { return true }
    skipped[reason, default: 0] += 1
    return false
  }
}
