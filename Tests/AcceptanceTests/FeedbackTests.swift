import Foundation
import TestSupport
import Testing

@Suite("Feedback at work")
struct FeedbackTests {
  let folder: TemporaryFolder
  let psgf: Program

  init() throws {
    folder = try TemporaryFolder()
    psgf = Program(in: folder.path)
    try psgf.run("init")
    try folder.write(Self.document(query: "good"), to: "slo.yaml")
    try psgf.run("slo", "import", "slo.yaml", "--effective-from", "2025-01-01")
  }

  private static func document(query: String) -> String {
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
      indicator:
        metadata: {name: ok}
        spec:
          ratioMetric:
            counter: true
            good: {metricSource: {type: Prometheus, spec: {query: \(query)}}}
            total: {metricSource: {type: Prometheus, spec: {query: total}}}
      timeWindow: [{duration: 28d, isRolling: true}]
      budgetingMethod: Occurrences
      objectives: [{target: 0.99}]

    """
  }

  /// Measures whole days from 2025-01-01 on, a day in each four weeks being as bad as given.
  private func measure(bad: [Int]) throws {
    let start = 1_735_689_600
    let rows = bad.enumerated().flatMap { window, bad in
      (0..<28).map { day in
        "\(start + (window * 28 + day) * 86_400),\(1_000 - (day == 10 ? bad : 0)),1000"
      }
    }
    try folder.write("start,good,total\n" + rows.joined(separator: "\n"), to: "events.csv")
    let result = try psgf.run(
      "sli", "import", "events.csv", "--slo", "store-api", "--interval", "1d")
    #expect(result.status == 0, "\(result.errors)")
  }

  private static let end = "2025-12-31T00:00Z"

  @Test func `says what is missing where it cannot tell`() throws {
    let result = try psgf.run("feedback", "run", "--as-of", Self.end)
    #expect(result.status == 0)
    #expect(
      result.output == """
        1 looked at as of 2025-12-31T00:00:00Z, by the built-in policy

        Cannot tell yet
          slo/store-api: There is not enough evidence: nothing is measured, and incidents alone \
        never show that a window was met.

        What is missing
          Measured events of at least 6 windows of 28d: 'psgf sli import' or 'psgf sli pull'.
            for slo/store-api

        """)
  }

  @Test func `explains every number down to the measurement`() throws {
    try measure(bad: [100, 0, 500, 0, 0, 500, 0, 0, 600, 0, 100, 500, 0])
    let page = try psgf.run("feedback", "explain", "store-api", "--as-of", Self.end).output
    #expect(page.contains("= Clopper-Pearson(x = 4, n = 13) = 0.1127"))
    #expect(page.contains("4 rows are consistent"))
    #expect(page.contains("  500  of 28,000  178.6 %  missed"))
    #expect(page.contains("from MEA-1"))
  }

  @Test func `shows what another target would have said`() throws {
    try measure(bad: [100, 0, 500, 0, 0, 500, 0, 0, 600, 0, 100, 500, 0])
    let result = try psgf.run(
      "feedback", "what-if", "store-api", "--target", "97%", "--as-of", Self.end)
    #expect(result.output.contains("windows missed                4 of 13              0 of 13"))
    #expect(result.output.contains("in the long run               missed"))
    let bad = try psgf.run("feedback", "what-if", "store-api", "--target", "110%")
    #expect(bad.status == 64)
    #expect(try psgf.run("feedback", "what-if", "nothing").status == 65)
  }

  @Test func `begins anew where the indicator changed`() throws {
    try measure(bad: [100, 0, 500, 0, 0, 500, 0, 0, 600, 0, 100, 500, 0])
    try folder.write(Self.document(query: "better"), to: "slo.yaml")
    try psgf.run("slo", "import", "slo.yaml")
    let page = try psgf.run("feedback", "explain", "store-api").output
    #expect(page.contains("nothing is measured"))
    // A change of anything else leaves the history as it is.
    let before = try psgf.run("feedback", "explain", "store-api", "--as-of", Self.end).output
    #expect(before.contains("n = 13"))
  }

  @Test func `the same ledger, policy, seed and time give the same bytes`() throws {
    try measure(bad: [100, 0, 500, 0, 0, 500, 0, 0, 600, 0, 100, 500, 0])
    let runs = try (0..<2).map { _ in
      try psgf.run("feedback", "run", "--as-of", Self.end, "--json", "--dry-run").output
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0].contains("cannot-tell"))
  }

  @Test func `documents its JSON`() throws {
    try measure(bad: [100, 0, 500, 0, 0, 500, 0, 0, 600, 0, 100, 500, 0])
    try psgf.run(
      "incident", "log", "Bad push", "--service", "store", "--severity", "2", "--impact-started",
      "2025-03-08T10:00Z", "--impact-ended", "+1h")
    let text = try psgf.run(
      "feedback", "explain", "store-api", "--as-of", Self.end, "--json"
    ).output
    let paths = leaves(of: jsonPaths(of: try JSONSerialization.jsonObject(with: Data(text.utf8))))
    let documented = try documentedNames(in: "docs/feedback-json.md", under: "A proposal in JSON")
    // What is null here has parts elsewhere, and a part of a null is not there.
    let missing = Set(documented).subtracting(paths).filter { !$0.hasPrefix("change.") }
    #expect(missing.isSubset(of: ["backTest"]), "\(missing)")
    #expect(paths.subtracting(documented).isSubset(of: ["change"]))
  }

  @Test func `refuses to answer what there is not`() throws {
    let result = try psgf.run("feedback", "decide", "REC-4", "accept", "--why", "agreed")
    #expect(result.status == 65)
    #expect(
      result.errors
        == "psgf: there is no REC-4: 'psgf feedback list' shows those that there are\n")
  }
}
