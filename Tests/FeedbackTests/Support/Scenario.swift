import Reliability
import Testing

@testable import Feedback

/// An SLO with a history of four-week windows of 100,000 events each, measured by the day.
struct Scenario {
  /// The share of the budget that burned in each window, oldest first.
  var shares: [Double]
  var target = 0.999
  var events = 100_000.0
  /// The windows in which an incident harmed users, by index.
  var harmedIn: [Int] = []
  var satisfaction = RecordedLevel.unrecorded("nobody recorded it")
  var toil = RecordedLevel.unrecorded("nobody recorded it")
  /// The days, counted from the first, that nobody measured.
  var unmeasuredDays: Set<Int> = []
  var reasoning = ObjectiveReasoning(slo: "checkout")
  var ceiling = DependencyCeiling(parts: [], unknown: [])
  var urgent: [ActionReference] = []
  /// How many alerts were worth firing and how many were not.
  var alerts: (good: Int, false: Int)?
  var policy = GovernancePolicy()
  var indicatorSince: Instant?
  /// Whether what burns in a window with harm burns while the incident lasts.
  var burnsInHarm = true

  static let content = RecordedLevel.high(by: ["SAT-1"], because: "SAT-1: a survey says high")
  static let discontent = RecordedLevel.low(by: ["SAT-1"], because: "SAT-1: a survey says low")
  static let muchToil = RecordedLevel.high(by: ["TOIL-1"], because: "60 % of the team's time")
  static let littleToil = RecordedLevel.low(by: ["TOIL-1"], because: "10 % of the team's time")

  static let day: Int64 = 86_400_000
  static let start: Int64 = 1_735_689_600_000

  init(_ shares: [Double]) { self.shares = shares }

  var end: Instant {
    Instant(millisecondsSinceEpoch: Self.start + Int64(shares.count) * 28 * Self.day)
  }

  var request: FeedbackRequest { FeedbackRequest(asOf: end, policy: policy) }

  func record() throws -> ObjectiveRecord {
    let length = CalendarDuration(28, .day)
    let window = TimeWindow.rolling(try #require(length))
    let terms = ObjectiveTerms(
      method: .occurrences, window: window, objectives: [Objective(target: target)])
    let slo = ServiceLevelObjective(
      name: "checkout", service: "shop",
      revisions: [
        ObjectiveRevision(
          terms: terms, effectiveFrom: Instant(millisecondsSinceEpoch: Self.start), author: "Ada",
          recordedAt: Instant(millisecondsSinceEpoch: Self.start))
      ])
    var service = Service(name: "shop")
    service.team = "payments"
    var record = ObjectiveRecord(
      slo: slo, service: service, reasoning: reasoning, ceiling: ceiling,
      evidence: BudgetEvidence(intervals: intervals))
    record.incidents = try harmedIn.enumerated().map {
      try incident($0.offset + 1, window: $0.element)
    }
    record.satisfaction = satisfaction
    record.toil = toil
    record.urgentActions = urgent
    record.alerts = alerts.map { JudgedShare($0.good, not: $0.false, notJudged: 0) }
    record.indicatorSince = indicatorSince
    return record
  }

  func propose() throws -> Proposal {
    try #require(try Recalibration(record(), request).propose())
  }

  /// All that burns in a window burns on its eleventh day.
  private var intervals: [MeasuredInterval] {
    shares.enumerated().flatMap { window, share in
      (0..<28).compactMap { day -> MeasuredInterval? in
        let index = window * 28 + day
        guard !unmeasuredDays.contains(index) else { return nil }
        let total = events / 28
        let bad = day == (burnsInHarm ? 10 : 20) ? share * (1 - target) * events : 0
        let from = Self.start + Int64(index) * Self.day
        return MeasuredInterval(
          time: from..<from + Self.day, good: total - min(bad, total), total: total)
      }
    }
  }

  private func incident(_ number: Int, window: Int) throws -> Incident {
    let start = Self.start + (Int64(window) * 28 + 10) * Self.day + 3_600_000
    var record = IncidentRecord(title: "Checkout fails")
    record.services = ["shop"]
    record.severity = Severity(level: 2)
    record.milestones = Milestones([
      .impactStarted: Instant(millisecondsSinceEpoch: start),
      .impactEnded: Instant(millisecondsSinceEpoch: start + 7_200_000),
    ])
    return Incident(reference: IncidentReference(number: number), record: record)
  }
}
