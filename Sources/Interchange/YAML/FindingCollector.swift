/// Something that is wrong or doubtful in a file, and where.
package struct Finding: Hashable, Sendable {
  /// The file.
  package let file: String
  /// The line, counted from 1.
  package let line: Int
  /// Where in the document: `spec.objectives[0].target`; empty for the document itself.
  package let field: String
  /// What is wrong, and what to do.
  package let reason: String
}

extension Finding: CustomStringConvertible {
  package var description: String {
    "\(file):\(line): \(field.isEmpty ? "the document" : field) \(reason)"
  }
}

/// Notes what is wrong or doubtful in a document of a file.
final class FindingCollector {
  private(set) var errors: [Finding] = []
  private(set) var warnings: [Finding] = []
  private let file: String
  private let linesBefore: Int

  /// A collector for a document that begins after so many lines of the file.
  init(file: String, linesBefore: Int = 0) {
    self.file = file
    self.linesBefore = linesBefore
  }

  func add(at field: String, line: Int, _ reason: String, isWarning: Bool) {
    let finding = Finding(file: file, line: line + linesBefore, field: field, reason: reason)
    if isWarning { warnings.append(finding) } else { errors.append(finding) }
  }
}
