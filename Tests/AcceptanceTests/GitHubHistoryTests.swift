import Foundation
import TestSupport
import Testing

@Suite(
  "GitHub's history",
  .enabled(if: SharedData.isPresent, "needs the shared data beside the project"))
struct GitHubHistoryTests {
  let folder: TemporaryFolder
  let psgf: Program

  init() throws {
    folder = try TemporaryFolder()
    psgf = Program(in: folder.path)
    try psgf.run("init")
  }

  private func importAll() throws -> Program.Result {
    try psgf.run("import", "statuspage", SharedData.path("github-status/incidents.json"))
  }

  /// The value under keys in a JSON text.
  private func value(_ json: String, _ keys: String...) throws -> Double? {
    var here = try JSONSerialization.jsonObject(with: Data(json.utf8))
    for key in keys { here = (here as? [String: Any])?[key] ?? NSNull() }
    return here as? Double
  }

  @Test func `comes in whole, once`() throws {
    #expect(
      try importAll().output.hasPrefix(
        "Read 819: 801 created, 0 updated, 0 unchanged, 18 skipped\n  skipped: 18 maintenance\n"))
    let before = try psgf.run("audit", "verify").output
    #expect(
      try importAll().output.hasPrefix("Read 819: 0 created, 0 updated, 801 unchanged, 18 skipped"))
    #expect(try psgf.run("audit", "verify").output == before)
    let list = try psgf.run("incident", "list", "--json").output
    let incidents = try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [Any]
    #expect(incidents?.count == 801)
  }

  @Test func `is reviewed as its README counts it`() throws {
    _ = try importAll()
    let whole = try psgf.run(
      "review", "--from", "2022-01-01", "--to", "2026-10-01", "--format", "json"
    ).output
    #expect(try value(whole, "incidents", "total") == 801)
    #expect(try value(whole, "incidents", "impactMinutes", "sum") == 100_808)
    #expect(try value(whole, "incidents", "impactMinutes", "union") == 97_877)
    #expect(try value(whole, "incidents", "durationMinutes", "median") == 65)
    let quarters = [
      ("2022Q1", 4), ("2022Q2", 26), ("2023Q1", 55), ("2024Q4", 19), ("2025Q3", 44),
      ("2026Q1", 94), ("2026Q2", 73), ("2026Q3", 45),
    ]
    for (quarter, count) in quarters {
      let review = try psgf.run("review", quarter, "--format", "json").output
      #expect(try value(review, "incidents", "total") == Double(count), "\(quarter)")
    }
  }

  @Test func `is updated where a newer export changed, and keeps what people added`() throws {
    _ = try importAll()
    try psgf.run(
      "incident", "update", "INC-1", "--severity", "1", "--trigger", "capacity")
    let path = SharedData.path("github-status/incidents.json")
    let newer = try String(contentsOfFile: path, encoding: .utf8)
      .replacing("Incident with Codespaces", with: "Codespaces were slow", maxReplacements: 1)
    try folder.write(newer, to: "newer.json")
    let report = try psgf.run("import", "statuspage", "newer.json").output
    #expect(report.hasPrefix("Read 819: 0 created, 1 updated, 800 unchanged, 18 skipped"))
    let page = try psgf.run("incident", "show", "INC-1").output
    #expect(page.hasPrefix("INC-1  Codespaces were slow\nSEV-1"))
    #expect(page.contains("trigger    capacity"))
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  @Test func `comes from standard input as well`() throws {
    let path = SharedData.path("github-status/incidents.json")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let report = try psgf.run("import", "statuspage", "-", "--json", input: text).output
    #expect(try value(report, "created") == 801)
    #expect(try value(report, "unknownMilestones", "detected") == 801)
  }

  /// docs/github-feedback.md.
  @Test func `is read for feedback as the docs say`() throws {
    let example = Project.root.appending(path: "examples/github-status").path()
    try psgf.run("slo", "import", example + "/slo", "--effective-from", "2022-03-01")
    try psgf.run(
      "import", "statuspage", SharedData.path("github-status/incidents.json"), "--mapping",
      example + "/mapping.yaml")
    let run = try psgf.run(
      "feedback", "run", "--as-of", "2026-09-01", "--policy", example + "/policy.yaml"
    ).output
    for (slo, state, missed) in [
      ("copilot", "missed", 15), ("actions", "missed", 14), ("issues", "missed", 12),
      ("pull-requests", "missed", 10), ("pages", "missed", 8), ("git-operations", "missed", 7),
      ("api-requests", "missed", 6), ("codespaces", "missed", 6), ("webhooks", "missed", 6),
    ] {
      let line = run.split(separator: "\n").first { $0.hasPrefix("  slo/\(slo)-uptime:") }
      #expect(line?.contains("it is \(state) (\(missed) of 26 windows missed)") == true, "\(slo)")
    }
    #expect(
      run.contains(
        "packages-uptime: There is not enough evidence: 1 of the latest 13 windows missed"))
    #expect(run.contains("REC-1  add an objective  service/copilot-ai-model-providers"))
    #expect(!run.contains("REC-2"))
    for (component, burn) in [
      ("actions: Nobody said what set 106 incidents off", "1,500 % (1,100 % to 2,200 %)"),
      ("issues: Nobody said what set 54 incidents off", "960 % (610 % to 1,600 %)"),
      ("pages: Nobody said what set 32 incidents off", "920 % (570 % to 1,500 %)"),
      ("pull-requests: Nobody said what set 62 incidents off", "880 % (550 % to 1,500 %)"),
      ("copilot: Nobody said what set 101 incidents off", "730 % (460 % to 1,300 %)"),
      ("api-requests: Nobody said what set 33 incidents off", "630 % (350 % to 1,200 %)"),
      ("codespaces: Nobody said what set 34 incidents off", "250 % (170 % to 370 %)"),
    ] {
      #expect(run.contains("class/\(component), which burn \(burn) of a year's error budget"))
    }
    let unknown = try psgf.run("feedback", "run", "--as-of", "2026-09-01", "--dry-run").output
    #expect(
      unknown.contains(
        "packages-uptime: There is not enough evidence: nothing is measured, and incidents alone"))
  }
}
