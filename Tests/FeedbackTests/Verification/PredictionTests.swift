import Reliability
import Testing

@testable import Feedback

/// A recommendation that was answered, and the windows that followed.
private struct AnsweredScenario {
  var number = 1
  var kind = ProposalKind.loosen
  var probability = 0.8
  /// The shares of the budget that burned in the windows that followed; `nil` where it is unknown.
  var shares: [Double?] = [0.5, 0.5, 0.5]
  var over: Int? = nil
  var isRejected = false
  var weeksAfter = 12.0

  static let change = ChangeScenario.change

  var record: VerificationRecord {
    get throws {
      let asOf = ChangeScenario.instant(weeks: -1)
      var proposal = Proposal(
        subject: .objective(slo: "availability", index: 0), kind: kind, what: "Loosen it.",
        why: "It is missed.", basis: ProposalBasis(asOf: asOf, seed: 1, policy: "policy.yaml"))
      proposal.service = "payments"
      if kind != .changeWindow {
        proposal.prediction = Prediction(
          target: 0.99, window: "28d", windows: 3, probability: probability, method: .windows,
          number: DerivedNumber(
            "probability", probability, formula: "f", arithmetic: "a", source: "s"))
      }
      let recommendation = Recommendation(
        reference: RecommendationReference(number: number), proposal: proposal,
        filed: Provenance(author: "Ada", at: asOf),
        decisions: [
          RecommendationDecision(
            verdict: isRejected ? .reject : .accept, person: "Grace", reason: "agreed",
            recorded: Provenance(author: "Ada", at: Self.change))
        ],
        implementation: isRejected
          ? nil : .init(at: Self.change, author: "Grace", what: "revision"))
      let windows = try shares.enumerated().map { index, share in
        let start = ChangeScenario.instant(weeks: 4 * Double(index))
        return WindowBurn(
          period: try Period(from: start, to: start.advanced(by: .seconds(28 * 86_400))),
          weight: 1_000, bad: (share ?? 0) * 10, missing: share == nil ? 1_000 : 0)
      }
      let course = ObjectiveCourse(
        slo: "availability", target: 0.99,
        windows: [
          Self.change: FollowingWindows(
            known: windows, over: over ?? windows.count,
            complete: ChangeScenario.instant(weeks: 12))
        ])
      return VerificationRecord(
        subject: .recommendation(recommendation), changedAt: Self.change, services: ["payments"],
        courses: [course], recordBegan: ChangeScenario.instant(weeks: -52))
    }
  }

  func verify() throws -> VerifiedEffect {
    let request = FeedbackRequest(asOf: ChangeScenario.instant(weeks: weeksAfter))
    return Verification(try record, request).verify()
  }
}

@Suite struct `What was predicted of an objective` {
  @Test func `came true where all of its windows were met`() throws {
    let effect = try AnsweredScenario().verify()
    #expect(effect.verdict == .worked)
    #expect(
      effect.because
        == "windows of availability: it came true: 3 windows of 28d at 99 %, all met with 80 %")
  }

  @Test func `did not where one was missed, even before the last is over`() throws {
    var scenario = AnsweredScenario()
    scenario.shares = [0.5, 1.5]
    #expect(try scenario.verify().verdict == .didNot)
  }

  @Test func `is open until the last window is over, and it is said how long that takes`() throws {
    var scenario = AnsweredScenario()
    scenario.shares = [0.5, 0.5]
    scenario.weeksAfter = 9.5
    let effect = try scenario.verify()
    #expect(effect.verdict == .cannotTell)
    #expect(effect.needs?.words == "needs about 3 more weeks")
  }

  @Test func `cannot be told where a window is not measured`() throws {
    var scenario = AnsweredScenario()
    scenario.shares = [0.5, nil, 0.5]
    let effect = try scenario.verify()
    #expect(effect.verdict == .cannotTell)
    #expect(effect.because.contains("of 3 windows that are over, 1 cannot be judged"))
    #expect(effect.needs == nil)
  }

  @Test func `counts for nothing where harm rose`() throws {
    var record = try AnsweredScenario().record
    record.incidents = (0..<12).map { number in
      var incident = IncidentRecord(title: "Card authorisations time out")
      incident.severity = Severity(level: 2)
      incident.services = ["payments"]
      incident.milestones[.impactStarted] = ChangeScenario.instant(
        weeks: 0.5 + Double(number) / 2)
      return Incident(reference: IncidentReference(number: number + 1), record: incident)
    }
    let request = FeedbackRequest(asOf: ChangeScenario.instant(weeks: 12))
    let effect = Verification(record, request).verify()
    #expect(effect.verdict == .didNot)
    #expect(effect.because.hasPrefix("it became worse: incidents"))
    #expect(effect.measures.map(\.kind) == [.windows, .incidents])
    #expect(effect.measures.last?.powerToSee == 2)
  }

  @Test func `is nothing where the window changed, and that is said`() throws {
    var scenario = AnsweredScenario()
    scenario.kind = .changeWindow
    let effect = try scenario.verify()
    #expect(effect.verdict == .cannotTell)
    #expect(effect.because.contains("nothing was predicted"))
  }

  @Test func `is not asked of what no ledger counts`() throws {
    var scenario = AnsweredScenario()
    scenario.kind = .retire
    let effect = try scenario.verify()
    #expect(effect.measures.isEmpty)
    #expect(effect.notes.contains { $0.hasPrefix("No verdict is possible") })
  }
}

@Suite struct `The engine's own record` {
  private static func records(_ scenarios: [AnsweredScenario]) throws -> [VerificationRecord] {
    try scenarios.map { try $0.record }
  }

  @Test func `is the Brier score of what is over, by hand`() throws {
    var missed = AnsweredScenario()
    missed.number = 2
    missed.probability = 0.6
    missed.shares = [0.5, 2, 0.5]
    var open = AnsweredScenario()
    open.number = 3
    open.shares = [2]
    let score = PredictionScore(try Self.records([AnsweredScenario(), missed, open]))
    // (0.8 - 1)^2 and (0.6 - 0)^2, halved: 0.2. The third is missed already, and not over.
    #expect(abs((score.brier?.value ?? 0) - 0.2) < 1e-12)
    #expect(score.brier?.arithmetic == "((0.8 - 1)^2 + (0.6 - 0)^2) / 2 = 0.2")
    #expect((score.cameTrue, score.accepted.count, score.pending) == (1, 2, 1))
    #expect(score.calibration.isEmpty)
  }

  @Test func `says of rejected ones what happened anyway, and does not score them`() throws {
    var rejected = AnsweredScenario()
    rejected.isRejected = true
    let score = PredictionScore(try Self.records([rejected]))
    #expect(score.brier == nil)
    #expect(score.rejected.map(\.cameTrue) == [true])
  }

  @Test func `draws a calibration from ten on`() {
    let predictions = (0..<20).map { number in
      JudgedPrediction(
        reference: "REC-\(number)", probability: number < 10 ? 0.9 : 0.1,
        cameTrue: number < 9 || number == 10, windows: 3, missed: 0)
    }
    #expect(PredictionScore(accepted: Array(predictions.prefix(9))).calibration.isEmpty)
    let bins = PredictionScore(accepted: predictions).calibration
    #expect(bins.map(\.count) == [10, 10])
    #expect(bins.map(\.observed) == [0.1, 0.9])
    #expect(bins.map { ($0.predicted * 10).rounded() } == [1, 9])
    // Clopper-Pearson of 1 of 10: .0025 to .4450.
    #expect(abs(bins[0].observedAtLeast - 0.00253) < 1e-5)
    #expect(abs(bins[0].observedAtMost - 0.44502) < 1e-5)
  }

  @Test func `keeps a certainty in the last bin`() {
    let sure = (0..<10).map {
      JudgedPrediction(
        reference: "REC-\($0)", probability: 1, cameTrue: true, windows: 1, missed: 0)
    }
    #expect(PredictionScore(accepted: sure).calibration.map(\.to) == [1])
  }
}
