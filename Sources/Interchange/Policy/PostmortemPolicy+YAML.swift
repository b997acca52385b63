import Reliability

extension PostmortemPolicy {
  /// Reads the part of a policy file that says when postmortems are due:
  ///
  /// ```yaml
  /// postmortem:
  ///   due:
  ///     SEV-1: 3 days
  ///     SEV-2: 5 working days
  /// ```
  ///
  /// A severity that is not named needs no postmortem.
  init(_ field: YAMLField) {
    self.init(terms: [:])
    guard let due = field.known(["due"]).flatMap({ _ in field.required("due") }) else { return }
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
