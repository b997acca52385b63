/// A value of a JSON document, and where it stands.
struct JSONNode {
  /// The line on which it begins, counted from 1.
  let line: Int
  /// What it is.
  let content: Content

  /// The kinds of JSON values.
  enum Content {
    case null
    case boolean(Bool)
    /// The digits as they were written.
    case number(String)
    case string(String)
    case array([JSONNode])
    /// The members in the order in which they were written.
    case object([(key: String, value: JSONNode)])
  }

  /// Whether it holds nothing.
  var isNull: Bool { if case .null = content { true } else { false } }
}
