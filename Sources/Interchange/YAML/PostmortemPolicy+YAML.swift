package import Reliability

extension PostmortemPolicy {
  /// Reads when postmortems are due from a policy file:
  ///
  /// ```yaml
  /// postmortem:
  ///   due:
  ///     SEV-1: 3 days
  ///     SEV-2: 5 working days
  /// ```
  ///
  /// A severity that is not named needs no postmortem.
  ///
  /// - Throws: ``MappingError``, with everything that is wrong.
  package init(yaml text: String, file: String) throws(MappingError) {
    self.init(terms: [:])
    try YAMLField.read(yaml: text, file: file) { read($0) }
  }

  private mutating func read(_ root: YAMLField) {
    for (key, field) in root.members {
      guard key == "postmortem" else {
        field.refuse("is unknown: 'postmortem' is known")
        continue
      }
      guard field.isMapping, let due = field.required("due") else { continue }
      for (severity, term) in due.members {
        guard let severity = Severity(severity) else {
          term.refuse("stands under no severity: write SEV-1, the worst, to SEV-5")
          continue
        }
        guard let value = Term(term.written ?? "") else {
          term.refuse("is no time: write '3 days' or '5 working days'")
          continue
        }
        terms[severity] = value
      }
    }
  }
}

extension PostmortemPolicy.Term {
  /// Reads `3 days` or `5 working days`; `nil` where the text is anything else.
  fileprivate init?(_ text: String) {
    let words = text.lowercased().split(separator: " ")
    guard let count = words.first.flatMap({ Int($0) }), (0...366).contains(count) else {
      return nil
    }
    switch words.dropFirst().joined(separator: " ") {
    case "day", "days": self = .days(count)
    case "working day", "working days": self = .workingDays(count)
    default: return nil
    }
  }
}
