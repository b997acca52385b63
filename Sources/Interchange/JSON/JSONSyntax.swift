/// Checks JSON text (RFC 8259) piece by piece and tells what begins and ends where.
struct JSONSyntax {
  /// What a step over the text has met; the position is then just after it.
  enum Event {
    /// The opening quote of a key.
    case keyStarted
    /// The closing quote of a key.
    case keyEnded
    /// A value that is no container begins.
    case scalarStarted
    /// `{` or `[`.
    case containerOpened(isArray: Bool)
    /// `}` or `]`.
    case containerClosed
    /// Nothing that a reader of elements needs to know.
    case other
  }

  /// How many containers are open.
  var depth: Int { containers.count }
  /// The line of the text, counted from 1.
  private(set) var line = 1
  /// Whether the text so far ends within a key.
  var isInKey: Bool { if case .string(isKey: true, _) = token { true } else { false } }

  private enum Container { case object, array }
  private enum Expectation { case value, valueOrEnd, keyOrEnd, key, colon, commaOrEnd, nothing }
  private enum Token {
    case none
    case string(isKey: Bool, escape: Int)
    case word([UInt8])
  }

  private let source: String
  private var containers: [Container] = []
  private var expectation = Expectation.value
  private var token = Token.none

  init(source: String) { self.source = source }

  /// Steps over the next token or the next part of one.
  ///
  /// - Parameters:
  ///   - bytes: A piece of the text.
  ///   - position: Where to go on, not the end; afterwards behind what was stepped over.
  /// - Returns: What was met.
  /// - Throws: ``JSONSyntaxError``.
  mutating func advance(
    through bytes: [UInt8], from position: inout Int
  ) throws(JSONSyntaxError) -> Event {
    switch token {
    case .string(let isKey, let escape):
      return try advanceString(bytes, &position, isKey: isKey, escape: escape)
    case .word(let word): return try advanceWord(bytes, &position, word)
    case .none: break
    }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\n"):
      line += 1
      return .other
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): return .other
    case UInt8(ascii: "{"): return try open(.object)
    case UInt8(ascii: "["): return try open(.array)
    case UInt8(ascii: "}"): return try close(.object)
    case UInt8(ascii: "]"): return try close(.array)
    case UInt8(ascii: ","): return try separate()
    case UInt8(ascii: ":"):
      guard expectation == .colon else { throw unexpected(byte) }
      expectation = .value
      return .other
    case UInt8(ascii: "\""): return try openString()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      try beginValue(byte)
      token = .word([byte])
      return .scalarStarted
    default: throw unexpected(byte)
    }
  }

  /// Says that the text has ended.
  ///
  /// - Throws: ``JSONSyntaxError`` where it is not complete.
  mutating func finish() throws(JSONSyntaxError) {
    if case .word(let word) = token { try endWord(word) }
    guard expectation == .nothing else {
      throw error("the text ends before the document does: the file is cut off")
    }
  }

  private mutating func open(_ container: Container) throws(JSONSyntaxError) -> Event {
    try beginValue(container == .array ? UInt8(ascii: "[") : UInt8(ascii: "{"))
    containers.append(container)
    expectation = container == .array ? .valueOrEnd : .keyOrEnd
    return .containerOpened(isArray: container == .array)
  }

  private mutating func close(_ container: Container) throws(JSONSyntaxError) -> Event {
    let mayEnd =
      expectation == .commaOrEnd
      || expectation == (container == .array ? .valueOrEnd : .keyOrEnd)
    guard mayEnd, containers.last == container else {
      throw unexpected(container == .array ? UInt8(ascii: "]") : UInt8(ascii: "}"))
    }
    containers.removeLast()
    endValue()
    return .containerClosed
  }

  private mutating func separate() throws(JSONSyntaxError) -> Event {
    guard expectation == .commaOrEnd, let container = containers.last else {
      throw unexpected(UInt8(ascii: ","))
    }
    expectation = container == .array ? .value : .key
    return .other
  }

  private mutating func openString() throws(JSONSyntaxError) -> Event {
    if expectation == .key || expectation == .keyOrEnd {
      token = .string(isKey: true, escape: 0)
      return .keyStarted
    }
    try beginValue(UInt8(ascii: "\""))
    token = .string(isKey: false, escape: 0)
    return .scalarStarted
  }

  private func beginValue(_ byte: UInt8) throws(JSONSyntaxError) {
    guard expectation == .value || expectation == .valueOrEnd else { throw unexpected(byte) }
  }

  private mutating func endValue() {
    expectation = containers.isEmpty ? .nothing : .commaOrEnd
  }

  /// `escape` counts what is left of an escape sequence: 5 after a backslash, then 4 to 1 digits.
  private mutating func advanceString(
    _ bytes: [UInt8], _ position: inout Int, isKey: Bool, escape: Int
  ) throws(JSONSyntaxError) -> Event {
    var escape = escape
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if escape > 0 {
        escape = try escapeLeft(escape, after: byte)
      } else if byte == UInt8(ascii: "\"") {
        token = .none
        if isKey { expectation = .colon } else { endValue() }
        return isKey ? .keyEnded : .other
      } else if byte == UInt8(ascii: "\\") {
        escape = 5
      } else if byte < 0x20 {
        throw error("a string holds a line break or another control character: write it as \\n")
      }
    }
    token = .string(isKey: isKey, escape: escape)
    return .other
  }

  private func escapeLeft(_ escape: Int, after byte: UInt8) throws(JSONSyntaxError) -> Int {
    if escape == 5 {
      if byte == UInt8(ascii: "u") { return 4 }
      guard "\"\\/bfnrt".utf8.contains(byte) else {
        throw error("a string holds the unknown escape sequence \\\(Self.shown(byte))")
      }
      return 0
    }
    guard Character(Unicode.Scalar(byte)).isHexDigit else {
      throw error("a \\u escape sequence has fewer than four hexadecimal digits")
    }
    return escape - 1
  }

  private mutating func advanceWord(
    _ bytes: [UInt8], _ position: inout Int, _ begun: [UInt8]
  ) throws(JSONSyntaxError) -> Event {
    var word = begun
    while position < bytes.count {
      let byte = bytes[position]
      guard !" \t\r\n,]}:{[\"".utf8.contains(byte) else {
        try endWord(word)
        return .other
      }
      word.append(byte)
      position += 1
    }
    token = .word(word)
    return .other
  }

  private mutating func endWord(_ word: [UInt8]) throws(JSONSyntaxError) {
    let text = String(decoding: word, as: UTF8.self)
    let isNumber = text.wholeMatch(of: #/-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/#) != nil
    guard isNumber || ["true", "false", "null"].contains(text) else {
      throw error("'\(text)' is no JSON value")
    }
    token = .none
    endValue()
  }

  private func unexpected(_ byte: UInt8) -> JSONSyntaxError {
    let wanted =
      switch expectation {
      case .value, .valueOrEnd: "a value"
      case .key, .keyOrEnd: "a key in quotes"
      case .colon: "':'"
      case .commaOrEnd: "',' or the end of the \(containers.last == .array ? "array" : "object")"
      case .nothing: "nothing more"
      }
    return error("found '\(Self.shown(byte))' where \(wanted) is expected")
  }

  private func error(_ reason: String) -> JSONSyntaxError {
    JSONSyntaxError(source: source, line: line, reason: reason)
  }

  private static func shown(_ byte: UInt8) -> String {
    (0x21...0x7E).contains(byte) ? String(Unicode.Scalar(byte)) : "byte \(byte)"
  }
}

/// Where and why a text is no JSON.
package struct JSONSyntaxError: Error, Equatable {
  /// The file.
  package let source: String
  /// The line, counted from 1.
  package let line: Int
  /// What is wrong.
  package let reason: String
}

extension JSONSyntaxError: CustomStringConvertible {
  package var description: String { "\(source):\(line): malformed JSON: \(reason)" }
}
