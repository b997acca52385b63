import Reliability

/// What stands around every page of a site: a way past it, the parts of the site, the trail that leads
/// here.
struct SiteShell: Sendable {
  /// The name of the site.
  let title: String
  private let sections: [SiteSection]
  private let map: SiteMap

  init(_ options: SiteOptions, map: SiteMap) {
    title = options.title
    sections = SiteSection.all(for: options)
    self.map = map
  }

  /// The frame of a page.
  func frame(of page: SitePage) -> PageFrame {
    let root = page.path.root
    let scripts = [SitePath.searchIndex, .script].map {
      XMLElement("script", ["src": root + $0.text])
    }
    return PageFrame(
      // Nothing but the files of the site, and of those no script but where there is one.
      policy: "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'"
        + (page.hasScript ? "; script-src 'self'" : ""),
      links: [
        XMLElement("link", ["rel": "stylesheet", "href": root + SitePath.styleSheet.text]),
        XMLElement(
          "link",
          [
            "rel": "alternate", "type": "application/atom+xml", "title": title,
            "href": root + SitePath.feed.text,
          ]),
      ],
      title: { [title] of in page.path == .overview ? of : "\(of) - \(title)" },
      before: [skipLink, header(of: page)] + (trail(of: page).map { [$0] } ?? []),
      after: page.hasScript ? scripts : [],
      finish: { [map] main in
        var main = main
        main["id"] = "content"
        if !page.behindHeading.isEmpty { main.insert(page.behindHeading) }
        return SiteLinker(map: map, from: page.path).linked(main)
      })
  }

  private var skipLink: XMLElement {
    XMLElement("a", ["class": "skip", "href": "#content"], text: "Skip to the content")
  }

  private func header(of page: SitePage) -> XMLElement {
    let root = page.path.root
    let items = sections.map { section in
      var link = XMLElement("a", ["href": root + section.path.text], text: section.title)
      if section.path == page.path {
        link["aria-current"] = "page"
      } else if section == page.section {
        link["aria-current"] = "true"
      }
      return XMLElement("li", containing: [link])
    }
    return XMLElement(
      "header",
      containing: [
        XMLElement("p", text: title),
        XMLElement(
          "nav", ["aria-label": "Archive"], containing: [XMLElement("ul", containing: items)]),
      ])
  }

  /// The pages that lead here; `nil` where that is the overview alone.
  private func trail(of page: SitePage) -> XMLElement? {
    guard let name = page.name else { return nil }
    let root = page.path.root
    let above = [SiteSection.overview, page.section].map { section in
      XMLElement(
        "li",
        containing: [XMLElement("a", ["href": root + section.path.text], text: section.title)])
    }
    let here = XMLElement(
      "li", containing: [XMLElement("span", ["aria-current": "page"], text: name)])
    return XMLElement(
      "nav", ["class": "trail", "aria-label": "You are here"],
      containing: [XMLElement("ol", containing: above + [here])])
  }
}

extension XMLElement {
  /// Adds elements behind the first heading.
  fileprivate mutating func insert(_ elements: [XMLElement]) {
    let heading = children.firstIndex { child in
      if case .element(let element) = child { element.name == "h1" } else { false }
    }
    children.insert(
      contentsOf: elements.map(Child.element), at: heading.map { $0 + 1 } ?? children.startIndex)
  }
}
