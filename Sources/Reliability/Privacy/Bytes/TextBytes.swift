/// The UTF-8 of a text, for matchers that look around freely: outside of it, all is NUL.
struct TextBytes: Sendable {
  private(set) var bytes: [UInt8]

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  /// The text with a byte in place of all in some ranges that belongs to nothing sensitive, and
  /// before which everything ends.
  func masking(_ ranges: [Range<Int>]) -> TextBytes {
    var masked = self
    for position in ranges.joined() { masked.bytes[position] = UInt8(ascii: "<") }
    return masked
  }

  var count: Int { bytes.count }

  subscript(position: Int) -> UInt8 {
    bytes.indices.contains(position) ? bytes[position] : 0
  }

  subscript(range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text of a range, without its case if that is ASCII.
  func lowercased(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].lazy.map(\.lowercasedASCII), as: UTF8.self)
  }

  /// Where the bytes of a set end that start at `position`, looking at `limit` of them at most.
  func end(of set: ByteSet, from position: Int, limit: Int = .max) -> Int {
    let last = limit < count - position ? position + limit : count
    var end = position
    while end < last, set.contains(bytes[end]) { end += 1 }
    return end
  }

  /// Where the bytes of a set start that end before `position`, looking at `limit` of them at most.
  func start(of set: ByteSet, before position: Int, limit: Int) -> Int {
    let first = Swift.max(0, position - limit)
    var start = position
    while start > first, set.contains(bytes[start - 1]) { start -= 1 }
    return start
  }

  /// Whether a text, given in lower case, stands at `position` in any case.
  func has(_ lowercase: StaticString, at position: Int) -> Bool {
    guard position >= 0, position + lowercase.utf8CodeUnitCount <= count else { return false }
    return lowercase.withUTF8Buffer { expected in
      expected.indices.allSatisfy { bytes[position + $0].lowercasedASCII == expected[$0] }
    }
  }

  /// Where each of some bytes stands.
  func positions(of set: ByteSet) -> some Sequence<Int> {
    bytes.indices.lazy.filter { set.contains(bytes[$0]) }
  }

  /// The longest stretches of bytes of a set, which never touch.
  func runs(of set: ByteSet) -> ByteRuns { ByteRuns(text: self, set: set) }
}

extension UInt8 {
  fileprivate var lowercasedASCII: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}
