import Crypto
import Reliability

/// SHA-256 over a sequence of values, each preceded by its length, so that no two different
/// sequences feed it the same bytes.
struct RecordHasher {
  private var hasher = SHA256()

  mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      combine(Int64(bytes.count))
      hasher.update(bufferPointer: UnsafeRawBufferPointer(bytes))
    }
  }

  mutating func combine(_ text: String?) {
    if let text { combine(text) } else { combine(Int64(-1)) }
  }

  mutating func combine(_ number: Int64) {
    withUnsafeBytes(of: number.littleEndian) { hasher.update(bufferPointer: $0) }
  }

  mutating func combine(digest: some Sequence<UInt8>) {
    hasher.update(data: Array(digest))
  }

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

  func finalize() -> SHA256Digest { hasher.finalize() }
}
