import Foundation
import TestSupport
import Testing

@Suite("Automation and architecture from the record")
struct ArchitectureAndAutomationTests {
  let folder: TemporaryFolder
  let psgf: Program
  private static let end = "2026-01-01T00:00Z"

  init() throws {
    folder = try TemporaryFolder()
    psgf = Program(in: folder.path)
    try psgf.run("init")
    try folder.write(Self.documents, to: "slo.yaml")
    let result = try psgf.run("slo", "import", "slo.yaml", "--effective-from", "2025-01-01")
    #expect(result.status == 0, "\(result.errors)")
    try psgf.run("service", "set", "shop", "--depends-on", "database")
    try psgf.run("service", "set", "portal", "--depends-on", "shop")
  }

  private static var documents: String {
    [("database", "99.9%"), ("shop", "99.95%"), ("portal", "99%")].map { name, target in
      """
      apiVersion: openslo/v1
      kind: Service
      metadata: {name: \(name), labels: {team: team-\(name)}}
      spec: {}
      ---
      apiVersion: openslo/v1
      kind: SLO
      metadata: {name: \(name)-up}
      spec:
        service: \(name)
        indicator:
          metadata: {name: \(name)-ok}
          spec:
            ratioMetric:
              counter: true
              good: {metricSource: {type: Prometheus, spec: {query: good}}}
              total: {metricSource: {type: Prometheus, spec: {query: total}}}
        timeWindow: [{duration: 28d, isRolling: true}]
        budgetingMethod: Occurrences
        objectives: [{targetPercent: \(target.dropLast())}]
      """
    }.joined(separator: "\n---\n") + "\n"
  }

  /// Logs failures of the database that take the shop with them, one a month.
  private func logFailures(_ months: ClosedRange<Int>) throws {
    for month in months {
      let result = try psgf.run(
        "incident", "log", "Failover of the database", "--service", "database", "--service",
        "shop", "--service", "portal", "--impact-started",
        "2025-\(month < 10 ? "0" : "")\(month)-10T10:00Z",
        "--detected", "+5m", "--acknowledged", "+10m", "--impact-ended", "+60m", "--trigger",
        "hardware", "--slo", "shop-up=50%", "--attribution", "shop-up=dependency",
        "--engaged-minutes", "240")
      #expect(result.status == 0, "\(result.errors)")
    }
  }

  @Test func `become recommendations that are explained, decided and verified`() throws {
    try logFailures(1...8)
    let run = try psgf.run("feedback", "run", "--as-of", Self.end)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("find automation  class/database/hardware"))
    #expect(run.output.contains("remove a single point of failure  dependency/database"))
    #expect(run.output.contains("fit what dependencies promise  ceiling/shop-up"))
    #expect(run.output.contains("(83 %) is spent in repair, by 8 of 8 incidents"))
    let list = try psgf.run("feedback", "list", "--json").output
    #expect(list.contains("\"subject\" : \"class/database/hardware\""))
    let explained = try psgf.run("feedback", "explain", "REC-1").output
    #expect(explained.contains("Garwood, 1936; from INC-1, INC-2"))
    #expect(explained.contains("Automation hindered the repair in 14 % of 189 incidents"))
    let packet = try psgf.run(
      "feedback", "send", "--owner", "team-database", "--out", "packet", "--as-of", Self.end)
    #expect(packet.status == 0, "\(packet.errors)")
    let text = try String(contentsOfFile: folder.path("packet/packet.md"), encoding: .utf8)
    #expect(text.contains("hardware at database: find automation"))
    #expect(!text.contains("No whole window could be judged"))
    try psgf.run("feedback", "decide", "REC-1", "accept", "--why", "we look for it")
    try psgf.run("feedback", "implement", "REC-1", "--at", "2025-06-01", "--why", "PR 7")
    let effect = try psgf.run("feedback", "verify", "REC-1", "--as-of", Self.end).output
    #expect(effect.contains("fewer incidents, or less burned budget"))
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  @Test func `are looked at alone where only one of them is asked for`() throws {
    try logFailures(1...8)
    let automation = try psgf.run(
      "feedback", "run", "--only", "automation", "--as-of", Self.end, "--dry-run"
    ).output
    #expect(automation.contains("class/database/hardware"))
    #expect(!automation.contains("dependency/database") && !automation.contains("slo/"))
    let architecture = try psgf.run(
      "feedback", "run", "--only", "architecture", "--as-of", Self.end, "--dry-run"
    ).output
    #expect(architecture.contains("dependency/database"))
    #expect(!architecture.contains("class/database"))
    let refused = try psgf.run("feedback", "run", "--slo", "shop-up", "--only", "automation")
    #expect(refused.status == 64)
    #expect(refused.errors.contains("--only: 'automation' is none of its values"))
  }

  @Test func `are not made up where the record is too short`() throws {
    try logFailures(1...2)
    let run = try psgf.run(
      "feedback", "run", "--only", "automation", "--as-of", Self.end, "--dry-run"
    ).output
    #expect(!run.contains("class/"))
    let explained = try psgf.run("feedback", "explain", "AUTO-3", "--as-of", Self.end)
    #expect(explained.output == "Nothing is found of AUTO-3 at 2026-01-01T00:00:00Z.\n")
  }

  @Test func `give the same bytes for the same ledger, policy, seed and time`() throws {
    try logFailures(1...8)
    let runs = try (0..<2).map { _ in
      try psgf.run("feedback", "run", "--as-of", Self.end, "--dry-run", "--json").output
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0].contains("\"rateAtMost\""))
  }

  @Test func `document their JSON`() throws {
    try logFailures(1...8)
    let text = try psgf.run(
      "feedback", "explain", "class/database/hardware", "--as-of", Self.end, "--json"
    ).output
    let paths = leaves(of: jsonPaths(of: try JSONSerialization.jsonObject(with: Data(text.utf8))))
    let ours = paths.filter { path in
      ["cost.", "reach.", "risk."].contains(where: path.hasPrefix)
    }.map { path in
      // Each range has the same three parts.
      ["middle", "low", "high"].reduce(path) { $0.replacing(".\($1)", with: "") }
    }
    let documented = try documentedNames(
      in: "docs/feedback-json.md", under: "A proposal about how services are run, in JSON"
    ).filter { name in ["cost.", "reach.", "risk."].contains(where: name.hasPrefix) }
    #expect(Set(ours) == Set(documented))
  }
}
