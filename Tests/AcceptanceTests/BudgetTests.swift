import Foundation
import TestSupport
import Testing

@Suite("Measured budgets, from files to what nobody explains")
struct BudgetTests {
  let folder: TemporaryFolder
  let psgf: Program

  init() throws {
    folder = try TemporaryFolder()
    psgf = Program(in: folder.path)
    try psgf.run("init")
    try folder.write(
      """
      apiVersion: openslo/v1
      kind: SLO
      metadata: {name: store-api}
      spec:
        service: store
        indicatorRef: store-ratio
        timeWindow: [{duration: 4w, isRolling: true}]
        budgetingMethod: Occurrences
        objectives: [{target: 0.97}]

      """, to: "slo.yaml")
    try psgf.run("slo", "import", "slo.yaml", "--effective-from", "2026-01-01")
    try folder.write(
      """
      slo,start,end,good,total
      store-api,2026-03-02T00:00Z,2026-03-30T00:00Z,3557865,3663253

      """, to: "events.csv")
  }

  // methods.md, section 2: Site Reliability Workbook, chapter 2.
  @Test func `tell the workbook's example`() throws {
    #expect(
      try psgf.run("sli", "import", "events.csv").output
        == "MEA-1: 1 intervals added, 0 corrected, 0 unchanged\n")
    #expect(
      try psgf.run("sli", "import", "events.csv").output
        == "Nothing new: 0 intervals added, 0 corrected, 1 unchanged\n")
    try psgf.run(
      "incident", "log", "Bad push", "--impact-started", "2026-03-12T10:00Z", "--impact-ended",
      "+4h", "--slo", "store-api=72000/90000")
    let page = try psgf.run("budget", "store-api", "--as-of", "2026-03-30").output
    #expect(
      page == """
        store-api  97 % over 4w rolling, of store
        Window    2026-03-02T00:00:00Z to 2026-03-30T00:00:00Z
        Measured  100 % of it, until 2026-03-30T00:00:00Z
        Budget          109,897 events
        Burned  105,388 events  95.9 %
        Left       4,510 events  4.1 %
        Burned by
          INC-1        72,000 events  65.5 %
          unexplained  33,388 events  30.4 %  0.2 % while incidents lasted
            30.4 % on days unknown: it is measured by intervals longer than a day
        Burn rate until 2026-03-30T00:00:00Z; 1 burns the budget in one window
          page    1 h  -  5 min   -  speaks at 13.44
          page    6 h  -  30 min  -  speaks at 5.6
          ticket  3 d  -  6 h     -  speaks at 0.93333
          -: not measured, or not as finely
        When it will be gone: not enough evidence, 0 whole days of 7 are measured

        """)
    #expect(
      try psgf.run("budget", "--as-of", "2026-03-30").output
        == """
        SLO        TARGET  WINDOW              BUDGET  BURNED   LEFT  UNEXPLAINED  MEASURED
        store-api    97 %  4w rolling  109,897 events  95.9 %  4.1 %       30.4 %  100 %

        """)
  }

  @Test func `are adjusted for a reason, and the adjustment is taken back`() throws {
    try psgf.run("sli", "import", "events.csv")
    let unexplained = try psgf.run(
      "budget", "adjust", "store-api", "--from", "2026-03-10T10:00Z", "--to", "2026-03-10T11:00Z",
      "--forgive", "14066")
    #expect(unexplained.status == 65)
    #expect(unexplained.errors.contains("a budget is adjusted only for a reason"))
    #expect(
      try psgf.run(
        "budget", "adjust", "store-api", "--from", "2026-03-10T10:00Z", "--to",
        "2026-03-10T11:00Z", "--forgive", "14066", "--why", "load test LT-12"
      ).output == "Recorded ADJ-1: it forgives 14,066 events\n")
    let adjusted = try psgf.run("budget", "store-api", "--as-of", "2026-03-30").output
    #expect(adjusted.contains("Burned  105,388 events  95.9 %  91,322 events  83.1 %"))
    #expect(adjusted.contains("burned -14,066 events, budget as before  Ada: load test LT-12"))
    try psgf.run("budget", "withdraw", "adj-1", "--why", "it had users")
    #expect(
      try psgf.run("budget", "store-api", "--as-of", "2026-03-30").output.contains(
        "Burned  105,388 events  95.9 %\n"))
    #expect(
      try psgf.run("budget", "adjustments").output.contains("taken back by Ada: it had users"))
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  @Test func `leave the ledger as it was when a file is wrong`() throws {
    try folder.write(
      "slo,start,end,good,total\nstore-api,0,60,1,1\nstore-apo,60,120,1,1\n", to: "bad.csv")
    let result = try psgf.run("sli", "import", "bad.csv")
    #expect(result.status == 65)
    #expect(
      result.errors
        == "psgf: bad.csv:3: there is no SLO 'store-apo'; did you mean 'store-api'?\n")
    #expect(try psgf.run("sli", "list").output == "No measurements.\n")
    #expect(
      try psgf.run("sli", "show", "store-api").output
        == "Nothing is measured of store-api then.\n")
  }

  @Test func `come from standard input too, and are shown as JSON`() throws {
    let lines = #"{"start": 1772409600, "good": 99, "total": 100}"#
    try psgf.run(
      "sli", "import", "-", "--format", "jsonl", "--slo", "store-api", "--interval", "1h",
      input: lines)
    let json = try psgf.run("budget", "store-api", "--as-of", "2026-03-02T01:00Z", "--json").output
    let decoded = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    let status = try #require(decoded?.first)
    #expect(status["basis"] as? String == "measured")
    #expect((status["adjusted"] as? [String: Any])?["burned"] as? Double == 1)
    // The other 27 days and 23 hours are a gap, which may hide anything.
    let bounds = try #require(status["shareBounds"] as? [String: Double])
    #expect(abs((bounds["lower"] ?? 0) - 1 / (3 * 672)) < 1e-9)
    #expect((bounds["upper"] ?? 0) > 33)
  }

  @Test func `are drawn from day to day, on the terminal and as SVG`() throws {
    #expect(
      try psgf.run("budget", "store-api", "--as-of", "2026-03-30", "--figure").output
        == "Nothing is measured in the window: 'psgf sli import' brings measured events\n")
    let days = (2...29).map { day in
      let next = day == 29 ? "2026-03-30" : "2026-03-\(day < 9 ? "0" : "")\(day + 1)"
      let bad = day == 12 ? 1_500 : 60
      return "store-api,2026-03-\(day < 10 ? "0" : "")\(day)T00:00Z,\(next)T00:00Z,"
        + "\(10_000 - bad),10000"
    }
    try folder.write(
      (["slo,start,end,good,total"] + days).joined(separator: "\n") + "\n", to: "days.csv")
    try psgf.run("sli", "import", "days.csv")
    try psgf.run(
      "incident", "log", "Bad push", "--impact-started", "2026-03-12T10:00Z", "--impact-ended",
      "+4h", "--slo", "store-api=1440/5000")
    let figure = try psgf.run("budget", "store-api", "--as-of", "2026-03-30", "--figure").output
    #expect(figure.hasPrefix("Error budget of store-api from day to day\n\nstore-api\n"))
    #expect(figure.contains("62.9\u{A0}% left, 20.0\u{A0}% unexplained, of the budget\n"))
    #expect(figure.contains("▲ INC-1 17.1\u{A0}%, from 2026-03-12 10:00\n"))
    #expect(figure.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(
      try psgf.run("budget", "store-api", "--as-of", "2026-03-30", "--svg", "out/burn.svg").output
        == "out/burn.svg\n")
    let svg = try String(contentsOfFile: folder.path("out/burn.svg"), encoding: .utf8)
    #expect(svg.hasPrefix("<svg ") && svg.contains("INC-1 17.1\u{A0}%"))
    let both = try psgf.run("budget", "store-api", "--figure", "--json")
    #expect(both.status == 64)
    #expect(both.errors.contains("--json holds the figure's numbers"))
    let json = try psgf.run("budget", "store-api", "--as-of", "2026-03-30", "--json").output
    let decoded = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    let burnDown = try #require(decoded?.first?["burnDown"] as? [String: Any])
    #expect((burnDown["days"] as? [Any])?.count == 28)
    let review = try psgf.run("review", "2026Q1", "--as-of", "2026-04-01", "--figures").output
    #expect(review.contains("How long incidents took\n"))
    #expect(try psgf.run("review", "2026Q1", "--figures", "--out", "x").status == 64)
  }
}
