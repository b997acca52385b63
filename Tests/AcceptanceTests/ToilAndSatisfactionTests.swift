import Foundation
import TestSupport
import Testing

@Suite("Satisfaction and toil")
struct ToilAndSatisfactionTests {
  let folder: TemporaryFolder
  let psgf: Program

  init() throws {
    folder = try TemporaryFolder()
    psgf = Program(in: folder.path)
    try psgf.run("init")
    try folder.write(
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
        indicatorRef: store-ratio
        timeWindow: [{duration: 28d, isRolling: true}]
        budgetingMethod: Occurrences
        objectives: [{target: 0.99}]

      """, to: "slo.yaml")
    try psgf.run("slo", "import", "slo.yaml", "--effective-from", "2020-01-01")
    try psgf.run("journey", "add", "buy", "--user", "a shopper", "--goal", "buy a book")
  }

  private func json(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  @Test func `satisfaction is recorded, comes to a level, and is withdrawn`() throws {
    #expect(
      try psgf.run(
        "satisfaction", "record", "store", "--level", "high", "--period", "2026Q1", "--source",
        "survey", "--score", "4.2/5", "--responses", "312", "--evidence", "https://s.example/1"
      ).output == "Recorded SAT-1: satisfaction with store was high in 2026Q1 (survey)\n")
    try psgf.run(
      "satisfaction", "record", "store", "--level", "low", "--period", "2026-01-01..2026-03-01",
      "--source", "tickets")
    #expect(
      try psgf.run("satisfaction", "list", "store-api", "--period", "2026Q1").output == """
        SAT-1  service/store  high  2026Q1                    survey   4.2/5, 312 responses, \
        https://s.example/1
        SAT-2  service/store  low   2026-01-01 to 2026-03-01  tickets
        store-api in 2026Q1: mixed, by SAT-1, SAT-2: find out which is right, and withdraw the other

        """)
    #expect(
      try psgf.run("satisfaction", "withdraw", "SAT-1", "--why", "another shop").output
        == "Withdrew SAT-1, on store\n")
    try psgf.run(
      "incident", "log", "Books vanish", "--impact-started", "2026-02-03T10:00Z", "--impact-ended",
      "+1h", "--detection", "customer", "--slo", "store-api=20%")
    let shown = try psgf.run("satisfaction", "list", "store-api", "--period", "2026Q1", "--json")
    let documented = try documentedNames(
      in: "docs/toil-and-satisfaction.md", under: "Satisfaction in JSON")
    #expect(try leaves(of: jsonPaths(of: json(shown.output))) == leaves(of: Set(documented)))
    #expect(shown.output.contains(#""outcome" : "recorded""#))
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  @Test func `incidents that customers found are a hint, and no record`() throws {
    try psgf.run(
      "incident", "log", "Books vanish", "--impact-started", "2026-02-03T10:00Z", "--impact-ended",
      "+1h", "--detection", "customer", "--slo", "store-api=20%")
    let listed = try psgf.run("satisfaction", "list", "--period", "2026Q1").output
    #expect(
      listed.hasPrefix("Nothing is recorded.\nhint: customers found 1 of 1 incident of store"))
    let command = try #require(listed.split(separator: "'").dropFirst().first)
    let words = command.split(separator: " ").dropFirst().map(String.init)
    let recorded = try Program.run(
      Program.path, words, in: folder.path, environment: psgf.environment)
    #expect(recorded.output.contains("Recorded SAT-1: satisfaction with store-api was low"))
    #expect(!(try psgf.run("satisfaction", "list", "--period", "2026Q1").output.contains("hint")))
  }

  @Test func `toil is logged, shared out, and low only once the period is closed`() throws {
    func share() throws -> String {
      try psgf.run("toil", "share", "--team", "web", "--period", "2026Q1").output
    }
    #expect(try share().contains("web  unknown  nothing logged"))
    #expect(
      try psgf.run(
        "toil", "log", "--team", "web", "--what", "Restart a consumer", "--minutes", "30",
        "--people", "2", "--times", "24", "--interrupt", "--period", "2026Q1", "--class",
        "restarts", "--service", "store", "--source", "the diary"
      ).output == "Logged TOIL-1: 24 h of web, Restart a consumer\n")
    try psgf.run(
      "toil", "log", "--team", "web", "--what", "Rotate keys", "--minutes", "45", "--scheduled",
      "--at", "2026-02-03T10:00Z")
    #expect(
      try psgf.run("toil", "list", "--team", "web", "--period", "2026Q1").output == """
        TOIL-1  web    24 h  2026Q1                interrupt  store, restarts  Restart a consumer
        TOIL-2  web  45 min  2026-02-03T10:00:00Z  scheduled  -                Rotate keys

        """)
    #expect(
      try psgf.run(
        "toil", "team", "web", "--people", "5.5", "--hours-a-week", "38", "--on-call", "6",
        "--from", "2026-01-01"
      ).output == """
        web has 209 h a week = 5.5 x 38 h from 2026-01-01 on, 6 on call, which takes at least \
        33.3 % of their time

        """)
    #expect(
      try share() == """
        Toil in 2026Q1
        web  unknown  at least 0.9 % = 24.8 h of 2687.1 h
          cap 50 %, on-call alone takes at least 33.3 %
          interrupt 24 h, scheduled 45 min
          unknown: there may be more: 'psgf toil close web --period …' says that all is logged, once the period \
        is over

        """)
    try psgf.run("toil", "close", "web", "--period", "2026Q1", "--why", "the diary is in")
    #expect(try share().contains("web  low  0.9 % = 24.8 h of 2687.1 h\n"))
    #expect(try share().contains("doubt: it is less than on-call alone takes"))
    try folder.write("toil: {cap: 0.5%}\n", to: ".psgf/policy.yaml")
    #expect(try share().contains("web  high  0.9 %"))

    for (command, heading) in [
      (["share", "--period", "2026Q1"], "The share in JSON"), (["list"], "Toil in JSON"),
    ] {
      let shown = try Program.run(
        Program.path, ["toil"] + command + ["--json"], in: folder.path,
        environment: psgf.environment)
      let documented = try documentedNames(
        in: "docs/toil-and-satisfaction.md", under: heading)
      #expect(try leaves(of: jsonPaths(of: json(shown.output))) == leaves(of: Set(documented)))
    }
    try psgf.run("toil", "open", "web", "--period", "2026Q1", "--why", "tickets are missing")
    try psgf.run("toil", "withdraw", "TOIL-1", "--why", "a duplicate")
    #expect(try share().contains("at least 0 % = 45 min of 2687.1 h"))
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  @Test func `toil comes in from tickets, again and again`() throws {
    let header = "Key,Summary,Minutes,Resolved,Status,Colour\n"
    try folder.write(
      """
      source: jira
      team: web
      time-zone: Europe/Berlin
      columns: {Key: id, Summary: what, Resolved: at}
      skip: [{column: Status, is: Won't Do, because: nobody worked on it}]
      """, to: "mapping.yaml")
    try folder.write(
      header + "OPS-1,Restart,15,2026-02-03 10:00,Done,red\n"
        + "OPS-2,Look,,2026-02-03 10:00,Done,red\nOPS-3,Ask,5,2026-02-03 10:00,Won't Do,red\n",
      to: "tickets.csv")
    let first = try psgf.run("toil", "import", "tickets.csv", "--mapping", "mapping.yaml")
    #expect(
      first.output == """
        Read 3: 1 created, 0 updated, 0 unchanged, 2 skipped
          skipped: 1 no time stated
          skipped: 1 nobody worked on it
          no place for the columns Colour

        """)
    try folder.write(
      header + "OPS-1,Restart,20,2026-02-03 10:00,Done,red\n"
        + "OPS-4,Restart,10,2026-02-04 10:00,Done,red\n", to: "tickets.csv")
    #expect(
      try psgf.run("toil", "import", "tickets.csv", "--mapping", "mapping.yaml").output.hasPrefix(
        "Read 2: 1 created, 1 updated, 0 unchanged, 0 skipped\n"))
    let broken =
      header + "OPS-5,Restart,20,2026-02-03 10:00,Done,red\nOPS-6,Restart,20,soon,Done,red\n"
    let refused = try psgf.run(
      "toil", "import", "-", "--mapping", "mapping.yaml", input: broken)
    #expect(refused.status == 65)
    #expect(refused.errors.contains(":3: at: 'soon' is no time"))
    #expect(try psgf.run("toil", "list").output.split(separator: "\n").count == 2)
    #expect(try psgf.run("audit", "log", "TOIL-1").output.contains("15"))
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  @Test(
    arguments: [
      (
        [
          "satisfaction", "record", "stor", "--level", "low", "--period", "2026Q1", "--source",
          "survey",
        ], Int32(65), "there is no SLO, journey or service 'stor': did you mean 'store'?"
      ),
      (
        [
          "satisfaction", "record", "store", "--level", "low", "--period", "2026", "--source",
          "survey",
        ], 64, "--period: '2026' is none of its values"
      ),
      (
        [
          "satisfaction", "record", "store", "--level", "low", "--period", "2026Q1", "--source",
          "survey", "--score", "9/5",
        ], 64, "--score: '9/5' is none of its values"
      ),
      (["satisfaction", "withdraw", "SAT-7", "--why", "x"], 65, "there is no SAT-7"),
      (
        ["toil", "log", "--team", "wb", "--what", "x", "--minutes", "5"], 65,
        "no service of the catalogue has the team 'wb': did you mean 'web'?"
      ),
      (
        ["toil", "log", "--team", "web", "--what", "x", "--minutes", "0"], 64,
        "0.0 minutes are no working time"
      ),
      (
        [
          "toil", "log", "--team", "web", "--what", "x", "--minutes", "5", "--interrupt",
          "--scheduled",
        ], 64, "--interrupt: "
      ),
      (["toil", "team", "web", "--people", "5"], 64, "--hours-a-week HOURS is missing"),
      (["toil", "close", "web", "--period", "2999Q1"], 65, "and is not over"),
      (["toil", "share", "--period", "2999Q1"], 64, "write a period that has begun"),
      (["toil", "import", "slo.yaml"], 65, "slo.yaml:1: header: nothing tells where"),
      (
        ["toil", "import", "slo.yaml", "--source", "x"], 65, "slo.yaml:1: header: no column states"
      ),
      (["toil", "import", "slo.yaml", "--mapping", "slo.yaml"], 78, "slo.yaml:1: apiVersion is"),
    ])
  func `says in one line what is wrong`(arguments: [String], status: Int32, says: String) throws {
    let before = try psgf.run("audit", "verify").output
    let result = try Program.run(
      Program.path, arguments, in: folder.path, environment: psgf.environment)
    #expect(result.status == status)
    #expect(result.errors.contains(says))
    #expect(try psgf.run("audit", "verify").output == before)
  }
}
