import Interchange
import Reliability
import Testing

@Suite("Headings of other teams")
struct OtherTeamsHeadingsTests {
  @Test(
    arguments: [
      ("## Summary", .summary), ("## Executive Summary:", .summary), ("### TL;DR", .summary),
      ("# 3. Customer impact", .impact), ("## Leadup", .background),
      ("## Root Causes and Trigger", .contributingFactors),
      ("## Contributors", .contributingFactors),
      ("## Mitigation", .response), ("## Resolution", .recovery), ("## Timeline (UTC)", .timeline),
      ("## ⏱ Timeline ##", .timeline), ("### What went well?", .wentWell),
      ("### What didn’t go so well?", .wentBadly), ("### Things that went poorly", .wentBadly),
      ("### **Where we got lucky**", .gotLucky), ("## Corrective actions", .actionItems),
      ("**Action Items**", .actionItems), ("__Follow-ups__:", .actionItems),
      ("**Lessons learned:**", .lessons), ("Timeline\n========", .timeline),
      ("Timeline\n---", .timeline),
    ] as [(String, PostmortemSection.Kind)])
  func `begin sections of the kind that they name`(
    heading: String, kind: PostmortemSection.Kind
  ) throws {
    let reading = try OtherTeam.read("# It broke\n\n\(heading)\n\nText")
    #expect(reading.document.content.sections.last?.kind == kind)
    #expect(reading.document.content.sections.last?.prose == "Text")
    #expect(reading.document.places.sections == [3])
  }

  @Test func `that name no kind begin sections without one`() throws {
    let reading = try OtherTeam.read("# It broke\n\n## Five whys\n\n1. Why?")
    #expect(reading.document.content.sections.map(\.heading) == ["Five whys"])
    #expect(reading.document.content.sections.map(\.kind) == [nil])
    #expect(reading.document.content.sections.map(\.prose) == ["1. Why?"])
  }

  @Test func `are of the kind that the mapping gives them`() throws {
    let reading = try OtherTeam.read(
      "# It broke\n\n## Remediation!\n\n- Do it", mapping: "headings: {Remediation: action-items}")
    #expect(reading.actions.map(\.title) == ["Do it"])
  }

  @Test(arguments: [
    "**Note**", "**Timeline** of the morning", "**Impact**: 3 % of users", "- Timeline\n---",
    "Text\nTimeline\n---", "```\nTimeline\n---\n```", "    Timeline", "Timeline",
  ])
  func `are none where the line is something else`(line: String) throws {
    let reading = try OtherTeam.read("## Summary\n\n\(line)\n")
    #expect(reading.document.content.sections.map(\.kind) == [.summary])
    #expect(reading.prose(.summary)?.contains(line) == true)
  }

  @Test func `give the title where they are of the first level, underlined too`() throws {
    let reading = try OtherTeam.read("It broke\n========\n\nText")
    #expect(reading.document.content.title == "It broke")
    #expect(reading.document.content.sections.map(\.prose) == ["Text"])
  }
}
