/// Keeps of a page what reports need, and nothing that could run or load something.
enum Sanitizer {
  private static let elements: Set<String> = [
    "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "thead", "tbody",
    "tr", "th", "td", "em", "strong", "code", "pre", "a", "img", "blockquote", "hr", "br",
  ]
  private static let attributes: [String: Set<String>] = [
    "a": ["href", "title"], "img": ["src", "alt"], "ol": ["start"], "th": ["align"],
    "td": ["align"],
  ]
  private static let schemes: Set<String> = ["http", "https", "mailto"]

  /// The element with only what is allowed; an element that is not becomes what is in it.
  static func clean(_ element: XMLElement) -> XMLElement {
    var clean = element
    clean.attributes = element.attributes.filter { attribute in
      guard attributes[element.name]?.contains(attribute.name) == true else { return false }
      return attribute.name != "href" || isHarmless(link: attribute.value)
    }
    clean.children = element.children.flatMap { child -> [XMLElement.Child] in
      guard case .element(let inner) = child else { return [child] }
      let cleaned = Self.clean(inner)
      return elements.contains(inner.name) ? [.element(cleaned)] : cleaned.children
    }
    return clean
  }

  private static func isHarmless(link: String) -> Bool {
    guard let colon = link.firstIndex(of: ":") else { return true }
    let scheme = link[..<colon]
    return scheme.contains("/") || schemes.contains(scheme.lowercased())
  }
}
