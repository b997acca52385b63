import Interchange
import Reliability
import Testing

@Suite("Contributing factors of other teams")
struct OtherTeamsFactorsTests {
  @Test func `are the items of lists, of the category other`() throws {
    let reading = try OtherTeam.read(
      "## Contributing factors\n1. No check of\n   the list\n2. The alert was off")
    #expect(reading.factors == ["No check of the list", "The alert was off"])
    #expect(reading.document.content.factors.map(\.category.name) == ["other", "other"])
  }

  @Test func `are of a category that an item begins with, where we know it`() throws {
    let reading = try OtherTeam.read(
      "## Contributing factors\n- software: no check\n- weather: it rained")
    #expect(reading.document.content.factors.map(\.category.name) == ["software", "other"])
    #expect(reading.factors == ["no check", "weather: it rained"])
  }

  @Test func `hold the items below an item: they explain it and are no factors themselves`() throws
  {
    let reading = try OtherTeam.read(
      """
      ## Root causes
      - Much memory used
        - 12 GB resident,
          then more
      - No limit
      """)
    #expect(reading.factors == ["Much memory used\n- 12 GB resident, then more", "No limit"])
  }

  @Test func `leave the prose around a list where it is`() throws {
    let reading = try OtherTeam.read(
      "## Contributing factors\n\nTwo of them met:\n\n- one\n- two\n\nNeither alone would do.")
    #expect(reading.factors == ["one", "two"])
    #expect(reading.prose(.contributingFactors)?.hasPrefix("Two of them met:") == true)
    #expect(reading.prose(.contributingFactors)?.hasSuffix("Neither alone would do.") == true)
    #expect(reading.said == [])
  }

  @Test func `are not guessed from paragraphs: those stay prose, and are named`() throws {
    let reading = try OtherTeam.read("## Root Cause\n\nA retry storm met a small pool.")
    #expect(reading.factors == [])
    #expect(reading.prose(.contributingFactors) == "A retry storm met a small pool.")
    #expect(
      reading.said == [
        "a.md:3: contributing factors has text of which no factor was taken, and stays prose: "
          + "write a list"
      ])
  }

  @Test func `are none where only a hint of the template stands`() throws {
    let reading = try OtherTeam.read("## Root Cause\n\n<!-- What was it? -->\n")
    #expect(reading.said == [])
  }
}
