import Reliability
import Testing

@testable import Feedback

@Suite struct `An objective is recalibrated` {
  private static let calm = [Double](repeating: 0.2, count: 13)
  private static let missed = [0.5, 2, 0.5, 2, 0.4, 3, 0.5, 2, 0.5, 2, 0.4, 3, 0.5]

  @Test func `nothing is proposed where satisfaction and toil are not recorded`() throws {
    let proposal = try Scenario(Self.missed).propose()
    #expect(proposal.kind == .cannotTell)
    #expect(proposal.missing.count == 2)
    #expect(proposal.why.contains("satisfaction is not recorded"))
    #expect(proposal.change == nil)
  }

  @Test func `both rows are named where toil alone is not recorded, and nothing is proposed`()
    throws
  {
    var scenario = Scenario(Self.missed)
    scenario.satisfaction = Scenario.content
    let proposal = try scenario.propose()
    #expect(proposal.kind == .cannotTell)
    let matrix = try #require(proposal.steps.last)
    #expect(matrix.because.split(separator: ";").allSatisfy { $0.hasSuffix(": loosen") })
  }

  @Test func `few windows tell nothing, and it is said how many are needed`() throws {
    var scenario = Scenario([0.2, 0.2, 0.2])
    scenario.satisfaction = Scenario.content
    scenario.toil = Scenario.littleToil
    let proposal = try scenario.propose()
    #expect(proposal.kind == .cannotTell)
    #expect(proposal.missing.first?.hasPrefix("Time: 8 more windows without a miss") == true)
  }

  @Test func `days tell sooner than whole windows, and it is said that they did`() throws {
    var scenario = Scenario([0.2, 0.2, 0.2, 0.2, 0.2, 0.2])
    scenario.satisfaction = Scenario.content
    scenario.toil = Scenario.littleToil
    let proposal = try scenario.propose()
    #expect(proposal.kind == .relaxReleases)
    #expect(proposal.why.contains("0 of 6 windows missed, as its days show"))
    let step = try #require(proposal.steps.first { $0.question.contains("in the long run") })
    #expect(
      step.numbers.map(\.name).last == "probability that the next window is missed, by its days")
    let prediction = try #require(proposal.prediction)
    #expect(prediction.method == .days)
    let perWindow = try #require(step.numbers.last?.value)
    // A mean of powers is at least the power of the mean.
    #expect(prediction.probability >= (1 - perWindow) * (1 - perWindow) * (1 - perWindow))
    #expect(prediction.probability <= 1 - perWindow)
  }

  @Test func `a met objective with content users and little toil lets releases go faster`() throws {
    var scenario = Scenario(Self.calm)
    scenario.satisfaction = Scenario.content
    scenario.toil = Scenario.littleToil
    #expect(try scenario.propose().kind == .relaxReleases)
  }

  @Test func `a missed objective with content users is loosened by one step of the ladder`() throws
  {
    var scenario = Scenario(Self.missed)
    scenario.satisfaction = Scenario.content
    scenario.toil = Scenario.littleToil
    let proposal = try scenario.propose()
    #expect(proposal.kind == .loosen)
    // Three times the budget of 99.9 % is 0.3 % bad: 99.5 % is the tightest target that is met.
    #expect(
      proposal.change
        == ObjectiveChange(currentTarget: 0.999, target: 0.998, destination: 0.995))
    #expect(proposal.present?.missed == 6)
    #expect(proposal.backTest?.missed == 2)
    #expect(proposal.decider == "payments")
  }

  @Test func `a loosening stops at what users need`() throws {
    var scenario = Scenario(Self.missed)
    scenario.satisfaction = Scenario.content
    scenario.toil = Scenario.littleToil
    scenario.reasoning.floor = .init(try ReliabilityTarget(0.9985), evidence: "interviews")
    let proposal = try scenario.propose()
    #expect(proposal.kind == .keep)
    #expect(proposal.why.contains("99.8 % lies below what users need, 99.85 % (interviews)"))
  }

  @Test func `a loosening waits for an urgent action after an own fault`() throws {
    var scenario = Scenario(Self.missed)
    scenario.satisfaction = Scenario.content
    scenario.toil = Scenario.littleToil
    scenario.urgent = [ActionReference(number: 7)]
    let proposal = try scenario.propose()
    #expect(proposal.kind == .keep)
    #expect(proposal.why.contains("ACT-7"))
  }

  @Test func `a loosening waits where the burn gets worse`() throws {
    var scenario = Scenario((0..<13).map { 0.3 * Double($0) })
    scenario.satisfaction = Scenario.content
    scenario.toil = Scenario.littleToil
    let proposal = try scenario.propose()
    #expect(proposal.kind == .keep)
    #expect(proposal.why.contains("the burn rises"))
  }

  @Test func `old misses loosen nothing`() throws {
    var scenario = Scenario([3, 2, 4, 3, 2, 3, 0.2, 0.1, 0.2, 0.1, 0.2, 0.1, 0.2])
    scenario.satisfaction = Scenario.content
    scenario.toil = Scenario.littleToil
    let proposal = try scenario.propose()
    #expect(proposal.kind == .relaxReleases)
    let step = try #require(proposal.steps.first { $0.question.contains("in the long run") })
    #expect(step.because.hasPrefix("the burn drifts, and so the 7 oldest windows are left out"))
    #expect(proposal.why.contains("0 of the latest 6 windows missed"))
    let prediction = try #require(proposal.prediction)
    #expect(prediction.method == .days || prediction.number.formula.hasSuffix("n = 6, x = 0"))
  }

  @Test func `nor do misses after which all was calm`() throws {
    var scenario = Scenario(
      [0.1, 0.2, 0.1, 0.2, 0.1, 0.2, 0.1, 3, 2, 4, 3, 2, 0.2, 0.1, 0.2, 0.1, 0.2, 0.1, 0.2])
    scenario.satisfaction = Scenario.content
    scenario.toil = Scenario.littleToil
    let proposal = try scenario.propose()
    #expect(proposal.kind == .keep)
    #expect(proposal.why.contains("misses are of the past"))
  }

  @Test func `nothing is tightened above what dependencies allow`() throws {
    var shares = [Double](repeating: 0.05, count: 20)
    for index in [2, 5, 8, 11, 14, 17] { shares[index] = 0.7 }
    var scenario = Scenario(shares)
    scenario.harmedIn = [2, 5, 8, 11, 14, 17]
    scenario.satisfaction = Scenario.discontent
    scenario.toil = Scenario.muchToil
    scenario.reasoning.ceiling = .init(try ReliabilityTarget(0.9991), evidence: "the bank's API")
    let proposal = try scenario.propose()
    #expect(proposal.kind == .keep)
    #expect(proposal.why.contains("99.91 % (the bank's API)"))
  }

  @Test func `without recorded harm no tighter target is chosen`() throws {
    var scenario = Scenario(Self.calm)
    scenario.harmedIn = [3, 4]
    scenario.satisfaction = Scenario.discontent
    scenario.toil = Scenario.littleToil
    let proposal = try scenario.propose()
    #expect(proposal.kind == .cannotTell)
    #expect(proposal.missing.first?.contains("3 more windows") == true)
  }

  @Test func `an indicator that sees nothing of the harm is to be mended`() throws {
    var scenario = Scenario([Double](repeating: 0, count: 13))
    scenario.harmedIn = [1, 3, 5, 7, 9, 11]
    scenario.satisfaction = Scenario.discontent
    scenario.toil = Scenario.littleToil
    let proposal = try scenario.propose()
    #expect(proposal.kind == .mendIndicator)
    #expect(proposal.incidents.count == 6)
  }

  @Test(
    arguments: [
      (nil, ProposalKind.easeAlerting, "not known"), ((1, 9), .easeAlerting, "yes"),
      ((9, 1), .fixProduct, "no"), ((5, 5), .easeAlerting, "not known"),
      ((0, 4), .easeAlerting, "not known"),
    ] as [((Int, Int)?, ProposalKind, String)])
  func `toil on a service that is well asks whether its alerts are false`(
    alerts: (Int, Int)?, kind: ProposalKind, answer: String
  ) throws {
    var scenario = Scenario(Self.calm)
    scenario.satisfaction = Scenario.content
    scenario.toil = Scenario.muchToil
    scenario.alerts = alerts.map { (good: $0.0, false: $0.1) }
    let proposal = try scenario.propose()
    #expect(proposal.kind == kind)
    #expect(proposal.steps.last?.question == "Are its alerts false positives?")
    #expect(proposal.steps.last?.answer == answer)
  }

  @Test func `an indicator that counts as much without harm as with it is to be mended`() throws {
    var scenario = Scenario([Double](repeating: 0.05, count: 20))
    scenario.harmedIn = [2, 5, 8, 11, 14]
    scenario.satisfaction = Scenario.discontent
    scenario.toil = Scenario.littleToil
    let proposal = try scenario.propose()
    #expect(proposal.kind == .mendIndicator)
    #expect(proposal.why.contains("no target would have caught 80 % of the 5 windows with harm"))
  }

  @Test func `nobody blames the indicator where chance may be why no target catches the harm`()
    throws
  {
    var shares = [Double](repeating: 0.05, count: 20)
    for index in [2, 5, 8] { shares[index] = 0.7 }
    var scenario = Scenario(shares)
    scenario.harmedIn = [2, 5, 8, 11, 14]
    scenario.satisfaction = Scenario.discontent
    scenario.toil = Scenario.littleToil
    let proposal = try scenario.propose()
    #expect(proposal.kind == .cannotTell)
    #expect(proposal.why.contains("too few to say that none would"))
  }

  @Test func `an objective that allows less than five bad events is judged over a longer window`()
    throws
  {
    var scenario = Scenario(Self.calm)
    scenario.events = 2_000
    let proposal = try scenario.propose()
    #expect(proposal.kind == .changeWindow)
    #expect(proposal.change?.window == "90d")
    // So that it can be held against what happens.
    #expect(proposal.prediction?.window == "90d")
    #expect(proposal.prediction?.windows == 1)
  }

  @Test func `an objective that no window can measure is retired`() throws {
    var scenario = Scenario(Self.calm)
    scenario.events = 500
    #expect(try scenario.propose().kind == .retire)
  }

  @Test func `a window with a gap never counts as met`() throws {
    var scenario = Scenario(Self.calm)
    scenario.satisfaction = Scenario.content
    scenario.toil = Scenario.littleToil
    scenario.unmeasuredDays = [40]
    let proposal = try scenario.propose()
    #expect(proposal.kind == .cannotTell)
    #expect(proposal.present?.unknown == 1)
  }

  @Test func `a change of the indicator begins the history anew`() throws {
    var scenario = Scenario(Self.missed)
    scenario.satisfaction = Scenario.content
    scenario.toil = Scenario.littleToil
    scenario.indicatorSince = Instant(
      millisecondsSinceEpoch: Scenario.start + 10 * 28 * Scenario.day)
    let proposal = try scenario.propose()
    #expect(proposal.kind == .cannotTell)
    #expect(proposal.windows.count == 3)
  }

  @Test func `only the latest windows count, however short they are`() throws {
    let scenario = Scenario([Double](repeating: 0.2, count: 30))
    #expect(try scenario.propose().windows.count == 26)
    var record = try scenario.record()
    record.evidence.intervals = []
    let minute = try #require(CalendarDuration(1, .minute))
    record.slo.revisions[0].terms.window = .rolling(minute)
    let history = try Recalibration(record, scenario.request).history()
    #expect(history?.windows.count == 26)
  }

  @Test func `the same record gives the same proposal`() throws {
    var scenario = Scenario(Self.missed)
    scenario.satisfaction = Scenario.content
    scenario.toil = Scenario.littleToil
    let (first, second) = (try scenario.propose(), try scenario.propose())
    #expect(first == second)
  }

  @Test func `what is expected follows from the windows`() throws {
    let proposal = try Scenario(Self.calm).propose()
    let prediction = try #require(proposal.prediction)
    #expect(prediction.windows == 3)
    // 13.5 / 14 x 14.5 / 15 x 15.5 / 16
    #expect(abs(prediction.probability - 0.903_013) < 0.000_001)
  }
}
