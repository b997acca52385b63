/// A piece of a PromQL query, as finely as it is needed to tell the series from what is done with
/// them.
enum PromQLToken: Hashable {
  /// A name: of a series, a function, an operator in letters.
  case name(String)
  /// A number, or a length of time such as `5m`.
  case number(String)
  /// A text in quotes.
  case string(String)
  /// Label matchers with their braces.
  case matchers(String)
  /// What stands between square brackets.
  case range(String)
  case open
  case close
  /// White space, or a comment.
  case space
  /// Anything else: an operator, a comma.
  case sign(String)

  /// The token as it is written in a query.
  var text: String {
    switch self {
    case .name(let text), .number(let text), .string(let text), .matchers(let text),
      .sign(let text):
      text
    case .range(let text): "[\(text)]"
    case .open: "("
    case .close: ")"
    case .space: " "
    }
  }

  /// The tokens of a query; `nil` where a quote or a bracket is not closed.
  static func tokens(of query: String) -> [PromQLToken]? {
    var tokens: [PromQLToken] = []
    var rest = query[...]
    while let first = rest.first {
      switch first {
      case _ where first.isWhitespace:
        rest = rest.drop(while: \.isWhitespace)
        tokens.append(.space)
      case "#":
        rest = rest.drop { !$0.isNewline }
        tokens.append(.space)
      case "\"", "'", "`":
        guard let text = rest.takeQuoted() else { return nil }
        tokens.append(.string(text))
      case "{":
        guard let text = rest.takeBraced() else { return nil }
        tokens.append(.matchers(text))
      case "[":
        guard let end = rest.firstIndex(of: "]") else { return nil }
        tokens.append(.range(rest[..<end].dropFirst().filter { !$0.isWhitespace }))
        rest = rest[end...].dropFirst()
      case "(", ")":
        tokens.append(first == "(" ? .open : .close)
        rest.removeFirst()
      case _ where first.isASCIIDigit || first == ".":
        tokens.append(.number(rest.take { $0.isNameCharacter || $0 == "." }))
      case _ where first.isNameCharacter:
        tokens.append(.name(rest.take(while: \.isNameCharacter)))
      default:
        tokens.append(.sign(String(rest.removeFirst())))
      }
    }
    return tokens
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  fileprivate var isNameCharacter: Bool {
    isASCII && (isLetter || isASCIIDigit) || self == "_" || self == ":"
  }
}

extension Substring {
  fileprivate mutating func take(while belongs: (Character) -> Bool) -> String {
    let taken = prefix(while: belongs)
    self = self[taken.endIndex...]
    return String(taken)
  }

  /// Takes a text in quotes; within back quotes nothing is escaped.
  fileprivate mutating func takeQuoted() -> String? {
    let quote = self[startIndex]
    var here = index(after: startIndex)
    while here < endIndex, self[here] != quote {
      here = index(after: here)
      if here < endIndex, quote != "`", self[index(before: here)] == "\\" {
        here = index(after: here)
      }
    }
    guard here < endIndex else { return nil }
    defer { self = self[here...].dropFirst() }
    return String(self[...here])
  }

  /// Takes label matchers to the brace that closes them.
  fileprivate mutating func takeBraced() -> String? {
    var text = ""
    while let first {
      switch first {
      case "\"", "'", "`":
        guard let quoted = takeQuoted() else { return nil }
        text += quoted
      default:
        text.append(removeFirst())
        if first == "}" { return text }
      }
    }
    return nil
  }
}
