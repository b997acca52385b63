import Reliability
import Testing

@testable import Reporting

@Suite("The figure of an incident's course")
struct IncidentTimelineFigureTests {
  private let start = Instant.inQuarter(day: 10)

  /// Milestones so many seconds after the start, in the order of an incident.
  private func milestones(_ seconds: [Int?]) -> Milestones {
    let order: [Milestone] = [
      .impactStarted, .detected, .acknowledged, .declared, .mitigated, .impactEnded, .resolved,
    ]
    var milestones = Milestones()
    for (milestone, seconds) in zip(order, seconds) {
      milestones[milestone] = seconds.map { start.advanced(by: .seconds($0)) }
    }
    return milestones
  }

  private func rows(_ count: Int, every seconds: Int) -> [TimelineEntry] {
    (0..<count).map { index in
      TimelineEntry(
        occurredAt: start.advanced(by: .seconds(index * seconds)), kind: .note,
        text: "Row \(index) \(String(repeating: "long ", count: 30))")
    }
  }

  @Test(
    arguments: [
      [0, 60, 120, 180, 240, 300, 360], [0, 5, 6, 7, 8, 9, 10],
      [0, 60, 90, 100, 86_400 * 20, 86_400 * 21, 86_400 * 21 + 1],
      [0, 86_400 * 45, 86_400 * 45 + 30, nil, nil, nil, 86_400 * 45 + 61], [0, nil, nil, nil, 90],
      [nil, 0, nil, nil, nil, 3_599], [0, 0, 0, 0, 0, 0, 31_536_000 * 3],
    ] as [[Int?]], [0, 1, 200, 20_000])
  func `keeps every text on the ground and apart from the others`(
    seconds: [Int?], count: Int
  ) throws {
    let length = seconds.compactMap { $0 }.max() ?? 0
    let figure = try #require(
      IncidentTimelineFigure.figure(
        of: milestones(seconds), timeline: rows(count, every: max(1, length / max(1, count)))))
    try expectReadable(figure)
    for drawing in [figure.wide, figure.narrow] {
      expectUncrossed(drawing, in: figure)
      #expect(figure.svg(drawing).descendants("rect").count < 800)
    }
  }

  @Test func `names the phases by how far the response was`() {
    func stages(_ seconds: [Int?]) -> [IncidentPhase.Stage] {
      IncidentPhase.all(of: milestones(seconds)).map(\.stage)
    }
    #expect(
      stages([0, 1, 2, 3, 4, 5, 6])
        == [.undetected, .unacknowledged, .responding, .mitigated, .recovering])
    #expect(stages([0, 1, nil, nil, 4]) == [.undetected, .responding])
    #expect(stages([0, nil, nil, nil, nil, 5]) == [.affected])
    #expect(stages([0, nil, 2, nil, nil, 5]) == [.undetected, .responding])
    // Mitigated before anybody noticed: what came first stays first.
    #expect(stages([0, 4, nil, nil, 2, 5]) == [.undetected, .mitigated])
  }

  @Test(arguments: [[0], [nil, 7], [], [0, 0, 0]] as [[Int?]])
  func `is left out where two milestones apart are not known`(seconds: [Int?]) {
    #expect(
      IncidentTimelineFigure.figure(of: milestones(seconds), timeline: rows(3, every: 1)) == nil)
  }

  @Test func `counts the rows that it does not draw`() throws {
    let figure = try #require(
      IncidentTimelineFigure.figure(of: milestones([0, 60]), timeline: rows(5, every: 30)))
    let description = figure.description
    #expect(description.contains("undetected 2026-01-11 09:00 to 2026-01-11 09:01, 1 min."))
    #expect(description.contains("3 rows of the timeline in this time."))
    #expect(description.contains("2 rows before or after it, which are not drawn."))
    let marks = figure.svg(figure.wide).descendants("rect").filter { $0["class"] == "mark" }
    #expect(marks.count == 3)
    #expect(figure.table.rows.map(\.last) == ["3"])
  }

  /// No line stands across a text.
  private func expectUncrossed(_ drawing: Drawing, in figure: Figure) {
    for line in figure.svg(drawing).descendants("line") {
      let numbers = ["x1", "x2", "y1", "y2"].compactMap { line[$0].flatMap(Double.init) }
      guard numbers.count == 4, numbers[0] == numbers[1] else { continue }
      for text in drawing.texts where numbers[2] < text.y && numbers[3] > text.y - 9 {
        #expect(numbers[0] < text.left || numbers[0] > text.right, "\(text.text)")
      }
    }
  }
}
