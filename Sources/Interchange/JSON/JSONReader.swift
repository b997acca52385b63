import Foundation

/// Reads JSON text (RFC 8259) from a source piece by piece, naming the line of what is wrong.
///
/// An export of a status page can be larger than memory and must not be, in part, what a lenient
/// decoder makes of it; see docs/decisions/0003-json-reader.md.
struct JSONReader {
  private let source: ByteSource?
  private let name: String
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  /// The line that has been reached, counted from 1.
  private(set) var line = 1

  /// A reader at the start of a source; a byte order mark is passed over.
  init(_ source: ByteSource) throws(ByteSourceError) {
    self.source = source
    name = source.name
    while buffer.count < 3, try source.read(into: &buffer) {}
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// A reader at the start of a text that is there as a whole; messages call it `name`.
  init(_ text: Data, name: String) {
    source = nil
    self.name = name
    buffer = Array(text)
    isAtEnd = true
  }

  /// The next byte that is no white space, without stepping over it; `nil` at the end.
  mutating func peek() throws -> UInt8? {
    while let byte = try current() {
      switch byte {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return byte
      }
      position += 1
    }
    return nil
  }

  /// Steps over `byte` where it comes next.
  ///
  /// - Returns: Whether it did.
  mutating func skip(_ byte: Unicode.Scalar) throws -> Bool {
    guard try peek() == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  /// Steps over `byte`, which must come next.
  mutating func expect(_ byte: Unicode.Scalar, _ what: String) throws {
    guard try skip(byte) else { throw try unexpected(what) }
  }

  /// Reads a value with all that is in it.
  mutating func readValue(depth: Int = 0) throws -> JSONNode {
    guard depth < 512 else { throw error("values are nested more than 512 deep") }
    guard let next = try peek() else { throw try unexpected("a value") }
    let start = line
    let content: JSONNode.Content =
      switch next {
      case UInt8(ascii: "{"): try readObject(depth: depth)
      case UInt8(ascii: "["): try readArray(depth: depth)
      case UInt8(ascii: "\""): .string(try readString())
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): .number(try readNumber())
      case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): try readLiteral()
      default: throw try unexpected("a value")
      }
    return JSONNode(line: start, content: content)
  }

  /// Reads the key of a member and the colon after it.
  mutating func readKey() throws -> String {
    guard try peek() == UInt8(ascii: "\"") else { throw try unexpected("a key in quotes") }
    let key = try readString()
    try expect(":", "':'")
    return key
  }

  /// Says that nothing but white space may come any more.
  mutating func finish() throws {
    if try peek() != nil { throw try unexpected("nothing more") }
  }

  private mutating func readObject(depth: Int) throws -> JSONNode.Content {
    position += 1
    var members: [(key: String, value: JSONNode)] = []
    guard try !skip("}") else { return .object(members) }
    repeat {
      members.append((try readKey(), try readValue(depth: depth + 1)))
    } while try skip(",")
    try expect("}", "',' or the end of the object")
    return .object(members)
  }

  private mutating func readArray(depth: Int) throws -> JSONNode.Content {
    position += 1
    var elements: [JSONNode] = []
    guard try !skip("]") else { return .array(elements) }
    repeat {
      elements.append(try readValue(depth: depth + 1))
    } while try skip(",")
    try expect("]", "',' or the end of the array")
    return .array(elements)
  }

  private mutating func readLiteral() throws -> JSONNode.Content {
    let word = try readRun { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    switch word {
    case "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default: throw error("'\(word)' is no JSON value")
    }
  }

  private mutating func readNumber() throws -> String {
    let text = try readRun { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.eE".utf8.contains(byte)
    }
    guard text.isJSONNumber else { throw error("'\(text)' is no number") }
    return text
  }

  private mutating func readRun(while belongs: (UInt8) -> Bool) throws -> String {
    var bytes: [UInt8] = []
    while let byte = try current(), belongs(byte) {
      bytes.append(byte)
      position += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads a string from its opening to its closing quote.
  private mutating func readString() throws -> String {
    position += 1
    var decoded: [UInt8] = []
    while try current() != nil {
      let start = position
      while position < buffer.count, buffer[position].isPlainInString { position += 1 }
      guard position < buffer.count else {
        decoded += buffer[start...]
        continue
      }
      let isWhole = decoded.isEmpty
      let stop = buffer[position]
      if stop == UInt8(ascii: "\""), isWhole {
        defer { position += 1 }
        return String(decoding: buffer[start..<position], as: UTF8.self)
      }
      decoded += buffer[start..<position]
      position += 1
      switch stop {
      case UInt8(ascii: "\""): return String(decoding: decoded, as: UTF8.self)
      case UInt8(ascii: "\\"): decoded += String(try readEscape()).utf8
      default: throw error("a string holds a line break or another control character")
      }
    }
    throw error("the text ends within a string: the file is cut off")
  }

  private mutating func readEscape() throws -> Unicode.Scalar {
    guard let byte = try current() else { throw error("the text ends within a string") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try readUnicodeEscape()
    default: throw error("a string holds the unknown escape sequence \\\(Unicode.Scalar(byte))")
    }
  }

  /// Reads the digits after `\u`, of both halves of a surrogate pair; a lone half is U+FFFD.
  private mutating func readUnicodeEscape() throws -> Unicode.Scalar {
    let first = try readHexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(UInt16(first)), try current() == UInt8(ascii: "\\") else {
      return "\u{FFFD}"
    }
    position += 1
    guard try current() == UInt8(ascii: "u") else {
      position -= 1
      return "\u{FFFD}"
    }
    position += 1
    let second = try readHexadecimal()
    guard (0xDC00...0xDFFF).contains(second) else { return Unicode.Scalar(second) ?? "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func readHexadecimal() throws -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = try current(),
        let digit = Character(Unicode.Scalar(byte)).hexDigitValue
      else { throw error("a \\u escape sequence has fewer than four hexadecimal digits") }
      value = value * 16 + UInt32(digit)
      position += 1
    }
    return value
  }

  /// The byte at the position, after reading on where the buffer is used up; `nil` at the end.
  private mutating func current() throws -> UInt8? {
    if position < buffer.count { return buffer[position] }
    guard !isAtEnd, let source else { return nil }
    buffer.removeAll(keepingCapacity: true)
    position = 0
    isAtEnd = try !source.read(into: &buffer)
    return buffer.first
  }

  private mutating func unexpected(_ wanted: String) throws -> JSONSyntaxError {
    guard let byte = try peek() else {
      return error("the text ends where \(wanted) is expected: the file is cut off")
    }
    let shown = (0x21...0x7E).contains(byte) ? String(Unicode.Scalar(byte)) : "byte \(byte)"
    return error("found '\(shown)' where \(wanted) is expected")
  }

  private func error(_ reason: String) -> JSONSyntaxError {
    JSONSyntaxError(source: name, line: line, reason: reason)
  }
}

extension UInt8 {
  /// Whether the byte stands for itself in a string and does not end it.
  @inline(__always)
  fileprivate var isPlainInString: Bool {
    self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\") && self >= 0x20
  }
}

extension String {
  /// Whether the text is a number: `-?(0|[1-9][0-9]*)(.[0-9]+)?([eE][-+]?[0-9]+)?`.
  fileprivate var isJSONNumber: Bool {
    var rest = utf8[...]
    func digits() -> Int {
      let run = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest.dropFirst(run.count)
      return run.count
    }
    func skip(_ characters: String) -> Bool {
      guard let byte = rest.first, characters.utf8.contains(byte) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = skip("-")
    guard skip("0") || digits() > 0 else { return false }
    if skip("."), digits() == 0 { return false }
    if skip("eE") {
      _ = skip("-+")
      if digits() == 0 { return false }
    }
    return rest.isEmpty
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
