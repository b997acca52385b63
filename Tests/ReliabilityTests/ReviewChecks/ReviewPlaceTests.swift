import Testing

@testable import Reliability

@Suite("The place of a finding")
struct ReviewPlaceTests {
  @Test func `is the line and the characters of the words`() {
    let example = ReviewExample("Fine.\n\nThe 👩‍💻 saw it.\nIt was human\nerror.", in: .background)
    let place = example.findings(.humanError).first?.place
    #expect(place == ReviewPlace(line: 14, columns: 8..<13, excerpt: "human"))
  }

  @Test func `is found in a factor, a row and an action`() {
    var example = ReviewExample()
    example.factors = ["Human error.", "Two."]
    example.timeline[0].text = "It was human error."
    example.actions[0].title = "Blame human error"
    let places = example.findings(.humanError).map(\.place)
    #expect(places.map(\.line) == [10, 11, 13])
    #expect(places.map(\.columns) == [18..<29, 3..<14, 13..<24])
  }

  @Test func `stays in a line that a backslash keeps in its section`() {
    let example = ReviewExample("- The engineer forgot it.", in: .timeline)
    #expect(example.excerpts(.humanError) == ["engineer forgot"])
  }

  @Test func `is the title where nothing else is there`() {
    var example = ReviewExample()
    example.record.milestones = Milestones()
    #expect(example.findings(.milestonesPresent).map(\.place.excerpt).first == "# Uploads slow")
  }
}
