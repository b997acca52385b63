import Interchange
import Reliability
import Testing

@Suite("Changing action items in the text of a postmortem")
struct PostmortemEditTests {
  private func places(_ text: String) -> [ClosedRange<Int>] {
    PostmortemReader().read(text, file: "").document.places.actions
  }

  @Test func `puts references before titles and keeps every other byte`() throws {
    let text = """
      # T\r\n\r\n## Action items\r\n\r\n* [ ] Refuse it \r\n- second\r\n1. [x]\r\n  \\ACT-1: third
      \r\n- ACT-5: has one\r\n\r\nEnd
      """
    let lines = places(text).map(\.lowerBound)
    try #require(lines.count == 4)
    let named = PostmortemWriter.withReferences(
      text, zip(lines, 7...).map { ($0, ActionReference(number: $1)) })
    #expect(
      named == """
        # T\r\n\r\n## Action items\r\n\r\n* [ ] ACT-7: Refuse it \r\n- ACT-8: second\r\n1. [x] ACT-9: \
        \r\n  \\ACT-1: third
        \r\n- ACT-5: has one\r\n\r\nEnd
        """)
    let actions = PostmortemReader().read(named, file: "").document.content.actions
    #expect(actions.map(\.reference?.number) == [7, 8, 9, 5])
    #expect(actions.map(\.record.title) == ["Refuse it", "second", "ACT-1: third", "has one"])
  }

  @Test func `writes items anew and keeps every other byte, comments between fields too`() throws {
    let text =
      "## Action items\r\n\r\nBefore\r\n\r\n- [ ] ACT-1: one\r\n  - type: prevent\r\n"
      + "<!-- why -->\r\n  - owner:  ana\r\n- [ ] ACT-2: two"
    let lines = places(text)
    try #require(lines == [5...8, 9...9])
    var record = ActionRecord(title: "one")
    record.status = .done
    record.owner = "bo"
    let first = StatedAction(reference: ActionReference(number: 1), record: record)
    record.status = .wontDo
    record.reason = "too dear"
    let second = StatedAction(reference: ActionReference(number: 2), record: record)
    #expect(
      PostmortemWriter.replacingActions(in: text, [(lines[0], first), (lines[1], second)])
        == "## Action items\r\n\r\nBefore\r\n\r\n- [x] ACT-1: one\r\n  - owner: bo\r\n"
        + "<!-- why -->\r\n- [-] ACT-2: one\r\n  - owner: bo\r\n  - reason: too dear")
    #expect(PostmortemWriter.replacingActions(in: text, []) == text)
  }

  @Test func `leaves a text alone whose lines are not where they were`() {
    #expect(
      PostmortemWriter.withReferences("# T\n", [(1, ActionReference(number: 1))]) == "# T\n")
    #expect(
      PostmortemWriter.withReferences("# T\n", [(9, ActionReference(number: 1))]) == "# T\n")
  }
}
