import Foundation
import TestSupport
import Testing

@Suite("Alerts from the command line")
struct AlertTests {
  let folder: TemporaryFolder
  let psgf: Program

  init() throws {
    folder = try TemporaryFolder()
    psgf = Program(in: folder.path)
    try psgf.run("init")
    let catalogue = Project.root.appending(path: "examples/lindhafen-payments/catalogue")
    try psgf.run(
      "slo", "import", catalogue.path(percentEncoded: false), "--effective-from", "2025-01-01")
  }

  private func run(_ arguments: [String], input: String? = nil) throws -> Program.Result {
    let result = try Program.run(
      Program.path, arguments, in: folder.path, environment: psgf.environment, input: input)
    #expect(result.status == 0, "\(arguments): \(result.errors)")
    return result
  }

  /// Two alerts of the vault's SLO and one of a disk, two of them over.
  private static let body = """
    {"version": "4", "status": "firing", "truncatedAlerts": 0, "alerts": [
      {"status": "resolved", "labels": {"alertname": "ErrorBudgetBurn1h", "slo": "token-vault-availability",
       "severity": "page"}, "annotations": {"summary": "burns"}, "startsAt": "2026-01-20T12:08:00.123456789Z",
       "endsAt": "2026-01-20T12:40:00Z", "generatorURL": "http://p/1", "fingerprint": "a1"},
      {"status": "resolved", "labels": {"alertname": "ErrorBudgetBurn6h", "slo": "token-vault-availability",
       "severity": "page"}, "startsAt": "2026-01-25T03:00:00-05:00", "endsAt": "2026-01-25T09:00:00Z"},
      {"status": "firing", "labels": {"alertname": "DiskSpace", "instance": "db1"},
       "startsAt": "2026-01-26T03:00:00Z", "endsAt": "0001-01-01T00:00:00Z"}]}
    """

  private func record() throws {
    _ = try run(["alert", "import", "-"], input: Self.body)
    _ = try run([
      "incident", "log", "Vault fails over", "--service", "token-vault", "--impact-started",
      "2026-01-20T12:04Z", "--impact-ended", "+31m", "--slo", "token-vault-availability=62%",
      "--detection", "alert",
    ])
    _ = try run([
      "incident", "log", "Payouts are late", "--service", "settlement", "--impact-started",
      "2026-01-22T06:00Z", "--impact-ended", "+2h", "--detection", "customer",
    ])
  }

  @Test func `come in once, are suggested, linked and judged`() throws {
    try record()
    #expect(
      try run(["alert", "import", "-"], input: Self.body).output
        == "Read 3: 0 created, 0 updated, 3 unchanged, 0 skipped\n")
    #expect(
      try run(["alert", "list"]).output
        == """
        ALERT-3  -     2026-01-26T03:00Z  firing       -       -  -                         DiskSpace
        ALERT-2  page  2026-01-25T08:00Z  1 h          -       -  token-vault-availability  ErrorBudgetBurn6h
        ALERT-1  page  2026-01-20T12:08Z  31 min 59 s  INC-1?  -  token-vault-availability  ErrorBudgetBurn1h

        """)
    #expect(
      try run(["alert", "link", "ALERT-1", "INC-1"]).output == "ALERT-1 fired for INC-1\n")
    #expect(
      try run(["alert", "link", "ALERT-2", "--none", "--why", "a deploy"]).output
        == "ALERT-2 fired for no incident\n")
    #expect(
      try run(["alert", "judge", "ALERT-2", "--acted", "no"]).output
        == "ALERT-2 was not acted on\n")
    #expect(try run(["alert", "list", "--unjudged"]).output.hasPrefix("ALERT-3"))
    #expect(try run(["alert", "list", "--state", "firing"]).output.contains("DiskSpace"))
    #expect(try run(["audit", "log", "ALERT-2"]).output.contains("a deploy"))
    _ = try run(["audit", "verify"])
  }

  @Test func `are found by what they are of`() throws {
    try record()
    for (option, value, count) in [
      ("--slo", "token-vault-availability", 2), ("--service", "token-vault", 2),
      ("--rule", "DiskSpace", 1), ("--period", "2026-01-21..2026-02-01", 2), ("--limit", "1", 1),
    ] {
      #expect(
        try run(["alert", "list", option, value]).output.split(separator: "\n").count == count)
    }
    #expect(try run(["alert", "list", "--slo", "none"]).output == "No alerts.\n")
  }

  @Test func `are told how good they are`() throws {
    try record()
    _ = try run(["alert", "link", "ALERT-1", "INC-1"])
    _ = try run(["alert", "judge", "ALERT-2", "--acted", "no"])
    let output = try run(["alert", "quality", "--period", "2026Q1", "--zone", "Europe/Berlin"])
      .output
    #expect(output.contains("earlier incidents are not judged"))
    #expect(output.contains("hours by the built-in policy, zone by --zone\n"))
    #expect(
      output.contains(
        "Pages          2, 1 of them out of hours (09:00-17:00 Europe/Berlin, Mon-Fri)"))
    #expect(output.contains("1 alert does not say how urgent it is"))
    #expect(output.contains("median 4.002 min from the start of the impact, of 1 incident"))
    #expect(output.contains("INC-2  2026-01-22T06:00Z  customer  settlement"))
    let rows = output.split(separator: "\n").filter {
      $0.hasPrefix("ErrorBudget") || $0.hasPrefix("Disk")
    }
    #expect(
      rows.map { $0.split(separator: " ").first } == [
        "ErrorBudgetBurn6h", "DiskSpace", "ErrorBudgetBurn1h",
      ])
    #expect(
      try run(["alert", "quality", "--period", "2025Q1"]).output.contains(
        "No alert is recorded then."))
  }

  @Test func `are out of hours by the policy, unless an option says otherwise`() throws {
    try record()
    try folder.write(
      "alerts: {working-hours: 07:00-16:00, time-zone: Asia/Tokyo}\n", to: ".psgf/policy.yaml")
    let quality = ["alert", "quality", "--period", "2026Q1"]
    let output = try run(quality).output
    #expect(output.contains("out of hours (07:00-16:00 Asia/Tokyo, Mon-Fri)\n               by "))
    #expect(output.contains("policy.yaml\n"))
    #expect(
      try run(quality + ["--hours", "08:00-18:00"]).output.contains(
        "(08:00-18:00 Asia/Tokyo, Mon-Fri)\n               hours by --hours, zone by "))
    #expect(
      try run(["policy", "show"]).output.hasSuffix(
        "Alerts of severity critical or page are pages, out of hours outside of 07:00-16:00 "
          + "Asia/Tokyo, Monday to Friday.\n"))
  }

  @Test func `are shown as JSON by the documented names`() throws {
    try record()
    _ = try run(["alert", "link", "ALERT-1", "INC-1"])
    _ = try run(["alert", "judge", "ALERT-2", "--acted", "no"])
    try folder.write("[]", to: "empty.json")
    for (heading, arguments) in [
      ("Alerts in JSON", ["alert", "list"]),
      ("The quality of alerts in JSON", ["alert", "quality", "--period", "2026Q1"]),
      ("An import of alerts in JSON", ["alert", "import", "empty.json"]),
    ] {
      let json = try JSONSerialization.jsonObject(
        with: Data(try run(arguments + ["--json"]).output.utf8))
      // Labels and annotations have what names their source gives them.
      let paths = jsonPaths(of: json).filter {
        !$0.hasPrefix("labels.") && !$0.hasPrefix("annotations.")
      }
      #expect(
        try leaves(of: paths)
          == leaves(of: Set(documentedNames(in: "docs/alerts.md", under: heading))))
    }
  }

  @Test(
    "are refused with one line, and nothing changes",
    arguments: [
      (["alert", "link", "ALERT-9", "INC-1"], Int32(65), "there is no ALERT-9 in the ledger"),
      (["alert", "link", "ALERT-1", "INC-9"], 65, "there is no INC-9 in the ledger"),
      (["alert", "judge", "ALERT-9", "--acted", "yes"], 65, "there is no ALERT-9"),
      (["alert", "import", "nothing.json"], 66, "cannot read nothing.json"),
      (["alert", "import", "bad.json"], 65, "bad.json:2: alerts[]: lacks 'startsAt'"),
      (["alert", "import", "bad.json", "--source", ""], 64, "--source: ''"),
      (["alert", "pull"], 64, "where is the Alertmanager?"),
      (
        ["alert", "pull", "--alertmanager", "nowhere"], 64,
        "'nowhere' is no address of an Alertmanager"
      ),
      (["alert", "quality", "--hours", "9-5"], 64, "'9-5' are no working hours"),
      (["alert", "quality", "--zone", "Mars"], 64, "there is no time zone 'Mars'"),
      (["alert", "quality", "--period", "soon"], 64, "--period: 'soon' is none of its values"),
    ])
  func refusal(arguments: [String], status: Int32, words: String) throws {
    try record()
    try folder.write(#"{"alerts": [\#n{"labels": {"alertname": "a"}}]}"#, to: "bad.json")
    let before = try run(["audit", "verify"]).output
    let result = try Program.run(
      Program.path, arguments, in: folder.path, environment: psgf.environment)
    #expect(result.status == status)
    #expect(result.errors.hasPrefix("psgf: \(words)"), "\(result.errors)")
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(result.output == "")
    #expect(try run(["audit", "verify"]).output == before)
  }

  @Test func `need an incident or the word that there is none`() throws {
    try record()
    for arguments in [["ALERT-1"], ["ALERT-1", "INC-1", "--none"]] {
      let result = try Program.run(
        Program.path, ["alert", "link"] + arguments, in: folder.path, environment: psgf.environment)
      #expect(result.status == 64)
    }
  }
}

@Suite(
  "Alerts pulled from an Alertmanager",
  .enabled(if: AlertmanagerServer.isInstalled, "prometheus-alertmanager or curl is absent"))
struct AlertPullTests {
  let folder: TemporaryFolder
  let psgf: Program
  let server: AlertmanagerServer

  init() throws {
    folder = try TemporaryFolder()
    server = try AlertmanagerServer()
    var psgf = Program(in: folder.path)
    psgf.environment["PSGF_ALERTMANAGER_URL"] = server.address
    self.psgf = psgf
    try psgf.run("init")
  }

  private func fire(_ name: String, until end: String = "2099-01-01T00:00:00Z") throws {
    try server.post(
      """
      [{"labels": {"alertname": "\(name)", "slo": "checkout"}, "annotations": {"summary": "x"},
        "startsAt": "2026-01-20T12:00:00Z", "endsAt": "\(end)", "generatorURL": "http://p/graph"}]
      """, to: "alerts")
  }

  @Test func `fire, are silenced, and are gone`() throws {
    try fire("Slow")
    try fire("Down")
    let first = try psgf.run("alert", "pull")
    #expect(first.output.hasPrefix("Read 2: 2 created, 0 updated, 0 unchanged, 0 skipped\n"))
    #expect(first.status == 0, "\(first.errors)")
    #expect(
      try psgf.run("alert", "pull", "--quiet").output == "")
    try server.post(
      """
      {"matchers": [{"name": "alertname", "value": "Slow", "isRegex": false}], "comment": "x",
       "startsAt": "2026-01-01T00:00:00Z", "endsAt": "2099-01-01T00:00:00Z", "createdBy": "Ada"}
      """, to: "silences")
    try fire("Down", until: "2026-01-20T12:30:00Z")
    let second = try psgf.run("alert", "pull")
    #expect(second.output.contains("1 not listed any more"), "\(second.output)")
    #expect(second.output.contains("skipped: 1 silenced or inhibited: nobody was told"))
    let list = try psgf.run("alert", "list").output
    #expect(list.contains("firing") && list.contains("gone"))
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  @Test func `are the same as those that its webhook sends`() throws {
    try fire("Slow")
    try psgf.run("alert", "pull")
    let body = """
      {"version": "4", "alerts": [{"status": "resolved", "labels": {"alertname": "Slow", "slo": "checkout"},
       "annotations": {"summary": "x"}, "startsAt": "2026-01-20T12:00:00Z", "endsAt": "2026-01-20T12:30:00Z"}]}
      """
    #expect(
      try psgf.run("alert", "import", "-", input: body).output
        == "Read 1: 0 created, 1 updated, 0 unchanged, 0 skipped\n")
  }

  @Test func `do not come from anything else`() throws {
    let result = try psgf.run("alert", "pull", "--alertmanager", server.address + "/elsewhere")
    #expect(result.status == 65)
    #expect(result.errors.contains("did not answer as Alertmanager does (HTTP 404)"))
    let nobody = try psgf.run("alert", "pull", "--alertmanager", "http://127.0.0.1:1")
    #expect(nobody.status == 74)
    #expect(nobody.errors.contains("does not answer"))
  }
}
