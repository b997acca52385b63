import Foundation
import TestSupport
import Testing

@testable import Reliability

/// The reference of docs/review-checks.md is written from the checks themselves.
///
/// `PSGF_RECORD_SNAPSHOTS=1` writes it anew.
@Suite("docs/review-checks.md")
struct ReviewChecksDocumentationTests {
  private static let mark = "<!-- Below this line, a test writes what the checks say. -->\n"

  @Test func `explains every check as the program does`() throws {
    let file = Project.root.appending(path: "docs/review-checks.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    let parts = page.split(separator: Self.mark, maxSplits: 1, omittingEmptySubsequences: false)
    let head = try #require(parts.first)
    if ProcessInfo.processInfo.environment["PSGF_RECORD_SNAPSHOTS"] == "1" {
      try Data("\(head)\(Self.mark)\(reference)".utf8).write(to: file)
    }
    #expect(parts.dropFirst().map(String.init) == [reference])
  }

  @Test func `measures every language check`() throws {
    let file = Project.root.appending(path: "docs/review-checks.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    for check in ["human-error", "hindsight", "could-have", "counterfactual", "judging-words"] {
      #expect(page.contains("| `\(check)` |"))
    }
  }

  private var reference: String {
    let rows = ReviewCheck.all.map { check in
      "| [`\(check.id)`](#\(check.id)) | \(check.level.rawValue) | "
        + "\(check.isOnByDefault ? "on" : "off") | \(check.summary) |\n"
    }
    let sections = ReviewCheck.all.map { check in
      """

      ### \(check.id)
      \(check.summary) *\(check.level.rawValue), \(check.isOnByDefault ? "on" : "off")*

      **Why.** \(check.explanation)

      **To mend.** \(check.howToMend)

      \(check.sources.map { "- \($0)" }.joined(separator: "\n"))

      """
    }
    return "\n| Check | Level | Default | What it asks |\n|---|---|---|---|\n" + rows.joined()
      + sections.joined()
  }
}
