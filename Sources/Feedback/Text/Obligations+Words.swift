import Reliability

extension [Obligation] {
  /// Why the policy asks for them: its clauses with their numbers, and what burned; empty where there
  /// are none.
  var words: String {
    Dictionary(grouping: self, by: \.clause).sorted { $0.key.rawValue < $1.key.rawValue }
      .map { clause, obligations in
        let shown = obligations.prefix(3).map { "at \($0.slo) \($0.arithmetic)" }
        let rest = obligations.count - shown.count
        return
          "clause \(clause.rawValue) (\"\(clause.sentence)\"): \(shown.joined(separator: "; "))"
          + (rest > 0 ? "; and \(rest) more like it" : "")
      }.joined(separator: "; ")
  }
}

extension PolicyClause {
  /// What it says, without the point at its end.
  fileprivate var sentence: String { text.hasSuffix(".") ? String(text.dropLast()) : text }
}
