import Reliability
import Statistics
import Testing

@testable import Reporting

@Suite("The figures of durations, trend, causes and action items")
struct EvidenceFigureTests {
  private func incidents(_ count: Int, cause: String = "config-push") -> [Incident] {
    (0..<count).map { number in
      var incident = Incident.example(
        number, "x", day: number * 89 / max(1, count - 1), minutes: 1 + number * number % 4_000,
        harm: 0.01)
      incident.record.trigger = TaxonomyEntry("\(cause)-\(number % 30)")
      incident.record.factors = [1, 2].compactMap { TaxonomyEntry("\(cause)-\(number % 7)-\($0)") }
        .map { ContributingFactor(category: $0) }
      return incident
    }
  }

  @Test(arguments: [1, 2, 5, 200, 3_000])
  func `can be read however many incidents there are`(count: Int) throws {
    let name = "a-cause-that-somebody-named-at-length-and-with-care"
    let review = try ReliabilityReview.example(incidents(count, cause: name))
    try expectReadable(try #require(DurationsFigure.figure(of: review.durations)))
    try expectReadable(try #require(TrendFigure.figure(of: review.trend)))
    try expectReadable(try #require(CausesFigure.figure(of: review.causes)))
    try expectReadable(try #require(IncidentsFigure.figure(of: review.histogram)))
  }

  @Test func `are left out where there is nothing to show`() throws {
    let review = try ReliabilityReview.example([])
    #expect(DurationsFigure.figure(of: review.durations) == nil)
    #expect(TrendFigure.figure(of: review.trend) == nil)
    #expect(CausesFigure.figure(of: review.causes) == nil)
    #expect(CompletionFigure.figure(of: review.actions) == nil)
    #expect(IncidentsFigure.figure(of: review.histogram) == nil)
  }

  // MARK: - Durations

  @Test func `of durations say n, median and 90 per cent with exact intervals, and no mean`() throws
  {
    let review = try ReliabilityReview.example(
      (1...12).map { .example($0, "x", day: $0, minutes: $0 * 10) })
    let figure = try #require(DurationsFigure.figure(of: review.durations))
    #expect(
      figure.description.contains(
        "Impact: n = 12, median 1 h 5 min (30 min to 1 h 40 min), "
          + "90\u{A0}% within 1 h 49 min (1 h 20 min or more)."))
    #expect(!figure.description.lowercased().contains("mean"))
    #expect(
      figure.table.rows.last == [
        "Impact", "12", "0", "1 h 5 min", "30 min to 1 h 40 min", "1 h 49 min",
        "1 h 20 min or more",
      ])
  }

  @Test func `draw what is not over as rings, in no quantile`() throws {
    var open = Incident.example(9, "x", day: 80, minutes: 1)
    open.record.milestones[.impactEnded] = nil
    open.record.milestones[.resolved] = nil
    let review = try ReliabilityReview.example([.example(1, "x", day: 1, minutes: 30), open])
    let figure = try #require(DurationsFigure.figure(of: review.durations))
    let rings = figure.svg(figure.wide).descendants("circle").filter { $0["class"] == "ring" }
    // To mitigate, to resolve, of the impact, and one in the legend.
    #expect(rings.count == 4)
    #expect(figure.description.contains("Impact: n = 1, 1 not over, median 30 min"))
  }

  @Test func `let a dot stand for several where there are very many, and say so`() throws {
    let review = try ReliabilityReview.example(
      (0..<3_000).map { .example($0, "x", day: $0 % 90, minutes: 30 + $0 % 40) })
    let figure = try #require(DurationsFigure.figure(of: review.durations))
    #expect(figure.wide.texts.contains { $0.text.hasPrefix("up to ") })
    for drawing in [figure.wide, figure.narrow] {
      let dots = figure.svg(drawing).descendants("path").filter { $0["class"] == "dots" }
      #expect(dots.compactMap { $0["d"] }.joined().filter { $0 == "M" }.count < 2_000)
    }
  }

  // MARK: - Trend

  @Test(arguments: [(4, "Not enough evidence"), (5, "No trend that chance could not make")])
  func `draw a line from five incidents on`(count: Int, words: String) throws {
    let review = try ReliabilityReview.example(
      (1...count).map { .example($0, "x", day: $0 * 90 / (count + 1), minutes: 5) })
    let figure = try #require(TrendFigure.figure(of: review.trend))
    #expect(figure.description.contains(words))
    let models = figure.svg(figure.wide).descendants("path").filter { $0["class"] == "model" }
    #expect(models.count == (count < 5 ? 0 : 1))
    #expect(figure.table.rows.last?[1] == "\(count)")
  }

  // MARK: - Causes

  @Test func `keep triggers and factors apart, and what is unknown as bars of its own`() throws {
    let review = try ReliabilityReview.measured()
    let figure = try #require(CausesFigure.figure(of: review.causes))
    let labels = figure.table.rows.map { $0[0] + ", " + $0[1] }
    #expect(
      labels == [
        "not recorded, trigger", "no incident explains it, trigger",
        "software, contributing factor",
      ])
    let unexplained = try #require(figure.table.rows.first { $0[0] == "no incident explains it" })
    #expect(unexplained[2] == Spelling.number(review.causes.unexplained))
  }

  // MARK: - Action items

  @Test func `of action items agree with the curve`() throws {
    let review = try ReliabilityReview.measured()
    let figure = try #require(CompletionFigure.figure(of: review.actions))
    try expectReadable(figure)
    #expect(
      figure.description.hasPrefix(
        "10 action items: 3 open (1 overdue), 6 done, 1 given up. Half are done within 12.5 days"))
    let curve = try #require(review.actions.curve)
    for row in figure.table.rows {
      let days = try #require(Double(row[0]))
      let point = try #require(curve.survival(at: days))
      #expect(row[1] == Spelling.percent(point.fraction))
    }
  }

  @Test(arguments: [0, 4])
  func `of action items are left out under five that are done`(done: Int) throws {
    let few = [ActionItem].example.filter { $0.reference.number <= done }
    let completion = try ActionCompletion(of: few, at: .inQuarter(day: 90))
    #expect(CompletionFigure.figure(of: completion) == nil)
  }
}
