import TestSupport
import Testing

@Suite("Whether it worked")
struct VerificationTests {
  let folder: TemporaryFolder
  let psgf: Program

  init() throws {
    folder = try TemporaryFolder()
    psgf = Program(in: folder.path)
    try psgf.run("init")
    try psgf.run("service", "set", "payments")
  }

  private func log(_ title: String, at start: String) throws {
    let result = try psgf.run(
      "incident", "log", title, "--service", "payments", "--impact-started", start,
      "--impact-ended", "+1h", "--trigger", "config-push")
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test func `says that there is nothing to verify yet`() throws {
    let result = try psgf.run("feedback", "verify", "--as-of", "2026-11-20T00:00Z")
    #expect(result.status == 0)
    #expect(
      result.output == """
        Nothing took effect yet.

        The engine's own record
          No prediction of an accepted proposal is over (0 pending).

        As of 2026-11-20T00:00:00Z, by the built-in policy, seed 1; worth it: 0.5 times what it was, or less

        """)
  }

  @Test func `follows a finished action`() throws {
    for day in 1...8 { try log("Card authorisations time out", at: "2025-0\(day)-10T10:00Z") }
    try psgf.run("action", "add", "INC-8", "Limit retries", "--type", "prevent")
    try psgf.run("action", "done", "ACT-1")
    let page = try psgf.run("feedback", "verify", "ACT-1", "--as-of", "2040-01-01T00:00Z")
    #expect(page.status == 0, "\(page.errors)")
    #expect(page.output.contains("Limit retries"))
    #expect(page.output.contains("INC-8, which led to it, is not counted"))
    #expect(page.output.contains("Przyborowski and Wilenski"))
    let runs = try (0..<2).map { _ in
      try psgf.run("feedback", "verify", "--as-of", "2040-01-01T00:00Z", "--json").output
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0].contains("\"neverAtThisRate\""))
  }

  @Test(
    arguments: [
      (
        "ACT-4", 65,
        "psgf: there is no ACT-4 in the ledger: 'psgf action list' shows those that are"
      ),
      ("REC-4", 65, "psgf: there is no REC-4: 'psgf feedback list' shows those that there are"),
      ("INC-4", 64, "psgf: reference: 'INC-4' is none of its values"),
    ])
  func `refuses what there is not`(name: String, status: Int, line: String) throws {
    let result = try psgf.run("feedback", "verify", name)
    #expect(result.status == Int32(status))
    #expect(result.errors.hasPrefix(line), "\(result.errors)")
  }

  @Test func `refuses what is not done`() throws {
    try log("Card authorisations time out", at: "2025-01-10T10:00Z")
    try psgf.run("action", "add", "INC-1", "Limit retries")
    let result = try psgf.run("feedback", "verify", "ACT-1")
    #expect(result.status == 65)
    #expect(
      result.errors
        == "psgf: ACT-1 is open at that time: only what is done can have an effect\n")
  }
}
