import Foundation
import TestSupport
import Testing

@Suite("Users, risks and objectives")
struct UserRiskObjectiveTests {
  let folder: TemporaryFolder
  let psgf: Program

  init() throws {
    folder = try TemporaryFolder()
    psgf = Program(in: folder.path)
    try psgf.run("init")
    try folder.write(Self.catalogue, to: "catalogue.yaml")
    try folder.write(Self.reasons, to: "reasons.yaml")
    try psgf.run("slo", "import", "catalogue.yaml", "--effective-from", "2025-01-01")
  }

  private static let catalogue = """
    apiVersion: openslo/v1
    kind: Service
    metadata: {name: checkout, labels: {depends-on: [vault, ledger]}}
    spec: {}
    ---
    apiVersion: openslo/v1
    kind: SLO
    metadata: {name: vault-availability}
    spec:
      service: vault
      indicatorRef: ratio
      timeWindow: [{duration: 28d, isRolling: true}]
      budgetingMethod: Occurrences
      objectives: [{target: 0.9985}]
    ---
    apiVersion: openslo/v1
    kind: SLO
    metadata: {name: checkout-availability}
    spec:
      service: checkout
      indicatorRef: ratio
      timeWindow: [{duration: 28d, isRolling: true}]
      budgetingMethod: Occurrences
      objectives: [{target: 0.999}]

    """

  /// The table of methods.md, section 3.
  private static let reasons: String = {
    let risks: [(String, String, String, String, String)] = [
      ("config-mishap", "30m", "120m", "120d", "20%"),
      ("small-bad-release", "1440m", "30m", "90d", "2%"),
      ("sizeable-bad-release", "5m", "120m", "180d", "50%"),
      ("unnoticed-growth", "5m", "120m", "365d", "100%"),
      ("noisy-alerting", "240m", "10m", "180d", "15%"),
      ("database-deleted", "5m", "510m", "1460d", "100%"),
      ("zone-outage", "5m", "40m", "365d", "50%"),
      ("region-outage", "2m", "30m", "730d", "100%"),
    ]
    let entries = risks.map { name, detect, repair, failure, share in
      """
        \(name):
          summary: \(name)
          timeToDetect: \(detect)
          timeToRepair: \(repair)
          timeToFailure: \(failure)
          share: \(share)
          journey: pay-by-card
          observedFrom: 2025-01-01
      """
    }
    return """
      journeys:
        pay-by-card: {user: a shopper, goal: pay with a card}
      risks:
      \(entries.joined(separator: "\n"))
      objectives:
        checkout-availability:
          journeys: [pay-by-card]
          risks: [\(risks.map(\.0).joined(separator: ", "))]

      """
  }()

  private func json(_ arguments: String...) throws -> Any {
    let result = try Program.run(
      Program.path, arguments + ["--json"], in: folder.path, environment: psgf.environment)
    return try JSONSerialization.jsonObject(with: Data(result.output.utf8))
  }

  @Test func `come in as YAML, and again without a change`() throws {
    let first = try psgf.run("risk", "import", "reasons.yaml")
    #expect(
      first.output == """
        Journeys: 1, risks: 8, SLOs with reasons: 1
        10 new, 0 changed, 0 unchanged

        """)
    let verified = try psgf.run("audit", "verify").output
    #expect(try psgf.run("journey", "import", "reasons.yaml").output.contains("10 unchanged"))
    #expect(try psgf.run("audit", "verify").output == verified)
    // What was written out comes in without a change as well.
    try folder.write(try psgf.run("risk", "export").output, to: "again.yaml")
    #expect(try psgf.run("risk", "import", "again.yaml").output.contains("10 unchanged"))
  }

  @Test func `give the worksheet of the golden table`() throws {
    try psgf.run("risk", "import", "reasons.yaml")
    let page = try psgf.run(
      "risk", "worksheet", "checkout-availability", "--ettd", "+30m", "--ettr", "+5m",
      "--frequency", "+10%"
    ).output
    for line in [
      "Budget   525.96 = (1 - 0.999) x 525,960",
      "Too big  above 131.49 for one risk alone = 25 % of the budget",
      "All          705.99 = 134.23 % of the budget: it does not pay for all",
      "Unallocated  525.96 = 525.96 - 0",
      "ETTD +30 min: +127.81 = 30 x 4.2604", "ETTR +5 min: +21.302 = 5 x 4.2604",
      "frequency +10 %: +70.599 = 0.1 x 705.99",
    ] {
      #expect(page.contains(line), "\(page)")
    }
    #expect(!page.components(separatedBy: "What if")[0].contains("too big"))
    let loose = try psgf.run(
      "risk", "worksheet", "checkout-availability", "--target", "99.5%"
    ).output
    #expect(loose.contains("Budget   2629.8"))
    #expect(loose.contains("Too big  above 657.45"))
    #expect(loose.contains("it pays for all"))
    let faster = try psgf.run("risk", "worksheet", "checkout-availability", "--ettd", "-10m").output
    #expect(faster.contains("no time goes below zero: cut for sizeable-bad-release"))
  }

  @Test func `are accepted or not by a named person, until the estimate changes`() throws {
    try psgf.run("risk", "import", "reasons.yaml")
    let accepted = try psgf.run(
      "risk", "accept", "zone-outage", "--slo", "checkout-availability", "--by", "Ines",
      "--why", "two zones carry the load")
    #expect(accepted.output.contains("Unallocated: 503.44 of 525.96 bad minutes a year"))
    try psgf.run(
      "risk", "reject", "database-deleted", "--slo", "checkout-availability", "--by", "Ines")
    let sheet = try #require(
      try json("risk", "worksheet", "checkout-availability") as? [String: Any])
    let risks = try #require(sheet["risks"] as? [[String: Any]])
    let decisions = risks.compactMap { ($0["decision"] as? [String: Any])?["verdict"] as? String }
    #expect(decisions == ["rejected", "accepted"])
    #expect(try #require(sheet["badMinutes"] as? Double) > 705.98)
    try psgf.run("risk", "update", "zone-outage", "--ettr", "50m")
    let page = try psgf.run("risk", "worksheet", "checkout-availability").output
    #expect(page.contains("open: accepted by Ines"))
    #expect(page.contains("Accepted     0"))
  }

  @Test func `are set beside what the record shows`() throws {
    try psgf.run("risk", "import", "reasons.yaml")
    for month in 1...6 {
      try psgf.run(
        "incident", "log", "A zone is lost", "--risk", "zone-outage", "--impact-started",
        "2025-0\(month)-03T10:00Z", "--detected", "+4m", "--impact-ended", "+1h")
    }
    try psgf.run(
      "incident", "log", "Nobody knows", "--impact-started", "2025-03-04T10:00Z", "--impact-ended",
      "+1h", "--slo", "checkout-availability=5%")
    let page = try psgf.run("risk", "worksheet", "checkout-availability").output
    #expect(page.contains("zone-outage: the record contradicts the plan: it came true more often"))
    #expect(page.contains("region-outage: not enough evidence: "))
    #expect(page.contains("would contradict the plan; 1 more possible"))
    #expect(page.contains("4 min (6)"))
    #expect(page.contains("60 min (6)"))
    #expect(page.contains("up to 0.4 by chance alone"))
    #expect(
      try psgf.run("incident", "list", "--risk", "zone-outage").output.split(separator: "\n").count
        == 6)
    #expect(try psgf.run("incident", "show", "INC-1").output.contains("risk       zone-outage"))
    try psgf.run("incident", "update", "INC-1", "--risk", "unknown")
    #expect(try !psgf.run("incident", "show", "INC-1").output.contains("zone-outage"))
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  @Test func `are checked against each other`() throws {
    try psgf.run("risk", "import", "reasons.yaml")
    let above = try psgf.run("slo", "check")
    #expect(above.status == 1)
    #expect(above.output.contains("promises 99.9 %, and its dependencies allow 99.85 %"))
    #expect(above.output.contains("slo/vault-availability\n  missing  protects no journey"))
    try psgf.run(
      "slo", "reason", "checkout-availability", "--floor", "99.5%", "--contract", "99.8%",
      "--floor-evidence", "a survey", "--owner", "Ines", "--next-review", "+90d")
    #expect(
      try psgf.run("slo", "check", "checkout-availability").output.contains(
        "says that users need 99.5 %, and the contract promises them 99.8 %"))
    // Only missing things are no failure, unless one says so.
    #expect(try psgf.run("slo", "check", "vault-availability").status == 0)
    #expect(try psgf.run("slo", "check", "vault-availability", "--strict").status == 1)
    let shown = try psgf.run("slo", "show", "checkout-availability").output
    #expect(shown.contains("Protects     pay-by-card"))
    #expect(shown.contains("Floor        99.5 %, a survey"))
    #expect(
      shown.contains(
        "Ceiling      99.85 % = vault-availability 99.85 %; ledger promise nothing"))
    let gaps = try #require(try json("slo", "check") as? [[String: Any]])
    #expect(gaps.contains { $0["check"] as? String == "above-ceiling" })
  }

  @Test func `are written by hand as well`() throws {
    try psgf.run("journey", "add", "pay", "--user", "a shopper", "--goal", "pay")
    try psgf.run(
      "risk", "add", "zone-outage", "--summary", "A zone is lost", "--ettd", "5m", "--ettr", "40m",
      "--ettf", "365d", "--share", "50%", "--journey", "pay")
    try psgf.run("journey", "update", "pay", "--worth", "40 EUR")
    try psgf.run(
      "slo", "reason", "checkout-availability", "--journey", "pay", "--risk", "zone-outage")
    #expect(
      try psgf.run("journey", "show", "pay").output.contains("checkout-availability"))
    #expect(try psgf.run("risk", "list").output.contains("22.515"))
    #expect(
      try psgf.run("risk", "show", "zone-outage").output.contains(
        "22.515 = (5 + 40) x 0.5 x 365.25 / 365"))
    try psgf.run("slo", "reason", "checkout-availability", "--without", "zone-outage")
    #expect(
      try psgf.run("risk", "worksheet", "checkout-availability").output.contains(
        "It bounds no risk"))
    let log = try psgf.run("audit", "log", "slo/checkout-availability/reasons").output
    #expect(log.contains("risks: zone-outage"))
  }

  /// A call that must fail, and how.
  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let status: Int32
    let message: String
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ call: String..., status: Int32, says message: String) {
      arguments = call
      self.status = status
      self.message = message
    }
  }

  private static let estimate = [
    "--summary", "x", "--ettd", "5m", "--ettr", "5m", "--ettf", "9d", "--share", "1",
  ]

  @Test(
    arguments: [
      Case("journey", "add", "Pay", "--user", "a", "--goal", "b", status: 64, says: "'Pay' cannot"),
      Case("journey", "add", "pay", "--user", "a", status: 64, says: "--goal TEXT is missing"),
      Case(
        "journey", "add", "pay-by-card", "--user", "a", "--goal", "b", status: 65,
        says: "there is a journey 'pay-by-card' already"),
      Case(
        "journey", "show", "pay-by-cart", status: 65, says: "did you mean 'pay-by-card'?"),
      Case("risk", "add", "a", "--summary", "x", status: 64, says: "--ettd TIME is missing"),
      Case(
        "risk", "update", "zone-outage", "--ettd", "soon", status: 64,
        says: "--ettd: 'soon' is none of its values: write a time such as 30m"),
      Case(
        "risk", "update", "zone-outage", "--share", "200%", status: 64,
        says: "the share of users 2.0 is not above 0 %"),
      Case("risk", "update", "zone-outag", status: 65, says: "did you mean 'zone-outage'?"),
      Case(
        "risk", "accept", "zone-outage", "--slo", "vault-availability", status: 65,
        says: "does not bound the risk 'zone-outage'"),
      Case("risk", "accept", "zone-outage", status: 64, says: "--slo"),
      Case("risk", "worksheet", "chekout", status: 65, says: "there is no SLO 'chekout'"),
      Case(
        "risk", "worksheet", "checkout-availability", "--target", "101%", status: 64,
        says: "the target '101%' is not at least 0 %"),
      Case(
        "risk", "worksheet", "checkout-availability", "--frequency", "-100%", status: 64,
        says: "less often than never"),
      Case(
        "risk", "worksheet", "checkout-availability", "--largest", "0", status: 64,
        says: "above 0 % and at most 100 %"),
      Case(
        "slo", "reason", "checkout-availability", "--risk", "none", status: 65,
        says: "there is no risk 'none' in the ledger: add it with 'psgf risk add none'"),
      Case(
        "slo", "reason", "checkout-availability", "--floor", "high", status: 64,
        says: "'high' is no target"),
      Case(
        "slo", "reason", "checkout-availability", "--floor-evidence", "x", status: 64,
        says: "--floor, which --floor-evidence is of, is missing"),
      Case(
        "slo", "reason", "checkout-availability", "--without", "none", status: 64,
        says: "--without: 'none' is none of its values"),
      Case("slo", "check", "none", status: 65, says: "there is no SLO 'none'"),
      Case("incident", "log", "x", "--risk", "none", status: 65, says: "there is no risk 'none'"),
      Case("risk", "import", "none.yaml", status: 66, says: "cannot read none.yaml"),
      Case(
        "risk", "import", "bad.yaml", status: 65,
        says: "bad.yaml:3: risks.a.timeToDetect is no time"),
      Case("risk", "import", "catalogue.yaml", status: 65, says: "holds no journey"),
      Case(
        "init", "--ledger", "new.db", "--template", "bank", status: 64,
        says: "--template: 'bank' is none of its values: write batch-settlement, customer-web"),
    ])
  func `get one clear line where they cannot be, and leave the ledger as it was`(
    call: Case
  ) throws {
    try psgf.run("risk", "import", "reasons.yaml")
    try folder.write(
      """
      risks:
        a: {summary: b, timeToRepair: 1m, timeToFailure: 1d, share: 1,
          timeToDetect: soon}
      """, to: "bad.yaml")
    let ledger = URL(filePath: folder.path(".psgf/ledger.db"))
    let before = try Data(contentsOf: ledger)
    let result = try Program.run(
      Program.path, call.arguments, in: folder.path, environment: psgf.environment)
    #expect(result.status == call.status, "\(result.errors)")
    #expect(result.errors.contains(call.message), "\(result.errors)")
    #expect(result.output == "")
    if call.status != 64 { #expect(result.errors.split(separator: "\n").count == 1) }
    #expect(try Data(contentsOf: ledger) == before)
    #expect(!FileManager.default.fileExists(atPath: folder.path("new.db")))
  }

  @Test(
    arguments: ["batch-settlement", "customer-web", "payments", "regulated-api", "trading"])
  func `begin from a template in which nothing contradicts`(name: String) throws {
    let begun = try psgf.run("init", "--ledger", "new.db", "--template", name)
    #expect(begun.status == 0, "\(begun.errors)")
    #expect(begun.errors == "")
    #expect(begun.output.contains("begun from \(name)"))
    let check = try psgf.run("slo", "check", "--ledger", "new.db")
    #expect(check.status == 0, "\(check.output)")
    // What only the team can say, and nothing else, is missing.
    for line in check.output.split(separator: "\n") where line.hasPrefix("  ") {
      #expect(
        ["has no owner", "has no next review", "nobody decided"].contains { line.contains($0) },
        "\(line)")
    }
    for slo in try psgf.run("slo", "list", "--ledger", "new.db").output.split(separator: "\n")
      .dropFirst().compactMap({ $0.split(separator: " ").first })
    {
      let sheet = try psgf.run("risk", "worksheet", String(slo), "--ledger", "new.db").output
      #expect(sheet.contains("it pays for all"), "\(sheet)")
    }
    #expect(try psgf.run("audit", "verify", "--ledger", "new.db").status == 0)
    // A team's own folder is as good.
    let own = Project.root.appending(path: "templates/slo/\(name)").path(percentEncoded: false)
    let second = try psgf.run("init", "--ledger", "own.db", "--template", own)
    #expect(second.status == 0)
    // The template's policy holds beside the ledger, and one that is there is left as it is.
    #expect(second.output.contains("Policy: the built-in one"))
    #expect(
      try psgf.run("policy", "show", "--ledger", "new.db").output.hasPrefix(
        "Policy: \(folder.path("policy.yaml"))"))
    #expect(
      try psgf.run("init", "--ledger", "third.db", "--template", name).output.contains(
        "was left as it is"))
  }
}
