/// The longest stretches of bytes of a set, from front to back.
///
/// They never touch, so whoever looks at each once has looked at the text once.
struct ByteRuns: Sequence, IteratorProtocol {
  private let text: TextBytes
  private let set: ByteSet
  private var position = 0

  init(text: TextBytes, set: ByteSet) {
    self.text = text
    self.set = set
  }

  mutating func next() -> Range<Int>? {
    let start = text.end(of: set.inverted, from: position)
    guard start < text.count else { return nil }
    position = text.end(of: set, from: start)
    return start..<position
  }
}
