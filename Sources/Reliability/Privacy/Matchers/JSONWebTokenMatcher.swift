/// JSON Web Tokens (RFC 7519) whose header can be read.
struct JSONWebTokenMatcher: SensitiveDataMatcher {
  private static let longestHeader = 4_096

  func matches(in text: TextBytes) -> [SensitiveMatch] {
    text.runs(of: .base64URL).compactMap { header in
      guard
        isHeader(header, in: text), let payload = part(after: header, in: text),
        let signature = part(after: payload, in: text)
      else { return nil }
      return SensitiveMatch(
        kind: .accessToken, range: header.lowerBound..<signature.upperBound, hint: "eyJ…")
    }
  }

  private func part(after part: Range<Int>, in text: TextBytes) -> Range<Int>? {
    guard text[part.upperBound] == UInt8(ascii: ".") else { return nil }
    let start = part.upperBound + 1
    let end = text.end(of: .base64URL, from: start)
    return start < end ? start..<end : nil
  }

  /// Whether a part holds a JSON object that names an algorithm.
  private func isHeader(_ part: Range<Int>, in text: TextBytes) -> Bool {
    guard text.has("eyj", at: part.lowerBound), part.count < Self.longestHeader else {
      return false
    }
    let header = String(decoding: Self.decode(text[part]), as: UTF8.self)
    return header.hasPrefix("{") && header.hasSuffix("}") && header.contains("\"alg\"")
  }

  private static func decode(_ digits: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var width = 0
    for digit in digits {
      bits = bits << 6 | UInt32(value(of: digit))
      width += 6
      guard width >= 8 else { continue }
      width -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(width)))
      bits &= 1 << UInt32(width) - 1
    }
    return bytes
  }

  /// The value of a digit in base64url (RFC 4648).
  private static func value(of digit: UInt8) -> UInt8 {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): digit - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0") + 52
    case UInt8(ascii: "-"): 62
    default: 63
    }
  }
}
