import Reliability
import Testing

@Suite("What records say of satisfaction (methods.md, section 1)")
struct SatisfactionFindingTests {
  private let day = 1_440

  /// A record of some days, recorded in the order of its number.
  private func record(
    _ number: Int, _ level: SatisfactionLevel, _ days: Range<Int>,
    _ source: SatisfactionSource = .survey, about subject: SatisfactionSubject = .slo("checkout"),
    withdrawn: Bool = false
  ) throws -> SatisfactionRecord {
    SatisfactionRecord(
      reference: SatisfactionReference(number: number), subject: subject,
      statement: try SatisfactionStatement(
        level: level, period: try period(days.lowerBound * day, days.upperBound * day),
        source: source),
      author: "Ada", recordedAt: at(number),
      withdrawal: withdrawn ? Provenance(author: "Ada", at: at(99), reason: "wrong") : nil)
  }

  /// The finding for the days 0 to 28.
  private func finding(_ records: SatisfactionRecord...) throws -> SatisfactionFinding {
    SatisfactionFinding(
      of: "checkout", protecting: ["pay", "refund"], service: "shop",
      during: try period(0, 28 * day), from: records)
  }

  @Test func `is unrecorded where nobody recorded anything, which is no level`() throws {
    #expect(try finding() == .unrecorded)
    #expect(try finding(record(1, .high, 0..<28, withdrawn: true)) == .unrecorded)
    #expect(try finding(record(1, .high, 0..<28, about: .service("other"))) == .unrecorded)
    #expect(try finding().level == nil)
  }

  @Test(arguments: [
    (0..<14, true), (0..<13, false), (-90..<400, true), (14..<90, true), (15..<90, false),
  ])
  func `counts what is said of at least half of the period`(
    days: Range<Int>, counts: Bool
  ) throws {
    let record = try record(1, .low, days)
    #expect(try finding(record) == (counts ? .recorded(.low, by: [record]) : .unrecorded))
  }

  @Test func `takes the word of a source that holds for most of the time`() throws {
    let weeks = try (0..<4).map { try record($0 + 1, $0 == 3 ? .high : .low, $0 * 7..<$0 * 7 + 7) }
    #expect(
      try finding(weeks[0], weeks[1], weeks[2], weeks[3])
        == .recorded(.low, by: Array(weeks.prefix(3))))
    let halves = (try record(1, .low, 0..<14), try record(2, .high, 14..<28))
    #expect(try finding(halves.0, halves.1) == .mixed([halves.0, halves.1]))
  }

  @Test func `takes the later recorded of two about the same time`() throws {
    let (first, second) = (try record(1, .low, 0..<28), try record(2, .high, 0..<28))
    #expect(try finding(second, first) == .recorded(.high, by: [second]))
    // What the later leaves over stays with the earlier.
    let part = try record(3, .low, 0..<20)
    #expect(try finding(first, second, part) == .recorded(.low, by: [part]))
  }

  @Test func `is mixed where sources disagree, until one is withdrawn`() throws {
    let survey = try record(1, .high, 0..<28)
    let tickets = try record(2, .low, 0..<28, .tickets)
    #expect(try finding(survey, tickets) == .mixed([survey, tickets]))
    #expect(try finding(survey, tickets).level == nil)
    #expect(
      try finding(survey, record(2, .low, 0..<28, .tickets, withdrawn: true))
        == .recorded(.high, by: [survey]))
    let interview = try record(3, .high, 0..<28, .interview)
    #expect(try finding(survey, interview) == .recorded(.high, by: [survey, interview]))
  }

  @Test func `asks the SLO before its journeys, and those before its service`() throws {
    let service = try record(1, .low, 0..<28, about: .service("shop"))
    let journey = try record(2, .high, 0..<28, about: .journey("pay"))
    let slo = try record(3, .low, 0..<28)
    #expect(try finding(service) == .recorded(.low, by: [service]))
    #expect(try finding(service, journey) == .recorded(.high, by: [journey]))
    #expect(try finding(service, journey, slo) == .recorded(.low, by: [slo]))
    // One that speaks of too little leaves the word to the next.
    #expect(
      try finding(service, journey, record(3, .low, 0..<3)) == .recorded(.high, by: [journey]))
    let other = try record(4, .low, 0..<28, about: .journey("refund"))
    #expect(try finding(journey, other) == .mixed([journey, other]))
  }

  @Test(arguments: [
    ("4.2/5", true), ("0/10", true), ("6/5", false), ("-1/5", false), ("4.2", false),
    ("4/0", false), ("/5", false),
  ])
  func `reads a score with the best that there can be`(text: String, isScore: Bool) {
    #expect((SatisfactionScore(text) != nil) == isScore)
  }

  @Test func `says nothing without anybody who answered, or a source that has no name`() throws {
    let quarter = try period(0, day)
    #expect(throws: SatisfactionStatementError.noResponses(0)) {
      try SatisfactionStatement(level: .high, period: quarter, source: .survey, responses: 0)
    }
    #expect(throws: SatisfactionStatementError.unnamedSource) {
      try SatisfactionStatement(level: .high, period: quarter, source: .other)
    }
    #expect(throws: SatisfactionStatementError.noEvidence) {
      try SatisfactionStatement(level: .high, period: quarter, source: .survey, evidence: " ")
    }
  }
}

@Suite("What customer-detected incidents suggest")
struct SatisfactionSuggestionTests {
  private func incident(
    _ number: Int, at minute: Int, _ method: Detection.Method?, slo: String? = nil
  ) -> Incident {
    var record = IncidentRecord(title: "Checkout fails")
    record.services = ["shop"]
    record.milestones[.impactStarted] = at(minute)
    record.detection = method.map { Detection(method: $0) }
    record.links = slo.map { [SLOLink(slo: $0, impact: .badFraction(0.5))] } ?? []
    return Incident(reference: IncidentReference(number: number), record: record)
  }

  private func suggestions(
    _ incidents: [Incident], _ records: [SatisfactionRecord] = []
  ) throws -> [SatisfactionSuggestion] {
    SatisfactionSuggestion.all(
      during: try period(0, 1_000), incidents: incidents, records: records)
  }

  @Test func `names the SLO, its incidents and of how many the finder is known`() throws {
    let found = try suggestions([
      incident(1, at: 10, .customer, slo: "checkout"), incident(2, at: 20, .alert, slo: "checkout"),
      incident(3, at: 30, nil, slo: "checkout"), incident(4, at: 2_000, .customer, slo: "checkout"),
      incident(5, at: 40, .customer), incident(6, at: 50, .alert, slo: "latency"),
    ])
    #expect(found.map(\.subject) == [.service("shop"), .slo("checkout")])
    #expect(found.last?.incidents == [IncidentReference(number: 1)])
    #expect(found.last?.known == 2)
  }

  @Test func `is silent where that was recorded, and of drills`() throws {
    let record = SatisfactionRecord(
      reference: SatisfactionReference(number: 1), subject: .slo("checkout"),
      statement: try SatisfactionStatement(
        level: .high, period: try period(500, 900), source: .customerDetected),
      author: "Ada", recordedAt: at(0))
    let incident = incident(1, at: 10, .customer, slo: "checkout")
    #expect(try suggestions([incident], [record]).isEmpty)
    var drill = incident
    drill.record.mode = .drill
    #expect(try suggestions([drill]).isEmpty)
  }
}
