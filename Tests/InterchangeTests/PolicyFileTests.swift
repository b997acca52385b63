import Foundation
import Interchange
import Reliability
import TestSupport
import Testing

@Suite("The policy file")
struct PolicyFileTests {
  private func findings(_ text: String) -> String {
    do {
      _ = try GovernancePolicy(yaml: text, file: "policy.yaml")
      return "none"
    } catch {
      return "\(error)"
    }
  }

  @Test func `is the standard policy where it states nothing`() throws {
    #expect(
      try GovernancePolicy(yaml: "escalation: CTO\n", file: "policy.yaml") == GovernancePolicy())
  }

  @Test func `states every rule`() throws {
    let policy = try GovernancePolicy(
      yaml: """
        postmortem:
          due: {SEV-1: 2 days}
        releases:
          window: 30d
          limits: {high: 25%, normal: 0.8}
          passes: [p0, security, rollback]
          evidence: incidents
          gaps: average
          fresh: 26h
          frozen-dependency: all
          calendar:
            - {from: 2026-12-18T00:00Z, to: 2027-01-04T00:00Z, reason: year end, services: [shop]}
        outages:
          incident-share: 10%
          class-share: 15%
          plan-days: 7
          effective-from: 2026-01-01T00:00Z
        exceptions:
          yearly: 2
          longest: 3d
          approvers: [Grace Hopper]
        attribution: {answer-working-days: 3}
        escalation: the board's risk committee
        toil: {cap: 40%}
        runbooks: {stale-after: 90d, often: 5}
        alerts: {working-hours: 08:00-18:30, time-zone: Europe/Berlin, page-severities: [wake]}
        """, file: "policy.yaml")
    var expected = ErrorBudgetPolicy()
    expected.window = .preceding(try #require(CalendarDuration("30d")))
    expected.limits = [.high: 0.25, .normal: 0.8, .low: 1]
    expected.passes = [.p0, .security, .rollback]
    expected.evidence = .incidents
    expected.gaps = .average
    expected.freshness = .seconds(26 * 3_600)
    expected.frozenDependency = .all
    expected.calendar = [
      .init(
        period: try Period(
          from: try #require(Instant(iso8601: "2026-12-18T00:00Z")),
          to: try #require(Instant(iso8601: "2027-01-04T00:00Z"))),
        reason: "year end", services: ["shop"])
    ]
    expected.incidentShare = 0.1
    expected.classShare = 0.15
    expected.planDays = 7
    expected.effectiveFrom = Instant(iso8601: "2026-01-01T00:00Z")
    expected.exceptions.yearly = 2
    expected.exceptions.longest = .seconds(3 * 86_400)
    expected.exceptions.approvers = ["Grace Hopper"]
    expected.answerWorkingDays = 3
    expected.escalation = "the board's risk committee"
    #expect(policy.errorBudget == expected)
    #expect(policy.postmortem.terms.count == 1)
    #expect(policy.toil.cap == 0.4)
    #expect(policy.alerts.workingHours == "08:00-18:30")
    #expect(policy.alerts.timeZone == "Europe/Berlin")
    #expect(policy.alerts.pageSeverities == ["wake"])
    #expect(policy.runbooks == RunbookPolicy(staleAfter: .seconds(90 * 86_400), often: 5))
  }

  @Test func `names every mistake with its line, and what would be right`() {
    #expect(
      findings(
        """
        releases:
          windw: 28d
          limits: {huge: 3%}
          gaps: best
          fresh: soon
          calendar:
            - {from: 2026-12-18, to: 2027-01-04T00:00Z, reason: x}
        exceptions:
          yearly: many
        toil: {cap: 120%}
        runbooks: {stale-after: never, often: 0}
        alerts: {working-hours: 9-5, time-zone: Mars, page-severities: []}
        """)
          == """
          policy.yaml:2: releases.windw is unknown: did you mean 'window'?
          psgf: policy.yaml:3: releases.limits.huge stands under no risk: write high, normal, low
          psgf: policy.yaml:4: releases.gaps 'best' is none of worst, average
          psgf: policy.yaml:5: releases.fresh is no length of time: write one such as 6h or 14d
          psgf: policy.yaml:7: releases.calendar[0].from is no time with a zone: write one such as \
          2026-12-18T00:00Z
          psgf: policy.yaml:9: exceptions.yearly is no whole number from 0 to 1000
          psgf: policy.yaml:10: toil.cap is no share of a team's time: write one such as 50%
          psgf: policy.yaml:11: runbooks.stale-after is no length of time: write one such as 6h or \
          14d
          psgf: policy.yaml:11: runbooks.often is no whole number from 1 to 1000
          psgf: policy.yaml:12: alerts.working-hours cannot be: '9-5' are no working hours: write a \
          start and a later end, such as 09:00-17:00
          psgf: policy.yaml:12: alerts.time-zone cannot be: there is no time zone 'Mars': write an \
          IANA name such as Europe/Berlin
          psgf: policy.yaml:12: alerts.page-severities names no severity: write one such as page
          """)
  }

  @Test func `says when the engine proposes what`() throws {
    let policy = try GovernancePolicy(
      yaml: """
        recalibration:
          missed-above: 20%
          met-below: 0.3
          harm-severity: 2
          ladder: [99.9%, 99%, 99.5%]

        """, file: "policy.yaml")
    #expect(policy.recalibration.state.missedAbove == 0.2)
    #expect(policy.recalibration.state.metBelow == 0.3)
    #expect(policy.recalibration.harmSeverity == 2)
    #expect(policy.recalibration.ladder == [0.99, 0.995, 0.999])
    #expect(policy.recalibration.recall == 0.8)
    #expect(
      findings("recalibration: {met-below: 0%}\n")
        == "policy.yaml:1: recalibration.met-below is under 1 %: write one such as 25%")
    #expect(
      findings("recalibration: {recall: 120%, ladder: [fast]}\n") == """
        policy.yaml:1: recalibration.recall is no share from 0 % to 100 %: write one such as 10%
        psgf: policy.yaml:1: recalibration.ladder[0] is no target: write one such as 99.9%
        """)
  }

  @Test func `says when a change counts as one that worked`() throws {
    let policy = try GovernancePolicy(
      yaml: "verification: {worthwhile: 75%, days-before: 180}\n", file: "policy.yaml")
    #expect(policy.verification.worthwhile == 0.75)
    #expect(policy.verification.daysBefore == 180)
    #expect(policy.verification.power == 0.8)
    #expect(
      findings("verification: {worthwhile: 1, power: 0, days-before: 1}\n") == """
        policy.yaml:1: verification.worthwhile is no share between 0 % and 100 %: write one such \
        as 50%
        psgf: policy.yaml:1: verification.days-before is no whole number from 7 to 3660
        psgf: policy.yaml:1: verification.power is no share between 0 % and 100 %: write one such \
        as 50%
        """)
  }

  @Test func `says when automation is worth building`() throws {
    let policy = try GovernancePolicy(
      yaml: """
        automation: {horizon-years: 5, hours-per-budget: 400, recorded-since: 2025-01-01T00:00Z}
        """, file: "policy.yaml")
    #expect(policy.automation.horizonYears == 5)
    #expect(policy.automation.hoursPerBudget == 400)
    #expect(policy.automation.recordedSince == Instant(iso8601: "2025-01-01T00:00Z"))
    #expect(policy.automation.payProbability == 0.8)
    #expect(GovernancePolicy().automation.hoursPerBudget == nil)
    #expect(
      findings("automation: {largest-share: 100%, fewest-incidents: 1}\n") == """
        policy.yaml:1: automation.fewest-incidents is no whole number from 2 to 1000
        psgf: policy.yaml:1: automation.largest-share is no share between 0 % and 100 %: write one \
        such as 50%
        """)
  }

  @Test(
    arguments: try FileManager.default.contentsOfDirectory(
      atPath: Project.root.appending(path: "templates/policy").path()
    ).sorted())
  func `has ready examples`(name: String) throws {
    let text = try String(
      contentsOf: Project.root.appending(path: "templates/policy/\(name)"), encoding: .utf8)
    _ = try GovernancePolicy(yaml: text, file: name)
  }

  @Test func `has a published schema that knows the same keys`() throws {
    let data = try Data(contentsOf: Project.root.appending(path: "docs/policy.schema.json"))
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    func keys(_ path: String...) throws -> [String] {
      var node = schema
      for step in path {
        let properties = try #require(node["properties"] as? [String: Any])
        node = try #require(properties[step] as? [String: Any])
      }
      #expect(node["additionalProperties"] as? Bool == false)
      return try #require(node["properties"] as? [String: Any]).keys.sorted()
    }
    for (path, known) in [
      ("", try keys()), ("releases", try keys("releases")), ("outages", try keys("outages")),
      ("exceptions", try keys("exceptions")), ("attribution", try keys("attribution")),
      ("recalibration", try keys("recalibration")),
      ("verification", try keys("verification")), ("automation", try keys("automation")),
      ("toil", try keys("toil")), ("runbooks", try keys("runbooks")),
    ] {
      // A key that nobody knows makes the reader list those that it does.
      let text = path.isEmpty ? "qqqqqqqq: 1\n" : "\(path): {qqqqqqqq: 1}\n"
      let listed = findings(text).split(separator: "known are ").last ?? ""
      #expect(listed.split(separator: ", ").map(String.init).sorted() == known)
    }
  }
}
