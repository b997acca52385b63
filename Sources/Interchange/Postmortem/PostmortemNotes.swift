import Reliability

/// Notes mistakes of a postmortem's text: errors in our own dialect, doubts in another's.
struct PostmortemNotes {
  let dialect: PostmortemDialect
  let collector: FindingCollector

  /// Notes what cannot be read.
  func mistake(_ field: String, line: Int, _ reason: String) {
    collector.add(at: field, line: line, reason, isWarning: !dialect.isOwn)
  }

  /// Notes what is wrong in any dialect.
  func error(_ field: String, line: Int, _ reason: String) {
    collector.add(at: field, line: line, reason, isWarning: false)
  }

  /// Notes what is doubtful.
  func doubt(_ field: String, line: Int, _ reason: String) {
    collector.add(at: field, line: line, reason, isWarning: true)
  }
}

extension StringProtocol {
  /// The text in quotes, and no more of it than a message has room for.
  var quoted: String { "'\(prefix(60))\(utf8.count > 60 && count > 60 ? "…" : "")'" }
}
