import Foundation
import TestSupport
import Testing

@Suite(
  "Events pulled from a Prometheus",
  .enabled(if: PrometheusServer.isInstalled, "prometheus, promtool or curl is absent"))
struct PullTests {
  let folder: TemporaryFolder
  let psgf: Program
  let server: PrometheusServer

  /// 2026-03-02T00:00Z, from which there are samples for six hours, one a minute.
  static let start = 1_772_409_600

  /// Two instances serve 60 and 30 requests a minute. One of them starts anew at 01:30, and nothing
  /// is scraped from 02:55 to 04:05. Each third request of the first is bad from 05:00; before, the
  /// counter of its errors does not exist.
  static var samples: String {
    var series: [String: [String]] = [:]
    var (first, second, errors) = (0, 0, 0)
    for minute in 0...360 {
      let time = start + minute * 60
      if minute > 0 {
        first += 60
        second += 30
        if minute > 300 { errors += 20 }
      }
      if minute == 90 { second = 0 }
      guard !(176..<245).contains(minute) else { continue }
      series[#"requests_total{pod="a"}"#, default: []].append("\(first) \(time)")
      series[#"requests_total{pod="b"}"#, default: []].append("\(second) \(time)")
      if minute >= 300 { series["errors_total", default: []].append("\(errors) \(time)") }
      series["gauge", default: []].append("\(minute) \(time)")
    }
    let lines = ["requests", "errors", "gauge"].flatMap { family in
      ["# TYPE \(family) \(family == "gauge" ? "gauge" : "counter")"]
        + series.keys.sorted().filter { $0.hasPrefix(family) }.flatMap { name in
          (series[name] ?? []).map { "\(name) \($0)" }
        }
    }
    return (lines + ["# EOF", ""]).joined(separator: "\n")
  }

  init() throws {
    folder = try TemporaryFolder()
    server = try PrometheusServer(samples: Self.samples)
    var psgf = Program(in: folder.path)
    psgf.environment["PSGF_PROMETHEUS_URL"] = server.address
    self.psgf = psgf
    try psgf.run("init")
    try declare(slo: "api", part: "bad", "sum(errors_total) or vector(0)", "sum(requests_total)")
  }

  private func declare(
    slo: String, part: String, _ query: String, _ total: String, source: String = "Prometheus"
  ) throws {
    try folder.write(
      """
      apiVersion: openslo/v1
      kind: SLO
      metadata: {name: \(slo)}
      spec:
        service: store
        indicator:
          metadata: {name: \(slo)-ratio}
          spec:
            ratioMetric:
              counter: true
              \(part): {metricSource: {type: \(source), spec: {query: '\(query)'}}}
              total: {metricSource: {type: \(source), spec: {query: '\(total)'}}}
        timeWindow: [{duration: 4w, isRolling: true}]
        budgetingMethod: Occurrences
        objectives: [{target: 0.99}]

      """, to: "slo.yaml")
    let result = try psgf.run("slo", "import", "slo.yaml", "--effective-from", "2026-01-01")
    #expect(result.status == 0, "\(result.errors)")
  }

  private func pull(_ arguments: String..., by program: Program? = nil) throws -> Program.Result {
    try Program.run(
      Program.path,
      ["sli", "pull", "--from", "2026-03-02T00:00Z", "--to", "2026-03-02T06:00Z"] + arguments,
      in: folder.path, environment: (program ?? psgf).environment)
  }

  /// What the ledger holds of an SLO: when an interval starts, in hours, with its good and all
  /// events.
  private func intervals(of slo: String = "api") throws -> [[Double]] {
    let rows = try Program.run(
      "/usr/bin/env",
      [
        "sqlite3", "-separator", " ", ".psgf/ledger.db",
        """
        SELECT (started / 1000 - \(Self.start)) / 3600.0, good, total FROM measured_interval
        JOIN measured_series ON series = id WHERE slo = '\(slo)' ORDER BY started, measurement
        """,
      ], in: folder.path)
    #expect(rows.status == 0, "\(rows.errors)")
    return rows.output.split(separator: "\n").map {
      $0.split(separator: " ").compactMap { Double($0) }
    }
  }

  @Test func `are counted by the hour, over a restart, with gaps as gaps`() throws {
    let result = try pull()
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output == """
        SLO  ADDED  CORRECTED  UNCHANGED  BEFORE  GAPS  MEASUREMENTS
        api      5          0          0       0     1  MEA-1

        """)
    #expect(result.errors == "")
    let hours = try intervals()
    // From 03:00 to 04:00 nothing was scraped.
    try #require(hours.map { $0[0] } == [0, 1, 2, 4, 5])
    // 90 requests a minute; that in which the instance starts anew is lost with its counter.
    #expect(hours[0] == [0, 5_400, 5_400])
    #expect(abs(hours[1][2] - 5_370) < 1)
    // All was good as long as there was no counter of errors, and then 20 of 90 a minute were not.
    #expect(hours[3][1] == hours[3][2])
    #expect(hours[4][1...] == [4_200, 5_400])
    #expect(try psgf.run("audit", "verify").status == 0)
    #expect(
      try psgf.run("sli", "list").output.contains("prometheus \(server.address)"))
  }

  @Test func `are not asked for again, unless told to`() throws {
    try #require(pull().status == 0)
    let before = try intervals()
    let json = try pull("--json").output
    let decoded = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let report = try #require((decoded?["slos"] as? [[String: Any]])?.first)
    #expect(report["measuredBefore"] as? Int == 5)
    #expect(report["gaps"] as? Int == 1)
    #expect(report["added"] as? Int == 0)
    #expect(report["error"] is NSNull)
    let again = try pull("--again")
    #expect(again.output.contains("api      0          0          5       5     1  -"))
    #expect(try intervals() == before)
  }

  @Test func `go on where a pull was killed`() throws {
    let whole = folder.path("whole.db")
    try psgf.run("init", "--ledger", whole)
    try psgf.run("slo", "import", "slo.yaml", "--ledger", whole)
    try #require(pull("--step", "1m", "--chunk", "10", "--ledger", whole).status == 0)

    let process = Process()
    process.executableURL = URL(filePath: Program.path)
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment.merging(psgf.environment) { $1 }
    process.arguments = [
      "sli", "pull", "--from", "2026-03-02T00:00Z", "--to", "2026-03-02T06:00Z", "--step", "1m",
      "--chunk", "1", "--quiet",
    ]
    try process.run()
    while try intervals().count < 3, process.isRunning { Thread.sleep(forTimeInterval: 0.01) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let half = try intervals()
    #expect(half.count >= 3 && half.count < 290)

    try #require(pull("--step", "1m", "--chunk", "10").status == 0)
    #expect(try psgf.run("audit", "verify").status == 0)
    let shown = try psgf.run("sli", "show", "api", "--from", "2026-03-02", "--to", "2026-03-03")
    #expect(
      try shown.output
        == psgf.run(
          "sli", "show", "api", "--from", "2026-03-02", "--to", "2026-03-03", "--ledger", whole
        ).output)
    #expect(try Set(intervals()).count == intervals().count)
  }

  @Test func `stay gaps where the counter of errors is missing`() throws {
    try declare(slo: "api", part: "bad", "sum(errors_total)", "sum(requests_total)")
    let result = try pull()
    #expect(result.status == 0)
    #expect(result.errors.contains("api: 4 intervals have events, and no sample of bad ones"))
    #expect(result.errors.contains("end the query with 'or vector(0)'"))
    #expect(try intervals().map { $0[0] } == [5])
  }

  @Test func `are skipped with a reason where they are elsewhere`() throws {
    try declare(slo: "web", part: "good", "x", "y", source: "Datadog")
    try declare(slo: "ratio", part: "good", "sum(rate(x[5m]))", "sum(rate(y[5m]))")
    let result = try pull()
    #expect(result.status == 0)
    #expect(result.output.contains("skipped web: its events are in Datadog"))
    #expect(result.output.contains("skipped ratio: 'sum(rate(x[5m]))': it counts over [5m]"))
    let named = try pull("web")
    #expect(named.status == 65)
    #expect(named.errors == "psgf: web: its events are in Datadog, and not in a Prometheus\n")
    #expect(try pull("apo").errors.contains("did you mean 'api'?"))
  }

  @Test func `of a query that Prometheus refuses do not stop the others`() throws {
    try declare(slo: "aaa", part: "good", "sum(a_total) +", "sum(requests_total)")
    let result = try pull()
    #expect(result.status == 65, "\(result.errors)")
    #expect(result.errors.hasPrefix("psgf: aaa: 'sum(a_total) +': Prometheus refuses the query"))
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(try intervals().count == 5)
  }

  @Test func `cannot be more good than all`() throws {
    try declare(slo: "api", part: "good", "sum(requests_total) + sum(errors_total)", "errors_total")
    let result = try pull()
    #expect(result.status == 65)
    #expect(result.errors.contains("more than there are"), "\(result.errors)")
    #expect(try intervals().isEmpty)
  }

  @Test func `do not come from where nobody answers, or something else does`() throws {
    var other = psgf
    other.environment["PSGF_PROMETHEUS_URL"] = "http://ada:s3cret@127.0.0.1:1"
    other.environment["PSGF_PROMETHEUS_TOKEN"] = ""
    let refused = try pull(by: other)
    #expect(refused.status == 74)
    #expect(
      refused.errors.hasPrefix("psgf: api: 'sum(requests_total)': http://127.0.0.1:1 does not"))
    #expect(refused.errors.split(separator: "\n").count == 1)
    #expect(!refused.errors.contains("s3cret"))
    #expect(refused.output == "")
    try declare(slo: "web", part: "good", "requests_total", "requests_total")
    let both = try pull(by: other)
    #expect(both.errors.hasSuffix("psgf: not asked, as http://127.0.0.1:1 failed before: web\n"))
    #expect(both.errors.split(separator: "\n").count == 2)
    other.environment["PSGF_PROMETHEUS_URL"] = server.address + "/graph"
    let page = try pull(by: other)
    #expect(page.status == 65)
    #expect(page.errors.contains("did not answer as Prometheus does"), "\(page.errors)")
    other.environment["PSGF_PROMETHEUS_URL"] = ""
    let nowhere = try pull(by: other)
    #expect(nowhere.status == 64)
    #expect(nowhere.errors.contains("where is the Prometheus that counts the events of api?"))
    other.environment["PSGF_PROMETHEUS_URL"] = server.address
    let early = try pull("--step", "1.5h", by: other)
    #expect(early.status == 64)
  }

  @Test func `come from behind a password, which is told to nobody`() throws {
    let guarded = try PrometheusServer(
      samples: Self.samples,
      access: """
        basic_auth_users: {ada: $2b$04$HMFwqflQQoVthBtl8NYd3us/UrwdYW85oU1LhDaJPhw5dBbvN1kQO}

        """)
    var other = psgf
    other.environment["PSGF_PROMETHEUS_URL"] = guarded.address
    let stranger = try pull(by: other)
    #expect(stranger.status == 74)
    #expect(stranger.errors.contains("lets nobody in without a token"), "\(stranger.errors)")
    other.environment["PSGF_PROMETHEUS_URL"] = guarded.address
      .replacing("http://", with: "http://ada:s3cret@")
    let friend = try pull("--json", by: other)
    #expect(friend.status == 0, "\(friend.errors)")
    #expect(try intervals().count == 5)
    #expect(!(friend.output + friend.errors).contains("s3cret"))
    #expect(try psgf.run("sli", "list").output.contains("prometheus \(guarded.address)"))
    #expect(try !psgf.run("audit", "log", "--json").output.contains("s3cret"))
  }

  @Test func `are not asked for with a token at an address that a document names`() throws {
    try folder.write(
      """
      apiVersion: openslo/v1
      kind: DataSource
      metadata: {name: main}
      spec: {type: Prometheus, connectionDetails: {url: "\(server.address)"}}
      ---
      apiVersion: openslo/v1
      kind: SLO
      metadata: {name: api}
      spec:
        service: store
        indicator:
          metadata: {name: ratio}
          spec:
            ratioMetric:
              counter: true
              good: {metricSource: {metricSourceRef: main, spec: {query: requests_total}}}
              total: {metricSource: {metricSourceRef: main, spec: {query: requests_total}}}
        timeWindow: [{duration: 4w, isRolling: true}]
        budgetingMethod: Occurrences
        objectives: [{target: 0.99}]

      """, to: "referring.yaml")
    try psgf.run("slo", "import", "referring.yaml")
    var other = psgf
    other.environment["PSGF_PROMETHEUS_URL"] = nil
    other.environment["PSGF_PROMETHEUS_TOKEN"] = "t0ken"
    let guarded = try pull(by: other)
    #expect(guarded.status == 64)
    #expect(guarded.errors.contains("say with --prometheus or PSGF_PROMETHEUS_URL"))
    #expect(!guarded.errors.contains("t0ken"))
    other.environment["PSGF_PROMETHEUS_TOKEN"] = nil
    #expect(try pull(by: other).status == 0)
    #expect(try intervals().count == 5)
  }
}
