import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite("A postmortem in JSON")
struct PostmortemJSONTests {
  private func document(_ input: PostmortemReportInput) throws -> [String: Any] {
    let text = try PostmortemReport(input).text(.json)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func `holds what is documented, and nothing else`() throws {
    let documented = try Set(
      documentedNames(in: "docs/report-json.md", under: "A postmortem in JSON"))
    #expect(leaves(of: try jsonPaths(of: document(.rich))) == leaves(of: documented))
  }

  @Test func `has null for what is unknown, and an empty list for what is not there`() throws {
    let sparse = try document(.sparse)
    let incident = try #require(sparse["incident"] as? [String: Any])
    #expect(incident["severity"] is NSNull)
    #expect(incident["detection"] is NSNull)
    #expect((incident["milestones"] as? [String: Any])?.values.allSatisfy { $0 is NSNull } == true)
    #expect((sparse["budgets"] as? [Any])?.isEmpty == true)
    #expect((sparse["sections"] as? [Any])?.isEmpty == true)
    #expect(Set(sparse.keys) == Set(try document(.rich).keys))
  }

  @Test func `tells an unknown burn from none`() throws {
    let budgets = try #require(try document(.rich)["budgets"] as? [[String: Any]])
    #expect(budgets.map { $0["burnedMinutes"] as? Int } == [15, nil])
    #expect(budgets.map { $0["unknownReason"] as? String } == [nil, "impactEndUnknown"])
  }
}
