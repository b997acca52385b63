import Ledger
import Reliability
import Testing

@Suite("The record by which changes are verified")
struct VerificationRecordsTests {
  let store: TemporaryLedger

  init() throws {
    store = try TemporaryLedger()
    try store.ledger.addCatalogue()
  }

  private static func at(days: Double) -> Provenance {
    Provenance(author: "Ada", at: .noon.advanced(by: .seconds(Int(days * 86_400))))
  }

  @discardableResult
  private func log(
    _ title: String, days: Double, trigger: String? = "config-push", slo: String? = nil,
    service: String = "payments"
  ) throws -> IncidentReference {
    var record = IncidentRecord(title: title)
    record.services = [service]
    record.trigger = trigger.flatMap { TaxonomyEntry($0) }
    record.milestones[.impactStarted] = Self.at(days: days).at
    record.milestones[.impactEnded] = Self.at(days: days + 0.1).at
    record.milestones[.resolved] = Self.at(days: days + 0.1).at
    record.links = slo.map { [SLOLink(slo: $0, impact: .badFraction(0.5))] } ?? []
    return try store.ledger.log(record, by: Self.at(days: days + 1)).reference
  }

  private func finish(
    after incident: IncidentReference, days: Double, title: String = "Limit retries"
  ) throws -> ActionReference {
    let item = try store.ledger.addAction(
      ActionRecord(title: title), of: incident, by: Self.at(days: days - 1))
    return try store.ledger.updateAction(item.reference, by: Self.at(days: days)) {
      $0.record.status = .done
    }.reference
  }

  private func records(
    _ only: VerificationQuery.Only? = nil, days: Double = 100
  ) throws -> [VerificationRecord] {
    var records: [VerificationRecord] = []
    _ = try store.ledger.forEachVerificationRecord(
      VerificationQuery(only: only, asOf: Self.at(days: days).at)
    ) { records.append($0) }
    return records
  }

  @Test func `a finished action has the incidents of its class, and the objectives harmed`() throws
  {
    try log("Card authorisations time out", days: 0)
    let cause = try log("Retries storm", days: 20, slo: "availability")
    try log("Bad limits", days: 50)
    try log("Something else", days: 55, trigger: "hardware")
    try log("Bad limits", days: 60, service: "ledger")
    let action = try finish(after: cause, days: 30)
    let record = try #require(try records().first)
    #expect(record.subject.description == action.description)
    #expect(record.changedAt == Self.at(days: 30).at.inUTC)
    #expect(record.cause?.reference == cause)
    #expect(record.incidents.map(\.reference.number) == [1, 3])
    #expect(record.services == ["payments"])
    #expect(record.recordBegan == Self.at(days: 0).at)
    #expect(record.courses.map(\.slo) == ["availability"])
    #expect(record.courses.first?.obstacle == "nothing is measured")
  }

  @Test func `what else was done about the service is named`() throws {
    let cause = try log("Retries storm", days: 20)
    let elsewhere = try log("Index broken", days: 21, service: "ledger")
    let first = try finish(after: cause, days: 30)
    let second = try finish(after: cause, days: 40, title: "Add an alert")
    _ = try finish(after: elsewhere, days: 41)
    let record = try #require(try records(.action(first)).first)
    #expect(record.others.map(\.reference) == [second.description])
    #expect(record.others.map(\.what) == ["Add an alert"])
  }

  @Test func `what ends after the time asked for did not happen yet`() throws {
    let cause = try log("Retries storm", days: 20)
    let action = try finish(after: cause, days: 30)
    try log("Bad limits", days: 50)
    #expect(try records(days: 25).isEmpty)
    #expect(try records(days: 40).first?.incidents.isEmpty == true)
    #expect(throws: VerificationError.notDone(action, .open)) {
      try records(.action(action), days: 25)
    }
  }

  @Test func `only what is done can be verified`() throws {
    let cause = try log("Retries storm", days: 20)
    let open = try store.ledger.addAction(
      ActionRecord(title: "Limit retries"), of: cause, by: Self.at(days: 21)
    ).reference
    #expect(throws: VerificationError.notDone(open, .open)) { try records(.action(open)) }
    #expect(throws: ActionError.unknown(ActionReference(number: 9))) {
      try records(.action(ActionReference(number: 9)))
    }
    #expect(throws: RecommendationError.unknown(RecommendationReference(number: 4))) {
      try records(.recommendation(RecommendationReference(number: 4)))
    }
  }

  @Test func `recommendations are followed from when they took effect, and rejected ones too`()
    throws
  {
    let ledger = store.ledger
    var proposal = Proposal(
      subject: .objective(slo: "availability", index: 0), kind: .fixProduct, what: "Mend it.",
      why: "It is missed.", basis: ProposalBasis(asOf: .noon, seed: 1, policy: "policy.yaml"))
    proposal.service = "payments"
    var other = proposal
    other.subject = .objective(slo: "latency", index: 0)
    _ = try ledger.file([proposal, other], by: Self.at(days: 0))
    let (accepted, rejected) = (
      RecommendationReference(number: 1), RecommendationReference(number: 2)
    )
    _ = try ledger.decide(
      accepted, RecommendationAnswer(verdict: .accept, person: "Grace", reason: "agreed"),
      by: Self.at(days: 1))
    #expect(throws: VerificationError.notInEffect(accepted, .accepted)) {
      try records(.recommendation(accepted))
    }
    _ = try ledger.implement(
      accepted, at: Self.at(days: 9).at, what: "cache", by: Self.at(days: 10))
    _ = try ledger.decide(
      rejected, RecommendationAnswer(verdict: .reject, person: "Grace", reason: "no"),
      by: Self.at(days: 3))
    try log("Exports late", days: 20)
    let found = try records()
    #expect(found.map(\.subject.description) == ["REC-1", "REC-2"])
    #expect(found.map(\.changedAt) == [Self.at(days: 9).at, Self.at(days: 3).at])
    #expect(found.map(\.tookEffect) == [true, false])
    #expect(found.first?.incidents.map(\.reference.number) == [1])
    // Before it took effect it was accepted only.
    #expect(throws: VerificationError.notInEffect(accepted, .accepted)) {
      try records(.recommendation(accepted), days: 5)
    }
  }

  @Test func `nothing done is nothing to verify`() throws {
    #expect(try records().isEmpty)
  }
}
