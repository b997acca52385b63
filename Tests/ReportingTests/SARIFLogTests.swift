import Foundation
import Reliability
import Testing

@testable import Reporting

@Suite("Findings in SARIF")
struct SARIFLogTests {
  private static let text = """
    # Uploads slow

    ## Background

    The 👩‍💻 saw it: human error.

    It was human error.
    We should have checked the quota.
    """

  private func file(path: String = "post mortems/PM-42 ü.md", waived: [String] = ["hindsight"])
    -> ReviewedFile
  {
    let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    var content = PostmortemContent(title: "Uploads slow")
    content.sections = [
      PostmortemSection(
        heading: "Background", kind: .background,
        prose: lines.dropFirst(4).joined(separator: "\n"))
    ]
    var places = PostmortemPlaces()
    places.sections = [3]
    places.prose = [Array(5...8)]
    let subject = ReviewSubject(
      incident: Incident(
        reference: IncidentReference(number: 42), record: IncidentRecord(title: "Uploads slow")),
      text: Self.text, document: PostmortemDocument(content: content, places: places),
      today: CalendarDay(of: Instant(millisecondsSinceEpoch: 0)))
    let checks = ["human-error", "hindsight", "could-have", "trigger-stated"]
    let waivers = waived.map { check in
      ReviewWaiver(
        check: check, reason: "Quoted from the chat", author: "Ana",
        at: Instant(millisecondsSinceEpoch: 0))
    }
    return ReviewedFile(
      path: path, text: Self.text,
      result: ReviewResult(
        of: subject, checks: checks.compactMap(ReviewCheck.named), waivers: waivers))
  }

  private func results(_ files: [ReviewedFile]) throws -> [[String: Any]] {
    let log = try JSONSerialization.jsonObject(with: Data(SARIFLog(files).text().utf8))
    let runs = (log as? [String: Any])?["runs"] as? [[String: Any]]
    return try #require(runs?.first?["results"] as? [[String: Any]])
  }

  private func fingerprints(_ files: [ReviewedFile]) throws -> [String] {
    try results(files).compactMap {
      ($0["partialFingerprints"] as? [String: String])?["psgfFinding/v1"]
    }
  }

  @Test func `are the same bytes each time`() throws {
    try expectSnapshot(SARIFLog([file()], toolVersion: "1.0.0").text(), "postmortem-check.sarif")
  }

  @Test func `count columns in UTF-16 code units`() throws {
    let regions = try results([file()]).compactMap { result -> [String: Int]? in
      let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"]
      return (location as? [String: Any])?["region"] as? [String: Int]
    }
    #expect(regions.contains(["startLine": 5, "startColumn": 19, "endColumn": 30]))
    #expect(regions.contains(["startLine": 7, "startColumn": 8, "endColumn": 19]))
  }

  @Test func `give each finding a fingerprint of its own`() throws {
    let all = try fingerprints([file(), file(path: "other.md")])
    #expect(all.count == 8)
    #expect(Set(all).count == 8)
  }

  @Test func `keep their fingerprints whether they are waived or not`() throws {
    #expect(try fingerprints([file()]) == fingerprints([file(waived: [])]))
  }

  @Test func `hold no rule and no result of no file`() throws {
    #expect(try results([]).isEmpty)
  }
}
