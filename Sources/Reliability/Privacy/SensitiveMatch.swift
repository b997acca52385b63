/// What a matcher found.
struct SensitiveMatch {
  var kind: SensitiveDataKind
  var range: Range<Int>
  /// See ``SensitiveFinding/hint``.
  var hint: String?
}

extension Sequence<SensitiveMatch> {
  /// The matches in order, those that overlap as one: it covers them all, so that nothing of any
  /// stays behind, and bears the kind of the gravest.
  func merged() -> [SensitiveMatch] {
    var merged: [SensitiveMatch] = []
    for match in sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard let last = merged.last, match.range.lowerBound < last.range.upperBound else {
        merged.append(match)
        continue
      }
      let graver = match.kind < last.kind ? match : last
      let end = Swift.max(last.range.upperBound, match.range.upperBound)
      merged[merged.count - 1] = SensitiveMatch(
        kind: graver.kind, range: last.range.lowerBound..<end, hint: graver.hint)
    }
    return merged
  }
}

/// Finds one sort of sensitive data.
///
/// A text can be as long and as hostile as it likes: a matcher looks at each byte a bounded number
/// of times.
protocol SensitiveDataMatcher: Sendable {
  /// What it finds, in order; matches may overlap those of other matchers.
  func matches(in text: TextBytes) -> [SensitiveMatch]
}
