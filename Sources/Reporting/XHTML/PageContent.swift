/// What a Markdown text became, with everything that only a page has: identifiers of headings,
/// regions around tables, figures.
struct PageContent {
  /// The blocks, in order.
  private(set) var blocks: [XMLElement.Child] = []
  /// The headings of the second level, which divide the page.
  private(set) var sections: [(id: String, title: String)] = []

  private let figures: [String: Figure]
  private var identifiers: Set<String> = []
  private var latestHeading = ""

  /// The content of a page.
  init(of content: XMLElement, figures: [Figure]) {
    self.figures = Dictionary(figures.map { ($0.name, $0) }) { first, _ in first }
    blocks = finished(content.children).withLeadIns.withEntries
  }

  /// The text of the first heading.
  var title: String {
    XMLElement("main", children: blocks).firstDescendant("h1")?.text ?? "Report"
  }

  private mutating func finished(_ children: [XMLElement.Child]) -> [XMLElement.Child] {
    var result: [XMLElement.Child] = []
    for child in children {
      if case .element(let element) = child {
        result.append(.element(finished(element)))
      } else {
        result.append(child)
      }
    }
    return result
  }

  private mutating func finished(_ element: XMLElement) -> XMLElement {
    switch element.name {
    case "h1", "h2", "h3", "h4", "h5", "h6": return anchored(element)
    case "table": return region(around: element, name: "Table: \(latestHeading)")
    case "img": return picture(element, alone: false)
    case "p":
      if let image = element.elements.first, element.children.count == 1, image.name == "img" {
        return picture(image, alone: true)
      }
    default: break
    }
    var element = element
    element.children = finished(element.children)
    return element
  }

  private mutating func anchored(_ heading: XMLElement) -> XMLElement {
    var heading = heading
    let words = heading.text.lowercased().split { !$0.isLetter && !$0.isNumber }
    let slug = words.isEmpty ? "section" : words.joined(separator: "-")
    var id = slug
    var number = 1
    while !identifiers.insert(id).inserted {
      number += 1
      id = "\(slug)-\(number)"
    }
    heading["id"] = id
    if heading.name == "h2" { sections.append((id, heading.text)) }
    latestHeading = heading.text
    return heading
  }

  /// A table that scrolls by itself where the page is narrower, reachable without a mouse.
  private func region(around table: XMLElement, name: String) -> XMLElement {
    XMLElement(
      "div",
      ["class": "table", "role": "region", "tabindex": "0", "aria-label": name],
      containing: [table.finishedTable])
  }

  /// A figure of the report; of any other picture its description, since a page loads nothing.
  ///
  /// A figure in the midst of a text stands there without its caption.
  private func picture(_ image: XMLElement, alone: Bool) -> XMLElement {
    let caption = image["alt"] ?? ""
    let prefix = "figure:"
    guard let source = image["src"], source.hasPrefix(prefix),
      let figure = figures[String(source.dropFirst(prefix.count))]
    else {
      return XMLElement(alone ? "p" : "span", text: caption)
    }
    guard alone else { return figure.svg(figure.wide) }
    return XMLElement(
      "figure",
      containing: [
        XMLElement("figcaption", text: caption), figure.svg(figure.wide),
        figure.svg(figure.narrow),
        XMLElement(
          "details",
          containing: [
            XMLElement("summary", text: FigureTable.summary),
            region(around: figure.table.element, name: "\(figure.title), in numbers"),
          ]),
      ])
  }
}

extension XMLElement {
  /// An item of a list, told apart where it begins with a name such as **REC-12**, as what is told of a
  /// proposal does.
  fileprivate var asEntry: XMLElement {
    guard case .element(let first)? = children.first, first.name == "strong" else { return self }
    let name = first.text
    guard name[...].unbrokenRanges == [name.startIndex..<name.endIndex] else { return self }
    var entry = self
    entry["class"] = "entry"
    return entry
  }

  /// The first element of a name in this one, in the order of the document.
  fileprivate func firstDescendant(_ name: String) -> XMLElement? {
    for element in elements {
      if element.name == name { return element }
      if let found = element.firstDescendant(name) { return found }
    }
    return nil
  }
}

extension [XMLElement.Child] {
  /// These with the paragraphs marked that a table follows, which stay with it on paper.
  ///
  /// Only of the page itself: what goes down into elements has a frame for each level of a text, of which
  /// hostile ones have thousands.
  fileprivate var withLeadIns: [XMLElement.Child] {
    var marked = self
    var last: Int?
    for index in indices {
      guard case .element(let element) = self[index] else { continue }
      if element["class"] == "table", let last, case .element(var before) = self[last],
        before.name == "p"
      {
        before["class"] = "lead-in"
        marked[last] = .element(before)
      }
      last = index
    }
    return marked
  }

  /// These with the items told apart of lists of entries.
  fileprivate var withEntries: [XMLElement.Child] {
    map { child in
      guard case .element(var list) = child, list.name == "ul" else { return child }
      list.children = list.children.map { item in
        if case .element(let element) = item { .element(element.asEntry) } else { item }
      }
      return .element(list)
    }
  }
}
