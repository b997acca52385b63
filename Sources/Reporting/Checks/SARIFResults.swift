import Reliability

/// The findings of one file as results of a SARIF run.
struct SARIFResults {
  private let uri: String
  /// The columns of the characters of each line on which something stands.
  private let columnStarts: [Int: [Int]]
  private let result: ReviewResult
  private let ruleIndices: [String: Int]

  init(file: ReviewedFile, ruleIndices: [String: Int]) {
    uri = file.path.relativeURI
    let lines = MarkdownLines(file.text).lines
    let found = file.result.findings + file.result.waived.map(\.finding)
    columnStarts = Dictionary(
      Set(found.map(\.place.line)).filter { lines.indices.contains($0 - 1) }.map {
        ($0, lines[$0 - 1].utf16Columns)
      }, uniquingKeysWith: { first, _ in first })
    result = file.result
    self.ruleIndices = ruleIndices
  }

  /// The results by place, what is waived among them.
  var values: [JSONValue] {
    let findings =
      result.findings.map { ($0, ReviewWaiver?.none) }
      + result.waived.map { ($0.finding, Optional($0.waiver)) }
    var occurrences: [String: Int] = [:]
    return findings.sorted { $0.0 < $1.0 }.map { finding, waiver in
      let name = finding.stableName
      occurrences[name, default: 0] += 1
      let fingerprint = "\(uri)\n\(name)\n\(occurrences[name, default: 1])".fingerprint
      return value(of: finding, waiver: waiver, fingerprint: fingerprint)
    }
  }

  private func value(
    of finding: ReviewFinding, waiver: ReviewWaiver?, fingerprint: String
  ) -> JSONValue {
    var value: [String: JSONValue] = [
      "ruleId": .string(finding.check),
      "level": .string(finding.level.rawValue),
      "message": .object(["text": .string(finding.message)]),
      "locations": .array([
        .object([
          "physicalLocation": .object([
            "artifactLocation": .object(["uri": .string(uri)]),
            "region": region(of: finding.place),
          ])
        ])
      ]),
      "partialFingerprints": .object(["psgfFinding/v1": .string(fingerprint)]),
      "suppressions": .array(waiver.map { [$0.sarifSuppression] } ?? []),
    ]
    if let index = ruleIndices[finding.check] { value["ruleIndex"] = .count(index) }
    return .object(value)
  }

  private func region(of place: ReviewPlace) -> JSONValue {
    var region: [String: JSONValue] = ["startLine": .count(place.line)]
    if let columns = place.columns, let starts = columnStarts[place.line],
      starts.indices.contains(columns.upperBound - 1)
    {
      region["startColumn"] = .count(starts[columns.lowerBound - 1])
      region["endColumn"] = .count(starts[columns.upperBound - 1])
    }
    return .object(region)
  }
}

extension ReviewFinding {
  /// What stays the same while lines move.
  fileprivate var stableName: String {
    "\(check)\n\(place.excerpt.isEmpty ? message : place.excerpt)"
  }
}

extension ReviewWaiver {
  fileprivate var sarifSuppression: JSONValue {
    .object([
      "kind": .string("external"),
      "justification": .string("\(reason) (\(author), \(at.iso8601))"),
    ])
  }
}

extension Substring {
  /// For each character and the end of the line, its column in UTF-16 code units, counted from 1.
  fileprivate var utf16Columns: [Int] {
    var columns = [1]
    for character in self { columns.append((columns.last ?? 1) + character.utf16.count) }
    return columns
  }
}

extension String {
  /// A relative path as a URI reference.
  fileprivate var relativeURI: String {
    utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789-._~/".unicodeScalars.contains(scalar))
      let hex = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(scalar) : "%" + (hex.count < 2 ? "0" : "") + hex
    }.joined()
  }

  /// Sixteen hexadecimal digits that are the same for the same text (FNV-1a, 64 bit).
  fileprivate var fingerprint: String {
    let hash = utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
