import Foundation
import TestSupport
import Testing

@Suite("Runbooks, automation and what responses cost")
struct RunbookTests {
  let folder: TemporaryFolder
  let psgf: Program

  init() throws {
    folder = try TemporaryFolder()
    psgf = Program(in: folder.path)
    try psgf.run("init")
    try psgf.run("service", "set", "store", "--team", "web")
  }

  private func json(_ arguments: String...) throws -> Set<String> {
    let shown = try Program.run(
      Program.path, arguments + ["--json"], in: folder.path, environment: psgf.environment)
    return try leaves(
      of: jsonPaths(of: JSONSerialization.jsonObject(with: Data(shown.output.utf8))))
  }

  /// The paths that a document names; what withdraws a thing that holds is null as a whole.
  private func documented(_ heading: String, in document: String) throws -> Set<String> {
    leaves(of: shallow(Set(try documentedNames(in: document, under: heading)), at: "withdrawn"))
  }

  /// The paths without those below some objects, which are documented elsewhere.
  private func shallow(_ paths: Set<String>, at objects: String...) -> Set<String> {
    Set(paths.map { path in objects.first { path.hasPrefix("\($0).") } ?? path })
  }

  private func addRunbook() throws {
    try psgf.run(
      "runbook", "add", "restart", "--title", "Restart the consumers", "--team", "web",
      "--location", "https://wiki.example/restart", "--service", "store", "--trigger", "capacity",
      "--factor", "software", "--alert", "Slow", "--steps", "9", "--manual-steps", "7")
  }

  @Test func `a runbook is found by what it does`() throws {
    try addRunbook()
    try psgf.run("incident", "log", "Consumers restart in a loop")
    let found = try psgf.run("search", "restart", "the", "consumers").output
    #expect(found.hasPrefix("runbook restart  [Restart] [the] [consumers]\n"))
    #expect(!found.contains("INC-1"))
    #expect(try psgf.run("search", "restart", "kind:incident").output.hasPrefix("INC-1  "))
    let json = try psgf.run("search", "restart", "kind:runbook", "--json").output
    #expect(json.contains("\"subject\" : \"runbook/restart\""))
    #expect(json.contains("\"incident\" : null"))
  }

  @Test func `a runbook is recorded, used, judged, and taken out of use`() throws {
    #expect(try psgf.run("runbook", "list").output == "No runbooks.\n")
    try addRunbook()
    #expect(try psgf.run("runbook", "list").output.contains("restart  web      0  never  0 of 0"))
    try psgf.run("incident", "log", "Books vanish", "--impact-started", "2026-02-03T10:00Z")
    #expect(
      try psgf.run(
        "runbook", "use", "restart", "--at", "2026-02-03T10:20Z", "--incident", "INC-1", "--worked",
        "partly", "--minutes", "41", "--manual-steps", "7", "--person", "Ada", "--note",
        "step 4 is wrong"
      ).output == "Recorded USE-1: restart used in INC-1, worked in part\n")
    try psgf.run("runbook", "use", "restart", "--at", "2026-02-04T10:00Z", "--exercise")
    try psgf.run("runbook", "use", "restart", "--at", "2026-02-05T10:00Z", "--worked", "no")
    try psgf.run("runbook", "withdraw-use", "USE-3", "--why", "it was another one")
    let page = try psgf.run(
      "runbook", "show", "restart", "--as-of", "2026-03-01", "--period", "2026Q1"
    ).output
    for line in [
      "  last used      2026-02-04T10:00:00Z, 24 d 14 h ago\n",
      "  worked         0 of 1: not enough evidence, 4 more\n",
      "  work by hand   used once (41 min) in 2026-01-01 to 2026-04-01\n",
      "  USE-1  2026-02-03T10:20:00Z  used in INC-1  worked in part",
      "41 min, 7 steps by hand, Ada, step 4 is wrong\n",
    ] { #expect(page.contains(line), "\(page)") }
    #expect(
      try psgf.run("runbook", "show", "restart", "--as-of", "2026-09-01").output
        .contains("ago: stale after 180d"))
    #expect(
      try psgf.run("incident", "show", "INC-1").output
        .contains("Runbooks used\n  USE-1  2026-02-03T10:20:00Z  restart  worked in part"))

    try psgf.run("runbook", "update", "restart", "--manual-steps", "unknown", "--factor", "unknown")
    #expect(try psgf.run("audit", "log", "runbook/restart").output.contains("manual steps"))
    try psgf.run("runbook", "withdraw", "restart", "--why", "it restarts by itself")
    #expect(try psgf.run("runbook", "list").output == "No runbooks.\n")
    #expect(try psgf.run("runbook", "list", "--all").output.contains("(withdrawn)"))
    #expect(
      try psgf.run("runbook", "show", "restart").output.contains("steps by hand  unknown\n"))
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  @Test func `what no runbook is for is told, with what is unknown`() throws {
    for (title, minutes) in [("One", ["--engaged-minutes", "90"]), ("Two", [])] {
      let arguments = [
        "incident", "log", title, "--impact-started", "2026-02-03T10:00Z", "--impact-ended", "+1h",
        "--service", "store", "--trigger", "capacity", "--alert", "Slow",
      ]
      _ = try Program.run(
        Program.path, arguments + minutes, in: folder.path, environment: psgf.environment)
    }
    func gaps() throws -> String {
      try psgf.run("runbook", "gaps", "--as-of", "2026-03-01").output
    }
    #expect(
      try gaps() == """
        Runbooks, 2025-03-01 to 2026-03-01

        Alerts without a runbook
          Slow  no firing recorded  INC-1, INC-2

        Triggers that recur without a runbook
          capacity  2 incidents  at least 1.5 h, known of 1  INC-1, INC-2

        Not used or practised for 180d
          none

        Worked by often (3 times or more): worth a program
          none

        """)
    try addRunbook()
    let after = try gaps()
    #expect(after.contains("Triggers that recur without a runbook\n  none\n"))
    #expect(after.contains("Not used or practised for 180d\n  restart  never\n"))
  }

  @Test func `a candidate is recorded, set against the record, changed and withdrawn`() throws {
    try addRunbook()
    try psgf.run(
      "automation", "add", "--title", "Restart by itself", "--kind", "self-healing", "--team",
      "web",
      "--service", "store", "--trigger", "capacity", "--phase", "repair", "--toil-class",
      "restarts",
      "--effectiveness", "40%,60%,80%", "--build-hours", "30", "--maintenance-hours", "4,8,12",
      "--risk", "it restarts without end", "--way-back", "the flag", "--runbook", "restart")
    func show() throws -> String {
      try psgf.run("automation", "show", "AUTO-1", "--as-of", "2026-12-31").output
    }
    #expect(
      try show().hasSuffix(
        "  unknown: no incident of its class began then; no such toil is logged then: "
          + "'psgf toil log'\n"))
    try psgf.run(
      "incident", "log", "Full", "--impact-started", "2026-02-03T10:00Z", "--service", "store",
      "--trigger", "capacity")
    #expect(try show().contains("'psgf incident update INC-1 --engaged-minutes'"))
    try psgf.run("incident", "update", "INC-1", "--engaged-minutes", "120")
    try psgf.run(
      "toil", "log", "--team", "web", "--what", "Restart", "--minutes", "60", "--times", "98",
      "--at", "2026-02-04T10:00Z", "--class", "restarts", "--runbook", "restart")
    let page = try show()
    for line in [
      "  incidents  1 (INC-1)  2 h, known of 1\n", "  toil       98 times   98 h\n",
      "  saves      52 h a year      = 99.1 x 1 h x 60 % - 8 h\n",
      "  net        126.1 h          = 3 years x 52 h - 30 h to build\n",
      "  pays back  after 0.6 years\n", "  At most, of the incidents: ",
    ] { #expect(page.contains(line), "\(page)") }
    #expect(
      try psgf.run("runbook", "show", "restart").output.contains("codified by    AUTO-1\n"))

    let docs = "docs/automation.md"
    #expect(try json("automation", "list") == documented("A candidate in JSON", in: docs))
    #expect(
      try shallow(json("automation", "show", "AUTO-1"), at: "candidate")
        == documented("The simple case in JSON", in: docs))

    try psgf.run(
      "automation", "update", "AUTO-1", "--phase", "unknown", "--toil-class", "unknown", "--risk",
      "unknown", "--build-hours", "20,30,60")
    let changed = try show()
    #expect(changed.contains("  effect      prevents them\n"))
    #expect(changed.contains("  risk        unknown: "))
    #expect(changed.contains("  to build    20 to 60, most likely 30 h\n"))
    try psgf.run("automation", "withdraw", "AUTO-1", "--why", "the platform has it now")
    #expect(try psgf.run("automation", "list").output == "No candidates.\n")
    #expect(try psgf.run("automation", "list", "--all").output.contains("(withdrawn)"))
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  @Test func `what a response cost is recorded part by part, and shown as far as it is known`()
    throws
  {
    try psgf.run("incident", "log", "Full", "--people", "3", "--engaged-minutes", "95")
    try psgf.run("incident", "update", "INC-1", "--manual-steps", "4", "--people", "unknown")
    let page = try psgf.run("incident", "show", "INC-1").output
    #expect(
      page.contains(
        """
        Cost of the response
          people         unknown
          engaged        1.6 h
          after hours    unknown
          steps by hand  4

        """))
    let shown = try psgf.run("incident", "show", "INC-1", "--json").output
    #expect(shown.contains(#""people" : null"#))
    #expect(shown.contains(#""engagedMinutes" : 95"#))
    try psgf.run(
      "incident", "update", "INC-1", "--manual-steps", "unknown", "--engaged-minutes", "unknown")
    #expect(
      try psgf.run("incident", "show", "INC-1", "--json").output.contains(#""responseCost" : null"#)
    )
    #expect(try !psgf.run("incident", "show", "INC-1").output.contains("Cost of the response"))
  }

  @Test func `the JSON is that which is documented`() throws {
    try addRunbook()
    try psgf.run("incident", "log", "Full", "--impact-started", "2026-02-03T10:00Z")
    for (number, worked) in [(1, "yes"), (2, "no"), (3, "yes")] {
      try psgf.run(
        "runbook", "use", "restart", "--at", "2026-02-0\(number)T10:20Z", "--incident", "INC-1",
        "--worked", worked)
    }
    for trigger in ["hardware", "hardware"] {
      try psgf.run(
        "incident", "log", "x", "--impact-started", "2026-02-03T10:00Z", "--trigger", trigger,
        "--alert", "Disk")
    }
    try psgf.run(
      "runbook", "add", "old", "--title", "Old", "--alert", "Old", "--team", "web")
    let docs = "docs/runbooks.md"
    let use = try json("runbook", "use", "restart", "--at", "2026-02-09T10:00Z")
    let runbook = try json("runbook", "update", "restart", "--steps", "9")
    #expect(try use == documented("A use in JSON", in: docs))
    #expect(try runbook == documented("A runbook in JSON", in: docs))
    #expect(
      try shallow(
        json("runbook", "show", "restart", "--as-of", "2026-03-01"), at: "runbook", "uses")
        == documented("How runbooks stand in JSON", in: docs))
    #expect(
      try json("runbook", "gaps", "--as-of", "2026-03-01")
        == documented("Gaps in JSON", in: docs))
  }

  @Test func `an action item ends when it ended, after it was recorded`() throws {
    try psgf.run("incident", "log", "Full")
    try psgf.run("action", "add", "INC-1", "Refuse it")
    func done(_ time: String) throws -> Program.Result {
      try psgf.run("action", "done", "ACT-1", "--at", time)
    }
    #expect(try done("2026-02-03T10:00Z").status == 65)
    #expect(try done("2026-02-03T10:00Z").errors.contains("as it was opened at"))
    #expect(try done("2999-01-01").errors.contains("which has not been yet"))
    #expect(try psgf.run("action", "show", "ACT-1").output.contains("open"))
    #expect(try done("now").status == 0)
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  @Test(arguments: [
    (
      ["runbook", "add", "Restart", "--title", "x", "--alert", "Slow"], Int32(64),
      "cannot name a runbook"
    ),
    (
      ["runbook", "add", "restart", "--alert", "Slow"], 64, "--title TEXT, what it does, is missing"
    ),
    (["runbook", "add", "restart", "--title", "x"], 64, "the runbook is for nothing"),
    (
      ["runbook", "add", "restart", "--title", "x", "--service", "stor"], 65,
      "there is no service 'stor' in the catalogue: did you mean 'store'?"
    ),
    (
      ["runbook", "add", "restart", "--title", "x", "--alert", "Slow", "--steps", "many"], 64,
      "--steps: 'many' is none of its values: write a number such as 9, or unknown"
    ),
    (
      ["runbook", "use", "restart"], 65, "there is no runbook 'restart' in the ledger: add it with"
    ),
    (["runbook", "show", "restart"], 65, "there is no runbook 'restart'"),
    (["runbook", "withdraw-use", "USE-9", "--why", "x"], 65, "there is no USE-9"),
    (["automation", "show", "AUTO-9"], 65, "there is no AUTO-9"),
    (["automation", "add", "--title", "x"], 64, "--kind KIND is missing"),
    (
      ["automation", "add", "--title", "x", "--kind", "runbook", "--effectiveness", "60%"], 64,
      "--build-hours LOW,LIKELY,HIGH is missing"
    ),
    (
      [
        "automation", "add", "--title", "x", "--kind", "runbook", "--effectiveness", "80%,60%,40%",
      ], 64, "0.8, 0.6, 0.4 are no range"
    ),
    (
      ["automation", "add", "--title", "x", "--kind", "runbook", "--effectiveness", "60%,80%"], 64,
      "write three shares such as 40%,60%,80%"
    ),
    (
      [
        "automation", "add", "--title", "x", "--kind", "runbook", "--effectiveness", "60%",
        "--build-hours", "9", "--maintenance-hours", "1",
      ], 64, "the candidate is about nothing"
    ),
    (["incident", "log", "x", "--people", "0"], 64, "0 people respond to nothing"),
    (
      ["incident", "log", "x", "--engaged-minutes", "5", "--after-hours-minutes", "6"], 64,
      "correct one of the two"
    ),
    (
      ["toil", "log", "--team", "web", "--what", "x", "--minutes", "5", "--runbook", "restart"], 65,
      "there is no runbook 'restart'"
    ),
  ])
  func `says in one line what is wrong`(arguments: [String], status: Int32, says: String) throws {
    let before = try psgf.run("audit", "verify").output
    let result = try Program.run(
      Program.path, arguments, in: folder.path, environment: psgf.environment)
    #expect(result.status == status)
    #expect(result.errors.contains(says), "\(result.errors)")
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(try psgf.run("audit", "verify").output == before)
  }

  @Test func `a name that is nearly one of the record is doubted, and kept`() throws {
    try psgf.run("incident", "log", "Full", "--alert", "StoreSlow")
    let added = try psgf.run(
      "runbook", "add", "restart", "--title", "x", "--alert", "StoreSlw", "--trigger", "capacty")
    #expect(added.status == 0)
    #expect(added.errors.contains("no alert 'StoreSlw' is recorded; did you mean 'StoreSlow'?"))
    #expect(added.errors.contains("did you mean 'capacity'?"))
  }
}
