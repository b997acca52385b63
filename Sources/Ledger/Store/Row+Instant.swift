import GRDB
import Reliability

extension Row {
  /// The instant in two columns, milliseconds and offset, the first of them at `index`.
  func instant(at index: Int) -> Instant? {
    guard let milliseconds: Int64 = self[index] else { return nil }
    return Instant(millisecondsSinceEpoch: milliseconds, offsetMinutes: self[index + 1] ?? 0)
  }
}

extension Instant {
  /// The values of the two columns that hold an instant.
  static func columns(_ instant: Instant?) -> [(any DatabaseValueConvertible)?] {
    [instant?.millisecondsSinceEpoch, instant?.offsetMinutes]
  }
}
