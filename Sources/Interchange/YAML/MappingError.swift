import Reliability

/// What is wrong with a mapping or a policy file, and where.
package struct MappingError: Error, Equatable {
  /// Each thing that is wrong.
  package let findings: [Finding]
}

extension MappingError: CustomStringConvertible {
  package var description: String {
    findings.map(\.description).joined(separator: "\npsgf: ")
  }
}

extension YAMLField {
  /// Reads the documents of a file that a user wrote for us, one after the other.
  ///
  /// - Throws: ``MappingError``, with everything that is wrong in the first document that is.
  static func read(
    yaml text: String, file: String, _ body: (YAMLField) -> Void
  ) throws(MappingError) {
    let split = YAMLDocuments(text, file: file)
    guard split.errors.isEmpty else { throw MappingError(findings: split.errors) }
    for document in split.documents {
      let notes = FindingCollector(file: file, linesBefore: document.linesBefore)
      body(YAMLField(document.node, path: "", notes: notes))
      guard notes.errors.isEmpty else { throw MappingError(findings: notes.errors) }
    }
  }

  /// A severity; noted where it is none.
  var severity: Severity? {
    let severity = written.flatMap { Severity($0) }
    if severity == nil { refuse("is no severity: write 1, the worst, to 5") }
    return severity
  }
}
