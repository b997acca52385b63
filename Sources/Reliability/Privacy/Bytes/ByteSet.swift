/// A set of ASCII bytes, and perhaps all the others.
struct ByteSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var hasNonASCII = false

  init(_ characters: String) {
    for byte in characters.utf8 { insert(byte) }
  }

  private init(_ range: ClosedRange<Unicode.Scalar>) {
    for byte in UInt8(ascii: range.lowerBound)...UInt8(ascii: range.upperBound) { insert(byte) }
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
  }

  func contains(_ byte: UInt8) -> Bool {
    if byte < 64 { return low >> UInt64(byte) & 1 == 1 }
    return byte < 128 ? high >> UInt64(byte & 63) & 1 == 1 : hasNonASCII
  }

  /// Whether every byte is in the set.
  func containsAll(_ bytes: some Sequence<UInt8>) -> Bool { bytes.allSatisfy(contains) }

  static func + (left: ByteSet, right: ByteSet) -> ByteSet {
    var union = left
    union.low |= right.low
    union.high |= right.high
    union.hasNonASCII = left.hasNonASCII || right.hasNonASCII
    return union
  }

  /// The bytes that are not in the set.
  var inverted: ByteSet {
    var inverted = self
    inverted.low = ~low
    inverted.high = ~high
    inverted.hasNonASCII.toggle()
    return inverted
  }
}

extension ByteSet {
  static let digits = ByteSet("0"..."9")
  static let upperCase = ByteSet("A"..."Z")
  static let lowerCase = ByteSet("a"..."z")
  static let letters = upperCase + lowerCase
  static let alphanumerics = letters + digits
  static let hexadecimals = digits + ByteSet("abcdefABCDEF")
  /// What a word of a program is made of.
  static let identifier = alphanumerics + ByteSet("_")
  static let base64 = alphanumerics + ByteSet("+/=")
  static let base64URL = identifier + ByteSet("-")
  /// What host names are made of, and version numbers and names of files.
  static let hostName = identifier + ByteSet("-.")
  static let nonASCII = (ByteSet("\0"..."\u{7F}")).inverted
  static let lineBreaks = ByteSet("\n\r")
  static let blanks = ByteSet(" \t")
  static let whitespace = lineBreaks + blanks
}
