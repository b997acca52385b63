import Reliability
import Testing

@testable import Reporting

@Suite("The scorecard")
struct ScorecardFigureTests {
  private func review(objectives count: Int, named name: String) throws -> ReliabilityReview {
    var review = try ReliabilityReview.example(
      [.example(1, "x", day: 40, minutes: 500, severity: 2, harm: 1)])
    let objective = try #require(review.objectives.first)
    review.objectives = (0..<count).map { number in
      var copy = objective
      copy.slo = "\(name)-\(number)"
      copy.incidents = copy.incidents.map { incident in
        var incident = incident
        incident.share = incident.share.map { $0 * Double(number % 5) / 4 }
        return incident
      }
      return copy
    }
    return review
  }

  @Test(arguments: [1, 17, 200])
  func `can be read however many objectives there are`(count: Int) throws {
    let name = "an-objective-that-somebody-named-at-length-and-with-care"
    for name in ["a", name] {
      let figure = ScorecardFigure.figure(of: try review(objectives: count, named: name))
      try expectReadable(try #require(figure))
    }
  }

  @Test func `goes by what is measured where something is, else by incidents, and says so`() throws
  {
    let figure = try #require(ScorecardFigure.figure(of: .measured()))
    #expect(figure.table.rows.map(\.last) == ["measured", "by incidents", "by incidents"])
    #expect(figure.lines.last == "* by incidents alone: what nobody logged is not in it")
  }

  @Test func `puts what has the least left first, and says how far over it is`() throws {
    let incident = Incident.example(1, "x", day: 40, minutes: 500, severity: 2, harm: 1)
    let figure = try #require(ScorecardFigure.figure(of: .example([incident])))
    #expect(figure.table.rows.first?[2] == "over by 413\u{A0}%")
    #expect(figure.lines.contains { $0.hasPrefix("shop-availability") && $0.contains("××") })
    #expect(figure.svg(figure.wide).descendants("path").contains { $0["class"] == "over" })
  }

  @Test func `is left out where no objective was in force`() throws {
    var review = try ReliabilityReview.example([])
    review.objectives = []
    #expect(ScorecardFigure.figure(of: review) == nil)
  }
}
