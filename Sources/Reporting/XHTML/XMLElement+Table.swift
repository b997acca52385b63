extension XMLElement {
  /// Cells up to so many characters are not broken into lines.
  private static let longestUnbroken = 16
  /// Cells of more characters are prose, which asks for a column in which it can be read.
  private static let longestLabel = 48

  /// The table with scopes on its headings, the first cell of each row as the row's heading, and
  /// classes instead of the obsolete `align`.
  var finishedTable: XMLElement {
    var element = self
    var classes: [String] = []
    if element["align"] == "right" { classes.append("number") }
    if name == "td" {
      let length = text.count
      if length <= Self.longestUnbroken { classes.append("short") }
      if length > Self.longestLabel { classes.append("long") }
    }
    element["align"] = nil
    element["class"] = classes.isEmpty ? nil : classes.joined(separator: " ")
    if name == "th" { element["scope"] = "col" }
    element.children = children.map { child in
      if case .element(let inner) = child { .element(inner.finishedTable) } else { child }
    }
    if name == "tr" { element.nameRow() }
    return element
  }

  /// Makes the first cell the heading of the row, where it says something.
  private mutating func nameRow() {
    let index = children.firstIndex { child in
      if case .element = child { true } else { false }
    }
    guard let index, case .element(var cell) = children[index], cell.name == "td",
      !cell.text.allSatisfy(\.isWhitespace)
    else { return }
    cell.name = "th"
    cell["scope"] = "row"
    children[index] = .element(cell)
  }
}
