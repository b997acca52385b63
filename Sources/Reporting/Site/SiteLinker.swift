/// Makes links of what has a page: references wherever they stand (`INC-42`), and the names of services
/// and SLOs where a cell of a table holds nothing else.
///
/// The reports on a site are the same as those that are sent around, which link nowhere.
struct SiteLinker {
  private let map: SiteMap
  private let path: SitePath

  init(map: SiteMap, from path: SitePath) {
    self.map = map
    self.path = path
  }

  /// The element with its links.
  func linked(_ element: XMLElement) -> XMLElement {
    var named: Set<String> = []
    return linked(element, &named)
  }

  private func linked(_ element: XMLElement, _ named: inout Set<String>) -> XMLElement {
    var element = element
    switch element.name {
    case "a", "code", "pre", "svg", "h1", "h2", "h3", "h4", "h5", "h6", "nav", "form":
      return element
    case "span":
      return element["class"] == "whole" ? reference(element, &named) : element
    case "td", "th":
      if let links = names(in: element) {
        element.children = links
        return element
      }
    default: break
    }
    element.children = element.children.map { child in
      if case .element(let inner) = child { .element(linked(inner, &named)) } else { child }
    }
    return element
  }

  /// A reference as a link; where it is itself what stands here, as the place that links lead to.
  private func reference(_ span: XMLElement, _ named: inout Set<String>) -> XMLElement {
    var span = span
    guard let place = map.place(of: span.text) else { return span }
    guard place.path != path || place.fragment != nil else { return span }
    if place.path == path, let fragment = place.fragment, named.insert(fragment).inserted {
      span["id"] = fragment
      return span
    }
    let page = place.path == path ? "" : path.root + place.path.text
    span.name = "a"
    span["href"] = page + (place.fragment.map { "#\($0)" } ?? "")
    return span
  }

  /// The links of a cell that holds nothing but names of services and SLOs, with commas between.
  private func names(in cell: XMLElement) -> [XMLElement.Child]? {
    guard cell.elements.isEmpty, cell["scope"] != "col" else { return nil }
    let text = cell.text
    if let child = child(named: text) { return [child] }
    // Most cells hold no name: no more is done for them.
    guard let comma = text.firstRange(of: ", "),
      child(named: String(text[..<comma.lowerBound])) != nil
    else { return nil }
    var children: [XMLElement.Child] = []
    for name in text.split(separator: ", ") {
      guard let child = child(named: String(name)) else { return nil }
      children += children.isEmpty ? [child] : [.text(", "), child]
    }
    return children
  }

  /// A name as a link, and as a text on its own page; with or without what tells the objectives of an
  /// SLO apart: `checkout (Internal)`.
  private func child(named text: String) -> XMLElement.Child? {
    // Only what ends so is looked through: a site has a hundred thousand cells.
    let objective = text.hasSuffix(")") ? text.firstRange(of: " (") : nil
    let name = objective.map { String(text[..<$0.lowerBound]) } ?? text
    guard let target = map.path(ofName: name) else { return nil }
    return target == path
      ? .text(text) : .element(XMLElement("a", ["href": path.root + target.text], text: text))
  }
}
