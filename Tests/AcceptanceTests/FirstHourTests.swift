import Foundation
import TestSupport
import Testing

@Suite("The first hour with psgf")
struct FirstHourTests {
  let folder: TemporaryFolder
  let psgf: Program

  init() throws {
    folder = try TemporaryFolder()
    psgf = Program(in: folder.path)
    try psgf.run("init")
    try folder.write(Self.catalogue, to: "catalogue.yaml")
  }

  private static let catalogue = """
    apiVersion: openslo/v1
    kind: Service
    metadata: {name: checkout, labels: {team: web, tier: "1", depends-on: [ledger]}}
    spec: {}
    ---
    apiVersion: openslo/v1
    kind: SLO
    metadata: {name: checkout-availability}
    spec:
      service: checkout
      indicatorRef: checkout-ratio
      timeWindow: [{duration: 28d, isRolling: true}]
      budgetingMethod: Occurrences
      objectives: [{target: 0.999}] # agreed in May

    """

  @Test func `goes from nothing to a review`() throws {
    let imported = try psgf.run("slo", "import", "catalogue.yaml", "--effective-from", "2026-01-01")
    #expect(imported.output.contains("2 valid documents: Service 1, SLO 1"))
    #expect(imported.output.contains("added by name alone: ledger"))

    let logged = try psgf.run(
      "incident", "log", "Checkout times out", "--service", "checkout", "--severity", "2",
      "--impact-started", "2026-02-03 14:02 Europe/Berlin", "--detected", "+4m", "--impact-ended",
      "+1h", "--slo", "checkout-availability=35%", "--role", "commander=Ada")
    #expect(logged.output == "Logged INC-1: Checkout times out\n")
    #expect(logged.errors == "")

    let page = try psgf.run("incident", "show", "INC-1").output
    #expect(page.contains("impact started        2026-02-03T14:02:00+01:00"))
    #expect(page.contains("TTD       4 min  = detected - impact started"))
    #expect(page.contains("TTA     unknown  = acknowledged - detected  (acknowledged unknown)"))
    // 0.35 x 60 min of 0.001 x 28 d.
    #expect(page.contains("took about 52.083 % of the window's budget (21 of 40.32 min"))

    let review = try psgf.run("review", "2026Q1", "--out", "reviews").output
    #expect(
      review == """
        reviews/2026Q1.md
        reviews/2026Q1-scorecard.svg
        reviews/2026Q1-causes.svg
        reviews/2026Q1-incidents.svg
        reviews/2026Q1-trend.svg
        reviews/2026Q1-durations.svg
        reviews/2026Q1.xhtml
        reviews/2026Q1.json

        """)
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  @Test func `says that a burn is unknown where the end of the impact is`() throws {
    try psgf.run("slo", "import", "catalogue.yaml", "--effective-from", "2026-01-01")
    try psgf.run(
      "incident", "log", "x", "--impact-started", "2026-02-03T10:00Z", "--resolved", "+2h",
      "--slo", "checkout-availability=35%")
    let page = try psgf.run("incident", "show", "INC-1").output
    #expect(page.contains("99.9 %: burned budget unknown, the end of the impact is unknown"))
    let review = try psgf.run("review", "2026Q1").output
    #expect(
      review.contains("| checkout-availability | 99.9\u{A0}% | 130 | at least 0 |"), "\(review)")
  }

  @Test func `keeps what was and says who changed it`() throws {
    try psgf.run("service", "set", "checkout")
    try psgf.run("incident", "log", "Slow", "--service", "checkout")
    try psgf.run("incident", "update", "INC-1", "--title", "Very slow", "--why", "looked again")
    try psgf.run("incident", "note", "INC-1", "Rolled back", "--kind", "action")
    let log = try psgf.run("audit", "log", "INC-1").output
    #expect(log.contains("Ada  updated  INC-1  (looked again)\n     title: Slow -> Very slow"))
    #expect(log.contains("timeline 1: "))
  }

  @Test func `changes nothing when an unchanged catalogue comes again`() throws {
    try psgf.run("slo", "import", "catalogue.yaml")
    let before = try psgf.run("audit", "verify").output
    let again = try psgf.run("slo", "import", "catalogue.yaml").output
    #expect(again.contains("SLOs: 0 new, 0 revised, 1 unchanged"))
    #expect(try psgf.run("audit", "verify").output == before)
  }

  @Test func `makes a revision of a changed target, from its date on`() throws {
    try psgf.run("slo", "import", "catalogue.yaml", "--effective-from", "2026-01-01")
    try folder.write(Self.catalogue.replacing("0.999", with: "0.9995"), to: "catalogue.yaml")
    let revised = try psgf.run(
      "slo", "import", "catalogue.yaml", "--effective-from", "2026-07-01", "--rationale", "easy")
    #expect(revised.output.contains("1 revised (checkout-availability)"))
    let page = try psgf.run("slo", "show", "checkout-availability").output
    #expect(page.contains("From 2026-01-01T00:00:00Z\n  99.9 % over 28d rolling"))
    #expect(page.contains("From 2026-07-01T00:00:00Z, in force\n  99.95 % over 28d rolling"))
    #expect(page.contains("because: easy"))
  }

  @Test func `gives the catalogue back as it came, comments included`() throws {
    try psgf.run("slo", "import", "catalogue.yaml")
    let exported = try psgf.run("slo", "export").output
    #expect(exported == "---\n" + Self.catalogue)
    try psgf.run("init", "--ledger", "other.db")
    try psgf.run("slo", "import", "-", "--ledger", "other.db", input: exported)
    #expect(try psgf.run("slo", "export", "--ledger", "other.db").output == exported)
  }

  @Test func `works as a copied binary in an empty folder`() throws {
    let elsewhere = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Program.path, toPath: elsewhere.path("copy"))
    for arguments in [["init"], ["service", "set", "a"], ["review", "2026Q1"]] {
      let result = try Program.run(
        elsewhere.path("copy"), arguments, in: elsewhere.path, environment: ["PSGF_AUTHOR": "Ada"])
      #expect(result.status == 0, "\(result.errors)")
    }
  }

  @Test func `writes the same bytes from the same ledger and as-of time`() throws {
    try psgf.run("slo", "import", "catalogue.yaml", "--effective-from", "2026-01-01")
    try psgf.run("incident", "log", "x", "--impact-started", "2026-02-03T10:00Z")
    for format in ["md", "xhtml", "json"] {
      let reviews = try (1...2).map { _ in
        try psgf.run("review", "2026Q1", "--as-of", "2026-04-01", "--format", format).output
      }
      #expect(reviews[0] == reviews[1])
      #expect(!reviews[0].isEmpty)
    }
  }
}
