import Reliability

extension Instant {
  /// So many days after the beginning of 2026.
  static func day(_ day: Int) -> Instant {
    Instant(millisecondsSinceEpoch: 1_767_225_600_000).advanced(by: .seconds(day * 86_400))
  }
}

extension OwnerPacket {
  private static func example(
    owner: String, _ items: [Item], others: [Proposal] = [], answerBy: String? = "2026-12-08"
  ) -> OwnerPacket {
    OwnerPacket(
      owner: owner, asOf: .day(327), answerBy: answerBy.flatMap { CalendarDay($0) }, items: items,
      others: others,
      ledgerState: LedgerState(
        auditEntries: 1_234, headHash: String(repeating: "0123abcd", count: 8)))
  }

  /// Nothing to send.
  static let empty = example(owner: "payments", [], answerBy: nil)

  /// A tighter target with everything that speaks for it, one that was put off, and an objective of
  /// which nobody can tell.
  static func full() throws -> OwnerPacket {
    let text = "objectives:\n  - target: 0.999\n"
    let patch = FilePatch(
      path: "slo/checkout-availability.yaml", from: text, to: text.replacing("999", with: "9995"))
    var put = Recommendation(
      reference: RecommendationReference(number: 9), proposal: .mendIndicator,
      filed: Provenance(author: "Ada", at: .day(200)), findings: 3)
    put.decisions = [
      RecommendationDecision(
        verdict: .reject, person: "Ines Carvalho", reason: "the probe | was new",
        recorded: Provenance(author: "Ada", at: .day(210)))
    ]
    if let until = CalendarDay("2026-11-30") {
      put.decisions.append(
        RecommendationDecision(
          verdict: .defer(until: until), person: "Ines Carvalho", reason: "after the move",
          recorded: Provenance(author: "Ada", at: .day(220))))
    }
    return example(
      owner: "Ines Carvalho",
      [
        Item(
          Recommendation(
            reference: RecommendationReference(number: 12), proposal: try .tighten(),
            filed: Provenance(author: "Ada", at: .day(315)), findings: 2),
          document: .patch(patch, isRewritten: false)),
        Item(put, document: .impossible(because: "the document has the target 0.99")),
      ], others: [.keep, .cannotTell])
  }

  /// One proposal in which people wrote whatever could break a page.
  static func hostile() -> OwnerPacket {
    var proposal = Proposal(
      subject: .journey("pay|by`card"), kind: .addObjective,
      what: hostileTexts.joined(separator: " "),
      why: "<b>why</b> | {{what}}", basis: .init(asOf: .day(1), seed: .max, policy: "a|b.yaml"))
    proposal.decider = "<i>nobody</i> | *x*"
    proposal.follows = "REC-1 proposed | the same."
    proposal.steps = hostileTexts.map { text in
      RuleStep(
        text, answer: text, because: text,
        numbers: [
          DerivedNumber(
            text, nil, unit: "events", formula: text, arithmetic: text, source: text,
            records: [text])
        ])
    }
    proposal.missing = hostileTexts
    proposal.wouldChangeIt = hostileTexts.reversed()
    return example(
      owner: "a | <b> \u{202E}c",
      [
        Item(
          Recommendation(
            reference: RecommendationReference(number: 1), proposal: proposal,
            filed: Provenance(author: "Ada", at: .day(1))))
      ])
  }
}

extension ProposalBasis {
  static let example = ProposalBasis(asOf: .day(327), seed: 1, policy: "the built-in policy")
}

extension Proposal {
  private static let subject = ProposalSubject.objective(slo: "checkout-availability", index: 0)

  static func tighten() throws -> Proposal {
    var proposal = Proposal(
      subject: subject, kind: .tighten,
      what: "Tighten checkout-availability from 99.9 % to 99.95 % over 28d.",
      why:
        "It is met (0 of 11 windows were missed) while users are not content: SAT-1: a survey says "
        + "low; 99.95 % would have caught 5 of the 6 windows with harm to users, with 1 false alarm. "
        + "It is one step towards 99.99 %: a review moves a target by one step.",
      basis: .example)
    (proposal.service, proposal.team, proposal.decider) = ("checkout", "payments", "Ines Carvalho")
    proposal.follows = "REC-4 proposed the same, until the evidence said otherwise."
    proposal.change = ObjectiveChange(currentTarget: 0.999, target: 0.9995, destination: 0.9999)
    let incidents = (1...8).map { IncidentReference(number: $0) }
    proposal.windows = try (0..<12).map { index in
      let period = try Period(from: .day(index * 28 - 9), to: .day(index * 28 + 19))
      let bad = [12.0, 710, 35.5, 640, 0, 590][index % 6]
      let window = WindowBurn(
        period: period, weight: index == 11 ? 0 : 1_204_117, bad: index == 11 ? 0 : bad,
        missing: index == 8 ? 9_000 : 0)
      return JudgedWindow(
        window, at: 0.999, harm: bad > 500 ? [incidents[index % 8]] : [], records: ["MEA-1"])
    }
    proposal.present = backTest(0.999, missed: 0, caught: 0, incidents)
    proposal.backTest = backTest(0.9995, missed: 6, caught: 5, incidents)
    proposal.steps = [
      RuleStep(
        "Is the objective measurable at this traffic?", answer: "yes",
        because: "in the median window 1,204 events may be bad, and at least 5 are needed",
        numbers: [number("allowed bad events in the median window", 1_204.117, unit: "events")]),
      RuleStep(
        "Is it met or missed in the long run?", answer: "met",
        because: "0 of 11 windows were missed",
        numbers: [number("probability of a miss, at most", 0.2384)]),
      RuleStep(
        "Are users content?", answer: "low", because: "SAT-1: a survey says low", numbers: []),
    ]
    proposal.prediction = Prediction(
      target: 0.9995, window: "28d", windows: 3, probability: 0.1713, method: .windows,
      number: number("probability that the next 3 windows are met", 0.1713))
    proposal.wouldChangeIt = [
      "Satisfaction recorded as high.",
      "Incidents taken to have harmed users that did not: INC-2, INC-4, INC-6.",
    ]
    proposal.incidents = incidents
    return proposal
  }

  static let mendIndicator: Proposal = {
    var proposal = Proposal(
      subject: .objective(slo: "checkout-latency", index: 1), kind: .mendIndicator,
      what: "Mend the indicator of checkout-latency, and leave its target as it is.",
      why: "Of 7 incidents that harmed users it saw 1: no target can catch what is not counted.",
      basis: .example)
    proposal.decider = "Ines Carvalho"
    proposal.present = backTest(0.95, missed: 1, caught: 0, [])
    proposal.change = ObjectiveChange(currentTarget: 0.95, target: 0.95, window: "90d")
    return proposal
  }()

  static let keep = Proposal(
    subject: .objective(slo: "refunds", index: 0), kind: .keep, what: "Keep refunds at 99 %.",
    why: "The decision matrix says loosen, and it is stopped: ACT-3 of priority P0 is open.",
    basis: .example)

  static let cannotTell: Proposal = {
    var proposal = Proposal(
      subject: .objective(slo: "ledger", index: 0), kind: .cannotTell,
      what: "Nothing is proposed for ledger yet.",
      why: "There is not enough evidence: no whole window of 28d is measured.", basis: .example)
    proposal.missing = ["Measured events of at least 6 windows of 28d: 'psgf sli import'."]
    proposal.wouldChangeIt = proposal.missing
    return proposal
  }()

  private static func backTest(
    _ target: Double, missed: Int, caught: Int, _ incidents: [IncidentReference]
  ) -> BackTest {
    BackTest(
      target: target, window: "28d", windows: 11, missed: missed,
      unknown: incidents.isEmpty ? 0 : 1,
      harmful: incidents.isEmpty ? 0 : 6, caught: caught,
      caughtIncidents: Array(incidents.prefix(caught)),
      uncaughtIncidents: Array(incidents.dropFirst(caught)),
      frozenDays: incidents.isEmpty ? nil : missed * 9, gatedDays: incidents.isEmpty ? 0 : 309)
  }

  private static func number(_ name: String, _ value: Double, unit: String = "") -> DerivedNumber {
    DerivedNumber(
      name, value, unit: unit, formula: "median of (1 - target) x total",
      arithmetic: "(1 - 0.999) x 1,204,117 = 1,204", source: "Clopper and Pearson, 1934",
      records: ["MEA-1", "MEA-2"])
  }
}
