import Foundation
import Reliability
import TestSupport
import Testing

@testable import Reporting

@Suite("The report of what to automate and what to change")
struct BacklogReportTests {
  private static let empty = Backlog(
    asOf: .day(90), proposals: [], ledgerState: LedgerState(auditEntries: 0, headHash: ""))

  @Test func `is the same byte for byte`() throws {
    for file in try BacklogReport(.full()).files(Set(ReportFormat.allCases)) {
      try expectSnapshot(file.text, "full-\(file.name)")
    }
    let lines = BacklogReport(.full()).figures.map { $0.lines.joined(separator: "\n") }
    try expectSnapshot(lines.joined(separator: "\n") + "\n", "backlog-figures.txt")
  }

  @Test func `says how to begin where nothing is recorded`() throws {
    let text = try BacklogReport(Self.empty).text(.markdown)
    #expect(text.contains("No candidate is recorded: `psgf automation add`"))
    #expect(text.contains("Nothing in the record points to a cause"))
    #expect(!text.contains("## Where automation is missing"))
  }

  @Test func `names ties with those under another heading`() throws {
    let mandated = Proposal.automation(1, .mandated, middle: 0.012)
    var other = Proposal.automation(2, .pays, middle: 0.011)
    other.automation?.tiedAcross = [
      .init(
        candidate: "AUTO-1", standing: .mandated, betterProbability: 0.4, worseProbability: 0.6)
    ]
    let backlog = Backlog(
      asOf: .day(90), proposals: [mandated, other],
      ledgerState: LedgerState(auditEntries: 0, headHash: ""))
    #expect(try BacklogReport(backlog).text(.markdown).contains("| AUTO-1 (another heading) |"))
  }

  @Test func `holds the top of what is documented`() throws {
    let text = try BacklogReport(.full()).text(.json)
    let document = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let paths = try documentedNames(in: "docs/report-json.md", under: "A backlog in JSON")
    let keys = Set(try #require(document as? [String: Any]).keys)
    #expect(keys == Set(paths.compactMap { $0.split(separator: ".").first.map(String.init) }))
  }

  @Test(arguments: [1, 12, 200])
  func `has a figure that can be read however many candidates there are`(count: Int) throws {
    let candidates = (1...count).compactMap { number in
      Proposal.automation(
        number, number % 4 == 0 ? .notShownToPay : .pays, middle: 0.02 / Double(number)
      ).automation
    }
    try expectReadable(try #require(AutomationFigure.figure(of: candidates)))
  }

  @Test func `draws what is not ranked as a ring, and nothing of what is not known`() throws {
    let candidates = [
      Proposal.automation(1, .pays, middle: 0.01), .automation(2, .doesNotPay, middle: 0.02),
      .automation(3, .notEnoughEvidence, middle: nil),
    ].compactMap(\.automation)
    let figure = try #require(AutomationFigure.figure(of: candidates))
    #expect(figure.table.rows.map(\.last) == ["not ranked", "no. 1"])
    #expect(figure.svg(figure.wide).descendants("circle").count == 1)
    #expect(AutomationFigure.figure(of: candidates.suffix(1)) == nil)
  }
}
