import Statistics

extension Interval {
  /// The interval in words: `0.03 to 5.57`, `12 or more`.
  var words: String { words(Spelling.number) }

  /// The interval in words, each end spelt so.
  func words(_ spelt: (Double) -> String) -> String {
    upper.map { "\(spelt(lower)) to \(spelt($0))" } ?? "\(spelt(lower)) or more"
  }
}
