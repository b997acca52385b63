import Crypto
import Reliability

/// SHA-256 over a sequence of values, each preceded by its length, so that no two different
/// sequences have the same bytes.
struct RecordHasher {
  private var bytes: [UInt8] = []

  init(reserving capacity: Int = 4_096) { bytes.reserveCapacity(capacity) }

  mutating func combine(_ text: String) {
    combine(Int64(text.utf8.count))
    bytes += text.utf8
  }

  mutating func combine(_ text: String?) {
    if let text { combine(text) } else { combine(Int64(-1)) }
  }

  mutating func combine(_ number: Int64) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }

  mutating func combine(digest: some Sequence<UInt8>) { bytes += digest }

  mutating func combine(_ instant: Instant) {
    combine(instant.millisecondsSinceEpoch)
    combine(Int64(instant.offsetMinutes))
  }

  mutating func combine(_ entry: TimelineEntry) {
    combine(entry.occurredAt)
    combine(entry.kind.rawValue)
    combine(entry.actor)
    combine(entry.text)
    combine(entry.evidenceURL)
    combine(entry.externalID)
  }

  /// Adds the values to a digest of more than one sequence.
  func add(to hasher: inout SHA256) { hasher.update(data: bytes) }

  func finalize() -> SHA256Digest { SHA256.hash(data: bytes) }
}
