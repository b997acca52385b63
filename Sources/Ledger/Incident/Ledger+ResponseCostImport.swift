import GRDB
package import Reliability

extension Ledger {
  /// Takes over what other tools state of the response to incidents, all or none.
  ///
  /// What is stated of an incident replaces what was recorded, as with any update, and what it was
  /// stays in the audit log; what is not stated stays.
  ///
  /// - Parameters:
  ///   - items: What a file states.
  ///   - provenance: Who imports, when and why.
  ///   - rehearsing: Whether only to say what would become of each.
  /// - Returns: What became of each.
  /// - Throws: ``ImportRowsError``, with every row that cannot be, and ``LedgerError``.
  package func importResponseCosts(
    _ items: [ResponseCostItem], by provenance: Provenance, rehearsing: Bool = false
  ) throws -> ResponseCostImportReport {
    try change(by: provenance, rehearsing: rehearsing) { db, trail in
      let report = try Self.report(on: items, db)
      for change in report.added + report.changed {
        let before = try Self.existing(change.incident, db)
        var after = before
        after.record.responseCost = change.after
        try after.update(db)
        let timeline = try TimelineEntry.fetch(db, of: change.incident)
        try trail.record(
          .updated, from: before.auditedState(timeline: timeline),
          to: after.auditedState(timeline: timeline))
      }
      return report
    }
  }

  private static func report(
    on items: [ResponseCostItem], _ db: Database
  ) throws -> ResponseCostImportReport {
    let names = try IncidentNames(db)
    var report = ResponseCostImportReport()
    var places: [IncidentReference: String] = [:]
    var refused: [ImportRowsError.Row] = []
    for item in items {
      guard case .cost(let stated) = item else {
        if case .skipped(let reason) = item { report.skipped[reason, default: 0] += 1 }
        continue
      }
      do {
        guard let reference = try names.reference(of: stated.incident) else {
          report.unmatched.append(stated.incident.name)
          continue
        }
        if let place = places.updateValue(stated.place, forKey: reference) {
          throw ResponseCostImportError.statedTwice(reference, before: place)
        }
        let incident = try existing(reference, db)
        if let remaining = incident.duplicateOf {
          throw ResponseCostImportError.merged(reference, into: remaining)
        }
        try report.count(stated.cost, of: incident)
      } catch let error as DatabaseError {
        throw error
      } catch {
        refused.append(.init(place: stated.place, cause: error))
      }
    }
    guard refused.isEmpty else { throw ImportRowsError(rows: refused) }
    return report
  }
}

extension ResponseCostImportReport {
  /// Counts what is stated of an incident.
  fileprivate mutating func count(_ stated: ResponseCost, of incident: Incident) throws {
    let before = incident.record.responseCost
    let after = try before.map { try $0.stating(stated) } ?? stated
    let change = Change(incident: incident.reference, before: before, after: after)
    if before == after {
      unchanged += 1
    } else if before == nil {
      added.append(change)
    } else {
      changed.append(change)
    }
  }
}

extension ImportedResponseCost.Incident {
  /// What the file calls it.
  fileprivate var name: String {
    switch self {
    case .reference(let reference): reference.description
    case .names(let names, _): names.first ?? ""
    }
  }
}

/// What incidents are called by the tools that they came from.
private struct IncidentNames {
  private let sources: [String: [(system: String, incident: IncidentReference)]]

  init(_ db: Database) throws {
    sources = Dictionary(
      grouping: try Row.fetchAll(
        db, sql: "SELECT source_id, source_system, id FROM incident WHERE source_id IS NOT NULL"),
      by: { $0[0] }
    ).mapValues { rows in rows.map { ($0[1], IncidentReference(number: $0[2])) } }
  }

  /// The incident that is meant, `nil` where the ledger has none of the name.
  func reference(of incident: ImportedResponseCost.Incident) throws -> IncidentReference? {
    switch incident {
    case .reference(let reference): return reference
    case .names(let names, let source):
      for name in names {
        let found = (sources[name] ?? []).filter { source == nil || $0.system == source }
        guard found.count < 2 else {
          throw ResponseCostImportError.ambiguous(name, sources: found.map(\.system).sorted())
        }
        if let found = found.first { return found.incident }
      }
      return nil
    }
  }
}

/// Why a cost cannot be taken over.
package enum ResponseCostImportError: Error, Equatable {
  /// The file states it of one incident more than once.
  case statedTwice(IncidentReference, before: String)
  /// The incident was another one.
  case merged(IncidentReference, into: IncidentReference)
  /// Several incidents have that id.
  case ambiguous(String, sources: [String])
}

extension ResponseCostImportError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .statedTwice(let incident, let place):
      "\(incident) stands there a second time, after \(place): "
        + "add the two up in one row, or take one out"
    case .merged(let incident, let remaining):
      "\(incident) was merged into \(remaining) and counts nowhere: give the cost to \(remaining)"
    case .ambiguous(let name, let sources):
      "'\(name)' is an incident of \(sources.joined(separator: " and of ")): "
        + "say which with --source"
    }
  }
}
