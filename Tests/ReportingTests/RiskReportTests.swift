import Foundation
import Reliability
import TestSupport
import Testing

@testable import Reporting

@Suite("The report of risks against a budget")
struct RiskReportTests {
  /// The eight risks of Google CRE's worksheet (methods.md, section 3), the smaller ones accepted.
  static func worksheet(risks count: Int = 8) throws -> RiskWorksheet {
    let all: [(name: String, detect: Int, repair: Int, failure: Int, share: Double)] = [
      ("config | mishap", 30, 120, 120, 0.2), ("small-bad-release", 1440, 30, 90, 0.02),
      ("sizeable-bad-release", 5, 120, 180, 0.5), ("unnoticed-growth", 5, 120, 365, 1),
      ("noisy-alerting", 240, 10, 180, 0.15), ("database-deleted", 5, 510, 1460, 1),
      ("zone-outage", 5, 40, 365, 0.5), ("region-outage", 2, 30, 730, 1),
    ]
    let now = Instant.day(90)
    return try RiskWorksheet(
      slo: "checkout", target: ReliabilityTarget(0.999),
      lines: all.prefix(count).enumerated().map { index, item in
        let risk = try Risk(
          name: item.name.replacing(" | ", with: "-"), summary: "x",
          estimate: RiskEstimate(
            timeToDetect: .seconds(60 * item.detect), timeToRepair: .seconds(60 * item.repair),
            timeToFailure: .seconds(86_400 * item.failure), share: item.share))
        let decision = RiskDecision(
          slo: "checkout", risk: risk.name, verdict: .accepted, person: "Ada | Lovelace",
          decidedAt: now, estimate: risk.estimate, target: 0.999)
        return RiskWorksheet.Line(
          risk: risk, decision: index > 5 ? decision : nil, decisionHolds: index > 5,
          record: RiskRecord(of: risk, in: [], slo: "checkout", at: now))
      })
  }

  static func report(risks count: Int = 8) throws -> RiskReport {
    RiskReport(
      try worksheet(risks: count), asOf: .day(90),
      ledgerState: LedgerState(
        auditEntries: 1_234, headHash: String(repeating: "0123abcd", count: 8)))
  }

  @Test func `is the same byte for byte`() throws {
    for file in try Self.report().files(Set(ReportFormat.allCases)) {
      try expectSnapshot(file.text, "full-\(file.name)")
    }
  }

  @Test func `has the figures of the worksheet it is made after`() throws {
    let text = try Self.report().text(.markdown)
    #expect(text.contains("The budget at 99.9\u{A0}% is 526 bad minutes a year"))
    #expect(
      text.contains("All risks together take 706, 134\u{A0}% of it: **it does not pay for all**."))
    #expect(text.contains("| zone-outage | 5 | 40 | 365 | 50\u{A0}% | 1.001 | 22.52 |"))
  }

  @Test func `says how to begin where the SLO bounds no risk`() throws {
    let text = try Self.report(risks: 0).text(.markdown)
    #expect(text.contains("- It bounds no risk: `psgf slo reason`"))
    #expect(!text.contains("## The plan"))
  }

  @Test func `holds what is documented in JSON, and no more`() throws {
    let text = try Self.report().text(.json)
    let document = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let paths = try documentedNames(in: "docs/report-json.md", under: "A risk worksheet in JSON")
    let keys = Set(try #require(document as? [String: Any]).keys)
    #expect(keys == Set(paths.compactMap { $0.split(separator: ".").first.map(String.init) }))
  }
}
