import Reliability

extension Backlog {
  /// A candidate that is ranked, one that is tied, one of which too little is known, incidents without a
  /// candidate, a cause in the architecture and something that nobody can tell.
  static func full() -> Backlog {
    let ranked = Proposal.automation(1, .pays, middle: 0.012)
    var tied = Proposal.automation(2, .pays, middle: 0.011)
    tied.automation?.tiedWith = ["AUTO-1"]
    let unknown = Proposal.automation(3, .notEnoughEvidence, middle: nil)
    var wanted = Proposal(
      subject: .incidentClass(service: "shop", trigger: "config-push"), kind: .findAutomation,
      what: "Look for automation | about pushes.", why: "They burn 20 % of a year's budget a year.",
      basis: .example)
    wanted.incidents = (1...3).map { IncidentReference(number: $0) }
    let cause = Proposal(
      subject: .factor("development-process"), kind: .mendFactor,
      what: "Mend how changes are built once.", why: "It contributed to 13 incidents.",
      basis: .example)
    return Backlog(
      asOf: .day(90), team: "cards",
      proposals: [ranked, tied, unknown, wanted, cause, .cannotTell],
      recommendations: [
        ranked.subject: Recommendation(
          reference: RecommendationReference(number: 12), proposal: ranked,
          filed: Provenance(author: "Ada", at: .day(50)))
      ],
      ledgerState: LedgerState(
        auditEntries: 1_234, headHash: String(repeating: "0123abcd", count: 8)))
  }
}

extension Proposal {
  /// A candidate that stands somewhere.
  static func automation(
    _ number: Int, _ standing: AutomationFigures.Standing, middle: Double?
  ) -> Proposal {
    let reference = AutomationReference(number: number)
    var proposal = Proposal(
      subject: .automation(reference), kind: standing.isRanked ? .automate : .cannotTell,
      what: "Build \(reference).", why: "It would avoid <burn> | much.", basis: .example)
    var figures = AutomationFigures(
      candidate: "\(reference)", title: "Roll a bad *configuration* back by itself",
      standing: standing)
    figures.rank = standing.isRanked ? 1 : nil
    figures.payProbability = standing.isRanked ? 0.91 : nil
    figures.avoidedBurnPerBuildHour = middle.map {
      UncertainAmount(middle: $0, low: $0 / 2, high: $0 * 2)
    }
    figures.netHours = middle.map { _ in UncertainAmount(middle: 60, low: -1.5, high: 151) }
    proposal.automation = figures
    proposal.risk = AutomationRisk(
      note: "Automation hindered repair.", own: number == 1 ? "It may roll back too much" : nil,
      wayBack: number == 1 ? "The switch `off`" : nil)
    return proposal
  }
}
