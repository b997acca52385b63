import Foundation
import TestSupport
import Testing

@Suite("The policy at work")
struct PolicyAtWorkTests {
  let folder: TemporaryFolder
  let psgf: Program
  private let hour: Int

  init() throws {
    folder = try TemporaryFolder()
    psgf = Program(in: folder.path)
    hour = Int(Date().timeIntervalSince1970) / 3_600 * 3_600
    try psgf.run("init")
    try folder.write(
      """
      apiVersion: openslo/v1
      kind: Service
      metadata: {name: store, labels: {team: web}}
      spec: {}
      ---
      apiVersion: openslo/v1
      kind: SLO
      metadata: {name: store-api}
      spec:
        service: store
        indicatorRef: store-ratio
        timeWindow: [{duration: 28d, isRolling: true}]
        budgetingMethod: Occurrences
        objectives: [{target: 0.99}]

      """, to: "slo.yaml")
    try psgf.run("slo", "import", "slo.yaml", "--effective-from", "2020-01-01")
  }

  /// Measures four weeks up to this hour, with so many bad events of 1,000 in the sixth last hour.
  private func measure(bad: Int, missing: Range<Int> = 0..<0) throws {
    let rows = (1...28 * 24).filter { !missing.contains($0) }.map { back in
      "\(hour - back * 3_600),\(1_000 - (back == 6 ? bad : 1)),1000"
    }
    try folder.write("start,good,total\n" + rows.joined(separator: "\n"), to: "events.csv")
    let result = try psgf.run(
      "sli", "import", "events.csv", "--slo", "store-api", "--interval", "1h")
    #expect(result.status == 0, "\(result.errors)")
  }

  private func time(hoursAgo: Int) -> String {
    Date(timeIntervalSince1970: Double(hour - hoursAgo * 3_600)).ISO8601Format()
  }

  @Test func `tells what is missing before it tells anything else`() throws {
    let result = try psgf.run("gate", "store")
    #expect(result.status == 4)
    #expect(result.output.contains("nothing is measured in the window"))
    try measure(bad: 1, missing: 40..<200)
    let gap = try psgf.run("gate", "store")
    #expect(gap.status == 4)
    #expect(gap.output.contains("6 d 16 h of the window are not measured"))
  }

  @Test func `lets a change through, and records that it did`() throws {
    try measure(bad: 1)
    let result = try psgf.run("gate", "store", "--id", "deploy-7")
    #expect(result.status == 0)
    #expect(
      result.output == """
        allowed  store  feature, normal risk  GATE-1
        clause 1.1 of the built-in policy: Within its budget, a service is changed by its release \
        policy.
          store-api: 10 % of the budget is burned, 100 % may be for a change of normal risk

        """)
    #expect(try psgf.run("audit", "log", "GATE-1").output.contains("change: deploy-7"))
    #expect(try psgf.run("gate", "store", "--dry-run", "--quiet").output == "")
    #expect(try psgf.run("audit", "verify").output.contains("holds"))
  }

  @Test func `blocks over budget, opens for an exception, and asks for what has to follow`() throws
  {
    try folder.write("exceptions: {yearly: 1, approvers: [Grace]}\n", to: ".psgf/policy.yaml")
    // 900 in the hour of the incident and 671 in the others, of 6,720: the charge makes it over.
    try measure(bad: 900)
    try psgf.run(
      "budget", "adjust", "store-api", "--from", time(hoursAgo: 12), "--to", time(hoursAgo: 0),
      "--charge", "6000", "--why", "timeouts that the indicator does not see")
    try psgf.run(
      "incident", "log", "Bad push", "--service", "store", "--severity", "1", "--trigger",
      "config-push", "--impact-started", time(hoursAgo: 6), "--impact-ended", "+6h", "--slo",
      "store-api=100%")
    #expect(
      try psgf.run("incident", "show", "INC-1").output.contains(
        "by measured events 54.5 %: 3,662 of 6,720 events"))
    let blocked = try psgf.run("gate", "store", "--json")
    #expect(blocked.status == 3)
    let json = try JSONSerialization.jsonObject(with: Data(blocked.output.utf8)) as? [String: Any]
    #expect(json?["clause"] as? String == "1.2")
    #expect(try psgf.run("gate", "store", "--change", "security").status == 0)

    let wrong = try psgf.run(
      "exception", "grant", "store", "--kind", "launch", "--approver", "Eve", "--expires", "+7d",
      "--why", "a deadline")
    #expect(wrong.status == 65)
    #expect(
      wrong.errors == "psgf: Eve may not approve an exception: the policy names Grace\n")
    let grant = [
      "exception", "grant", "store", "--kind", "launch", "--approver", "Grace", "--expires",
      "+7d", "--why", "a deadline",
    ]
    #expect(
      try Program.run(
        Program.path, grant, in: folder.path, environment: psgf.environment
      ).output.hasSuffix(": 1 of 1 of web in \(Calendar.current.component(.year, from: Date()))\n"))
    let opened = try psgf.run("gate", "store")
    #expect(opened.status == 0)
    #expect(opened.output.contains("EXC-1 allows it until"))
    let second = try Program.run(
      Program.path, grant, in: folder.path, environment: psgf.environment)
    #expect(second.status == 65)
    #expect(second.errors.contains("web has had 1 of 1 exceptions"))
    try psgf.run("exception", "revoke", "EXC-1", "--why", "shipped")
    try psgf.run("exception", "outcome", "EXC-1", "--why", "no harm came of it")
    #expect(try psgf.run("exception", "list").output.contains("became: no harm came of it"))
    #expect(try psgf.run("gate", "store").status == 3)

    let obligations = try psgf.run("policy", "check").output
    for key in ["1.2/store-api", "2.1/store-api", "3.1/INC-1/p0Item", "3.1/INC-1/postmortem"] {
      #expect(obligations.contains(key))
    }
    try psgf.run("action", "add", "INC-1", "Validate a push before it ships", "--priority", "P0")
    try psgf.run("policy", "waive", "3.1/INC-1/postmortem", "--why", "one for both, PM-2")
    let left = try psgf.run("policy", "check", "--team", "web").output
    #expect(!left.contains("3.1/INC-1"))
    let all = try psgf.run("policy", "check", "--all").output
    #expect(all.contains("ACT-1: Validate a push before it ships"))
    #expect(all.contains("waived by Ada: one for both, PM-2"))
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  @Test func `asks another team, and states what it owes`() throws {
    try psgf.run("service", "set", "bank", "--team", "core")
    try psgf.run(
      "incident", "log", "The bank fails over", "--impact-started", "2026-02-03T10:00Z",
      "--impact-ended", "+1h", "--slo", "store-api=50%")
    let asked = try psgf.run(
      "attribution", "ask", "INC-1", "--slo", "store-api", "--service", "bank", "--why",
      "its failover took an hour")
    #expect(asked.output.hasPrefix("Asked ATT-1: bank answers for store-api by "))
    #expect(
      try psgf.run("attribution", "dispute", "ATT-1", "--why", "we were up").output
        == "ATT-1 is disputed\n")
    #expect(
      try psgf.run("attribution", "uphold", "ATT-1", "--why", "the trace shows it").output
        == "ATT-1 is upheld\n")
    #expect(
      try psgf.run("attribution", "statement", "core", "--quarter", "2026Q1").output == """
        core owes in 2026Q1
          ATT-1  web  INC-1  store-api  30 minutes  2.3 %  upheld
        core is owed in 2026Q1
          nothing

        """)
    #expect(try psgf.run("attribution", "list", "--open").output == "No claims.\n")
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  @Test func `stops a pipeline by the example for a plain shell`() throws {
    let script = Project.root.appending(path: "examples/ci/gate.sh").path()
    let path = URL(filePath: Program.path).deletingLastPathComponent().path()
    var environment = psgf.environment
    environment["PATH"] = "\(path):/usr/bin:/bin"
    let unknown = try Program.run(script, ["store"], in: folder.path, environment: environment)
    #expect(unknown.status == 4)
    #expect(unknown.errors.contains("bring the evidence that is missing"))
    try measure(bad: 1)
    let allowed = try Program.run(
      script, ["store", "--id", "deploy-7"], in: folder.path, environment: environment)
    #expect(allowed.status == 0)
    #expect(allowed.errors == "")
  }

  @Test(
    arguments: [
      (["gate", "stoer"], Int32(65), "there is no service 'stoer'"),
      (["policy", "meet", "3.1/INC-9/p0Item", "--why", "x"], 65, "the policy asks for nothing by"),
      (["exception", "outcome", "EXC-9", "--why", "x"], 65, "there is no EXC-9 in the ledger"),
      (["gate", "store", "--policy", "none.yaml"], 66, "cannot read none.yaml"),
      (["gate", "store", "--policy", "slo.yaml"], 78, "slo.yaml:1: apiVersion is unknown"),
    ])
  func `says in one line what is wrong`(arguments: [String], status: Int32, says: String) throws {
    let result = try Program.run(
      Program.path, arguments, in: folder.path, environment: psgf.environment)
    #expect(result.status == status)
    #expect(result.errors.contains(says))
    #expect(try psgf.run("gate", "store", "--quiet").status == 4)
    #expect(try psgf.run("audit", "verify").status == 0)
  }
}
