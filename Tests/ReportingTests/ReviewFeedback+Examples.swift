import Reliability

extension ReliabilityReview {
  /// A quarter after which much waits for an answer, something was decided and something worked.
  static func governed() throws -> ReliabilityReview {
    var review = try example(
      [.example(1, "Cards declined", day: 40, minutes: 50, severity: 2, harm: 0.3)],
      recommendations: .answered(), obligations: .example)
    review.changes = [try .example(), try .onlyFailures()]
    var failed = VerifiedEffect.example("ACT-7", "Alert on a late file | by mail", .didNot)
    failed.because = "time to detection: certainly more than before"
    var unknown = VerifiedEffect.example("ACT-9", "Rehearse the loss of a zone", .cannotTell)
    unknown.because = "incidents: anything from 0.1 to 4 times what it was fits"
    unknown.needs = WeeksNeeded(14)
    review.feedback.take(
      found: [.cannotTell, .keep, .about("reports", .cannotTell), .about("shop", .addObjective)],
      effects: [.example("REC-2", "Loosen reports to 99 %.", .worked), failed, unknown],
      score: PredictionScore(
        accepted: [
          JudgedPrediction(
            reference: "REC-2", probability: 0.9, cameTrue: true, windows: 3, missed: 0)
        ], rejected: [], pending: 2,
        brier: DerivedNumber(
          "Brier score", 0.01, formula: "mean of (p - o)^2", arithmetic: "(0.9 - 1)^2 / 1 = 0.01",
          source: "Brier, 1950", records: ["REC-2"]), calibration: []))
    return review
  }
}

extension ChangeFailures {
  /// Twelve deployments of which two failed and one may have; one went out against the gate.
  static func example() throws -> ChangeFailures {
    let failed = [try deployment(4, "v4 | hot", .rolledBack), try deployment(9, "v9", nil)]
    return ChangeFailures(
      service: "reports", period: try Period(from: .day(10), to: .day(90)), deployments: 12,
      failures: [
        ChangeFailure(deployment: failed[0], recoveryMinutes: 22),
        ChangeFailure(deployment: failed[1], incidents: [IncidentReference(number: 1)]),
      ],
      unnamed: [
        UnnamedChange(incident: IncidentReference(number: 8), began: .day(60), last: failed[1])
      ], unrecorded: [IncidentReference(number: 9)],
      refused: [RefusedDeployment(failed[0], gate: GateReference(number: 3))])
  }

  /// A service of which nothing but a failure is recorded.
  static func onlyFailures() throws -> ChangeFailures {
    ChangeFailures(
      service: "shop", period: try Period(from: .day(10), to: .day(90)), deployments: 1,
      failures: [ChangeFailure(deployment: try deployment(11, "v1", .fixedForward))])
  }

  private static func deployment(
    _ number: Int, _ change: String, _ outcome: DeploymentOutcome?
  ) throws -> Deployment {
    Deployment(
      reference: DeploymentReference(number: number),
      record: try DeploymentRecord(
        of: "reports", change: change, at: .day(10 + number), outcome: outcome),
      recorded: Provenance(author: "Ada", at: .day(80)))
  }
}

extension [Recommendation] {
  /// One that waits for 40 days, one that was put off, one rejected, one in effect, one that lapsed.
  static func answered() throws -> [Recommendation] {
    func recommendation(_ number: Int, _ proposal: Proposal, filed day: Int) -> Recommendation {
      Recommendation(
        reference: RecommendationReference(number: number), proposal: proposal,
        filed: Provenance(author: "Ada", at: .day(day)))
    }
    func decided(
      _ number: Int, _ proposal: Proposal, _ verdict: RecommendationDecision.Verdict
    ) -> Recommendation {
      var recommendation = recommendation(number, proposal, filed: 5)
      recommendation.decisions = [
        RecommendationDecision(
          verdict: verdict, person: "Ines Carvalho", reason: "the review | of January",
          recorded: Provenance(author: "Ada", at: .day(20)))
      ]
      return recommendation
    }
    guard let spring = CalendarDay("2026-05-01") else { preconditionFailure("this is a day") }
    var inEffect = decided(2, .about("reports", .loosen), .accept)
    inEffect.implementation = .init(at: .day(21), author: "Ada", what: "revision 3")
    var lapsed = recommendation(5, .about("ledger-writes", .tighten), filed: 3)
    lapsed.lapse = .init(at: .day(60), reason: "looked at anew: nobody can tell")
    return [
      recommendation(12, try .tighten(), filed: 50),
      decided(3, .mendIndicator, .defer(until: spring)),
      decided(4, .about("ledger-writes", .relaxReleases), .reject), inEffect, lapsed,
    ]
  }
}

extension [Obligation] {
  /// One that holds until the budget is back, and one that is overdue.
  static var example: [Obligation] {
    let freeze = Obligation(
      key: "1.2/shop-availability", clause: .overBudget, duty: .freeze, service: "shop",
      team: "cards", slo: "shop-availability", incidents: [IncidentReference(number: 1)],
      arithmetic: "50 of 40.3 minutes (124 %)", since: .day(62))
    var postmortem = freeze
    (postmortem.key, postmortem.clause) = ("3.1/INC-1/postmortem", .incident)
    (postmortem.duty, postmortem.due) = (.postmortem, CalendarDay("2026-02-16"))
    return [postmortem, freeze]
  }
}

extension Proposal {
  /// A proposal about an objective or, to add one, about a service.
  static func about(_ name: String, _ kind: ProposalKind) -> Proposal {
    var proposal = Proposal(
      subject: kind == .addObjective ? .service(name) : .objective(slo: name, index: 0),
      kind: kind, what: "\(kind.words): \(name).", why: "That is what the record says.",
      basis: .example)
    proposal.service = name
    return proposal
  }
}

extension VerifiedEffect {
  fileprivate static func example(
    _ subject: String, _ what: String, _ verdict: EffectVerdict
  ) -> VerifiedEffect {
    var effect = VerifiedEffect(
      subject: subject, what: what, kind: nil, services: ["shop"], expected: "fewer incidents",
      worthwhile: 0.5, basis: .example)
    effect.periods = ComparedPeriods(from: .day(-200), change: .day(21), to: .day(90))
    effect.verdict = verdict
    effect.because = "windows of reports: all of 3 met"
    return effect
  }
}
