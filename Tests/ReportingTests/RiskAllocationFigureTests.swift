import Reliability
import Testing

@testable import Reporting

@Suite("The figure of risks against a budget")
struct RiskAllocationFigureTests {
  /// A worksheet of risks that take so many bad minutes a year each, those up to a number accepted.
  private func worksheet(
    _ minutes: [Int], accepted: Int, name: String = "risk"
  ) throws -> RiskWorksheet {
    let now = Instant.inQuarter(day: 0)
    return try RiskWorksheet(
      slo: "checkout", target: ReliabilityTarget(0.999),
      lines: minutes.enumerated().map { index, minutes in
        let risk = try Risk(
          name: "\(name)-\(index)", summary: "x",
          estimate: RiskEstimate(
            timeToDetect: .zero, timeToRepair: .seconds(60 * minutes),
            timeToFailure: .seconds(31_557_600), share: 1))
        let decision = RiskDecision(
          slo: "checkout", risk: risk.name, verdict: .accepted, person: "Ada", decidedAt: now,
          estimate: risk.estimate, target: 0.999)
        return RiskWorksheet.Line(
          risk: risk, decision: index < accepted ? decision : nil,
          decisionHolds: index < accepted,
          record: RiskRecord(of: risk, in: [], slo: "checkout", at: now))
      })
  }

  @Test(arguments: [1, 5, 200], [0, 1, 200])
  func `can be read`(count: Int, accepted: Int) throws {
    let name = "card-scheme-or-issuer-network-unavailable-in-the-region"
    let minutes = (0..<count).map { 1 + $0 * 37 % 400 }
    let figure = try #require(
      RiskAllocationFigure.figure(of: worksheet(minutes, accepted: accepted, name: name)))
    try expectReadable(figure)
  }

  // methods.md, section 3: a budget of 525.96 minutes a year at 99.9 %.
  @Test func `says what is accepted, what is not, and what is left`() throws {
    let figure = try #require(
      RiskAllocationFigure.figure(of: worksheet([100, 200, 50], accepted: 2)))
    #expect(
      figure.description
        == "Budget 526 bad minutes a year; 43.0\u{A0}% of the budget is unallocated. "
        + "risk-1 38.0\u{A0}%, accepted; risk-0 19.0\u{A0}%, accepted; unallocated 43.0\u{A0}%; "
        + "risk-2 9.5\u{A0}%, not accepted.")
    #expect(
      figure.table.rows == [
        ["risk-1", "accepted", "200", "38.0\u{A0}%"], ["risk-0", "accepted", "100", "19.0\u{A0}%"],
        ["unallocated", "-", "226", "43.0\u{A0}%"],
        ["risk-2", "not accepted", "50", "9.5\u{A0}%"],
      ])
    try expectSnapshot(try figure.file(), "risk-allocation.svg")
    try expectSnapshot(figure.lines.joined(separator: "\n") + "\n", "risk-allocation.txt")
  }

  @Test func `marks what is accepted beyond the budget`() throws {
    let figure = try #require(
      RiskAllocationFigure.figure(of: worksheet([400, 300], accepted: 2)))
    #expect(figure.description.contains("over-allocated by 33.1\u{A0}% of the budget"))
    #expect(figure.wide.texts.contains { $0.text == "the whole budget, over-allocated" })
    #expect(
      figure.svg(figure.wide).descendants("path").contains { $0["class"] == "hatch" })
  }

  @Test func `is left out where there is no risk`() throws {
    #expect(RiskAllocationFigure.figure(of: try worksheet([], accepted: 0)) == nil)
  }
}
