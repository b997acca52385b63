import Reliability

/// What the checks found in postmortems, in SARIF 2.1.0: one run, for code hosts to show beside the
/// lines of a pull request.
///
/// ```swift
/// let log = SARIFLog([ReviewedFile(path: "postmortems/PM-42.md", text: text, result: result)])
/// try log.text()
/// ```
package struct SARIFLog: Sendable {
  private let files: [ReviewedFile]
  private let toolVersion: String?
  /// The checks that ran over any file, in the order of `ReviewCheck.all`.
  private let checks: [ReviewCheck]

  /// A log of files in their order, made by a version of `psgf`.
  package init(_ files: [ReviewedFile], toolVersion: String? = nil) {
    self.files = files
    self.toolVersion = toolVersion
    let ran = Set(files.flatMap { $0.result.checks.map(\.id) })
    checks = ReviewCheck.all.filter { ran.contains($0.id) }
  }

  /// The JSON text.
  package func text() throws -> String {
    try JSONValue.object([
      "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"),
      "version": .string("2.1.0"),
      "runs": .array([
        .object([
          "tool": .object(["driver": driver]),
          "columnKind": .string("utf16CodeUnits"),
          "results": .array(results),
        ])
      ]),
    ]).document()
  }

  private var driver: JSONValue {
    var driver: [String: JSONValue] = [
      "name": .string("psgf"), "rules": .array(checks.map(\.sarifRule)),
    ]
    if let toolVersion { driver["version"] = .string(toolVersion) }
    return .object(driver)
  }

  private var results: [JSONValue] {
    let ruleIndices = Dictionary(
      uniqueKeysWithValues: checks.enumerated().map { ($1.id, $0) })
    return files.flatMap { file in
      SARIFResults(file: file, ruleIndices: ruleIndices).values
    }
  }
}

extension ReviewCheck {
  fileprivate var sarifRule: JSONValue {
    let sources = sources.map { "- \($0)" }.joined(separator: "\n")
    return .object([
      "id": .string(id),
      "shortDescription": .object(["text": .string(summary)]),
      "fullDescription": .object(["text": .string(explanation)]),
      "help": .object([
        "text": .string("\(howToMend)\n\nSources:\n\(sources)"),
        "markdown": .string("\(howToMend)\n\n**Sources**\n\n\(sources)"),
      ]),
      "defaultConfiguration": .object([
        "enabled": .boolean(isOnByDefault), "level": .string(level.rawValue),
      ]),
    ])
  }
}
