import Reliability
import Testing

@Suite("The plan of what to measure")
struct MeasurementPlanTests {
  private static let hour: Int64 = 3_600_000

  private func plan(
    from start: String, to end: String, known: [(Int64, Int64)] = [], again: Bool = false
  ) throws -> MeasurementPlan {
    MeasurementPlan(
      of: try Period(
        from: try #require(Instant(iso8601: start)), to: try #require(Instant(iso8601: end))),
      step: .seconds(3_600),
      known: known.map { MeasuredInterval(time: $0..<$1, good: 1, total: 1) }, again: again)
  }

  @Test func `asks for whole steps of UTC only`() throws {
    let plan = try plan(from: "1970-01-01T01:30+01:00", to: "1970-01-01T03:59Z")
    #expect(plan.stretches == [Self.hour..<3 * Self.hour])
    #expect(plan.count == 2)
    #expect(try self.plan(from: "1970-01-01T01:10Z", to: "1970-01-01T02:50Z").count == 0)
  }

  @Test func `asks for steps before 1970 too`() throws {
    let plan = try plan(from: "1969-12-31T22:30Z", to: "1970-01-01T01:00Z")
    #expect(plan.stretches == [-Self.hour..<Self.hour])
  }

  @Test func `leaves out what is measured, unless asked again`() throws {
    let known = [(2 * Self.hour, 3 * Self.hour), (3 * Self.hour, 4 * Self.hour)]
    let plan = try plan(from: "1970-01-01T01:00Z", to: "1970-01-01T06:00Z", known: known)
    #expect(plan.stretches == [Self.hour..<2 * Self.hour, 4 * Self.hour..<6 * Self.hour])
    #expect(plan.measured == 2)
    let again = try self.plan(
      from: "1970-01-01T01:00Z", to: "1970-01-01T06:00Z", known: known, again: true)
    #expect(again.stretches == [Self.hour..<6 * Self.hour])
  }

  @Test func `never asks for what is measured with other ends`() throws {
    let known = [(Self.hour / 2, Self.hour), (3 * Self.hour, 5 * Self.hour)]
    let plan = try plan(
      from: "1970-01-01T00:00Z", to: "1970-01-01T06:00Z", known: known, again: true)
    #expect(plan.stretches == [Self.hour..<3 * Self.hour, 5 * Self.hour..<6 * Self.hour])
    #expect(plan.measuredOtherwise == 3)
    #expect(plan.measured == 0)
  }

  @Test func `asks in chunks`() throws {
    let plan = try plan(
      from: "1970-01-01T00:00Z", to: "1970-01-01T08:00Z", known: [(3 * Self.hour, 4 * Self.hour)])
    #expect(
      plan.chunks(ofAtMost: 2) == [
        0..<2 * Self.hour, 2 * Self.hour..<3 * Self.hour, 4 * Self.hour..<6 * Self.hour,
        6 * Self.hour..<8 * Self.hour,
      ])
  }
}
