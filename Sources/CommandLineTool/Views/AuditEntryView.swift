import Foundation
import Ledger
import Reliability

/// A change as `audit log --json` shows it.
struct AuditEntryView: Encodable {
  let sequence: Int64
  let at: Instant
  let author: String
  let action: AuditEntry.Action
  let subject: String
  let reason: String?
  let changes: [String: Change]
  let hash: String

  /// What a field was and became.
  struct Change: Codable {
    let from: String?
    let to: String?
  }

  init(_ entry: AuditEntry) throws {
    sequence = entry.sequence
    at = entry.recordedAt
    author = entry.author
    action = entry.action
    subject = entry.subject
    reason = entry.reason
    changes = try JSONDecoder().decode(
      [String: Change].self, from: Data(entry.changes.utf8))
    hash = entry.hash.hexadecimal
  }
}

/// Whether the audit log holds, as `audit verify --json` shows it.
struct AuditVerdictView: Encodable {
  let entries: Int
  let head: String
  let holds: Bool
  let breach: String?

  init(_ state: LedgerState, _ breach: AuditBreach?) {
    entries = state.auditEntries
    head = state.headHash
    holds = breach == nil
    self.breach = breach?.description
  }
}

extension AuditEntry {
  /// The entry for a terminal: a line of who, when and what, and a line for each field.
  var lines: [String] {
    get throws {
      let view = try AuditEntryView(self)
      let head =
        "\(sequence)  \(recordedAt.iso8601)  \(author.singleLine)  \(action.rawValue)  "
        + subject.singleLine + (reason.map { "  (\($0.singleLine))" } ?? "")
      return [head]
        + view.changes.sorted { $0.key.localizedStandardCompare($1.key) == .orderedAscending }
        .map { field, change in
          let to = change.to.map(\.shortened) ?? "unknown"
          let from = change.from.map { "\($0.shortened) -> " } ?? ""
          return "     \(field.singleLine): \(from)\(to)"
        }
    }
  }
}

extension String {
  /// The text in one line of at most 100 characters.
  fileprivate var shortened: String {
    let line = singleLine
    return line.count > 100 ? line.prefix(99) + "…" : line
  }
}
