extension XMLElement {
  /// The element with the fine print of a page: what was isolated in Markdown in `bdi`, and in one piece
  /// what is read as one: dates, references, quantities and ranges (``Swift/Substring/unbrokenRanges``).
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
    var rest = text[...]
    var children: [Child] = []
    // Few texts hold an isolate, and looking for a byte costs less than for a character.
    let mayIsolate = text.utf8.contains(MarkdownText.firstByteOfIsolate)
    while mayIsolate, let start = rest.firstIndex(of: MarkdownText.startOfIsolate),
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
    let ranges = text.unbrokenRanges
    guard !ranges.isEmpty else { return text.isEmpty ? [] : [.text(String(text))] }
    var children: [Child] = []
    var start = text.startIndex
    for range in ranges {
      children.append(.text(String(text[start..<range.lowerBound])))
      children.append(.element(XMLElement("span", ["class": "whole"], text: String(text[range]))))
      start = range.upperBound
    }
    children.append(.text(String(text[start...])))
    return children.filter { $0 != .text("") }
  }
}
