import Foundation
import TestSupport
import Testing

@Suite("Bad input")
struct BadInputTests {
  let folder: TemporaryFolder
  let psgf: Program

  init() throws {
    folder = try TemporaryFolder()
    psgf = Program(in: folder.path)
    try psgf.run("init")
    try psgf.run("service", "set", "checkout")
    try psgf.run("incident", "log", "First", "--impact-started", "2026-02-03T10:00Z")
    try folder.write("{\"incidents\": [\n{\"id\": \"a\",\n \"name\" \"x\"}]}", to: "broken.json")
    try folder.write(
      """
      {"incidents": [{"id": "a", "name": "x", "created_at": "2026-01-01T00:00:00Z"},
      {"id": "b", "name": "y", "created_at": "yesterday"}]}
      """, to: "half.json")
    try folder.write("apiVersion: openslo/v1\nkind: SLO\nspec: {}\n", to: "slo.yaml")
    try folder.write("severities: {major: huge}\n", to: "mapping.yaml")
    try folder.write(
      """
      {"incidents": [{"id": "a", "name": "x", "status": "resolved", "impact": "major",
      "created_at": "2026-01-01T00:00:00Z", "resolved_at": "2026-01-01T01:00:00Z",
      "components": [{"name": "Checkout"}]}]}
      """, to: "whole.json")
    try folder.write(
      "slos: {Checkout: {slo: checkout-availability, badFraction: {major: 50%}}}\n",
      to: "breaches.yaml")
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

  @Test(
    arguments: [
      Case(
        "incident", "log", "x", "--service", "chekout", status: 65,
        says: "there is no service 'chekout' in the catalogue: did you mean 'checkout'?"),
      Case(
        "incident", "log", "x", "--service", "zzz", status: 65,
        says: "add it with 'psgf service set zzz'"),
      Case(
        "incident", "log", "x", "--slo", "none=3%", status: 65,
        says: "there is no SLO 'none' in the catalogue: import it with 'psgf slo import'"),
      Case(
        "incident", "log", "x", "--slo", "a=300%", status: 64,
        says: "the bad fraction '300%' is not above 0 % and at most 100 %"),
      Case(
        "incident", "log", "x", "--impact-started", "2026-02-03 10:00", status: 64,
        says: "names no time zone"),
      Case(
        "incident", "log", "x", "--impact-started", "2026-03-29 02:30 Europe/Berlin", status: 64,
        says: "does not exist in Europe/Berlin"),
      Case(
        "incident", "log", "x", "--impact-started", "2026-10-25 02:30 Europe/Berlin", status: 64,
        says: "occurs twice in Europe/Berlin"),
      Case(
        "incident", "log", "x", "--impact-started", "2026-02-03T10:00Z", "--detected",
        "2026-02-03T09:00Z", status: 65,
        says: "detected (2026-02-03T09:00:00Z) lies before impact started (2026-02-03T10:00:00Z)"),
      Case("incident", "log", "x", "--detected", "+4m", status: 64, says: "give --impact-started"),
      Case("incident", "log", "x", "--severity", "9", status: 64, says: "1, the worst, to 5"),
      Case("incident", "log", status: 64, says: "the title, in quotes, is missing"),
      Case("incident", "show", "INC-9", status: 65, says: "there is no INC-9 in the ledger"),
      Case(
        "incident", "merge", "INC-1", "--into", "INC-1", status: 65, says: "they are one incident"),
      Case(
        "import", "statuspage", "broken.json", status: 65, says: "broken.json:3: malformed JSON"),
      Case("import", "statuspage", "half.json", status: 65, says: "half.json:2: created_at"),
      Case("import", "statuspage", "none.json", status: 66, says: "cannot read none.json"),
      Case("import", "statuspage", ".", status: 66, says: "cannot read .: Is a directory"),
      Case(
        "import", "statuspage", "half.json", "--mapping", "mapping.yaml", status: 78,
        says: "mapping.yaml:1: severities.major is no severity"),
      Case(
        "import", "statuspage", "whole.json", "--mapping", "breaches.yaml", status: 65,
        says: "there is no SLO 'checkout-availability' in the catalogue: import it with"),
      Case(
        "slo", "import", "slo.yaml", status: 65, says: "slo.yaml:1: the document lacks 'metadata'"),
      Case("slo", "import", "none.yaml", status: 66, says: "cannot read none.yaml"),
      Case("review", "2026Q5", status: 64, says: "write one such as 2026Q1"),
      Case(
        "review", "2026Q1", "--service", "chekout", status: 65, says: "did you mean 'checkout'?"),
      Case("review", "2026Q1", "--team", "nobody", status: 65, says: "has the team 'nobody'"),
      Case("review", "--from", "2026-02-01", "--to", "2026-01-01", status: 64, says: "give an end"),
      Case(
        "review", "2026Q1", "--format", "pdf", "--out", "x", status: 64, says: "md, xhtml or json"),
      Case("review", "2026Q1", "--out", "slo.yaml/x", status: 73, says: "cannot write"),
      Case("init", status: 73, says: "there is a file at"),
      Case(
        "incident", "list", "--ledger", "none.db", status: 66, says: "there is no ledger at none.db"
      ),
      Case("incident", "list", "--ledger", "slo.yaml", status: 78, says: "is not a psgf ledger"),
      Case("incident", "lst", status: 64, says: "lst"),
    ])
  func `gets one clear line and its status, and leaves the ledger as it was`(call: Case) throws {
    let ledger = folder.path(".psgf/ledger.db")
    let before = try Data(contentsOf: URL(filePath: ledger))
    let result = try Program.run(
      Program.path, call.arguments, in: folder.path, environment: psgf.environment)
    #expect(result.status == call.status, "\(result.errors)")
    #expect(result.errors.contains(call.message), "\(result.errors)")
    #expect(result.output == "")
    if call.status != 64 { #expect(result.errors.split(separator: "\n").count == 1) }
    #expect(try Data(contentsOf: URL(filePath: ledger)) == before)
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  @Test func `of a ledger that a newer psgf wrote is refused`() throws {
    try #require(
      Program.run(
        "/usr/bin/env", ["sqlite3", ".psgf/ledger.db", "PRAGMA user_version = 999"],
        in: folder.path
      ).status == 0)
    let result = try psgf.run("incident", "log", "x")
    #expect(result.status == 78)
    #expect(result.errors.contains("has schema 999"))
    #expect(result.errors.contains("use a newer psgf"))
  }

  @Test func `of a ledger in a folder that cannot be written is refused`() throws {
    let program = folder.path("psgf")
    try FileManager.default.copyItem(atPath: Program.path, toPath: program)
    for (path, mode) in [(".psgf/ledger.db", 0o444), (".psgf", 0o555), ("", 0o755)] {
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: folder.path(path))
    }
    defer {
      do {
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o755], ofItemAtPath: folder.path(".psgf"))
      } catch { Issue.record(error) }
    }
    // Permissions stop everybody but root, so root becomes nobody.
    let command = [program, "incident", "log", "x", "--by", "Ada"]
    let result =
      getuid() == 0
      ? try Program.run(
        "/usr/bin/env",
        ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] + command,
        in: folder.path)
      : try Program.run("/usr/bin/env", command, in: folder.path)
    #expect(result.status == 74, "\(result.errors)")
    #expect(result.errors.contains("cannot be opened for writing"), "\(result.errors)")
  }

  @Test func `outside of any ledger says how to make one`() throws {
    let empty = try TemporaryFolder()
    let result = try Program(in: empty.path).run("incident", "list")
    #expect(result.status == 66)
    #expect(result.errors.contains("make one with 'psgf init'"))
  }
}
