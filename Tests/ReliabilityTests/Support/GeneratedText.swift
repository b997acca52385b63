import TestSupport

/// Lines with their ends, made up and changed at random.
struct GeneratedText {
  /// How often a line is like another one.
  enum Lines: CaseIterable, Sendable {
    /// No two lines are alike, so that there is one best difference.
    case distinct
    /// Some lines are blank or alike.
    case mixed
    /// The lines are of three kinds.
    case alike
  }

  private let lines: Lines
  private var serial = 0
  private var random: SplitMix64

  init(_ lines: Lines, seed: UInt64) {
    self.lines = lines
    random = SplitMix64(seed: seed)
  }

  private mutating func line() -> String {
    serial += 1
    let word: String
    switch lines {
    case .distinct: word = "line \(serial)"
    case .mixed: word = random.pick(["", "", "- item", "line \(serial)", "e\u{301} \(serial)"])
    case .alike: word = random.pick(["a", "b", ""])
    }
    return word + (Int.random(in: 0..<12, using: &random) == 0 ? "\r\n" : "\n")
  }

  /// A text of at most so many lines.
  mutating func text(upTo count: Int) -> [String] {
    let count = Int.random(in: 0...count, using: &random)
    return (0..<count).map { _ in line() }
  }

  /// The text after some lines went, came, changed or moved.
  mutating func edited(_ text: [String], edits: ClosedRange<Int>) -> [String] {
    var text = text
    for _ in 0..<Int.random(in: edits, using: &random) {
      let place = Int.random(in: 0...text.count, using: &random)
      let end = min(text.count, place + Int.random(in: 0...3, using: &random))
      let stretch = text[place..<end]
      switch Int.random(in: 0..<4, using: &random) {
      case 0: text.removeSubrange(place..<end)
      case 1: text.insert(contentsOf: stretch.map { _ in line() } + [line()], at: place)
      case 2: text.replaceSubrange(place..<end, with: stretch.map { _ in line() })
      default:
        text.removeSubrange(place..<end)
        let goal =
          lines == .distinct ? place : Int.random(in: 0...text.count, using: &random)
        text.insert(contentsOf: stretch, at: goal)
      }
    }
    return text
  }

  /// The lines as a text; one in four lacks its last end.
  mutating func joined(_ lines: [String]) -> String {
    let text = lines.joined()
    guard Int.random(in: 0..<4, using: &random) == 0, text.utf8.last == UInt8(ascii: "\n") else {
      return text
    }
    return String(decoding: text.utf8.dropLast(), as: UTF8.self)
  }
}
