import Foundation
import Reliability
import TestSupport
import Testing

@testable import Reporting

@Suite("The report of how objectives stand")
struct ScorecardReportTests {
  private static let empty = Scorecard(
    asOf: .day(90), objectives: [], ledgerState: LedgerState(auditEntries: 0, headHash: ""))

  @Test func `is the same byte for byte`() throws {
    for file in try ScorecardReport(.full()).files(Set(ReportFormat.allCases)) {
      try expectSnapshot(file.text, "full-\(file.name)")
    }
    let lines = try ScorecardReport(.full()).figures.map { $0.lines.joined(separator: "\n") }
    try expectSnapshot(lines.joined(separator: "\n") + "\n", "scorecard-figures.txt")
  }

  @Test func `puts what has the least left first, and what has no budget last`() throws {
    let objectives = try Scorecard.full().objectives
    #expect(objectives.map(\.budget.slo.name) == ["ledger-writes", "shop-availability", "reports"])
  }

  @Test func `says that nothing is in force where nothing is`() throws {
    let text = try ScorecardReport(Self.empty).text(.markdown)
    #expect(text.contains("- No objective is in force."))
    #expect(!text.contains("##  Objectives") && !text.contains("| Objective |"))
  }

  @Test func `holds every path that is documented, and no other`() throws {
    let text = try ScorecardReport(.full()).text(.json)
    let document = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let paths = try documentedNames(in: "docs/report-json.md", under: "A scorecard in JSON")
    let keys = Set(try #require(document as? [String: Any]).keys)
    #expect(keys == Set(paths.compactMap { $0.split(separator: ".").first.map(String.init) }))
  }

  @Test(arguments: [1, 13, 200])
  func `has a figure that can be read however many objectives there are`(count: Int) throws {
    let first = try #require(try Scorecard.full().objectives.dropFirst().first)
    var scorecard = Self.empty
    for name in ["a", "an-objective-that-somebody-named-at-length-and-with-care"] {
      scorecard.objectives = (0..<count).map { number in
        var objective = first
        objective.budget.slo.name = "\(name)-\(number)"
        objective.finding?.windows.removeLast(number % 6)
        return objective
      }
      try expectReadable(try #require(WindowsFigure.figure(of: scorecard)))
    }
  }
}
