import Reliability
import Testing

@testable import Reporting

@Suite("The kit of figures")
struct FigureKitTests {
  @Test(
    arguments: [
      (0.0...7, 5, 1.0, ["0", "2", "4", "6", "8"]), (0...1, 5, 1, ["0", "1"]),
      (0...0, 5, 1, ["0"]),
      (0...97_796, 5, 1, ["0", "20,000", "40,000", "60,000", "80,000", "100,000"]),
      (0...0.02, 4, 0.01, ["0", "0.01", "0.02"]), (0...1, 4, 0.01, ["0", "0.50", "1"]),
      (-0.3...1, 4, 0.01, ["-0.50", "0", "0.50", "1"]),
    ])
  func `names round values that hold what is shown`(
    domain: ClosedRange<Double>, steps: Int, least: Double, labels: [String]
  ) {
    #expect(Tick.round(over: domain, atMost: steps, least: least).map(\.label) == labels)
  }

  @Test(
    arguments: [
      (20, 4, ["09:00", "09:00:05", "09:00:10", "09:00:15", "09:00:20"]),
      (7_200, 4, ["09:00", "09:30", "10:00", "10:30", "11:00"]),
      (86_400, 4, ["12:00", "18:00", "2026-01-02", "06:00"]),
      (28 * 86_400, 4, ["2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26"]),
      (90 * 86_400, 4, ["2026-02", "2026-03", "2026-04"]),
      (4_000 * 86_400, 4, ["2030", "2035"]),
    ])
  func `names round times of the calendar`(seconds: Int, count: Int, labels: [String]) {
    let start = Instant.inQuarter(day: 0)
    let ticks = Tick.calendar(
      from: start, to: start.advanced(by: .seconds(seconds)), atMost: count)
    #expect(ticks.map(\.label) == labels)
  }

  @Test func `keeps values beyond a scale at its ends`() {
    let scale = Scale(10...1_000, .logarithmic, from: 0, to: 100)
    #expect([1, 10, 100, 1_000, 5_000].map(scale.position) == [0, 0, 50, 100, 100])
    #expect(Scale(3...3, from: 7, to: 9).position(4) == 7)
    #expect(abs(scale.value(at: 50) - 100) < 1e-9)
    #expect(Scale(-1...1, from: 0, to: 10).value(at: 5) == 0)
  }

  @Test func `leaves a text out that would lie on another or off the ground`() {
    var drawing = Drawing(.narrow)
    drawing.text("first", x: 10, y: 20)
    let written = [
      drawing.textIfFree("second", x: 20, y: 25),
      drawing.textIfFree("off the ground", x: 340, y: 80),
      drawing.textIfFree("below", x: 10, y: 40),
    ]
    #expect(written == [false, false, true])
    #expect(drawing.texts.map(\.text) == ["first", "below"])
  }

  @Test func `hatches a square with lines that stay in it`() {
    let corners = [(0.0, 0.0), (20, 0), (20, 20), (0, 20)].map { Point(x: $0.0, y: $0.1) }
    let lines = Hatching.lines(through: [corners])
    #expect(lines.count == 7)
    // Beside it lies another, into which five of its lines run on.
    let both = Hatching.lines(through: [corners, corners.map { Point(x: $0.x + 20, y: $0.y) }])
    #expect(both.count == 11)
    for line in lines {
      #expect(line.from.x + line.from.y == line.to.x + line.to.y)
      for point in [line.from, line.to] {
        #expect((0...20).contains(point.x) && (0...20).contains(point.y))
      }
    }
    #expect(Hatching.lines(through: []).isEmpty)
  }

  @Test(
    arguments: [
      (0, ""), (0.0001, "▏"), (0.5, "█████"), (0.55, "█████▌"), (1, "██████████"),
      (7, "██████████"),
    ])
  func `draws bars of eighths in a terminal`(share: Double, bar: String) {
    #expect(TerminalText.bar(share, width: 10) == bar)
  }

  @Test func `counts wide characters twice in a terminal`() {
    #expect("信頼".cells == 4)
    #expect("信頼性".padded(to: 5) == "信…性")
    #expect("ab".padded(to: 4, right: true) == "  ab")
    let long = String(repeating: "word ", count: 40)
    #expect(TerminalText.wrapped(long).allSatisfy { $0.cells <= TerminalText.width })
  }

  @Test func `puts a table that people filled into Markdown and pages as text`() throws {
    let table = FigureTable(
      columns: [.words("Name"), .number("n")], rows: [["a | {{b}} <i>", "1"]])
    #expect(table.markdown.contains("| a \\| {{b}} \\<i\\> | 1 |"))
    let cells = table.element.finishedTable.descendants("th")
    #expect(cells.map(\.text) == ["Name", "n", "a | {{b}} <i>"])
  }
}
