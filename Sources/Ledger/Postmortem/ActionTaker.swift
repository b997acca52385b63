import GRDB
import Reliability

/// Takes over the action items that a postmortem states: new ones are added, those that the ledger
/// has are changed where the text says something else than before.
struct ActionTaker {
  let incident: IncidentReference
  /// What the text before stated.
  let previous: [StatedAction]
  let action: AuditEntry.Action

  /// Takes over what a text states.
  ///
  /// - Returns: The references of action items that are new to the text, by their index in it.
  mutating func take(
    _ stated: [StatedAction], into saved: inout PostmortemSaved, _ db: Database,
    _ trail: inout AuditTrail
  ) throws -> [Int: ActionReference] {
    let existing = try ActionItem.fetch(db, of: incident)
    var named = Set(stated.compactMap(\.reference))
    var references: [Int: ActionReference] = [:]
    for (index, item) in stated.enumerated() {
      if let reference = item.reference {
        guard let known = existing.first(where: { $0.reference == reference }) else {
          let other = try Ledger.existing(reference, db)
          throw ActionError.ofOtherIncident(reference, incident: other.incident)
        }
        try change(known, to: item, into: &saved, db, &trail)
      } else if let known = existing.first(where: {
        $0.record.title == item.record.title && !named.contains($0.reference)
      }) {
        references[index] = known.reference
        named.insert(known.reference)
        try change(known, to: item, into: &saved, db, &trail)
      } else {
        let added = try Ledger.insert(item.record, of: incident, as: action, db, &trail)
        references[index] = added.reference
        named.insert(added.reference)
        saved.added.append(added)
      }
    }
    saved.unnamed = existing.filter { item in
      item.record.status == .open && !named.contains(item.reference)
        && previous.contains {
          $0.reference == item.reference || $0.record.title == item.record.title
        }
    }
    return references
  }

  private func change(
    _ known: ActionItem, to stated: StatedAction, into saved: inout PostmortemSaved,
    _ db: Database, _ trail: inout AuditTrail
  ) throws {
    var changed = known
    changed.record.take(stated.record, since: previous.matching(stated)?.record)
    guard changed != known else { return }
    saved.changed.append(
      try Ledger.replace(known, with: changed, as: action, db, &trail))
  }
}
