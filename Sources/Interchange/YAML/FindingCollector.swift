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

/// Notes what is wrong or doubtful in a document of a file, each thing once.
final class FindingCollector {
  private var found: (errors: [Finding], warnings: [Finding]) = ([], [])
  private var known: Set<Finding> = []
  private let file: String
  private let linesBefore: Int

  /// A collector for a document that begins after so many lines of the file.
  init(file: String, linesBefore: Int = 0) {
    self.file = file
    self.linesBefore = linesBefore
  }

  func add(at field: String, line: Int, _ reason: String, isWarning: Bool) {
    let finding = Finding(file: file, line: line + linesBefore, field: field, reason: reason)
    // A value may be read more than once, and is wrong once.
    guard known.insert(finding).inserted else { return }
    if isWarning { found.warnings.append(finding) } else { found.errors.append(finding) }
  }

  /// What is wrong, by line.
  var errors: [Finding] { found.errors.sorted { $0.line < $1.line } }
  /// What is doubtful, by line.
  var warnings: [Finding] { found.warnings.sorted { $0.line < $1.line } }
}
