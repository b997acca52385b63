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
    try add("backlog", BacklogReport(.full()))
    try add("scorecard", ScorecardReport(.full()))
    try add("risks", RiskReportTests.report())
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
      for view in PageView.allCases {
        try browser.show(view)
        #expect(try browser.faults(in: view, by: Self.axe) == [], "\(name) at \(view)")
        try keepPicture(of: name, view, browser)
      }
      #expect(browser.complaints == [], "\(name)")
      #expect(browser.requests.allSatisfy { $0.hasPrefix("file:///") }, "\(name)")
    }
  }

  /// Each way of looking at a page can fail alone: what is wrong in one is found there and nowhere else.
  @Test(
    .enabled(if: axe != nil, "needs axe.min.js (pip install axe-playwright-python)"),
    arguments: [
      (rule: "div { width: 2000px }", fault: "the page", on: PageView.Medium.allCases),
      (rule: "p { color: #888; background: #999 }", fault: "color-contrast", on: [.light, .dark]),
      (
        rule: ".table { overflow: hidden } b { margin-left: 1500px }", fault: "cut off",
        on: [.print]
      ),
    ])
  func `would not pass with what is wrong in one view alone`(
    rule: String, fault: String, on media: [PageView.Medium]
  ) throws {
    let folder = try TemporaryFolder()
    let browser = try Chromium()
    for wrong in PageView.allCases where media.contains(wrong.medium) {
      try folder.write(
        """
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>t</title>
        <style>@media \(wrong.medium.query) and (width: \(wrong.width)px) { \(rule) }</style></head>
        <body><main><h1>t</h1><p>text</p><div>block</div><div class="table"><b>cell</b></div></main></body>
        </html>
        """, to: "bad.xhtml")
      try browser.open(file: folder.path("bad.xhtml"))
      for view in PageView.allCases {
        try browser.show(view)
        let faults = try browser.faults(
          in: view, by: fault == "color-contrast" ? Self.axe : nil)
        #expect(faults.contains { $0.hasPrefix(fault) } == (view == wrong), "\(wrong): \(view)")
      }
    }
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
  private func keepPicture(of name: String, _ view: PageView, _ browser: Chromium) throws {
    let folder = ProcessInfo.processInfo.environment["PSGF_PICTURES"]
    guard let folder, !folder.isEmpty else { return }
    let file =
      "\(name.replacing("/", with: "_").replacing(".xhtml", with: ""))-\(view.width)-\(view.medium).png"
    try browser.picture().write(to: URL(filePath: folder).appending(path: file))
  }
}
