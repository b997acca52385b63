import Interchange
import Reliability
import Testing

@Suite("Action items of other teams")
struct OtherTeamsActionsTests {
  @Test func `are read from lists, those below headings of their own too`() throws {
    let reading = try OtherTeam.read(
      """
      ## Action items
      ### Soon
      1. Do it
      ### Later
      * Do that,
        and well
      """)
    #expect(reading.actions.map(\.title) == ["Do it", "Do that, and well"])
    #expect(reading.prose(.actionItems) == "### Soon\n### Later")
  }

  @Test func `are done where their box is ticked`() throws {
    let reading = try OtherTeam.read("## Action items\n- [x] One\n- [ ] Two\n- [X] Three")
    #expect(reading.actions.map(\.status) == [.done, .open, .done])
  }

  @Test func `take the fields below an item that we know`() throws {
    let reading = try OtherTeam.read(
      "## Action items\n- Do it\n  - Owner: ana\n  - Due: 2026-12-04")
    #expect(reading.actions.map(\.owner) == ["ana"])
    #expect(reading.actions.map { $0.due?.description } == ["2026-12-04"])
  }

  @Test func `leave a field that cannot be read in the prose, with its line`() throws {
    let reading = try OtherTeam.read("## Action items\n- Do it\n  - priority: whenever")
    #expect(reading.actions.map(\.title) == ["Do it"])
    #expect(reading.prose(.actionItems) == "  \\- priority: whenever")
    #expect(reading.said.first?.contains("a.md:3: priority 'whenever' is no priority") == true)
  }

  @Test(arguments: [
    "Do it ([PR](https://t.example/o/r/pull/3))", "Do it: https://t.example/o/r/pull/3.",
    "Do it <https://t.example/o/r/pull/3>", "Do it [PR][pr]", "Do it, [pr]",
    "See [docs](https://a.example/x), [done](https://t.example/o/r/pull/3)",
    "[half a link, https://t.example/o/r/pull/3",
  ])
  func `have as ticket the first link to an issue or a pull request`(item: String) throws {
    let reading = try OtherTeam.read(
      "## Action items\n- \(item)\n\n[pr]: https://t.example/o/r/pull/3")
    #expect(reading.actions.map(\.ticketURL) == ["https://t.example/o/r/pull/3"])
  }

  @Test(arguments: [
    "Read [the docs](https://a.example/x)", "Do it", "Mend https://a.example/issues",
  ])
  func `have no ticket where no link leads to one`(item: String) throws {
    let reading = try OtherTeam.read("## Action items\n- \(item)")
    #expect(reading.actions.map(\.ticketURL) == [nil])
  }

  @Test func `are read from tables by the names of columns in use`() throws {
    let reading = try OtherTeam.read(
      """
      ## Action items
      | # Action | Type | Prio | Assignee | Due date | Jira | Status |
      | --- | --- | --- | --- | --- | --- | --- |
      | Page on errors | Detect | P1 | ana | 2026-12-04 | [OPS-1](https://t.example/browse/OPS-1) | Done |
      | Limit the size | prevent | 2 | bo | | OPS-2 | In progress |
      """)
    #expect(reading.said == [])
    #expect(reading.actions.map(\.title) == ["Page on errors", "Limit the size"])
    #expect(reading.actions.map(\.type) == [.detect, .prevent])
    #expect(reading.actions.map(\.priority) == [.p1, .p2])
    #expect(reading.actions.map(\.owner) == ["ana", "bo"])
    #expect(reading.actions.map { $0.due?.description } == ["2026-12-04", nil])
    #expect(reading.actions.map(\.ticketURL) == ["https://t.example/browse/OPS-1", "OPS-2"])
    #expect(reading.actions.map(\.status) == [.done, .open])
    #expect(reading.document.places.actions == [4...4, 5...5])
  }

  @Test func `keep the cells of a table that have no place in the title, and say so`() throws {
    let reading = try OtherTeam.read(
      """
      ## Action items
      | Task | Type | Effort | Due | Bug |
      | --- | --- | --- | --- | --- |
      | Page on errors | repair | 2 days | soon | [7](https://t.example/issues/7) and docs |
      """)
    #expect(
      reading.actions.map(\.title) == [
        "Page on errors (Type: repair; Effort: 2 days; Due: soon; "
          + "Bug: [7](https://t.example/issues/7) and docs)"
      ])
    #expect(reading.actions.map(\.ticketURL) == ["https://t.example/issues/7"])
    #expect(
      reading.said == [
        "a.md:4: action items 'Type: repair; Effort: 2 days; Due: soon; Bug: [7](https://t.…' has "
          + "no place, and is kept in the title"
      ])
  }

  @Test func `leave a table without a column of actions in the prose, with its line`() throws {
    let reading = try OtherTeam.read(
      "## Action items\n| Team | Weeks |\n| - | - |\n| ops | 2 |")
    #expect(reading.actions == [])
    #expect(reading.prose(.actionItems) == "| Team | Weeks |\n| - | - |\n| ops | 2 |")
    #expect(reading.said.first?.contains("a.md:2: action items has a table without") == true)
  }

  @Test func `leave a row that says nothing to do in the prose, with its line`() throws {
    let reading = try OtherTeam.read(
      "## Action items\n| Action | Owner |\n| - | - |\n| Do it | ana |\n| | bo |")
    #expect(reading.actions.map(\.owner) == ["ana"])
    #expect(reading.prose(.actionItems) == "| | bo |")
    #expect(reading.warnings.map(\.line) == [5])
  }

  @Test func `are said to be none where they are prose`() throws {
    let reading = try OtherTeam.read("## Action items\n\nWe will look at the limits.")
    #expect(reading.prose(.actionItems) == "We will look at the limits.")
    #expect(
      reading.said == [
        "a.md:3: action items has text of which no item was taken, and stays prose: write a list"
      ])
  }
}
