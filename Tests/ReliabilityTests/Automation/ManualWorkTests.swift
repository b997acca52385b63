import Reliability
import Testing

@Suite("The work by hand that a candidate is about")
struct ManualWorkTests {
  private let capacity = IncidentClass(triggers: ["capacity"])
  private let restarts = ToilSelection(category: "restarts")

  private func work(
    of candidate: AutomationCandidate, incidents: [Incident] = [], toil: [ToilEntry] = [],
    days: Int = 365
  ) throws -> ManualWork {
    ManualWork(
      of: candidate.record, incidents: incidents, toil: toil, during: try period(0, days * day))
  }

  @Test func `is that of the incidents of its class, as far as anybody recorded it`() throws {
    let found = try work(
      of: try candidate(incidents: capacity),
      incidents: [
        try incident(3, from: day, trigger: "capacity", minutes: 90),
        try incident(1, from: 0, trigger: "capacity", minutes: 30),
        try incident(2, from: 0, trigger: "capacity"),
        try incident(4, from: 0, trigger: "hardware", minutes: 500),
        try incident(5, from: -1, trigger: "capacity", minutes: 500),
        try incident(6, from: 0, trigger: "capacity", minutes: 500) { $0.record.mode = .drill },
      ], toil: [try toil(1, minutes: 60, .at(at(0)), category: "restarts")])
    #expect(found.incidents.map(\.number) == [1, 2, 3])
    #expect(found.timed == 2)
    #expect(found.incidentMinutes == 120)
    #expect(found.toilTimes == 0)
    #expect(found.times == 2)
    #expect(found.hours == 2)
  }

  @Test func `is that of the toil that it removes, once, though it was for an incident`() throws {
    let incidents = [
      try incident(1, from: 0, trigger: "capacity", minutes: 30),
      try incident(2, from: 0, trigger: "capacity"),
    ]
    let entries = [
      try toil(1, minutes: 20, times: 4, .spread(try period(-day, day)), category: "restarts"),
      // In the time of the response already.
      try toil(2, minutes: 50, .at(at(0)), category: "restarts", incident: 1),
      // Of this response nobody recorded the time.
      try toil(3, minutes: 5, .at(at(0)), category: "restarts", incident: 2),
      try toil(4, minutes: 50, .at(at(0)), category: "keys"),
      try toil(5, minutes: 50, .at(at(0)), category: "restarts", withdrawn: true),
    ]
    let found = try work(
      of: try candidate(incidents: capacity, toil: restarts), incidents: incidents, toil: entries)
    #expect(found.toilTimes == 3)
    #expect(found.toilMinutes == 45)
    #expect(found.times == 4)
    #expect(found.hours == 1.25)
  }

  @Test func `comes to what the formula says, at the means of the estimates`() throws {
    // A quarter of a year of 365.25 days.
    let quarter = try Period(
      from: at(0), to: at(0).advanced(by: .seconds(365.25 * 86_400 / 4)))
    let candidate = try candidate(toil: restarts)
    let work = ManualWork(
      of: candidate.record, incidents: [],
      toil: [try toil(1, minutes: 90, times: 30, .at(at(0)), category: "restarts")],
      during: quarter)
    #expect(work.years == 0.25)
    let found = try #require(
      try work.automationCase(for: candidate.record, horizonYears: 3))
    #expect(found.timesPerYear == 120)
    #expect(found.manualHours == 1.5)
    // (0.2 + 4 x 0.5 + 0.8) / 6, (10 + 4 x 20 + 60) / 6.
    #expect(found.effectiveness == 0.5)
    #expect(found.buildHours == 25)
    #expect(found.savedHoursPerYear == 120 * 1.5 * 0.5 - 2)
    #expect(found.netHours == 3 * 88.0 - 25)
    #expect(found.payback == .afterYears(25.0 / 88))
  }

  @Test func `makes no case where no working time is recorded`() throws {
    let candidate = try candidate(incidents: capacity, toil: restarts)
    let work = try work(
      of: candidate, incidents: [try incident(1, from: 0, trigger: "capacity")])
    #expect(work.incidents.count == 1)
    #expect(try work.automationCase(for: candidate.record, horizonYears: 3) == nil)
  }
}
