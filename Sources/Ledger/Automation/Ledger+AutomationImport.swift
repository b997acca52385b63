import GRDB
package import Reliability

extension Ledger {
  /// Takes candidates for automation over from a file, all or none.
  ///
  /// A candidate is known again by its number where the file gives one, else by its title within its
  /// team. What the file leaves out of it stays; one that was withdrawn here stays withdrawn.
  ///
  /// - Parameters:
  ///   - stated: The candidates of the file.
  ///   - provenance: Who imports, when and why.
  ///   - rehearsing: Whether only to say what would become of each.
  /// - Returns: What became of each.
  /// - Throws: ``ImportRowsError``, with every candidate that cannot be, and ``LedgerError``.
  package func importAutomation(
    _ stated: [ImportedAutomation], by provenance: Provenance, rehearsing: Bool = false
  ) throws -> AutomationImportReport {
    try change(by: provenance, rehearsing: rehearsing) { db, trail in
      var candidates = try AutomationCandidate.fetchAll(db)
      var report = AutomationImportReport()
      var places: [AutomationReference: String] = [:]
      var refused: [ImportRowsError.Row] = []
      for item in stated {
        do {
          let candidate = try Self.take(item, among: candidates, &report, db, &trail)
          if let place = places.updateValue(item.place, forKey: candidate.reference) {
            throw AutomationImportError.statedTwice(candidate.record.title, before: place)
          }
          if !candidates.contains(where: { $0.reference == candidate.reference }) {
            candidates.append(candidate)
          }
        } catch let error as DatabaseError {
          throw error
        } catch {
          refused.append(.init(place: item.place, cause: error))
        }
      }
      guard refused.isEmpty else { throw ImportRowsError(rows: refused) }
      return report
    }
  }

  private static func take(
    _ item: ImportedAutomation, among candidates: [AutomationCandidate],
    _ report: inout AutomationImportReport, _ db: Database, _ trail: inout AuditTrail
  ) throws -> AutomationCandidate {
    guard let before = try item.candidate(among: candidates) else {
      let record = try item.statement.newRecord().validated()
      try check(record, db)
      let candidate = try AutomationCandidate.insert(record, by: trail.provenance, db)
      try trail.record(.imported, to: candidate.auditedState)
      report.created.append(candidate)
      return candidate
    }
    guard before.withdrawal == nil else {
      report.withdrawn.append(before.reference)
      return before
    }
    var after = before
    item.statement.apply(to: &after.record)
    after.record = try after.record.validated()
    guard after.record != before.record else {
      report.unchanged += 1
      return before
    }
    try check(after.record, db)
    try after.update(db)
    try trail.record(.imported, from: before.auditedState, to: after.auditedState)
    report.updated.append(after)
    return after
  }
}

extension ImportedAutomation {
  /// The candidate of the ledger that is meant, `nil` where it is a new one.
  ///
  /// - Throws: ``AutomationError/unknown(_:)``, ``AutomationImportError``.
  fileprivate func candidate(
    among candidates: [AutomationCandidate]
  ) throws -> AutomationCandidate? {
    if let reference {
      guard let candidate = candidates.first(where: { $0.reference == reference }) else {
        throw AutomationError.unknown(reference)
      }
      return candidate
    }
    guard let title = statement.title else { throw AutomationImportError.noTitle }
    let named = candidates.filter { $0.record.title == title }
    let live = named.filter { $0.withdrawal == nil }
    let meant = (live.isEmpty ? named : live).filter {
      switch statement.team {
      case .leftOut: true
      case .unknown: $0.record.team == nil
      case .known(let team): $0.record.team == team
      }
    }
    guard meant.count < 2 else {
      throw AutomationImportError.ambiguous(title, meant.map(\.reference))
    }
    if meant.isEmpty, let other = live.first {
      throw AutomationImportError.anotherTeam(title, other.reference, team: other.record.team)
    }
    return meant.first
  }
}

/// Why a candidate of a file cannot be taken over.
package enum AutomationImportError: Error, Equatable {
  /// It has neither a number nor a title.
  case noTitle
  /// Several candidates have its title.
  case ambiguous(String, [AutomationReference])
  /// One of another team has its title.
  case anotherTeam(String, AutomationReference, team: String?)
  /// The file states one candidate more than once.
  case statedTwice(String, before: String)
}

extension AutomationImportError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noTitle: "it has no title: say what would be automated"
    case .ambiguous(let title, let references):
      "'\(title)' is the title of \(references.map(\.description).joined(separator: " and ")): "
        + "say which is meant by its number"
    case .anotherTeam(let title, let reference, let team):
      "'\(title)' is the title of \(reference) of \(team ?? "no team"): say that it is meant by its "
        + "number, or give this one another title"
    case .statedTwice(let title, let place):
      "'\(title)' stands there a second time, after \(place): keep one of the two"
    }
  }
}
