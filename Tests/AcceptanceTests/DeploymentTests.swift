import Foundation
import TestSupport
import Testing

@Suite("Deployments, and how many of them failed")
struct DeploymentTests {
  let folder: TemporaryFolder
  let psgf: Program

  init() throws {
    folder = try TemporaryFolder()
    psgf = Program(in: folder.path)
    try psgf.run("init")
    try psgf.run("service", "set", "store", "--team", "web")
  }

  /// Twenty deployments of January, one a day; the second was taken back.
  private func importTwenty() throws {
    let rows = (1...20).map { day in
      "v\(day),store,2026-01-\(day < 10 ? "0" : "")\(day)T09:00:00Z,"
        + (day == 2 ? "rolled-back,2026-01-02T09:30:00Z" : "worked,")
    }
    try folder.write(
      "change,service,at,outcome,restored-at\n" + rows.joined(separator: "\n") + "\n",
      to: "deploys.csv")
    #expect(
      try psgf.run("deployment", "import", "deploys.csv", "--dry-run").output
        == "Read 20: 20 created, 0 updated, 0 unchanged, 0 skipped\n"
        + "Nothing was changed\n")
    #expect(try psgf.run("deployment", "list").output == "No deployment is recorded.\n")
    #expect(
      try psgf.run("deployment", "import", "deploys.csv", "--source", "pipeline").output
        == "Read 20: 20 created, 0 updated, 0 unchanged, 0 skipped\n")
  }

  private func logIncidents() throws {
    try psgf.run(
      "incident", "log", "Pages are blank", "--service", "store", "--impact-started",
      "2026-01-05T10:00Z", "--impact-ended", "2026-01-05T11:00Z", "--trigger", "binary-push",
      "--change", "v5")
    try psgf.run(
      "incident", "log", "Prices vanish", "--service", "store", "--impact-started",
      "2026-01-10T09:04Z", "--impact-ended", "2026-01-10T10:00Z", "--trigger", "config-push")
  }

  @Test func `are recorded, told more of, listed and withdrawn`() throws {
    #expect(
      try psgf.run("deployment", "record", "v1", "--service", "store", "--at", "2026-01-01T09:00Z")
        .output == "Recorded DEP-1: v1 of store at 2026-01-01T09:00:00Z\n")
    let again = try psgf.run("deployment", "record", "v1", "--service", "store")
    #expect(again.status == 65)
    #expect(again.errors.contains("store has a deployment of 'v1' already, DEP-1"))
    #expect(
      try psgf.run(
        "deployment", "update", "DEP-1", "--outcome", "rolled-back", "--restored-at",
        "2026-01-01T09:20Z", "--kind", "config"
      ).output == "Updated DEP-1: v1 of store at 2026-01-01T09:00:00Z, rolled-back\n")
    let early = try psgf.run(
      "deployment", "update", "DEP-1", "--restored-at", "2026-01-01T08:00Z")
    #expect(early.status == 64)
    #expect(early.errors.contains("before the deployment of 2026-01-01T09:00:00Z: correct one"))
    #expect(
      try psgf.run("deployment", "list").output
        == "DEP-1  2026-01-01T09:00:00Z  store  v1  config  rolled-back\n")
    try psgf.run("deployment", "withdraw", "DEP-1", "--why", "it was a rehearsal")
    #expect(try psgf.run("deployment", "list").output.contains("it was a rehearsal"))
    #expect(
      try psgf.run("deployment", "failures", "--period", "2026Q1").output
        .contains("No deployment of 2026Q1 is recorded"))
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  @Test func `that failed are counted against all, and what may have failed is said`() throws {
    try importTwenty()
    try logIncidents()
    let page = try psgf.run("deployment", "failures", "--period", "2026Q1").output
    for line in [
      "store          20       2  10 % (95 %: 1.2 % to 37.9 %)  median 1 h 15 min of 2",
      "  DEP-2  2026-01-02T09:00:00Z  store  v2  rolled-back  30 min\n",
      "  DEP-5  2026-01-05T09:00:00Z  store  v5  worked       2 h     INC-1\n",
      "  INC-2  store  v10 was the last before it, 4 min earlier\n",
    ] { #expect(page.contains(line), "\(page)") }
    try psgf.run("incident", "update", "INC-2", "--change", "v10")
    #expect(
      try psgf.run("deployment", "failures", "--period", "2026Q1").output
        .contains("20       3  15 % (95 %: 3.2 % to 37.9 %)"))
  }

  @Test func `stand in the quarterly review, on its first page where the gate had said no`() throws
  {
    #expect(
      try !psgf.run("review", "2026Q1", "--format", "md").output.contains("## Deployments"))
    try importTwenty()
    try logIncidents()
    let review = try psgf.run("review", "2026Q1", "--format", "md").output
    for line in [
      "- Of 20 deployments, 2 failed: 10\u{A0}% (95\u{A0}%: 1.2\u{A0}% to 37.9\u{A0}%).",
      "## Deployments",
      "| store | 20 | 2 | 10\u{A0}% | 1.2\u{A0}% to 37.9\u{A0}% | 1 h 15 min, of 2 | 2026-01-01 |",
      "- A change set off INC-2, and nobody said which",
    ] { #expect(review.contains(line), "\(review)") }
  }

  @Test func `that went out although the gate had said no are named`() throws {
    try folder.write(
      """
      apiVersion: openslo/v1
      kind: SLO
      metadata: {name: store-availability}
      spec:
        service: store
        budgetingMethod: Occurrences
        timeWindow: [{duration: 28d, isRolling: true}]
        indicator:
          metadata: {name: good}
          spec: {ratioMetric: {counter: true, good: {metricSource: {type: p, spec: {query: g}}}, total: {metricSource: {type: p, spec: {query: t}}}}}
        objectives: [{target: 0.999}]
      """, to: "slo.yaml")
    try psgf.run("slo", "import", "slo.yaml", "--effective-from", "2026-01-01T00:00Z")
    try psgf.run(
      "incident", "log", "All is down", "--service", "store", "--slo", "store-availability=100%",
      "--impact-started", "12h ago", "--impact-ended", "6h ago")
    try folder.write("releases: {evidence: incidents}\n", to: "policy.yaml")
    let gate = try psgf.run("gate", "store", "--id", "v9", "--policy", "policy.yaml")
    #expect(gate.status == 3, "\(gate.output)")
    try psgf.run("deployment", "record", "v9", "--service", "store")
    #expect(
      try psgf.run("deployment", "failures", "--period", "1d").output
        .contains("Deployed although the gate had said no\n  DEP-1  store  v9  blocked by GATE-1"))
  }

  @Test func `have the shape that is documented`() throws {
    try importTwenty()
    try logIncidents()
    try psgf.run(
      "incident", "log", "Odd", "--service", "store", "--impact-started", "2026-01-12T10:00Z",
      "--change", "elsewhere")
    let list = try psgf.run("deployment", "list", "--json").output
    let paths = try leaves(
      of: jsonPaths(of: JSONSerialization.jsonObject(with: Data(list.utf8))))
    let named = Set(
      try documentedNames(in: "docs/deployments.md", under: "A deployment in JSON").map {
        $0.hasPrefix("withdrawn.") ? "withdrawn" : $0
      })
    #expect(paths == named)
    let failures = try psgf.run("deployment", "failures", "--period", "2026Q1", "--json").output
    let shown = try leaves(
      of: jsonPaths(of: JSONSerialization.jsonObject(with: Data(failures.utf8))))
    let documented = Set(
      try documentedNames(in: "docs/deployments.md", under: "Failed deployments in JSON"))
    #expect(
      shown.union(documented.filter { $0.hasPrefix("refused.") }) == documented.union(["refused"]))
  }
}
