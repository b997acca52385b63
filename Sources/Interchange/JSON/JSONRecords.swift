import Foundation

/// Gives JSON values one after the other: those of JSON lines, or the elements of one array.
struct JSONRecords {
  private var reader: JSONReader
  private var array = ArrayState.unknown

  private enum ArrayState {
    case unknown
    case none
    case within(isFirst: Bool)
    case ended
  }

  /// The values of a source.
  init(_ source: ByteSource) throws(ByteSourceError) { reader = try JSONReader(source) }

  /// The values of a text that is there as a whole; messages call it `name`.
  init(_ text: Data, name: String) { reader = JSONReader(text, name: name) }

  /// The next value, `nil` after the last.
  ///
  /// - Throws: ``JSONSyntaxError``, ``ByteSourceError``.
  mutating func next() throws -> JSONNode? {
    if case .unknown = array { array = try reader.skip("[") ? .within(isFirst: true) : .none }
    if case .within(let isFirst) = array {
      if isFirst ? try !reader.skip("]") : try reader.skip(",") {
        array = .within(isFirst: false)
        return try reader.readValue()
      }
      if !isFirst { try reader.expect("]", "',' or the end of the array") }
      array = .ended
    }
    if case .ended = array {
      try reader.finish()
      return nil
    }
    return try reader.peek() == nil ? nil : try reader.readValue()
  }
}
