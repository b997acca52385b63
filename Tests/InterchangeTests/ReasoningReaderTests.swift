import Interchange
import Reliability
import TestSupport
import Testing

@Suite("Journeys, risks and reasons in YAML")
struct ReasoningReaderTests {
  private static let catalogue = Catalogue(
    services: [Service(name: "checkout")],
    objectives: ["checkout-availability", "vault-availability"].map {
      ServiceLevelObjective(name: $0, service: "checkout", revisions: [])
    })

  private func read(_ text: String, knowing known: Reasoning = Reasoning()) throws -> Reasoning {
    try ReasoningReader.read(
      [OpenSLOSources.File(name: "r.yaml", text: text)],
      known: .init(known, Self.catalogue))
  }

  /// What is refused in a text, each thing as it is said.
  private func refusals(of text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let ReasoningFileError.invalid(findings) {
      return findings.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  private static let complete = """
    # Why we promise what we promise.
    journeys:
      pay-by-card:
        user: a shopper at the till
        goal: pay with a card
        symptom: 'the terminal says "declined"'
        worth: 40 EUR a basket
    risks:
      zone-outage:
        summary: A zone of the cloud is lost
        timeToDetect: 5m
        timeToRepair: 1h30m
        timeToFailure: 365d
        share: 50%
        journey: pay-by-card
        evidence: two in four years
        observedFrom: 2026-01-01
    objectives:
      checkout-availability:
        journeys: [pay-by-card]
        risks: [zone-outage]
        floor: {target: 99.5%, evidence: a survey}
        ceiling: 99.95%
        contract: {target: 0.99, evidence: MSA 4}
        dependencies: [vault-availability]
        owner: Ada
        nextReview: 2027-01-15

    """

  @Test func `say everything about a journey, a risk and an SLO`() throws {
    let reading = try read(Self.complete)
    #expect(
      reading.journeys == [
        try Journey(
          name: "pay-by-card", user: "a shopper at the till", goal: "pay with a card",
          symptom: "the terminal says \"declined\"", worth: "40 EUR a basket")
      ])
    let risk = try #require(reading.risks.first)
    #expect(risk.summary == "A zone of the cloud is lost")
    #expect(risk.estimate.timeToDetect == .seconds(300))
    #expect(risk.estimate.timeToRepair == .seconds(5_400))
    #expect(risk.estimate.timeToFailure == .seconds(365 * 86_400))
    #expect(risk.estimate.share == 0.5)
    #expect(risk.journey == "pay-by-card")
    #expect(risk.evidence == "two in four years")
    #expect(risk.observedFrom?.description == "2026-01-01")
    let reasons = try #require(reading.objectives.first)
    #expect(reasons.slo == "checkout-availability")
    #expect(reasons.journeys == ["pay-by-card"])
    #expect(reasons.risks == ["zone-outage"])
    #expect(reasons.floor?.target.fraction == 0.995)
    #expect(reasons.floor?.evidence == "a survey")
    #expect(reasons.ceiling?.target.fraction == 0.9995)
    #expect(reasons.contract?.target.fraction == 0.99)
    #expect(reasons.dependencies == ["vault-availability"])
    #expect(reasons.owner == "Ada")
    #expect(reasons.nextReview?.description == "2027-01-15")
  }

  @Test func `are written so that they read the same`() throws {
    let reading = try read(Self.complete)
    #expect(try read(ReasoningWriter.text(of: reading)) == reading)
    var hostile = reading
    hostile.journeys = try ["yes", "null", "12"].map { name in
      try Journey(
        name: name, user: "a: b # c", goal: "\"quoted\"\non two lines", symptom: "- [x]",
        worth: "12")
    }
    hostile.objectives[0].journeys = ["yes", "null", "12"]
    hostile.objectives[0].owner = "true"
    hostile.risks[0] = try Risk(
      name: "on", summary: "~", estimate: hostile.risks[0].estimate, journey: "12")
    hostile.objectives[0].risks = ["on"]
    #expect(try read(ReasoningWriter.text(of: hostile)) == hostile)
  }

  @Test func `may name what the ledger knows, and stand in several files beside OpenSLO`() throws {
    let journey = try Journey(name: "pay", user: "a", goal: "b")
    let text = """
      apiVersion: openslo/v1
      kind: Service
      metadata: {name: checkout}
      spec: {}
      ---
      objectives: {checkout-availability: {journeys: [pay]}}
      """
    #expect(
      try read(text, knowing: Reasoning(journeys: [journey])).objectives.map(\.journeys) == [
        ["pay"]
      ])
    #expect(
      try OpenSLOReader.read([OpenSLOSources.File(name: "a.yaml", text: text)]).catalogue.services
        .map(\.name) == ["checkout"])
    let files = [
      OpenSLOSources.File(name: "a", text: "objectives: {checkout-availability: {risks: [x]}}"),
      OpenSLOSources.File(
        name: "b",
        text: """
          risks: {x: {summary: y, timeToDetect: 1m, timeToRepair: 1m, timeToFailure: 1d, share: 1}}
          """),
    ]
    let both = try ReasoningReader.read(files, known: .init(Reasoning(), Self.catalogue))
    #expect(both.objectives.map(\.risks) == [["x"]])
  }

  @Test(
    arguments: [
      ("journeys:\n  pay: {goal: b}", "r.yaml:2: journeys.pay lacks 'user': add it"),
      ("journeys:\n  pay:\n    user: 7\n    goal: b", "r.yaml:3: journeys.pay.user must be a text"),
      ("journeys:\n  Pay: {user: a, goal: b}", "r.yaml:2: journeys.Pay is no journey: 'Pay'"),
      (
        "journeys:\n  pay: {user: a, goal: b, symptoms: c}",
        "r.yaml:2: journeys.pay.symptoms is unknown here: did you mean 'symptom'?"
      ),
      ("journey: {}", "r.yaml:1: journey is unknown here: did you mean 'journeys'?"),
      ("journeys: [a]", "r.yaml:1: journeys must hold keys and values"),
      (
        "risks:\n  a:\n    summary: b\n    timeToDetect: 5 minutes",
        "r.yaml:4: risks.a.timeToDetect is no time"
      ),
      ("risks:\n  a: {share: much}", "r.yaml:2: risks.a.share is no fraction"),
      (
        """
        risks:
          a: {summary: b, timeToDetect: 1m, timeToRepair: 1m, timeToFailure: 1d, share: 120%}
        """, "r.yaml:2: risks.a is no risk: the share of users 1.2 is not above 0 %"
      ),
      ("risks:\n  a: {observedFrom: 2026-13-01}", "r.yaml:2: risks.a.observedFrom is no day"),
      (
        "objectives:\n  checkout-availability:\n    floor: 105%",
        "r.yaml:3: objectives.checkout-availability.floor is no target: the target '105%'"
      ),
      (
        "objectives:\n  checkout-availability:\n    floor: {evidence: a}",
        "floor lacks 'target': add it"
      ),
      (
        "objectives:\n  checkout-availability:\n    risks: [a]",
        "r.yaml:3: objectives.checkout-availability.risks[0] names the risk 'a', which neither"
      ),
      (
        "objectives:\n  checkout-availabilty: {}",
        "did you mean 'checkout-availability'?"
      ),
      (
        "journeys:\n  pay: {user: a, goal: b}\n---\njourneys:\n  pay: {user: a, goal: b}",
        "r.yaml:5: journeys.pay stands there a second time"
      ),
      ("journeys: {", "r.yaml:1: the document is no YAML"),
      ("", "r.yaml holds no journey, no risk"),
    ])
  func `are refused with the place and what to do`(text: String, message: String) {
    let found = refusals(of: text)
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }

  @Test func `are refused with everything that is wrong`() {
    let found = refusals(
      of: """
        journeys:
          pay: {user: a}
        risks:
          a: {summary: b, timeToDetect: 1m, timeToRepair: x, timeToFailure: 1d, share: 1}
        objectives:
          none: {owner: 5}
        """)
    #expect(found.count == 4, "\(found)")
  }
}
