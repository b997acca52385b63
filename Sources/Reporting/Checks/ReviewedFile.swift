package import Reliability

/// A postmortem in a file, and what the checks found in it.
package struct ReviewedFile: Sendable {
  /// The path of the file, relative to the top of the repository that it is kept in.
  package let path: String
  /// The text that was checked.
  package let text: String
  /// What was found.
  package let result: ReviewResult

  /// A reviewed file from its parts.
  package init(path: String, text: String, result: ReviewResult) {
    self.path = path
    self.text = text
    self.result = result
  }
}
