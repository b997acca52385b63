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
    for range in text.unbrokenRanges {
      children.append(.text(String(text[start..<range.lowerBound])))
      children.append(.element(XMLElement("span", ["class": "whole"], text: String(text[range]))))
      start = range.upperBound
    }
    children.append(.text(String(text[start...])))
    return children.filter { $0 != .text("") }
  }
}

extension Substring {
  /// Where dates, references and severities stand: `[A-Z]{2,6}-[0-9]+` or `[0-9]{4}-[0-9]{2}-[0-9]{2}`.
  ///
  /// By hand and from hyphen to hyphen: a site is some million characters, for which a regular
  /// expression takes most of the time of a build.
  fileprivate var unbrokenRanges: [Range<Index>] {
    var ranges: [Range<Index>] = []
    var position = startIndex
    while let hyphen = utf8[position...].firstIndex(of: UInt8(ascii: "-")) {
      let taken = ranges.last?.upperBound ?? startIndex
      let range =
        referenceRange(around: hyphen, from: taken) ?? dateRange(around: hyphen, from: taken)
      if let range { ranges.append(range) }
      position = range?.upperBound ?? utf8.index(after: hyphen)
    }
    return ranges
  }

  private func referenceRange(around hyphen: Index, from start: Index) -> Range<Index>? {
    let letters = utf8[start..<hyphen].suffix(6).reversed().prefix {
      UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0
    }
    let digits = utf8[utf8.index(after: hyphen)...].prefix(while: \.isDigit)
    guard letters.count >= 2, !digits.isEmpty else { return nil }
    return utf8.index(hyphen, offsetBy: -letters.count)..<digits.endIndex
  }

  private func dateRange(around hyphen: Index, from start: Index) -> Range<Index>? {
    let year = utf8[start..<hyphen].suffix(4)
    let rest = utf8[utf8.index(after: hyphen)...].prefix(5)
    let form = Array(rest)
    guard year.count == 4, year.allSatisfy(\.isDigit), form.count == 5,
      form[2] == UInt8(ascii: "-"),
      [form[0], form[1], form[3], form[4]].allSatisfy(\.isDigit)
    else { return nil }
    return year.startIndex..<rest.endIndex
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
