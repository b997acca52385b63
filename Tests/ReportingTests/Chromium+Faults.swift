import TestSupport

extension Chromium {
  /// Shows the page in some way.
  func show(_ view: PageView) throws {
    try show(
      width: view.width, media: view.medium == .print ? "print" : "screen",
      isDark: view.medium == .dark)
  }

  /// What is wrong with how the page looks: what does not fit and, on a screen, what axe-core finds.
  ///
  /// A colour scheme changes nothing but colours, so that in the dark only these are judged anew.
  func faults(in view: PageView, by axe: String?) throws -> [String] {
    let misfits = try overflow() + (view.medium == .print ? cutOff() : [])
    guard view.medium != .print, let axe else { return misfits }
    return try misfits + violations(axe, colorsAlone: view.medium == .dark)
  }

  /// What is wider than the page, outside of what scrolls by itself.
  private func overflow() throws -> [String] {
    let found = try evaluate(
      """
      (() => {
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return [];
        return ['the page'].concat([...document.querySelectorAll('body *')].filter((element) =>
          element.getBoundingClientRect().right > width + 0.5
            && !element.closest('.table, pre, svg')).slice(0, 5)
          .map((element) => element.tagName + ': ' + element.textContent.slice(0, 60)));
      })()
      """)
    return found as? [String] ?? ["nothing was measured"]
  }

  /// What can be scrolled to on a screen, and on paper not.
  private func cutOff() throws -> [String] {
    let found = try evaluate(
      """
      [...document.querySelectorAll('.table, pre')].filter((element) =>
        getComputedStyle(element).overflowX !== 'visible'
          && element.scrollWidth > element.clientWidth
      ).map((element) => 'cut off: ' + element.textContent.slice(0, 60))
      """)
    return found as? [String] ?? ["nothing was measured"]
  }

  /// What axe-core finds against WCAG 2.2, level AA.
  private func violations(_ axe: String, colorsAlone: Bool) throws -> [String] {
    _ = try evaluate("if (!window.axe) { \(axe) } 0")
    let rules =
      colorsAlone
      ? "{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }"
      : "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']"
    let found = try evaluate(
      """
      axe.run(document, {
        runOnly: \(rules), reporter: 'no-passes', selectors: false, preload: false
      }).then((results) => results.violations.flatMap((violation) =>
        violation.nodes.slice(0, 3).map((node) =>
          violation.id + ': ' + node.html.slice(0, 120) + ' '
            + [...node.any, ...node.all, ...node.none].map((check) => check.message).join(' '))))
      """)
    return found as? [String] ?? ["axe did not run"]
  }

  /// What the page wrote to its console, and what went wrong.
  var complaints: [String] {
    events(named: ["Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"])
      .map { "\($0.method): \($0.params)" }
  }

  /// What the page asked for.
  var requests: [String] {
    events(named: ["Network.requestWillBeSent"]).compactMap { event in
      (event.params["request"] as? [String: Any])?["url"] as? String
    }
  }
}
