import Foundation
import TestSupport
import Testing

@Suite("Costs of responses from other tools")
struct ResponseCostTests {
  let folder: TemporaryFolder
  let psgf: Program

  init() throws {
    folder = try TemporaryFolder()
    psgf = Program(in: folder.path)
    try psgf.run("init")
    try folder.write(
      """
      {"page": {}, "incidents": [{"id": "abc7", "name": "Pages are slow", "impact": "minor",
        "created_at": "2026-03-01T10:00:00Z", "resolved_at": "2026-03-01T11:00:00Z"}]}
      """, to: "status.json")
    try psgf.run("import", "statuspage", "status.json")
    try psgf.run(
      "incident", "log", "Cards are refused", "--impact-started", "2026-03-02T10:00Z", "--people",
      "3", "--engaged-minutes", "90")
    try psgf.run("incident", "log", "Refunds wait", "--impact-started", "2026-03-03T10:00Z")
  }

  private func incident(_ name: String) throws -> [String: Any] {
    let shown = try psgf.run("incident", "show", name, "--json").output
    return try #require(
      JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any])
  }

  @Test func `numbers come in, what was recorded is replaced and told, the rest is named`() throws {
    try folder.write(
      """
      incident,people,engaged-minutes,manual-steps
      abc7,2,40,
      INC-2,4,,6
      INC-3,,,
      xyz9,1,5,
      """, to: "costs.csv")
    let told = """
      Read 4: 1 added, 1 changed, 0 unchanged, 1 not in the ledger, 1 skipped
        changed: INC-2, people 3 -> 4, steps by hand unknown -> 6
        not in the ledger: xyz9; 'incidents' of a --mapping file says which they are
        skipped: 1 no number stated

      """
    #expect(
      try psgf.run("import", "response-costs", "costs.csv", "--dry-run").output
        == told + "Nothing was changed\n")
    #expect(
      try psgf.run("incident", "show", "INC-1").output.contains("Cost of the response") == false)
    #expect(try psgf.run("import", "response-costs", "costs.csv").output == told)
    let shown = try psgf.run("incident", "show", "INC-2").output
    #expect(shown.contains("1.5 h"))
    #expect(
      try psgf.run("audit", "log", "INC-2").output.contains("people: 3 -> 4"))
    #expect(
      try psgf.run("import", "response-costs", "costs.csv").output.hasPrefix(
        "Read 4: 0 added, 0 changed, 2 unchanged, 1 not in the ledger, 1 skipped\n"))
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  @Test func `a later import of the status page keeps the cost`() throws {
    try folder.write("incident,people\nabc7,2\n", to: "costs.csv")
    try psgf.run("import", "response-costs", "costs.csv", "--source", "statuspage")
    let text = try String(contentsOfFile: folder.path("status.json"), encoding: .utf8)
    try folder.write(text.replacing("slow", with: "very slow"), to: "status.json")
    try psgf.run("import", "statuspage", "status.json")
    let shown = try psgf.run("incident", "show", "INC-1").output
    #expect(shown.contains("very slow"))
    #expect(shown.contains("Cost of the response"))
  }

  @Test func `nothing comes in where a row cannot be, and each is named`() throws {
    try psgf.run("incident", "log", "Cards again", "--impact-started", "2026-03-02T10:01Z")
    try psgf.run("incident", "merge", "INC-4", "--into", "INC-2")
    try folder.write(
      """
      incident,people,engaged-minutes,after-hours-minutes
      INC-3,2,40,
      INC-77,2,40,
      INC-4,1,5,
      INC-2,,,95
      abc7,1,,
      INC-1,2,,
      """, to: "costs.csv")
    let refused = try psgf.run("import", "response-costs", "costs.csv")
    #expect(refused.status == 65)
    #expect(
      refused.errors == """
        psgf: costs.csv:3: there is no INC-77 in the ledger: 'psgf incident list' shows those that are
        psgf: costs.csv:4: INC-4 was merged into INC-2 and counts nowhere: give the cost to INC-2
        psgf: costs.csv:5: 95.0 minutes outside working hours are more than the 90.0 engaged in all: \
        correct one of the two
        psgf: costs.csv:7: INC-1 stands there a second time, after costs.csv:6: add the two up in one \
        row, or take one out

        """)
    #expect(
      try !psgf.run("incident", "show", "INC-3").output.contains("Cost of the response"))
  }

  @Test func `PagerDuty's analytics come in by a mapping, and as JSON`() throws {
    try folder.write(
      """
      {"data": [{"id": "PT4KHLK", "engaged_seconds": 5400, "engaged_user_count": 3,
        "off_hour_interruptions": 1, "resolved_at": "2026-03-03T12:00:00"}]}
      """, to: "analytics.json")
    try folder.write("incidents: {PT4KHLK: INC-3}\n", to: "mapping.yaml")
    let shown = try psgf.run(
      "import", "response-costs", "analytics.json", "--mapping", "mapping.yaml", "--json")
    let paths = jsonPaths(of: try JSONSerialization.jsonObject(with: Data(shown.output.utf8)))
    let documented = try documentedNames(
      in: "docs/incidents.md", under: "An import of costs in JSON")
    // Nothing changed that was recorded before.
    #expect(leaves(of: paths).subtracting(["changed"]).isSubset(of: leaves(of: Set(documented))))
    #expect(try psgf.run("incident", "show", "INC-3").output.contains("1.5 h"))
    #expect(
      try psgf.run(
        "import", "response-costs", "analytics.json", "--mapping", "mapping.yaml"
      ).output == """
        Read 1: 0 added, 0 changed, 1 unchanged, 0 not in the ledger, 0 skipped
          no place for off_hour_interruptions

        """)
  }
}
