extension String {
  /// The text as a scalar of YAML: in quotes unless it is words that no parser takes for anything
  /// else.
  var asYAML: String {
    isPlainInYAML ? self : "\"" + unicodeScalars.map(\.inYAMLQuotes).joined() + "\""
  }

  private var isPlainInYAML: Bool {
    let isWords = split(separator: " ", omittingEmptySubsequences: false).allSatisfy { word in
      guard let first = word.utf8.first, (first | 0x20).isLowerLetter else { return false }
      return word.utf8.allSatisfy { byte in
        (byte | 0x20).isLowerLetter || (0x30...0x39).contains(byte) || "-_./@".utf8.contains(byte)
      }
    }
    return isWords && !Self.yamlKeywords.contains(lowercased())
  }

  private static let yamlKeywords: Set<String> = [
    "y", "yes", "n", "no", "true", "false", "on", "off", "null",
  ]
}

extension UInt8 {
  fileprivate var isLowerLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
  }
}

extension Unicode.Scalar {
  /// The scalar within double quotes.
  fileprivate var inYAMLQuotes: String {
    switch self {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\t": "\\t"
    default: isPrintableInYAML ? String(self) : "\\U" + hexadecimal
    }
  }

  private var isPrintableInYAML: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x10000...0x10FFFF:
      true
    default: false
    }
  }

  private var hexadecimal: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
