import Interchange
import Reliability
import Testing

@Suite("Timelines of other teams")
struct OtherTeamsTimelinesTests {
  @Test func `are read from tables by the names of columns in use`() throws {
    let reading = try OtherTeam.read(
      """
      ## Timeline
      | Date | Time (UTC) | What happened | Author |
      | - | - | - | - |
      | 2018-07-01 | 14:02 | it broke | bo |
      | | 14:05 | mended | |
      """)
    #expect(reading.rows == ["2018-07-01T14:02:00Z it broke", "2018-07-01T14:05:00Z mended"])
    #expect(reading.document.content.timeline.map(\.actor) == ["bo", nil])
    #expect(reading.said == [])
  }

  @Test func `keep the cells of columns that have no place in the text of the row`() throws {
    let reading = try OtherTeam.read(
      """
      ## Timeline
      | Time (UTC) | Event | Impact |
      | - | - | - |
      | 2018-07-01 14:02 | it broke | all | left over |
      """)
    #expect(reading.rows == ["2018-07-01T14:02:00Z it broke | left over\nImpact: all"])
  }

  @Test func `are read from lists, with what is below an item`() throws {
    let reading = try OtherTeam.read(
      """
      ## Timeline
      * 2018-07-01 14:02Z text that
        goes on
        - and more
      * **14:05 UTC**: bold
      * `14:07 UTC` code
      * [14:09 UTC] in brackets
      """)
    #expect(
      reading.rows == [
        "2018-07-01T14:02:00Z text that goes on\n- and more", "2018-07-01T14:05:00Z bold",
        "2018-07-01T14:07:00Z code", "2018-07-01T14:09:00Z in brackets",
      ])
  }

  @Test func `are read from headings of any level, with the text below them`() throws {
    let reading = try OtherTeam.read(
      """
      ## Timeline
      All times are in UTC.
      ### 2018-04-18 11:20
      It broke.

      - first
      #### 7:01pm - Team alerted
      ## Apr 19 2018, 00:10
      Mended.
      ## Action items
      """)
    #expect(
      reading.rows == [
        "2018-04-18T11:20:00Z It broke.\n\n- first", "2018-04-18T19:01:00Z Team alerted",
        "2018-04-19T00:10:00Z Mended.",
      ])
  }

  @Test func `are read from paragraphs, a line a row`() throws {
    let reading = try OtherTeam.read(
      """
      ## Timeline
      All times UTC.

      2018-07-01 14:02 - it broke
      for many
      14:05 - paged

      **14:30:** mended
      """)
    #expect(
      reading.rows == [
        "2018-07-01T14:02:00Z it broke for many", "2018-07-01T14:05:00Z paged",
        "2018-07-01T14:30:00Z mended",
      ])
    #expect(reading.prose(.timeline) == "All times UTC.")
  }

  @Test func `leave a time within a paragraph of prose where it is`() throws {
    let reading = try OtherTeam.read(
      """
      ## Timeline
      Nobody saw anything before
      14:05 UTC, when it broke.

      - 2018-07-01 14:05Z it broke
      """)
    #expect(reading.rows == ["2018-07-01T14:05:00Z it broke"])
    #expect(
      reading.prose(.timeline) == "Nobody saw anything before\n14:05 UTC, when it broke.")
  }

  @Test(arguments: [
    "### 2018-07-01", "**2018-07-01**", "Sunday, 1 July 2018", "#### Sun, July 1, 2018:",
    "2018-07-01 (*all times UTC*)", "## 2018-07-01",
  ])
  func `take the day of rows from a line that says only a day`(line: String) throws {
    let reading = try OtherTeam.read(
      "## Timeline\n\(line)\n\n- 14:02 it broke", mapping: "time-zone: UTC")
    #expect(reading.rows == ["2018-07-01T14:02:00Z it broke"])
    #expect(reading.prose(.timeline)?.contains("2018") == true)
  }

  @Test func `go to the next day only where a line says so`() throws {
    let reading = try OtherTeam.read(
      """
      ## Timeline
      All times in UTC
      ### 2018-07-01
      - 23:50 it broke
      - 00:10 paged
      ### 2018-07-02
      - 00:20 mended
      """)
    #expect(reading.rows == ["2018-07-01T23:50:00Z it broke", "2018-07-02T00:20:00Z mended"])
    #expect(
      reading.said == [
        "a.md:5: timeline '00:10' lies before the row above and names no day: write it, as past "
          + "midnight"
      ])
  }

  @Test func `never guess a day`() throws {
    let reading = try OtherTeam.read("## Timeline\n- 14:02 UTC it broke")
    #expect(reading.rows == [])
    #expect(reading.prose(.timeline) == "\\- 14:02 UTC it broke")
    #expect(reading.said.first?.contains("a.md:2: timeline '14:02 UTC' names no day") == true)
  }

  @Test func `never guess a zone`() throws {
    let reading = try OtherTeam.read("## Timeline\n- 2018-07-01 14:02 it broke")
    #expect(reading.rows == [])
    #expect(reading.prose(.timeline) == "\\- 2018-07-01 14:02 it broke")
    #expect(reading.said.first?.contains("names no time zone") == true)
  }

  @Test(arguments: [
    "All times in `Europe/Berlin`.", "Times in Europe/Berlin", "*All times are in Europe/Berlin*",
    "> All timestamps are listed in Europe/Berlin", "2018-07-01 (all times Europe/Berlin)",
  ])
  func `are in the zone that a line above them says`(line: String) throws {
    let reading = try OtherTeam.read(
      "## Timeline\n\(line)\n\n- 2018-07-01 14:02 it broke", mapping: "time-zone: UTC")
    #expect(reading.rows == ["2018-07-01T12:02:00Z it broke"])
  }

  @Test(arguments: ["All times when we were paged:", "Sometimes in doubt", "All times are rough"])
  func `take no zone from a line that speaks of times and names none`(line: String) throws {
    let reading = try OtherTeam.read(
      "## Timeline\n\(line)\n\n- 2018-07-01 14:02 it broke", mapping: "time-zone: UTC")
    #expect(reading.rows == ["2018-07-01T14:02:00Z it broke"])
  }

  @Test func `take the offset in figures where a zone contradicts itself, and say so`() throws {
    let reading = try OtherTeam.read(
      "## Timeline\nAll times in PST (UTC-7)\n- 2018-07-01 14:02 it broke")
    #expect(reading.rows == ["2018-07-01T21:02:00Z it broke"])
    #expect(
      reading.said == [
        "a.md:2: timeline 'PST (UTC-7)' names UTC-8 as well as UTC-7: read as UTC-7"
      ])
  }

  @Test func `know the team's own names of zones by the mapping`() throws {
    let reading = try OtherTeam.read(
      "## Timeline\n- 2018-07-01 14:02 PT it broke",
      mapping: "zones: {PT: America/Los_Angeles}")
    #expect(reading.rows == ["2018-07-01T21:02:00Z it broke"])
  }

  @Test(
    arguments: [
      ("2018-07-01 14:02Z", "2018-07-01T14:02:00Z"),
      ("2018-07-01T9:30:05.5-00:00", "2018-07-01T09:30:05.500Z"),
      ("2018-07-01 14:02 +0530", "2018-07-01T08:32:00Z"),
      ("July 1, 2018 2:02 pm", "2018-07-01T12:02:00Z"),
      ("1 Jul 2018 at 12:15am", "2018-06-30T22:15:00Z"),
      ("2018-07-01 14:02 PDT", "2018-07-01T21:02:00Z"),
      ("2018-07-01 14:02 (UTC)", "2018-07-01T14:02:00Z"),
      ("2018-07-01 14:02", "2018-07-01T12:02:00Z"),
      // No such day or time, months that may be days, an hour that was left out or came twice.
      ("2018-13-01 14:02", nil), ("2018-07-01 24:02", nil), ("04/05/2018 14:02", nil),
      ("2018-03-25 02:30", nil), ("2018-10-28 02:30", nil), ("May 14:02", nil), ("", nil),
    ])
  func `read times as people write them`(written: String, instant: String?) throws {
    let reading = try OtherTeam.read(
      "## Timeline\n| Time | Event |\n|-|-|\n| \(written) | x |",
      mapping: "time-zone: Europe/Berlin")
    #expect(reading.document.content.timeline.first?.occurredAt.iso8601 == instant)
    #expect(reading.warnings.isEmpty == (instant != nil), "\(reading.warnings)")
  }

  @Test(arguments: ["~14:02", "ca. 14:02", "about 14:02", "14:02-14:20", "14:02 – 14:20"])
  func `keep in the text what an instant does not tell`(written: String) throws {
    let reading = try OtherTeam.read(
      "## Timeline\n### 2018-07-01\n- \(written) it broke", mapping: "time-zone: UTC")
    #expect(reading.rows == ["2018-07-01T14:02:00Z \(written) it broke"])
  }

  @Test func `leave what names no time in the prose, with its line`() throws {
    let reading = try OtherTeam.read(
      """
      ## Timeline
      - 2018-07-01 14:02Z it broke
      - a remark

      | Time | Event |
      | - | - |
      | soon | mended |
      """)
    #expect(reading.rows == ["2018-07-01T14:02:00Z it broke"])
    #expect(
      reading.prose(.timeline) == "\\- a remark\n\n\\| soon | mended |")
    #expect(reading.warnings.map(\.line) == [3, 7])
  }

  @Test func `leave a table that is none in the prose, with its line`() throws {
    let reading = try OtherTeam.read(
      "## Timeline\n| Phase | Minutes |\n| - | - |\n| detection | 5 |")
    #expect(reading.prose(.timeline)?.contains("detection | 5") == true)
    #expect(
      reading.said.first?.contains("a.md:2: timeline has a table that is no timeline") == true)
  }

  @Test func `are said to have given nothing where they are prose`() throws {
    let reading = try OtherTeam.read("## Timeline\n\nIt broke in the morning.")
    #expect(
      reading.said == [
        "a.md:3: timeline has text of which no row was taken, and stays prose: write a list"
      ])
  }
}
