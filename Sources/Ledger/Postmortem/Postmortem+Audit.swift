import Crypto
import Foundation
import GRDB
import Reliability

/// Everything that the ledger holds of a postmortem.
struct PostmortemFile {
  var postmortem: Postmortem
  var revisions: [PostmortemRevision]
  var changes: [PostmortemStateChange]
  var waivers: [ReviewWaiver]

  /// The file of a postmortem, as the ledger holds it.
  init(_ db: Database, of postmortem: Postmortem) throws {
    self.postmortem = postmortem
    revisions = try PostmortemRevision.fetch(db, of: postmortem.incident)
    changes = try PostmortemStateChange.fetch(db, of: postmortem.incident)
    waivers = try ReviewWaiver.fetch(db, of: postmortem.incident)
  }

  /// What the audit log records of it: of each text its digest, since the text itself stays.
  var auditedState: AuditedState {
    var fields: [AuditedState.Field] = [
      .init(name: "state", value: postmortem.state.rawValue),
      .init(name: "started", value: postmortem.startedAt.iso8601),
      .init(name: "changed", value: postmortem.changedAt.iso8601),
    ]
    if let owner = postmortem.owner { fields.append(.init(name: "owner", value: owner)) }
    if let due = postmortem.due { fields.append(.init(name: "due", value: due.description)) }
    fields += revisions.map { .init(name: "revision \($0.number)", value: $0.auditText) }
    fields += changes.enumerated().map { index, change in
      .init(name: "state change \(index + 1)", value: change.auditText)
    }
    fields += waivers.map { .init(name: "waiver \($0.check)", value: $0.auditText) }
    return AuditedState(subject: postmortem.name, fields: fields)
  }
}

extension PostmortemRevision {
  fileprivate var auditText: String {
    let digest = Data(SHA256.hash(data: Data(text.utf8))).hexadecimal
    return "by \(author) at \(savedAt.iso8601), \(importedFrom.map { "from \($0), " } ?? "")"
      + "sha256 \(digest)"
  }
}

extension PostmortemStateChange {
  fileprivate var auditText: String {
    "\(state.rawValue) by \(author) at \(at.iso8601)" + (reason.map { ": \($0)" } ?? "")
  }
}

extension ReviewWaiver {
  fileprivate var auditText: String { "by \(author) at \(at.iso8601): \(reason)" }
}
