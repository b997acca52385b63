import Reliability
import Statistics
import Testing

@Suite("How a runbook stands")
struct RunbookStandingTests {
  private let policy = RunbookPolicy()

  /// The standing of one runbook, so many days after minute 0.
  private func standing(
    _ uses: [RunbookUse] = [], toil: [ToilEntry] = [], candidates: [AutomationCandidate] = [],
    days: Int = 200
  ) throws -> RunbookStanding {
    let book = RunbookBook(
      [try runbook()], uses: uses, toil: toil, candidates: candidates,
      alerts: try book([], [], asOf: days * day))
    return try #require(book.standings.first)
  }

  @Test func `has an age from its last use or exercise, and none where nobody recorded one`() throws
  {
    let standing = try standing([
      try use(1, at: 0, .yes), try use(2, at: 30 * day, exercise: true, .no),
      try use(3, at: 90 * day, withdrawn: true), try use(4, at: 201 * day),
      try use(5, of: "other", at: 100 * day),
    ])
    #expect(standing.uses.map(\.reference.number) == [2, 1])
    #expect(standing.age == .seconds(170 * 86_400))
    #expect(try self.standing().age == nil)
  }

  @Test func `is stale after the policy's time, and not at it`() throws {
    func freshness(_ days: Int, _ policy: RunbookPolicy) throws -> RunbookStanding.Freshness {
      try standing([try use(1, at: 0)], days: days).freshness(under: policy)
    }
    #expect(try freshness(180, policy) == .fresh(.seconds(180 * 86_400)))
    #expect(try freshness(181, policy) == .stale(.seconds(181 * 86_400)))
    #expect(
      try freshness(31, RunbookPolicy(staleAfter: .seconds(30 * 86_400)))
        == .stale(.seconds(31 * 86_400)))
    #expect(try standing().freshness(under: policy) == .neverUsed)
  }

  @Test func `worked in a share of what was judged, with the exact interval`() throws {
    let outcomes: [RunbookOutcome?] = [.yes, .yes, .yes, .yes, .partly, nil]
    let worked = try standing(
      outcomes.enumerated().map { try use($0.offset + 1, at: $0.offset, $0.element) }
    ).worked
    #expect(worked.proportion.fraction == 0.8)
    #expect(worked.notJudged == 1)
    #expect(worked.isEnough)
    // Clopper and Pearson, 4 of 5.
    let interval = worked.proportion.interval()
    #expect(abs(interval.lower - 0.283582) < 1e-6)
    #expect(try abs(#require(interval.upper) - 0.994949) < 1e-6)
    let few = try standing([try use(1, at: 0, .no), try use(2, at: 1, .yes)]).worked
    #expect(!few.isEnough)
    #expect(few.missing == 3)
  }

  @Test func `asks for work by hand in real uses, and in toil that is linked to it`() throws {
    let work = try standing(
      [
        try use(1, at: day, minutes: 30, steps: 4), try use(2, at: 2 * day),
        // By a program, in an exercise, before the period: no work by hand in it.
        try use(3, at: 3 * day, minutes: 7, steps: 0),
        try use(4, at: 3 * day, exercise: true, minutes: 7), try use(5, at: -1, minutes: 7),
      ],
      toil: [
        try toil(
          1, minutes: 10, times: 8, .spread(try period(-4 * day, 4 * day)), runbook: "restart"),
        try toil(2, minutes: 5, .at(at(day)), runbook: "restart"),
        try toil(3, .at(at(day)), runbook: "other"), try toil(4, .at(at(day))),
        try toil(5, .at(at(day)), runbook: "restart", withdrawn: true),
      ]
    ).handWork(during: try period(0, 10 * day))
    #expect(work.uses == 2)
    #expect(work.minutesOfUses == 30)
    #expect(work.usesWithoutMinutes == 1)
    #expect(work.timesOfToil == 5)
    #expect(work.minutesOfToil == 45)
    #expect(work.isOften(under: policy))
    #expect(!work.isOften(under: RunbookPolicy(often: 6)))
    #expect(work.isOften(under: RunbookPolicy(often: 5)))
  }

  @Test func `is codified by the candidates that name it and hold`() throws {
    let candidates = [
      try candidate(1, toil: ToilSelection(team: "sales"), runbook: "restart"),
      try candidate(2, toil: ToilSelection(team: "sales"), runbook: "restart", withdrawn: true),
      try candidate(3, toil: ToilSelection(team: "sales")),
    ]
    #expect(try standing(candidates: candidates).candidates.map(\.reference.number) == [1])
  }
}
