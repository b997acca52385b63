import Foundation
import Reliability
import TestSupport
import Testing

@testable import Reporting

@Suite("The packet of an owner")
struct OwnerPacketReportTests {
  /// The packets that are shown byte for byte.
  enum Example: String, CaseIterable, CustomTestStringConvertible {
    case empty, full, hostile

    var testDescription: String { rawValue }

    var packet: OwnerPacket {
      get throws {
        switch self {
        case .empty: .empty
        case .full: try .full()
        case .hostile: .hostile()
        }
      }
    }
  }

  private func page(_ report: OwnerPacketReport) throws -> XMLElement {
    let text = try report.text(.xhtml)
    return try XMLCodec.parse(text.replacing("<!DOCTYPE html>\n", with: ""))
  }

  private func document(_ packet: OwnerPacket) throws -> Any {
    let text = try OwnerPacketReport(packet).text(.json)
    return try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  @Test(arguments: [Example.empty, .full])
  func `is the same byte for byte`(example: Example) throws {
    for file in try OwnerPacketReport(example.packet).files(Set(ReportFormat.allCases)) {
      try expectSnapshot(file.text, "\(example.rawValue)-\(file.name)")
    }
  }

  @Test func `of one recommendation is named after it, and tells the same of it`() throws {
    let packet = try OwnerPacket.full()
    let recommendation = packet.items[0].recommendation
    let alone = OwnerPacketReport(
      of: recommendation, asOf: packet.asOf, ledgerState: packet.ledgerState)
    #expect(alone.baseName == "REC-12")
    try expectSnapshot(try alone.text(.markdown), "proposal-REC-12.md")
    let headings = try page(alone).descendants("h2").map(\.text)
    #expect(headings.first == "What is asked")
    #expect(headings.dropFirst().first == "REC-12, checkout-availability: tighten")
  }

  @Test func `asks first for what waits for a decision`() throws {
    let packet = try OwnerPacket.full()
    #expect(packet.items.map(\.recommendation.reference.number) == [12, 9])
    #expect(packet.asked.map(\.reference.number) == [12])
    let text = try OwnerPacketReport(packet).text(.markdown)
    #expect(text.contains("**1 proposal** waits for a decision by **2026-12-08**"))
    #expect(text.contains("1 objective stays as it is, and of 1 nobody can tell yet"))
  }

  @Test func `says so where nothing is asked`() throws {
    let text = try OwnerPacketReport(.empty).text(.markdown)
    #expect(text.contains("Nothing is asked: no proposal waits for a decision."))
    #expect(!text.contains("answers.yaml"))
    #expect(!text.contains("Every number"))
  }

  @Test func `comes out as text whatever people wrote`() throws {
    let page = try page(OwnerPacketReport(.hostile()))
    for name in ["script", "a", "img", "b", "i"] {
      let found = page.descendants(name).filter { $0["href"]?.hasPrefix("#") != true }
      #expect(found.isEmpty, "\(name)")
    }
    let items = Set(
      page.descendants("li").map { $0.text.trimmingCharacters(in: .whitespacesAndNewlines) })
    for text in hostileTexts where !MarkdownText.plain(text).isEmpty {
      #expect(items.contains(MarkdownText.plain(text)), "\(text)")
    }
  }

  @Test(arguments: Example.allCases)
  func `never shows a number that is none`(example: Example) throws {
    let files = try OwnerPacketReport(example.packet).files(Set(ReportFormat.allCases))
    for file in files {
      #expect(!file.text.contains(/\b(nan|inf|nil)\b|Optional\(/), "\(file.name)")
    }
  }

  @Test func `shows every window with its share, known or between bounds`() throws {
    let rows = try page(OwnerPacketReport(.full())).descendants("tr").map { row in
      row.elements.map(\.text)
    }
    #expect(
      rows.contains {
        $0 == ["2026-01-20", "2026-02-16", "met", "59.0\u{A0}%", "INC-2", "710", "1,204,117"]
      })
    #expect(rows.contains { $0.contains("2.9\u{A0}% to 750\u{A0}%") && $0.contains("not known") })
    #expect(rows.contains { $0.contains("nothing counted") })
  }

  // MARK: - JSON

  @Test func `holds in JSON every path that is documented, and no other`() throws {
    // Of the rows of a list only the first is looked at, so one that lacks nothing is made.
    let packet = try OwnerPacket.full()
    var answered = packet.items[0]
    answered.recommendation.implementation = .init(at: .day(1), author: "Ada", what: "a revision")
    answered.recommendation.lapse = .init(at: .day(1), reason: "the evidence")
    answered.recommendation.decisions = packet.items[1].recommendation.decisions
    let whole = OwnerPacket(
      owner: packet.owner, asOf: packet.asOf, answerBy: packet.answerBy, items: [answered],
      ledgerState: packet.ledgerState)
    let packetNames = try documentedNames(
      in: "docs/feedback-packet.md", under: "A packet in JSON")
    let recommendationNames = try documentedNames(
      in: "docs/feedback-json.md", under: "A recommendation in JSON"
    ).filter { $0 != "proposal" }
    let proposalNames = try documentedNames(
      in: "docs/feedback-json.md", under: "A proposal in JSON"
    ).flatMap { name -> [String] in
      guard name != "backTest" else { return [] }
      let isOfPresent = name.hasPrefix("present.")
      return [name] + (isOfPresent ? ["backTest." + name.dropFirst("present.".count)] : [])
    }
    #expect(proposalNames.count > 40)
    let documented =
      packetNames + recommendationNames.map { "recommendations.\($0)" }
      + proposalNames.map { "recommendations.proposal.\($0)" }
    #expect(leaves(of: jsonPaths(of: try document(whole))) == Set(documented))
  }

  @Test func `writes in JSON what is unknown as null`() throws {
    let text = try OwnerPacketReport(.hostile()).text(.json)
    #expect(text.contains("\"seed\" : 18446744073709551615"))
    #expect(text.contains("\"value\" : null"))
    #expect(text.contains("\"prediction\" : null"))
    let empty = try OwnerPacketReport(.empty).text(.json)
    #expect(empty.contains("\"answerBy\" : null"))
  }
}
