extension XMLElement {
  /// The element with the fine print of a page: what was isolated in Markdown in `bdi`, and dates,
  /// references and severities in one piece (`2026-01-20`, `INC-18`), which browsers would break
  /// at a hyphen.
  var typeset: XMLElement {
    guard name != "pre", name != "code", name != "svg" else { return self }
    var element = self
    element.children = children.flatMap { child -> [Child] in
      switch child {
      case .element(let inner): [.element(inner.typeset)]
      case .text(let text): Self.typeset(text)
      case .raw: [child]
      }
    }
    return element
  }

  private static func typeset(_ text: String) -> [Child] {
    guard text.contains(where: { $0 == "-" || $0 == MarkdownText.startOfIsolate }) else {
      return [.text(text)]
    }
    var rest = text[...]
    var children: [Child] = []
    while let start = rest.firstIndex(of: MarkdownText.startOfIsolate),
      let end = rest[start...].firstIndex(of: MarkdownText.endOfIsolate)
    {
      children += unbroken(rest[..<start])
      let isolated = XMLElement("bdi", text: String(rest[rest.index(after: start)..<end]))
      children.append(.element(isolated))
      rest = rest[rest.index(after: end)...]
    }
    return children + unbroken(rest)
  }

  private static func unbroken(_ text: Substring) -> [Child] {
    var children: [Child] = []
    var start = text.startIndex
    for match in text.matches(of: /[A-Z]{2,6}-[0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2}/) {
      children.append(.text(String(text[start..<match.range.lowerBound])))
      children.append(.element(XMLElement("span", ["class": "whole"], text: String(match.output))))
      start = match.range.upperBound
    }
    children.append(.text(String(text[start...])))
    return children.filter { $0 != .text("") }
  }
}
