/// Gives the elements of one array of a JSON document, one after the other, without holding the
/// document in memory. The array is the value of a key of the root object, or the root itself.
struct JSONElements {
  private var reader: JSONReader
  private let key: String
  private var state = State.atStart

  private enum State: Equatable {
    case atStart
    case inArray(isRoot: Bool, isFirst: Bool)
    case atEnd
  }

  /// Whether the array has been found.
  private(set) var foundArray = false

  /// The elements of the array under `key`.
  init(of source: ByteSource, key: String) throws(ByteSourceError) {
    reader = try JSONReader(source)
    self.key = key
  }

  /// The next element, `nil` after the last, when the rest of the document has been checked too.
  ///
  /// - Throws: ``JSONSyntaxError``, ``ByteSourceError``.
  mutating func next() throws -> JSONNode? {
    if state == .atStart { try enterArray() }
    guard case .inArray(let isRoot, let isFirst) = state else { return nil }
    if isFirst ? try !reader.skip("]") : try reader.skip(",") {
      state = .inArray(isRoot: isRoot, isFirst: false)
      return try reader.readValue()
    }
    if !isFirst { try reader.expect("]", "',' or the end of the array") }
    state = .atEnd
    if !isRoot { try finishObject() }
    try reader.finish()
    return nil
  }

  private mutating func enterArray() throws {
    if try reader.skip("[") {
      foundArray = true
      state = .inArray(isRoot: true, isFirst: true)
      return
    }
    try reader.expect("{", "an object")
    state = .atEnd
    guard try !reader.skip("}") else { return }
    repeat {
      if try reader.readKey() == key, try reader.skip("[") {
        foundArray = true
        state = .inArray(isRoot: false, isFirst: true)
        return
      }
      _ = try reader.readValue()
    } while try reader.skip(",")
    try reader.expect("}", "',' or the end of the object")
  }

  /// Reads what stands after the array in the object that holds it.
  private mutating func finishObject() throws {
    while try reader.skip(",") {
      _ = try reader.readKey()
      _ = try reader.readValue()
    }
    try reader.expect("}", "',' or the end of the object")
  }
}
