import Reliability
import Testing

@Suite("The share of a team's time that toil takes (methods.md, section 4)")
struct ToilShareTests {
  private let week = 7 * 1_440

  private func entry(
    _ minutes: Double, people: Int = 1, times: Int = 1, _ time: ToilTime, team: String = "web",
    kind: ToilKind? = nil, withdrawn: Bool = false
  ) throws -> ToilEntry {
    ToilEntry(
      reference: ToilReference(number: 1),
      record: try ToilRecord(
        team: team, what: "Restart", minutes: minutes, people: people, times: times, time: time,
        kind: kind),
      author: "Ada", recordedAt: at(0),
      withdrawal: withdrawn ? Provenance(author: "Ada", at: at(9), reason: "wrong") : nil)
  }

  private func capacity(
    from day: String = "2026-01-01", people: Double = 5, hours: Double = 40, onCall: Int? = nil
  ) throws -> TeamCapacity {
    try TeamCapacity(
      team: "web", effectiveFrom: try #require(CalendarDay(day)), people: people,
      hoursAWeek: hours, onCall: onCall)
  }

  private func closure(_ start: Int, _ end: Int, opened: Bool = false) throws -> ToilClosure {
    ToilClosure(
      team: "web", period: try period(start, end), author: "Ada", recordedAt: at(0),
      withdrawal: opened ? Provenance(author: "Ada", at: at(9), reason: "late") : nil)
  }

  /// The share of the week from 2026-01-05 on, of five people who work 40 hours.
  private func share(
    _ entries: [ToilEntry], closed: [ToilClosure] = [], capacities: [TeamCapacity]? = nil,
    cap: Double = 0.5
  ) throws -> ToilShare {
    var policy = ToilPolicy()
    policy.cap = cap
    return ToilShare(
      of: "web", during: try period(0, week), entries: entries, closures: closed,
      capacities: try capacities ?? [capacity()], under: policy)
  }

  @Test func `has the standard cap of a half`() { #expect(ToilPolicy().cap == 0.5) }

  @Test(arguments: [(6, 2.0 / 6), (8, 0.25), (2, 1.0), (1, 1.0)])
  func `knows what on-call takes at least`(rotation: Int, floor: Double) throws {
    #expect(try capacity(onCall: rotation).onCallFloor == floor)
    #expect(try capacity().onCallFloor == nil)
  }

  @Test func `is the working time of everybody, of the time that the team has`() throws {
    let share = try share([
      entry(60, people: 2, times: 10, .at(at(5)), kind: .interrupt),
      entry(300, .at(at(6)), kind: .scheduled), entry(60, .at(at(7))),
    ])
    #expect(share.minutes == 1_560)
    #expect(share.minutesByKind == [.interrupt: 1_200, .scheduled: 300, nil: 60])
    #expect(share.capacityMinutes == 12_000)
    #expect(share.share == 0.13)
  }

  @Test func `leaves out what is another's, withdrawn, or of another time`() throws {
    let share = try share([
      entry(60, .at(at(5)), team: "core"), entry(60, .at(at(5)), withdrawn: true),
      entry(60, .at(at(-1))), entry(60, .at(at(week))),
    ])
    #expect(share.entryCount == 0)
    #expect(!share.isRecorded)
  }

  @Test func `takes of what was spread over a longer time the part that falls into the period`()
    throws
  {
    let month = try entry(60, times: 28, .spread(period(-week, 3 * week)))
    #expect(try share([month]).minutes == 60 * 7)
  }

  @Test func `is unrecorded where nothing is logged, and none once the team says so`() throws {
    #expect(try share([]).level == .unknown(.nothingLogged))
    #expect(try share([]).share == nil)
    let closed = try share([], closed: [closure(-5, week)])
    #expect(closed.level == .low)
    #expect(closed.share == 0)
    // No toil is little of any time.
    #expect(try share([], closed: [closure(-5, week)], capacities: []).level == .low)
    #expect(
      try share([], closed: [closure(-5, week, opened: true)]).level == .unknown(.nothingLogged))
  }

  @Test func `is low only once all is said to be logged, and high by the least that there was`()
    throws
  {
    let little = [try entry(5_999, .at(at(5)))]
    let much = [try entry(6_001, .at(at(5)))]
    #expect(try share(little).level == .unknown(.mayBeMore))
    #expect(try share(little, closed: [closure(0, week)]).level == .low)
    #expect(try share(much).level == .high)
    #expect(try share(little, cap: 0.3).level == .high)
    #expect(try share(much, capacities: []).level == .unknown(.capacityUnknown))
    #expect(try share(much, capacities: []).share == nil)
  }

  @Test func `is complete where closed periods leave no gap`() throws {
    let entries = [try entry(60, .at(at(5)))]
    let parts = [try closure(4_000, week + 9), try closure(-10, 3_000), try closure(2_000, 4_000)]
    #expect(try share(entries, closed: parts).isComplete)
    #expect(try !share(entries, closed: Array(parts.prefix(2))).isComplete)
  }

  @Test func `reckons with the people that the team had at each time`() throws {
    let grown = try capacity(from: "2026-01-09", people: 10)
    let minutes = try #require(try share([], capacities: [capacity(), grown]).capacityMinutes)
    // Four days of five people, three of ten.
    #expect(abs(minutes - 50 * 40 * 60 / 7.0) < 1e-9)
    // Before the first day nothing is known, which is not that nobody was there.
    #expect(try share([], capacities: [grown]).capacityMinutes == nil)
    #expect(
      try share([], capacities: [capacity(), capacity(from: "2027-01-01", people: 1)])
        .capacityMinutes == 12_000)
  }

  @Test func `doubts what does not fit together`() throws {
    let closed = [try closure(0, week)]
    let little = [try entry(1_200, .at(at(5)))]
    #expect(
      try share(little, closed: closed, capacities: [capacity(onCall: 6)]).doubts
        == [.lessThanOnCall])
    #expect(try share(little, capacities: [capacity(onCall: 6)]).doubts.isEmpty)
    #expect(try share(little, capacities: [capacity(onCall: 3)]).doubts == [.rotationTooSmall])
    #expect(try share([entry(13_000, .at(at(5)))]).doubts == [.moreThanAll])
  }
}

@Suite("A record of toil, and a team's capacity")
struct ToilRecordTests {
  @Test func `need a team, work, and time that somebody spent`() throws {
    func record(
      team: String = "web", what: String = "Restart", minutes: Double = 5, people: Int = 1,
      source: ToilRecord.Source? = nil
    ) throws(ToilRecordError) -> ToilRecord {
      try ToilRecord(
        team: team, what: what, minutes: minutes, people: people, time: .at(at(0)), source: source)
    }
    #expect(throws: ToilRecordError.noTeam) { try record(team: " ") }
    #expect(throws: ToilRecordError.nothingDone) { try record(what: "") }
    #expect(throws: ToilRecordError.noTime(0)) { try record(minutes: 0) }
    #expect(throws: ToilRecordError.nobodyOrNever(people: 0, times: 1)) { try record(people: 0) }
    #expect(throws: ToilRecordError.emptySource) { try record(source: .init(name: "")) }
    let day = try #require(CalendarDay("2026-01-01"))
    #expect(throws: TeamCapacityError.nobody(0)) {
      try TeamCapacity(team: "web", effectiveFrom: day, people: 0, hoursAWeek: 40)
    }
    #expect(throws: TeamCapacityError.impossibleWeek(169)) {
      try TeamCapacity(team: "web", effectiveFrom: day, people: 1, hoursAWeek: 169)
    }
    #expect(throws: TeamCapacityError.emptyRotation(0)) {
      try TeamCapacity(team: "web", effectiveFrom: day, people: 1, hoursAWeek: 40, onCall: 0)
    }
  }
}
