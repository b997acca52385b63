import Reliability
import Testing

@Suite("Incidents that look alike")
struct IncidentSimilarityTests {
  private func incident(
    _ number: Int, _ title: String, summary: String? = nil, services: [String] = [],
    trigger: String? = nil, factors: [String] = [], startedAt minute: Int? = nil,
    duplicateOf original: Int? = nil
  ) -> Incident {
    var record = IncidentRecord(title: title)
    record.summary = summary
    record.services = services
    record.trigger = trigger.flatMap(TaxonomyEntry.init)
    record.factors = factors.compactMap(TaxonomyEntry.init).map { ContributingFactor(category: $0) }
    record.milestones[.impactStarted] = minute.map(at)
    return Incident(
      reference: IncidentReference(number: number), record: record,
      duplicateOf: original.map(IncidentReference.init))
  }

  private func related(
    to incident: Incident, among incidents: [Incident], limit: Int = 5, before: Instant? = nil
  ) -> [RelatedIncident] {
    IncidentSimilarity(incidents: incidents).related(to: incident, limit: limit, before: before)
  }

  private func numbers(_ related: [RelatedIncident]) -> [Int] { related.map(\.reference.number) }

  @Test func `are found with the reasons in words`() {
    let earlier = [
      incident(
        1, "Checkout rejects cards after a certificate expired", services: ["checkout"],
        trigger: "config-push", factors: ["development-process", "network"]),
      incident(2, "Search is slow", services: ["search"], trigger: "capacity"),
    ]
    let found = related(
      to: incident(
        3, "Certificate of the payment gateway expired", services: ["checkout", "api"],
        trigger: "config-push", factors: ["network"]), among: earlier)
    #expect(numbers(found) == [1])
    #expect(
      found.first?.reasons.map(\.description) == [
        "same service checkout", "same trigger config-push", "shared factor network",
        "words in common: certificate, expired",
      ])
  }

  @Test func `share more than a service`() {
    let found = related(
      to: incident(9, "Cards are refused", services: ["checkout"]),
      among: [
        incident(1, "Images are blurred", services: ["checkout"]),
        incident(2, "Images are blurred", services: ["checkout"], trigger: "capacity"),
      ])
    #expect(found.isEmpty)
  }

  @Test(
    arguments: [
      (["checkout"], "config-push", ["software"], true),
      (["checkout"], "capacity", ["software"], true),
      (["checkout"], "config-push", ["network"], true),
      (["search"], "config-push", ["software"], false),
      ([], "config-push", ["software"], false),
      (["checkout"], "capacity", ["network"], false),
    ])
  func `can be so by service with trigger or factors, and not by those alone`(
    services: [String], trigger: String, factors: [String], areRelated: Bool
  ) {
    let found = related(
      to: incident(
        9, "Cards are refused", services: ["checkout"], trigger: "config-push",
        factors: ["software"]),
      among: [incident(1, "Blurred", services: services, trigger: trigger, factors: factors)])
    #expect(found.isEmpty == !areRelated)
  }

  @Test func `do not look alike because the taxonomy has nothing for both`() {
    let (left, right) = (
      incident(1, "Blurred", services: ["shop"], trigger: "other", factors: ["other"]),
      incident(2, "Refused", services: ["shop"], trigger: "other", factors: ["other"])
    )
    #expect(related(to: left, among: [right]).isEmpty)
  }

  @Test func `can be so by words alone, when they are rare`() {
    let ledger =
      (1...40).map { incident($0, "Elevated errors in some services") } + [
        incident(41, "Leap second stops the scheduler"),
        incident(42, "The scheduler hangs at a leap second"),
      ]
    #expect(numbers(related(to: ledger[40], among: ledger)) == [42])
    #expect(related(to: ledger[0], among: ledger).isEmpty)
  }

  @Test func `have words in common beside the name of the service`() {
    let found = related(
      to: incident(9, "Incident with Pull Requests", services: ["Pull Requests"]),
      among: [incident(1, "Incident with Pull Requests", services: ["Pull Requests"])])
    #expect(found.isEmpty)
  }

  @Test func `leave out the incident itself, duplicates and later ones`() {
    let text = "Leap second stops the scheduler"
    let ledger = [
      incident(1, text, startedAt: 0), incident(2, text, startedAt: 10),
      incident(3, text, startedAt: 20), incident(4, text),
      incident(5, text, startedAt: 5, duplicateOf: 1),
    ]
    #expect(numbers(related(to: ledger[1], among: ledger)) == [4, 3, 1])
    #expect(numbers(related(to: ledger[1], among: ledger, before: at(10))) == [4, 1])
    #expect(numbers(related(to: ledger[1], among: ledger, limit: 2)) == [4, 3])
    #expect(related(to: ledger[0], among: []).isEmpty)
  }

  @Test func `come in order of a score of at most one`() {
    let ledger = [
      incident(1, "Queue of the mailer is full", services: ["mail"]),
      incident(2, "Queue of the mailer is full and disks too", services: ["mail", "disks"]),
      incident(3, "Mailer queue full", services: ["mail"]),
    ]
    let found = related(to: ledger[0], among: ledger)
    #expect(numbers(found) == [3, 2])
    #expect(found.allSatisfy { $0.score > 0 && $0.score <= 1 })
    #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
  }

  @Test func `are compared by words whatever case and script they are in`() {
    let found = related(
      to: incident(1, "ÜBERLAUF im Zähler"), among: [incident(2, "Überlauf: ZÄHLER steht")])
    #expect(found.first?.reasons == [.words(["zähler", "überlauf"])])
  }
}
