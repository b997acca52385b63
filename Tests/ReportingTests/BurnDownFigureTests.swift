import Reliability
import Testing

@testable import Reporting

@Suite("The figure of a budget from day to day")
struct BurnDownFigureTests {
  private let start = Instant.inQuarter(day: 0)

  /// The status of 28 days of a thousand events an hour, of which some are bad by the day; a negative
  /// number is a day that is not measured.
  private func status(
    badByDay: [Double], incidents: [Incident] = [], name: String = "shop-availability",
    seed: UInt64? = nil
  ) throws -> BudgetStatus {
    var slo = try #require(Catalogue.example.objectives.first)
    slo.name = name
    let midnight = try #require(Quarter("2026Q1")).start
    let intervals = try badByDay.enumerated().flatMap { day, bad in
      try (0..<24).compactMap { hour -> MeasuredInterval? in
        guard bad >= 0 else { return nil }
        let from = midnight.advanced(by: .seconds(day * 86_400 + hour * 3_600))
        return try MeasuredInterval(
          from: from, to: from.advanced(by: .seconds(3_600)), good: 1_000 - bad / 24, total: 1_000)
      }
    }
    let end = midnight.advanced(by: .seconds(badByDay.count * 86_400))
    return try #require(
      try slo.status(
        BudgetEvidence(
          intervals: intervals, impairments: incidents.flatMap { $0.impairments(of: slo.name) }),
        BudgetRequest(asOf: end, forecastSeed: seed, wantsBurnDown: true)))
  }

  private func incidents(_ count: Int, harm: Double = 0.0005) -> [Incident] {
    (0..<count).map { .example($0 + 1, "x", day: $0 % 28, minutes: 30 + $0, harm: harm) }
  }

  @Test(
    arguments: [0, 1, 200],
    ["s", "card-authorisation-availability-of-the-merchants-in-the-north", "信頼性の目標と予算"])
  func `can be read`(count: Int, name: String) throws {
    for bad in [[Double](repeating: 10, count: 28), (0..<28).map { $0 % 5 == 3 ? -1 : 900 }] {
      let status = try status(badByDay: bad, incidents: incidents(count), name: name, seed: 1)
      try expectReadable(try #require(BurnDownFigure.figure(of: [status])))
      try expectReadable(
        try #require(BurnDownFigure.figure(of: Array(repeating: status, count: 9))))
    }
  }

  @Test func `agrees with the status in its words and its table`() throws {
    // 672,000 events at 99.9 %: a budget of 672; 8 bad a day are 224, a third of it.
    let status = try status(badByDay: [Double](repeating: 8, count: 28))
    let figure = try #require(BurnDownFigure.figure(of: [status]))
    #expect(figure.description.contains("66.7\u{A0}% left of 672 events"))
    #expect(figure.description.contains("33.3\u{A0}% burned unexplained; no incident burned any"))
    #expect(figure.table.rows.count == 28)
    #expect(figure.table.rows.map { $0[2] } == Array(repeating: "1.2\u{A0}%", count: 28))
    #expect(figure.table.rows.last?[1] == "66.7\u{A0}%")
    #expect(figure.lines.contains { $0.contains("66.7\u{A0}% left, 33.3\u{A0}% unexplained") })
  }

  @Test func `leaves gaps as gaps`() throws {
    let status = try status(badByDay: (0..<28).map { (5...8).contains($0) ? -1 : 8 })
    let figure = try #require(BurnDownFigure.figure(of: [status]))
    #expect(figure.description.contains("not measured 2026-01-06 to 2026-01-10"))
    #expect(figure.table.rows[5][2...4] == ["unknown", "unknown", "0\u{A0}%"])
    let gaps = figure.svg(figure.wide).descendants("rect").filter { $0["class"] == "gap" }
    // One in the plot, one in the legend.
    #expect(gaps.count == 2)
    #expect(figure.lines.contains { $0.contains("····") })
  }

  @Test func `marks incidents and hatches what they do not explain`() throws {
    var bad = [Double](repeating: 8, count: 28)
    bad[10] = 248
    let incident = Incident.example(7, "x", day: 10, minutes: 360, harm: 0.01)
    let figure = try #require(
      BurnDownFigure.figure(of: [try status(badByDay: bad, incidents: [incident])]))
    let svg = figure.svg(figure.wide)
    #expect(figure.description.contains("INC-7 8.9\u{A0}% from 2026-01-11"))
    #expect(figure.table.rows.filter { $0.last == "INC-7" }.map { $0[0] } == ["2026-01-12 00:00"])
    #expect(svg.descendants("path").contains { $0["class"] == "hatch" })
    #expect(figure.wide.texts.contains { $0.text == "INC-7 8.9\u{A0}%" })
    #expect(figure.lines.contains { $0.hasPrefix("▲ INC-7 8.9\u{A0}%, from 2026-01-11 09:00") })
  }

  @Test func `shows a forecast, and how sure it is`() throws {
    let status = try status(badByDay: (0..<28).map { $0 < 14 ? 0 : 40 }, seed: 3)
    let figure = try #require(BurnDownFigure.figure(of: [status]))
    #expect(figure.description.contains("forecast: gone 2026-0"))
    #expect(
      figure.svg(figure.wide).descendants("line").contains { $0["class"] == "forecast" })
  }

  @Test func `is left out where nothing is measured, or nobody asked for days`() throws {
    #expect(BurnDownFigure.figure(of: []) == nil)
    var status = try status(badByDay: [1, 2, 3])
    status.burnDown = nil
    #expect(BurnDownFigure.figure(of: [status]) == nil)
  }

  @Test func `draws the fullest budgets and counts the others`() throws {
    let statuses = try (0..<6).map {
      try status(badByDay: Array(repeating: Double($0 + 1), count: 28), name: "slo-\($0)")
    }
    let figure = try #require(BurnDownFigure.figure(of: statuses))
    #expect(figure.description.hasPrefix("slo-5,"))
    #expect(figure.description.hasSuffix("2 more are not drawn."))
    #expect(Set(figure.table.rows.map { $0[0] }) == ["slo-5", "slo-4", "slo-3", "slo-2"])
  }
}
