import Reliability

/// A value of a JSON document with its name, read as the type that a format says it has.
struct JSONField {
  /// The key under which it stands.
  let name: String
  private let node: JSONNode

  init(_ node: JSONNode, name: String) {
    self.node = node
    self.name = name
  }

  /// What is wrong with a field, and where.
  struct Mismatch: Error, Equatable {
    let line: Int
    let field: String
    let reason: String
  }

  /// Whether it is an object.
  var isObject: Bool { if case .object = node.content { true } else { false } }

  /// The members of an object that are not null.
  func members() throws(Mismatch) -> [JSONField] {
    guard case .object(let members) = node.content else { throw mismatch("must be an object") }
    return members.compactMap { key, value in value.isNull ? nil : JSONField(value, name: key) }
  }

  /// The elements of an array.
  func elements() throws(Mismatch) -> [JSONField] {
    guard case .array(let elements) = node.content else { throw mismatch("must be an array") }
    return elements.map { JSONField($0, name: "\(name)[]") }
  }

  /// A text.
  func string() throws(Mismatch) -> String {
    guard case .string(let text) = node.content else { throw mismatch("must be a text in quotes") }
    return text
  }

  /// A text, or a number taken as one.
  func identifier() throws(Mismatch) -> String {
    if case .number(let digits) = node.content { return digits }
    return try string()
  }

  /// A number of 0 or more.
  func number() throws(Mismatch) -> Double {
    guard case .number(let digits) = node.content, let number = Double(digits), number.isFinite,
      number >= 0
    else { throw mismatch("must be a number of 0 or more") }
    return number
  }

  /// A whole number of 0 or more.
  func count() throws(Mismatch) -> Int {
    guard case .number(let digits) = node.content, let count = Int(digits), count >= 0 else {
      throw mismatch("must be a whole number of 0 or more")
    }
    return count
  }

  /// true or false.
  func boolean() throws(Mismatch) -> Bool {
    guard case .boolean(let value) = node.content else { throw mismatch("must be true or false") }
    return value
  }

  /// An ISO 8601 time with a zone.
  func instant() throws(Mismatch) -> Instant {
    let text = try string()
    guard let instant = Instant(iso8601: text) else {
      throw mismatch("'\(text)' is no time with a zone, such as 2026-11-20T14:02:00Z")
    }
    return instant
  }

  /// What is wrong with the field.
  func mismatch(_ reason: String) -> Mismatch {
    Mismatch(line: node.line, field: name, reason: reason)
  }
}
