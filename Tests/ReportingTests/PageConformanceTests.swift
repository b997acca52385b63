import Foundation
import Reliability
import TestSupport
import Testing

@testable import Reporting

@Suite(
  "Pages in a browser",
  .enabled(if: Chromium.isInstalled, "needs chromium: scripts/bootstrap --tests brings it"))
struct PageConformanceTests {
  /// The rules of axe-core for WCAG 2.2, level AA, from `PSGF_AXE` or the Python package
  /// axe-playwright-python; `nil` where there are none.
  private static let axe: String? = {
    let environment = ProcessInfo.processInfo.environment
    do {
      if let named = environment["PSGF_AXE"], !named.isEmpty {
        return try String(contentsOfFile: named, encoding: .utf8)
      }
      return try PythonTools.path(of: "axe.min.js", in: "axe_playwright_python").map {
        try String(contentsOfFile: $0, encoding: .utf8)
      }
    } catch {
      return nil
    }
  }()

  /// One page of every kind, in a folder.
  private func pages(in folder: TemporaryFolder) throws -> [String] {
    var names: [String] = []
    func add(_ name: String, _ report: some Report) throws {
      try folder.write(report.text(.xhtml), to: "\(name).xhtml")
      names.append("\(name).xhtml")
    }
    for example in ReviewReportTests.Example.allCases {
      try add("review-\(example)", ReviewReport(example.review))
    }
    for example in PostmortemReportTests.Example.allCases {
      try add("postmortem-\(example)", PostmortemReport(example.input))
    }
    for example in OwnerPacketReportTests.Example.allCases {
      try add("packet-\(example)", OwnerPacketReport(example.packet))
    }
    for (name, site) in [
      ("site", try Site(.example(), SiteOptions())), ("empty", try Site(.empty, SiteOptions())),
      ("public", try .published()),
    ] {
      for file in site.files {
        let path = "\(name)/\(file.path)"
        try FileManager.default.createDirectory(
          at: folder.url.appending(path: path).deletingLastPathComponent(),
          withIntermediateDirectories: true)
        try folder.write(file.text(), to: path)
        if path.hasSuffix(".xhtml") { names.append(path) }
      }
    }
    // Of what there are many, those that have most to show.
    return names.filter { name in
      !name.contains("INC-") || name.hasSuffix("INC-42.xhtml") || name.hasSuffix("INC-2.xhtml")
    }
  }

  @Test func `fit every width, ask for nothing, say nothing, and can be read by all`() throws {
    let folder = try TemporaryFolder()
    let browser = try Chromium()
    for name in try pages(in: folder) {
      try browser.open(file: folder.path(name))
      for width in [360, 768, 1_440] {
        try browser.show(width: width, isDark: width == 360)
        #expect(try browser.overflow() == [], "\(name) at \(width) px")
        try keepPicture(of: name, "\(width)", browser)
        guard width != 768, let axe = Self.axe else { continue }
        #expect(try browser.violations(axe) == [], "\(name) at \(width) px")
      }
      try browser.show(width: 680, media: "print")
      #expect(try browser.overflow() == [], "\(name) on paper")
      try keepPicture(of: name, "print", browser)
      #expect(browser.complaints == [], "\(name)")
      #expect(browser.requests.allSatisfy { $0.hasPrefix("file:///") }, "\(name)")
    }
  }

  @Test(.enabled(if: axe != nil, "needs axe.min.js (pip install axe-playwright-python)"))
  func `would not pass with what nobody can read`() throws {
    let folder = try TemporaryFolder()
    let browser = try Chromium()
    try folder.write(
      """
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>t</title></head>
      <body><p style="color: #ddd">faint</p><div style="width: 2000px">wide</div></body></html>
      """, to: "bad.xhtml")
    try browser.open(file: folder.path("bad.xhtml"))
    try browser.show(width: 360)
    #expect(try browser.overflow() != [])
    #expect(
      try browser.violations(try #require(Self.axe)).contains { $0.hasPrefix("color-contrast") })
  }

  @Test func `find each other by the search of a site`() throws {
    let folder = try TemporaryFolder()
    for file in try Site(.example(), SiteOptions()).files where !file.path.contains("/") {
      try folder.write(file.text(), to: file.path)
    }
    let browser = try Chromium()
    let results = "[...document.querySelectorAll('#results a')].map(a => a.getAttribute('href'))"
    try browser.open(file: folder.path("search.xhtml"), query: "?q=retry+limit")
    #expect(
      try browser.evaluate("document.getElementById('without-script') === null") as? Bool == true)
    #expect((try browser.evaluate(results) as? [String])?.first == "postmortems/PM-42.xhtml")
    _ = try browser.evaluate(
      "const q = document.getElementById('q'); q.value = 'inc-42'; q.dispatchEvent(new Event('input'))"
    )
    #expect((try browser.evaluate(results) as? [String])?.first == "incidents/INC-42.xhtml")
    _ = try browser.evaluate("q.value = 'nothing-at-all'; q.dispatchEvent(new Event('input'))")
    #expect(
      try browser.evaluate("document.getElementById('found').textContent") as? String
        == "Nothing is found: try fewer words, or their beginnings.")
    #expect(browser.complaints == [])
  }

  /// Keeps a picture where `PSGF_PICTURES` names a folder, for an editor to look at.
  private func keepPicture(of name: String, _ form: String, _ browser: Chromium) throws {
    let folder = ProcessInfo.processInfo.environment["PSGF_PICTURES"]
    guard let folder, !folder.isEmpty else { return }
    let file = "\(name.replacing("/", with: "_").replacing(".xhtml", with: ""))-\(form).png"
    try browser.picture().write(to: URL(filePath: folder).appending(path: file))
  }
}

extension Chromium {
  /// What is wider than the page, outside of what scrolls by itself.
  fileprivate func overflow() throws -> [String] {
    let found = try evaluate(
      """
      (() => {
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return [];
        return [...document.querySelectorAll('body *')].filter((element) =>
          element.getBoundingClientRect().right > width + 0.5
            && !element.closest('.table, pre, svg')).slice(0, 5)
          .map((element) => element.tagName + ': ' + element.textContent.slice(0, 60))
          .concat(['the page']);
      })()
      """)
    return found as? [String] ?? ["nothing was measured"]
  }

  /// What axe-core finds against WCAG 2.2, level AA.
  fileprivate func violations(_ axe: String) throws -> [String] {
    _ = try evaluate("if (!window.axe) { \(axe) } 0")
    let found = try evaluate(
      """
      axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        resultTypes: ['violations'], preload: false
      }).then((results) => results.violations.flatMap((violation) =>
        violation.nodes.slice(0, 3).map((node) =>
          violation.id + ': ' + node.html.slice(0, 120) + ' ' + (node.failureSummary || ''))))
      """)
    return found as? [String] ?? ["axe did not run"]
  }

  /// What the page wrote to its console, and what went wrong.
  fileprivate var complaints: [String] {
    events(named: ["Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"])
      .map { "\($0.method): \($0.params)" }
  }

  /// What the page asked for.
  fileprivate var requests: [String] {
    events(named: ["Network.requestWillBeSent"]).compactMap { event in
      (event.params["request"] as? [String: Any])?["url"] as? String
    }
  }
}
