import Foundation
import TestSupport
import Testing

@Suite("Burn-rate alerts from the command line")
struct SLOAlertsTests {
  let folder: TemporaryFolder
  let psgf: Program

  init() throws {
    folder = try TemporaryFolder()
    psgf = Program(in: folder.path)
    try psgf.run("init")
    let catalogue = Project.root.appending(path: "examples/lindhafen-payments/catalogue")
    let imported = try psgf.run(
      "slo", "import", catalogue.path(percentEncoded: false), "--effective-from", "2025-01-01")
    #expect(imported.status == 0, "\(imported.errors)")
  }

  private var rules: String {
    get throws { try String(contentsOfFile: folder.path("rules.yml"), encoding: .utf8) }
  }

  @Test(
    "are rules that promtool accepts", .enabled(if: Promtool.isInstalled, "promtool is absent"))
  func check() throws {
    let result = try psgf.run("slo", "alerts", "--out", "rules.yml")
    #expect(result.status == 0)
    #expect(result.output == "rules.yml\n")
    let check = try Promtool.run(["check", "rules", "rules.yml"], in: folder)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    #expect(check.output.contains("119 rules found"))
  }

  @Test func `are skipped with the reason for SLOs that count no events`() throws {
    let result = try psgf.run("slo", "alerts")
    #expect(result.status == 0)
    #expect(result.output.components(separatedBy: "- name: ").count == 16)
    let reasons = result.errors.split(separator: "\n")
    #expect(
      reasons.contains(
        "psgf: skipped settlement-batch-freshness: its thresholdMetric gives values and counts no events"
      ))
    #expect(reasons.count { $0.hasPrefix("psgf: skipped") } == 1)
  }

  @Test func `count the slices of budgets that count slices, with a word where one is enough`()
    throws
  {
    let result = try psgf.run("slo", "alerts", "report-delivery")
    #expect(result.output.contains("  - name: slo-report-delivery\n    interval: 15m\n"))
    #expect(
      result.output.contains(
        #"avg_over_time(slo:sli_slice_bad:bool15m{slo="report-delivery"}[3d])"#))
    #expect(
      result.errors == """
        psgf: warning: report-delivery: no ErrorBudgetBurn1h: its short window of 5m holds no whole \
        slice of 15m
        psgf: warning: report-delivery: one wholly bad slice of 15m burns 6.8 % of the budget, so that \
        every one sets off ErrorBudgetBurn6h

        """)
  }

  @Test func `follow the window of the SLO, its service and team`() throws {
    let result = try psgf.run("slo", "alerts", "token-vault-availability")
    #expect(
      result.output.contains(
        #"slo:sli_error:ratio_rate1h{slo="token-vault-availability"} >= (13.44 * 0.0001)"#))
    #expect(result.output.contains("service: token-vault\n          team: "))
    #expect(result.errors == "")
  }

  @Test func `are the same as JSON`() throws {
    let result = try psgf.run("slo", "alerts", "--json")
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    #expect(
      try leaves(of: jsonPaths(of: json)).union(["slos.leftOut.name", "slos.leftOut.reason"])
        .subtracting(["slos.leftOut"])
        == leaves(of: Set(documentedNames(in: "docs/alerts.md", under: "Rules in JSON"))))
  }

  @Test func `are refused where an SLO that is named has none, and no file is written`() throws {
    for (slo, status, words) in [
      ("settlement-batch-freshness", Int32(65), "its thresholdMetric gives values"),
      ("token-vault-availabilty", 65, "did you mean 'token-vault-availability'?"),
    ] {
      let result = try psgf.run("slo", "alerts", slo, "--out", "rules.yml")
      #expect(result.status == status)
      #expect(result.errors.contains(words))
      #expect(result.errors.split(separator: "\n").count == 1)
      #expect(!FileManager.default.fileExists(atPath: folder.path("rules.yml")))
    }
  }

  @Test func `leave out what can never speak, with a word`() throws {
    try folder.write(
      """
      apiVersion: openslo/v1
      kind: SLO
      metadata: {name: batch}
      spec:
        service: settlement
        indicator:
          metadata: {name: batch-ratio}
          spec:
            ratioMetric:
              counter: true
              bad: {metricSource: {type: Prometheus, spec: {query: errors_total}}}
              total: {metricSource: {type: Prometheus, spec: {query: runs_total}}}
        timeWindow: [{duration: 30d, isRolling: true}]
        budgetingMethod: Occurrences
        objectives: [{target: 0.9}]

      """, to: "batch.yaml")
    try psgf.run("slo", "import", "batch.yaml", "--effective-from", "2025-01-01")
    let result = try psgf.run("slo", "alerts", "batch", "--out", "rules.yml")
    #expect(
      result.errors == """
        psgf: warning: batch: no ErrorBudgetBurn1h: it would speak at 144 % bad only, and more than all cannot be

        """)
    #expect(try !rules.contains("ErrorBudgetBurn1h"))
    #expect(try rules.contains("(6 * 0.1)"))
  }

  /// Events of a day by five minutes, 40 % of them bad from 12:00 to 12:20.
  private var measured: String {
    let start = 1_772_409_600
    return
      (["slo,start,end,good,total"]
      + (0..<5 * 288).map { index in
        let isBad = (4 * 288 + 144..<4 * 288 + 148).contains(index)
        let time = start + index * 300
        return "token-vault-availability,\(time),\(time + 300),\(isBad ? 600 : 1_000),1000"
      }).joined(separator: "\n")
  }

  @Test func `tell what they would have caught`() throws {
    try psgf.run("sli", "import", "-", input: measured)
    try psgf.run(
      "incident", "log", "Vault fails", "--service", "token-vault", "--impact-started",
      "2026-03-06T12:01Z", "--impact-ended", "+18m", "--slo", "token-vault-availability=40%")
    let result = try psgf.run("slo", "alerts", "token-vault-availability", "--replay")
    #expect(result.status == 0)
    #expect(result.output.contains("INC-1  2026-03-06T12:01:00Z  1h: after 4 min"))
    #expect(result.output.contains("1 of 1  not enough evidence, 4 more"))
    let json = try psgf.run("slo", "alerts", "token-vault-availability", "--replay", "--json")
    let decoded = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    #expect(
      try leaves(of: jsonPaths(of: decoded))
        == leaves(of: Set(documentedNames(in: "docs/alerts.md", under: "A replay in JSON"))))
  }

  @Test func `cannot be replayed over nothing`() throws {
    let result = try psgf.run("slo", "alerts", "webhook-delivery", "--replay")
    #expect(result.status == 65)
    #expect(result.errors.contains("nothing is measured of webhook-delivery then"))
    #expect(try psgf.run("slo", "alerts", "--replay").status == 64)
    #expect(try psgf.run("slo", "alerts", "--json", "--out", "rules.json").status == 64)
  }
}
