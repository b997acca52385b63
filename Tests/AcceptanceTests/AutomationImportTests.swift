import Foundation
import TestSupport
import Testing

@Suite("Candidates for automation from files")
struct AutomationImportTests {
  let folder: TemporaryFolder
  let psgf: Program

  init() throws {
    folder = try TemporaryFolder()
    psgf = Program(in: folder.path)
    try psgf.run("init")
    try psgf.run("service", "set", "gateway", "--team", "platform")
    try psgf.run("service", "set", "shop", "--team", "web")
  }

  private static let header =
    "title,kind,team,service,trigger,effectiveness,build-hours,maintenance-hours,risk\n"

  private func load(_ rows: String, _ options: String...) throws -> Program.Result {
    try folder.write(Self.header + rows, to: "plan.csv")
    return try Program.run(
      Program.path, ["automation", "import", "plan.csv"] + options, in: folder.path,
      environment: psgf.environment)
  }

  private static let rows = """
    Take a bad push back,self-healing,platform,gateway,config-push,40%;60%;80%,60;100;200,20,a good push
    Warm the cache,runbook,web,shop,,50%,10,5,

    """

  @Test func `candidates come in, and the same file again changes nothing`() throws {
    #expect(
      try load(Self.rows, "--dry-run").output == """
        Read 2: 2 created, 0 updated, 0 unchanged, 0 skipped
          created: Take a bad push back
          created: Warm the cache
        Nothing was changed

        """)
    #expect(try psgf.run("automation", "list").output == "No candidates.\n")
    #expect(
      try load(Self.rows).output == """
        Read 2: 2 created, 0 updated, 0 unchanged, 0 skipped
          created: AUTO-1: Take a bad push back
          created: AUTO-2: Warm the cache

        """)
    let listed = try psgf.run("automation", "list", "--json").output
    #expect(
      try load(Self.rows).output == "Read 2: 0 created, 0 updated, 2 unchanged, 0 skipped\n")
    #expect(try psgf.run("automation", "list", "--json").output == listed)
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  @Test func `a row changes its candidate, and what it leaves out stays`() throws {
    _ = try load(Self.rows)
    #expect(
      try load("Take a bad push back,,,,,,80;120;240,,unknown\n").output == """
        Read 1: 0 created, 1 updated, 0 unchanged, 0 skipped
          updated: AUTO-1: Take a bad push back

        """)
    let shown = try psgf.run("automation", "show", "AUTO-1", "--json").output
    let page = try #require(
      JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any])
    let candidate = try #require(page["candidate"] as? [String: Any])
    #expect((candidate["buildHours"] as? [String: Double])?["likely"] == 120)
    #expect((candidate["effectiveness"] as? [String: Double])?["likely"] == 0.6)
    #expect(candidate["risk"] is NSNull)

    try folder.write("candidate,title,team\nAUTO-1,Roll a bad push back,web\n", to: "renamed.csv")
    #expect(
      try psgf.run("automation", "import", "renamed.csv").output.contains(
        "updated: AUTO-1: Roll a bad push back"))
    try psgf.run("automation", "withdraw", "AUTO-2", "--why", "no cache any more")
    #expect(
      try load("Warm the cache,runbook,web,shop,,50%,10,5,\n").output == """
        Read 1: 0 created, 0 updated, 0 unchanged, 1 skipped
          skipped: AUTO-2, withdrawn here

        """)
  }

  @Test func `what the list prints as JSON is read back, and changes nothing`() throws {
    _ = try load(Self.rows)
    try folder.write(try psgf.run("automation", "list", "--json").output, to: "all.json")
    #expect(
      try psgf.run("automation", "import", "all.json").output
        == "Read 2: 0 created, 0 updated, 2 unchanged, 0 skipped\n")
  }

  @Test func `the report is the same as JSON, by the documented names`() throws {
    let text = try load(Self.rows, "--json").output
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect((report["created"] as? [Any])?.count == 2)
    #expect(
      try Set(report.keys)
        == Set(
          documentedNames(in: "docs/automation.md", under: "An import of candidates in JSON")))
  }

  @Test func `nothing comes in where a candidate cannot be, and each is named`() throws {
    _ = try load(Self.rows)
    let refused = try load(
      """
      Cut over,deployment,platform,gateway,,50%,10,5,
      Take a bad push back,,web,,,,,,
      Half a candidate,runbook,,,,50%,,,
      About nothing,runbook,web,,,50%,10,5,
      Elsewhere,runbook,web,shp,,50%,10,5,
      Too good,runbook,web,shop,,50%;90%;120%,10,5,
      Cut over,deployment,platform,gateway,,50%,10,5,

      """)
    #expect(refused.status == 65)
    #expect(
      refused.errors == """
        psgf: plan.csv:3: 'Take a bad push back' is the title of AUTO-1 of platform: say that it is \
        meant by its number, or give this one another title
        psgf: plan.csv:4: no candidate is recorded under this title and team, and a new one needs \
        more: state its build hours, maintenance hours
        psgf: plan.csv:5: the candidate is about nothing: say which incidents or which toil it takes \
        away
        psgf: plan.csv:6: there is no service 'shp' in the catalogue: did you mean 'shop'?
        psgf: plan.csv:7: an effectiveness of 1.2 cannot be: write the share that it takes away, 0 \
        to 1
        psgf: plan.csv:8: 'Cut over' stands there a second time, after plan.csv:2: keep one of the two

        """)
    #expect(try psgf.run("automation", "list").output.contains("Cut over") == false)
  }
}
