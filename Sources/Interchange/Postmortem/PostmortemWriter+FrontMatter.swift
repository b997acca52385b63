package import Reliability

extension PostmortemWriter {
  /// Front matter with the lines around it, without a line feed at its end; empty where it states
  /// nothing.
  package static func frontMatter(of header: PostmortemHeader) -> String {
    String(frontMatter(header.normalized).trimmingWhitespace)
  }

  /// The front matter, empty where it states nothing.
  static func frontMatter(_ header: PostmortemHeader) -> String {
    var lines: [String] = []
    func add(_ key: String, _ value: String?) {
      if let value { lines.append("\(key): \(value)") }
    }
    add("incident", header.incident?.description)
    add("revision", header.revision.map(String.init))
    add("owner", header.owner?.asYAML)
    add("severity", header.severity?.description)
    if !header.services.isEmpty {
      add("services", "[\(header.services.map(\.asYAML).joined(separator: ", "))]")
    }
    add("trigger", header.trigger?.name.asYAML)
    add("change", header.change?.asYAML)
    add("detection", header.detection?.rawValue)
    let milestones = header.milestones.known
    if !milestones.isEmpty { lines.append("milestones:") }
    for (milestone, instant) in milestones {
      lines.append("  \(milestone.rawValue): \(instant.iso8601)")
    }
    return lines.isEmpty ? "" : "---\n\(lines.joined(separator: "\n"))\n---\n\n"
  }
}

extension String {
  /// The text as a scalar of YAML: in quotes unless it is words that no parser takes for anything
  /// else.
  fileprivate var asYAML: String {
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
