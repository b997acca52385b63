/// Reads comma-separated values (RFC 4180) from a source piece by piece, naming the line of what is
/// wrong.
///
/// A field in quotes may hold commas, line breaks and doubled quotes; lines end in LF or CR LF; a
/// byte order mark is passed over, and so are empty lines.
struct CSVReader {
  private let source: ByteSource
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  private var line = 1

  /// A reader at the start of a source.
  init(_ source: ByteSource) throws(ByteSourceError) {
    self.source = source
    while buffer.count < 3, try source.read(into: &buffer) {}
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// A record and where it begins.
  struct Record: Equatable {
    /// The line, counted from 1.
    let line: Int
    /// The fields, without their quotes.
    let fields: [String]
  }

  /// The next record, `nil` after the last.
  ///
  /// - Throws: ``CSVError``, ``ByteSourceError``.
  mutating func next() throws -> Record? {
    while let byte = try current() {
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { return try record() }
      advance()
    }
    return nil
  }

  private mutating func record() throws -> Record {
    let start = line
    var fields: [String] = []
    while true {
      fields.append(try field())
      guard let byte = try current() else { break }
      advance()
      if byte == UInt8(ascii: "\r"), try current() == UInt8(ascii: "\n") { advance() }
      guard byte == UInt8(ascii: ",") else { break }
    }
    return Record(line: start, fields: fields)
  }

  private mutating func field() throws -> String {
    if try current() == UInt8(ascii: "\"") { return try quotedField() }
    var bytes: [UInt8] = []
    while let byte = try current(), !",\r\n".utf8.contains(byte) {
      guard byte != UInt8(ascii: "\"") else {
        throw error("a quote within a field that does not begin with one")
      }
      bytes.append(byte)
      position += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func quotedField() throws -> String {
    let start = line
    position += 1
    var bytes: [UInt8] = []
    while let byte = try current() {
      advance()
      if byte == UInt8(ascii: "\"") {
        guard try current() == UInt8(ascii: "\"") else {
          if let next = try current(), !",\r\n".utf8.contains(next) {
            throw error("text after the closing quote of a field")
          }
          return String(decoding: bytes, as: UTF8.self)
        }
        position += 1
      }
      bytes.append(byte)
    }
    throw CSVError(source: source.name, line: start, reason: "a quoted field does not end")
  }

  /// Steps over the byte at the position, counting lines.
  private mutating func advance() {
    if buffer[position] == UInt8(ascii: "\n") { line += 1 }
    position += 1
  }

  /// The byte at the position, after reading on where the buffer is used up; `nil` at the end.
  private mutating func current() throws -> UInt8? {
    if position < buffer.count { return buffer[position] }
    guard !isAtEnd else { return nil }
    buffer.removeAll(keepingCapacity: true)
    position = 0
    isAtEnd = try !source.read(into: &buffer)
    return buffer.first
  }

  private func error(_ reason: String) -> CSVError {
    CSVError(source: source.name, line: line, reason: reason)
  }
}

/// Where and why a text is no CSV.
package struct CSVError: Error, Equatable {
  /// The file.
  package let source: String
  /// The line, counted from 1.
  package let line: Int
  /// What is wrong.
  package let reason: String
}

extension CSVError: CustomStringConvertible {
  package var description: String { "\(source):\(line): malformed CSV: \(reason)" }
}
