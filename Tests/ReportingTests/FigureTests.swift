import Reliability
import Testing

@testable import Reporting

@Suite("Figures")
struct FigureTests {
  /// Objectives that burned these shares of their budgets.
  private func objectives(_ shares: [Double], name: String = "slo") throws -> [ObjectiveReview] {
    let model = try #require(ReviewReportTests.Example.empty.review.objectives.first)
    return shares.enumerated().map { index, share in
      var objective = model
      objective.slo = "\(name)-\(index)"
      objective.assessment.budgetMinutes = 100
      objective.assessment.burnedMinutes = 100 * share
      return objective
    }
  }

  @Test(
    arguments: [
      [0], [0.0001], [0.5], [0.93], [0.9999], [1], [1.001], [1.5], [5], [1e9], [0, 0.95, 5],
      Array(repeating: 0.97, count: 60),
    ] as [[Double]], ["slo", "card-authorisation-availability-of-the-merchants", "信頼性の目標と予算", "W"])
  func `keep every text on the ground and apart from the others`(
    shares: [Double], name: String
  ) throws {
    let figure = try #require(BudgetBurnFigure.figure(of: objectives(shares, name: name)))
    try expectReadable(figure)
    #expect(figure.svg(figure.wide).descendants("rect").count >= shares.count)
    #expect(figure.table.rows.count == shares.count)
  }

  @Test(arguments: [1, 7, 400, 97_796, 3_000_000])
  func `count incidents on an axis with room for its numbers`(count: Int) throws {
    var histogram = try ReviewReportTests.Example.empty.review.histogram
    for level in 1...5 { histogram.bins[0].counts[Severity(level: level)] = count / level }
    histogram.bins[3].counts[nil] = count
    let figure = try #require(IncidentsFigure.figure(of: histogram))
    try expectReadable(figure)
    let grid = figure.svg(figure.wide).descendants("line").filter { $0["class"] == "grid" }
    #expect((1...6).contains(grid.count))
  }

  @Test func `say in words what is over`() throws {
    let figure = try #require(BudgetBurnFigure.figure(of: objectives([0.4, 1.3, 7])))
    let texts = figure.wide.texts.map(\.text)
    #expect(texts.contains("40\u{A0}%"))
    #expect(texts.contains("130\u{A0}% over"))
    #expect(texts.contains("700\u{A0}% over »"))
  }

  @Test func `are well-formed whatever an objective is called`() throws {
    let figure = try #require(
      BudgetBurnFigure.figure(of: objectives([1.2], name: "a\u{0}<b>\u{1}&\u{202E}\"")))
    let text = try figure.file()
    #expect(throws: Never.self) { try XMLCodec.parse(text) }
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `of a review show what the record holds and say the same in words`() throws {
    for example in ReviewReportTests.Example.allCases {
      for figure in try ReviewReport(example.review).figures { try expectReadable(figure) }
    }
  }

  @Test func `count incidents by week with the exact interval, and mark what is no whole week`()
    throws
  {
    let review = try ReliabilityReview.believable()
    let figure = try #require(IncidentsFigure.figure(of: review.histogram))
    // methods.md, section 5: Garwood's interval of one event.
    #expect(figure.description.contains("2026-03-12 1 (0.03 to 5.57)"))
    #expect(figure.description.contains("2026-03-26 0 (0 to 3.69), not a whole week"))
    #expect(figure.table.rows.map(\.last) == Array(repeating: "yes", count: 12) + ["no"])
    let total = figure.table.rows.compactMap { Int($0[$0.count - 3]) }.reduce(0, +)
    #expect(total == review.incidents.total)
  }

  @Test func `are asked for by names that the report knows`() {
    let links = FigureLinks(known: ["trend"], drawn: [])
    #expect(throws: ReportError.unknownFigure("x", known: ["trend"])) {
      try links.resolved(in: "![a](figure:x)", to: { $0 })
    }
  }

  @Test(arguments: [("abcdef", 100.0, "abcdef"), ("abcdefghij", 40.0, "ab…ij")])
  func `shorten a name in its middle`(name: String, width: Double, short: String) {
    #expect(name.shortened(toWidth: width) == short)
  }
}
