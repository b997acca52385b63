/// Gives the elements of one array of a JSON document, one after the other, without holding the
/// document in memory; checks the whole document's syntax on the way.
///
/// The array is the value of a key of the root object, or the root itself.
struct JSONElements {
  /// An element of the array.
  struct Element {
    /// Its JSON text.
    let bytes: ArraySlice<UInt8>
    /// The line of the document on which it begins, counted from 1.
    let line: Int
  }

  private let source: ByteSource
  private let key: [UInt8]
  private var buffer: [UInt8] = []
  private var position = 0
  private var syntax: JSONSyntax
  private var keyStart = 0
  private var isWantedKey = false
  private var elementsDepth: Int?
  /// Whether the array has been found.
  private(set) var foundArray = false

  /// The elements of the array under `key`.
  init(of source: ByteSource, key: String) {
    self.source = source
    self.key = Array(key.utf8)
    syntax = JSONSyntax(source: source.name)
  }

  /// The next element, `nil` after the last, when the rest of the document has been checked too.
  ///
  /// - Throws: ``JSONSyntaxError``, ``ByteSourceError``.
  mutating func next() throws -> Element? {
    buffer.removeFirst(position)
    position = 0
    keyStart = 0
    var start: (offset: Int, line: Int)?
    while true {
      while position < buffer.count {
        let event = try syntax.advance(through: buffer, from: &position)
        switch event {
        case .keyStarted where syntax.depth == 1: keyStart = position
        case .keyEnded where syntax.depth == 1:
          isWantedKey = buffer[keyStart..<(position - 1)] == key[...]
        case .containerOpened(let isArray):
          enter(isArray: isArray)
          if isElement(depth: syntax.depth - 1), start == nil {
            start = (position - 1, syntax.line)
          }
        case .containerClosed:
          if let begun = start, syntax.depth == elementsDepth {
            return Element(bytes: buffer[begun.offset..<position], line: begun.line)
          }
          if let depth = elementsDepth, syntax.depth < depth { elementsDepth = nil }
        case .scalarStarted where isElement(depth: syntax.depth):
          throw JSONSyntaxError(
            source: source.name, line: syntax.line,
            reason: "an element of the array is no object")
        default: break
        }
      }
      let drop = min(start?.offset ?? position, syntax.isInKey ? keyStart : position)
      buffer.removeFirst(drop)
      position -= drop
      keyStart -= drop
      start?.offset -= drop
      guard try source.read(into: &buffer) else { break }
    }
    try syntax.finish()
    return nil
  }

  private mutating func enter(isArray: Bool) {
    let isRoot = syntax.depth == 1
    let isUnderKey = syntax.depth == 2 && isWantedKey
    if isArray, elementsDepth == nil, !foundArray, isRoot || isUnderKey {
      elementsDepth = syntax.depth
      foundArray = true
    }
  }

  private func isElement(depth: Int) -> Bool { depth == elementsDepth }
}
