import Crypto
package import Foundation
import GRDB
package import Reliability

/// One change of the ledger: who, when, what, from and to.
package struct AuditEntry: Hashable, Sendable {
  /// What was done.
  package enum Action: String, Codable, Sendable {
    /// Something was recorded by hand.
    case recorded
    /// Something was changed by hand.
    case updated
    /// Something was added to a timeline.
    case noted
    /// An incident was linked to SLOs.
    case linked
    /// An incident was merged into another.
    case merged
    /// Something came in with an import.
    case imported
  }

  /// Its place in the log, counted from 1 without gaps.
  package var sequence: Int64
  /// When the ledger learnt of it.
  package var recordedAt: Instant
  /// Who did it.
  package var author: String
  /// What was done.
  package var action: Action
  /// To what: `INC-42`, `slo/checkout-availability`.
  package var subject: String
  /// Why, where somebody said.
  package var reason: String?
  /// The fields that changed, as a JSON object: `{"title":{"from":"…","to":"…"}}`.
  package var changes: String
  /// SHA-256 of the subject as it was after the change.
  package var stateDigest: Data
  /// SHA-256 of this entry and the hash of the one before it.
  package var hash: Data

  /// The hash that the entry must have after an entry with `previousHash`, empty for the first.
  func computedHash(after previousHash: Data) -> Data {
    var hasher = RecordHasher()
    hasher.combine(digest: previousHash)
    hasher.combine(sequence)
    hasher.combine(recordedAt.millisecondsSinceEpoch)
    hasher.combine(author)
    hasher.combine(action.rawValue)
    hasher.combine(subject)
    hasher.combine(reason)
    hasher.combine(changes)
    hasher.combine(digest: stateDigest)
    return Data(hasher.finalize())
  }
}

extension AuditEntry {
  static let columns =
    "sequence, recorded_at, author, action, subject, reason, changes, state_digest, hash"

  /// An entry from a row of ``columns``, `nil` where its action is none that this program knows.
  init?(_ row: Row) {
    guard let action = Action(rawValue: row[3]) else { return nil }
    self.init(
      sequence: row[0], recordedAt: Instant(millisecondsSinceEpoch: row[1]), author: row[2],
      action: action, subject: row[4], reason: row[5], changes: row[6], stateDigest: row[7],
      hash: row[8])
  }
}
