import Reliability
import Testing

@Suite("A reliability review")
struct ReliabilityReviewTests {
  private static let quarter: Quarter = {
    guard let quarter = Quarter("2026Q1") else { preconditionFailure("2026Q1 is a quarter") }
    return quarter
  }()

  /// An incident that began some minutes into the quarter and lasted some.
  private func incident(
    _ number: Int, at minute: Int, lasting length: Int?,
    _ set: (inout IncidentRecord) -> Void = { _ in }
  ) -> Incident {
    var record = IncidentRecord(title: "Incident \(number)")
    let start = Self.quarter.start.advanced(by: .seconds(60 * minute))
    record.milestones[.impactStarted] = start
    record.milestones[.impactEnded] = length.map { start.advanced(by: .seconds(60 * $0)) }
    set(&record)
    return Incident(reference: IncidentReference(number: number), record: record)
  }

  private func review(
    _ incidents: [Incident], catalogue: Catalogue = Catalogue(), service: String? = nil,
    team: String? = nil
  ) throws -> ReliabilityReview {
    try ReliabilityReview(
      request: ReviewRequest(
        Self.quarter, asOf: Self.quarter.next.start, service: service, team: team),
      incidents: incidents, catalogue: catalogue,
      ledgerState: LedgerState(auditEntries: 0, headHash: ""))
  }

  @Test func `adds impacts up, and counts minutes on the clock once`() throws {
    let impact = try review([
      incident(1, at: 0, lasting: 60), incident(2, at: 30, lasting: 60),
      incident(3, at: 40, lasting: 10), incident(4, at: 200, lasting: 5),
      incident(5, at: 300, lasting: nil),
    ]).incidents.impact
    #expect((impact.sum, impact.union) == (135, 95))
    #expect((impact.known, impact.unknown) == (4, 1))
  }

  @Test func `counts by when incidents began, and the quarter before beside it`() throws {
    let review = try review([
      incident(1, at: -1, lasting: 60), incident(2, at: 0, lasting: 1),
      incident(3, at: 90 * 1_440 - 1, lasting: 1), incident(4, at: 90 * 1_440, lasting: 1),
    ])
    #expect(review.incidents.total == 2)
    #expect(review.previous.total == 1)
  }

  @Test func `counts drills, near misses and duplicates apart, and in nothing else`() throws {
    var duplicate = incident(4, at: 10, lasting: 100)
    duplicate.duplicateOf = IncidentReference(number: 1)
    let totals = try review([
      incident(1, at: 0, lasting: 10), incident(2, at: 5, lasting: 100) { $0.mode = .drill },
      incident(3, at: 5, lasting: 100) { $0.mode = .nearMiss }, duplicate,
    ]).incidents
    #expect([totals.total, totals.drills, totals.nearMisses, totals.duplicates] == [1, 1, 1, 1])
    #expect(totals.impact.sum == 10)
  }

  @Test func `says no quantile of too few`() throws {
    func summary(_ count: Int) throws -> DurationSummary? {
      try review((0..<count).map { incident($0 + 1, at: $0 * 200, lasting: 10 + $0) })
        .incidents.durations.first { $0.duration == .impact }
    }
    let three = try #require(try summary(3))
    #expect(three.median == 11)
    #expect(three.lowerQuartile == nil)
    let nine = try #require(try summary(9))
    #expect(nine.lowerQuartile == 12)
    #expect(nine.ninetiethPercentile == nil)
    #expect(try summary(10)?.ninetiethPercentile == 18.1)
    #expect(try summary(0)?.median == nil)
  }

  @Test func `is narrowed down to a service or a team`() throws {
    let catalogue = Catalogue(services: [
      Service(name: "shop", team: "web"), Service(name: "ledger", team: "money"),
    ])
    let incidents = [
      incident(1, at: 0, lasting: 1) { $0.services = ["shop", "ledger"] },
      incident(2, at: 0, lasting: 1) { $0.services = ["shop"] },
      incident(3, at: 0, lasting: 1),
    ]
    #expect(try review(incidents, catalogue: catalogue).incidents.total == 3)
    #expect(try review(incidents, catalogue: catalogue, service: "ledger").incidents.total == 1)
    #expect(try review(incidents, catalogue: catalogue, team: "web").incidents.total == 2)
  }

  @Test func `names what is missing or doubtful`() throws {
    var undated = IncidentRecord(title: "When?")
    undated.services = ["shop"]
    let review = try review([
      incident(1, at: 0, lasting: 10) { record in
        record.services = ["shop"]
        record.severity = Severity(level: 2)
        record.trigger = TaxonomyEntry("capacity")
        record.detection = Detection(method: .alert)
        record.links = [SLOLink(slo: "a", impact: .badFraction(1))]
      },
      incident(2, at: 0, lasting: nil),
      Incident(reference: IncidentReference(number: 3), record: undated),
    ])
    let doubts = review.doubts.map { "\($0.kind.rawValue) \($0.incidents) of \($0.outOf)" }
    #expect(
      doubts == [
        "undated [INC-3] of 3", "ongoing [INC-2] of 2", "noService [INC-2] of 2",
        "noSeverity [INC-2] of 2", "noTrigger [INC-2] of 2", "noDetection [INC-2] of 2",
        "noSLOLink [INC-2] of 2",
      ])
  }

  @Test func `leaves a restricted incident's title out`() throws {
    let review = try review([
      incident(1, at: 0, lasting: 10) { $0.visibility = .restricted }
    ])
    #expect(review.longest.map(\.title) == [""])
  }

  @Test func `groups incidents by week, and by month where it is long`() throws {
    let histogram = try review([incident(1, at: 8 * 1_440, lasting: 1)]).histogram
    #expect(histogram.unit == .week)
    #expect(histogram.bins.count == 13)
    #expect(histogram.bins.map(\.total).firstIndex(of: 1) == 1)
    #expect(histogram.bins.reduce(0) { $0 + $1.total } == 1)
  }

  @Test(arguments: [("2026Q1", "2025Q4", "2026Q2"), ("2025-q4", "2025Q3", "2026Q1")])
  func `knows the quarters around one`(text: String, before: String, after: String) throws {
    let quarter = try #require(Quarter(text))
    #expect(quarter.previous.description == before)
    #expect(quarter.next.description == after)
  }

  @Test(arguments: ["2026Q5", "2026Q0", "26Q1", "2026", "Q1", "2026Q1x", ""])
  func `takes nothing else for a quarter`(text: String) {
    #expect(Quarter(text) == nil)
  }
}
