import Foundation
import Reliability
import TestSupport
import Testing

@testable import Reporting

@Suite("A review in JSON")
struct ReviewJSONTests {
  private func document(_ example: ReviewReportTests.Example) throws -> [String: Any] {
    let text = try ReviewReport(example.review).text(.json)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(object as? [String: Any])
  }

  private func value(_ path: String, in document: [String: Any]) -> Any? {
    path.split(separator: ".").reduce(document as Any?) { ($0 as? [String: Any])?[String($1)] }
  }

  @Test(arguments: ReviewReportTests.Example.allCases)
  func `holds every path that is documented, known or not`(
    example: ReviewReportTests.Example
  ) throws {
    let document = try document(example)
    let paths = try documentedNames(in: "docs/report-json.md", under: "A review in JSON")
    #expect(paths.count > 30)
    for path in paths { #expect(value(path, in: document) != nil, "\(path)") }
    #expect(
      Set(document.keys).isSubset(
        of: paths.compactMap { $0.split(separator: ".").first.map(String.init) }))
  }

  @Test func `writes whole numbers as whole, and what is unknown as null`() throws {
    let text = try ReviewReport(ReviewReportTests.Example.oneIncident.review).text(.json)
    #expect(text.contains("\"sum\" : 50,"))
    #expect(text.contains("\"ninetiethPercentile\" : null,"))
    let empty = try document(.empty)
    #expect(value("incidents.durationMinutes.median", in: empty) is NSNull)
    #expect(value("incidents.impactMinutes.sum", in: empty) as? Int == 0)
  }

  @Test func `has no head where nothing was ever written`() throws {
    var review = try ReviewReportTests.Example.empty.review
    review.ledgerState.headHash = ""
    #expect(try ReviewReport(review).text(.json).contains("\"head\" : null"))
  }
}
