/// A tag of a Mustache template.
struct TemplateTag: Equatable {
  /// What a tag does.
  enum Kind: Equatable {
    /// `{{name}}`.
    case escaped
    /// `{{{name}}}` or `{{&name}}`.
    case raw
    /// `{{#name}}`.
    case section
    /// `{{^name}}`.
    case inverted
    /// `{{$name}}`, a block that another template could replace.
    case block
    /// `{{/name}}`.
    case end
    /// `{{>name}}` or `{{<name}}`, another template.
    case partial
    /// `{{%...}}`, a setting.
    case setting
  }

  let kind: Kind
  /// The name, without what is applied to it.
  let name: String
  /// What is applied to it, the last first: of `{{count(rows)}}`, `count`.
  let functions: [String]
  /// The line on which it begins, from 1 on.
  let line: Int

  /// The name with what is applied to it, as it is written.
  var written: String {
    functions.joined(separator: "(") + (functions.isEmpty ? "" : "(") + name
      + String(repeating: ")", count: functions.count)
  }

  /// The tag in the form in which it is written by default.
  var text: String {
    switch kind {
    case .escaped: "{{\(written)}}"
    case .raw: "{{{\(written)}}}"
    case .section: "{{#\(written)}}"
    case .inverted: "{{^\(written)}}"
    case .block: "{{$\(written)}}"
    case .end: "{{/\(written)}}"
    case .partial: "{{>\(written)}}"
    case .setting: "{{%...}}"
    }
  }

  init(_ kind: Kind, _ content: Substring, line: Int) {
    self.kind = kind
    self.line = line
    let word = content.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
    let parts = word.split(separator: "(", omittingEmptySubsequences: false)
    functions = parts.dropLast().map(String.init)
    name = String(parts.last?.prefix { $0 != ")" } ?? "")
  }

  /// The tags of a text in order, without comments.
  ///
  /// - Throws: ``TemplateSyntaxError`` where one has no end or holds no name.
  static func all(in text: String) throws(TemplateSyntaxError) -> [TemplateTag] {
    var reader = Reader(text)
    var tags: [TemplateTag] = []
    while let tag = try reader.next() { tags.append(tag) }
    return tags
  }
}

extension Substring {
  /// The words on one line.
  fileprivate var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension TemplateTag {
  /// Goes through a text from tag to tag.
  private struct Reader {
    private var rest: Substring
    private var line = 1
    private var (start, end) = ("{{", "}}")

    init(_ text: String) { rest = text[...] }

    mutating func next() throws(TemplateSyntaxError) -> TemplateTag? {
      while let opening = rest.firstRange(of: start) {
        advance(to: opening.upperBound)
        let line = self.line
        let sign = rest.first
        guard let closing = rest.firstRange(of: end) else {
          throw TemplateSyntaxError(line: line, reason: "a tag has no end")
        }
        let content = rest[..<closing.lowerBound]
        advance(to: closing.upperBound)
        switch sign {
        case "!": continue
        case "=": setDelimiters(content)
        case "{":
          guard rest.first == "}" else {
            throw TemplateSyntaxError(line: line, reason: "a tag of three braces ends with two")
          }
          rest.removeFirst()
          return try tag(.raw, content.dropFirst(), line: line)
        default:
          let kind = sign.flatMap { Self.kinds[$0] }
          return try tag(
            kind ?? .escaped, kind == nil ? content : content.dropFirst(), line: line)
        }
      }
      return nil
    }

    private func tag(
      _ kind: Kind, _ content: Substring, line: Int
    ) throws(TemplateSyntaxError) -> TemplateTag {
      guard kind == .setting || content.wholeMatch(of: /\s*[\w.\-?*()\/]+\s*/) != nil else {
        throw TemplateSyntaxError(
          line: line,
          reason: content.contains(start)
            ? "a tag has no end" : "a tag holds '\(content.onOneLine)', which is no name")
      }
      return TemplateTag(kind, content, line: line)
    }

    private static let kinds: [Character: Kind] = [
      "&": .raw, "#": .section, "^": .inverted, "$": .block, "/": .end, ">": .partial,
      "<": .partial, "%": .setting,
    ]

    private mutating func advance(to index: String.Index) {
      line += rest[..<index].count(where: \.isNewline)
      rest = rest[index...]
    }

    private mutating func setDelimiters(_ content: Substring) {
      let delimiters = content.drop { $0 == "=" }.prefix { $0 != "=" }
        .split(whereSeparator: \.isWhitespace)
      guard delimiters.count == 2 else { return }
      (start, end) = (String(delimiters[0]), String(delimiters[1]))
    }
  }
}
