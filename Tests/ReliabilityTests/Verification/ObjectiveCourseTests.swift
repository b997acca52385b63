import Reliability
import Testing

@Suite("How an objective fared around a change")
struct ObjectiveCourseTests {
  private static let day: Int64 = 86_400_000
  private static let start: Int64 = 1_735_689_600_000

  private static func instant(day: Double) -> Instant {
    Instant(millisecondsSinceEpoch: start + Int64(day * Double(Self.day)))
  }

  private static func slo(_ window: TimeWindow) -> ServiceLevelObjective {
    ServiceLevelObjective(
      name: "checkout", service: "shop",
      revisions: [
        ObjectiveRevision(
          terms: ObjectiveTerms(
            method: .occurrences, window: window, objectives: [Objective(target: 0.9)]),
          effectiveFrom: instant(day: 0), author: "Ada", recordedAt: instant(day: 0))
      ])
  }

  /// Days of 100 events, of which so many are bad.
  private static func evidence(days: Int, bad: (Int) -> Double?) -> BudgetEvidence {
    BudgetEvidence(
      intervals: (0..<days).compactMap { index in
        let from = start + Int64(index) * Self.day
        return bad(index).map {
          MeasuredInterval(time: from..<from + Self.day, good: 100 - $0, total: 100)
        }
      })
  }

  private func course(
    _ window: TimeWindow? = nil, days: Int = 80, change: Double = 40, asked: Int = 3,
    bad: (Int) -> Double? = { Double($0 % 10) }
  ) throws -> ObjectiveCourse {
    let length = try #require(CalendarDuration(10, .day))
    var request = CourseRequest(asOf: Self.instant(day: Double(days)))
    request.following = [Self.instant(day: change): asked]
    return try #require(
      Self.slo(window ?? .rolling(length)).course(Self.evidence(days: days, bad: bad), request))
  }

  @Test func `windows follow the change one after another`() throws {
    let following = try #require(try course().windows[Self.instant(day: 40)])
    #expect(following.over == 3)
    #expect(
      following.known.map(\.period.start) == [40, 50, 60].map { Self.instant(day: $0) })
    #expect(following.known.map(\.bad) == [45, 45, 45])
    #expect(following.complete == Self.instant(day: 70))
  }

  @Test func `only windows that are over count`() throws {
    let following = try #require(try course(days: 65).windows[Self.instant(day: 40)])
    #expect(following.over == 2)
    #expect(following.known.count == 2)
    #expect(following.complete == Self.instant(day: 70))
    let none = try #require(try course(days: 45).windows[Self.instant(day: 40)])
    #expect(none == FollowingWindows(known: [], over: 0, complete: Self.instant(day: 70)))
  }

  @Test func `a window that nobody measured to its end is not known to be met`() throws {
    let course = try course(bad: { (56..<58).contains($0) ? nil : 1 })
    let outcomes = course.windows[Self.instant(day: 40)]?.known.map { $0.outcome(at: 0.9) }
    #expect(outcomes == [.met, .unknown, .met])
  }

  @Test func `days are there where a window is measured, and else it is said why not`() throws {
    let days = try course().days
    #expect(days.count == 80)
    #expect(days.last?.bad == 9)
    #expect(try course(days: 5, change: 1).obstacle == "less than a window is measured")
    #expect(try course(bad: { _ in nil }).obstacle == "nothing is measured")
  }

  @Test func `an objective that is not in force has no course`() throws {
    let length = try #require(CalendarDuration(10, .day))
    let request = CourseRequest(asOf: Self.instant(day: -1))
    #expect(Self.slo(.rolling(length)).course(BudgetEvidence(), request) == nil)
  }
}
