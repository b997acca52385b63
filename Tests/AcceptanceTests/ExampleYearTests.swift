import Foundation
import TestSupport
import Testing

@Suite("The year of Lindhafen Payments")
struct ExampleYearTests {
  /// The year, recorded once: a folder with `ledger.db`, and what the script said.
  private static let recorded = Result {
    let folder = try TemporaryFolder()
    let script = Project.root.appending(path: "examples/lindhafen-payments/record-year.sh").path()
    let said = try Program.run(
      "/bin/sh", [script], in: folder.path,
      environment: ["PSGF_LEDGER": folder.path("ledger.db"), "PSGF": Program.path])
    return (folder, said)
  }

  private let folder: TemporaryFolder
  private let psgf: Program

  /// Takes a copy of the year.
  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Self.recorded.get().0.path("ledger.db"), toPath: folder.path("ledger.db"))
    var program = Program(in: folder.path)
    program.environment = ["PSGF_LEDGER": folder.path("ledger.db")]
    psgf = program
  }

  @Test func `is recorded by its script and reviewed`() throws {
    let recorded = try Self.recorded.get().1
    #expect(recorded.status == 0, "\(recorded.errors)")
    #expect(recorded.output.contains("Logged INC-60"))
    #expect(try psgf.run("audit", "verify").status == 0)

    let review = try psgf.run("review", "2026Q1", "--as-of", "2026-10-01").output
    #expect(review.contains("**17 incidents began**, 3 more than in the period before (14)."))
    #expect(review.contains("token-vault-availability (148\u{A0}%)"))
    #expect(review.contains("Counted apart: 1 drill, 1 near miss, 1 duplicate."))

    // What was measured, and what nobody logged: a night in February.
    #expect(review.contains("By measured events, "))
    #expect(review.contains("| card-authorisation-availability (Internal) | 2026-02-17 |"))

    // A target that was tightened in the quarter is judged by both halves.
    let second = try psgf.run("review", "2026Q2", "--as-of", "2026-10-01").output
    #expect(second.contains("| hosted-checkout-availability | 99.9\u{A0}% then 99.95\u{A0}% |"))
    #expect(second.contains("bank-transfers-availability (144\u{A0}% of 1M to 2026-06-30)"))
  }

  @Test func `is reviewed on its site, quarter by quarter, as by itself`() throws {
    let asOf = "2026-10-01T00:00:00Z"
    let words = { (page: String) in
      page.split(separator: "<main").last?.split(separator: "</main>").first?
        .replacing(/<[^>]*>|^[^>]*>/, with: "")
    }
    try psgf.run("site", "build", "--as-of", asOf, "--out", folder.path("site"), "--quiet")
    for quarter in ["2025Q4", "2026Q1", "2026Q2", "2026Q3"] {
      let alone = try psgf.run("review", quarter, "--as-of", asOf, "--format", "xhtml").output
      let page = try String(
        contentsOfFile: folder.path("site/reviews/\(quarter).xhtml"), encoding: .utf8)
      #expect(words(page) == words(alone), "\(quarter)")
    }
  }

  @Test func `has runbooks and automation on its site and in its search`() throws {
    let found = try psgf.run("search", "move card traffic").output
    #expect(
      found.contains("runbook acquirer-switch  [Move] [card] [traffic] to the other acquirer"))
    let asOf = "2026-10-01T00:00:00Z"
    try psgf.run("site", "build", "--as-of", asOf, "--out", folder.path("site"), "--quiet")
    let page = try String(
      contentsOfFile: folder.path("site/runbooks/acquirer-switch.xhtml"), encoding: .utf8)
    for link in ["../incidents/INC-54.xhtml", "../automation/AUTO-6.xhtml"] {
      #expect(page.contains("href=\"\(link)\""), "\(link)")
    }
  }

  @Test func `has postmortems: one closed, one for reviewers, one begun and left`() throws {
    let standing = try psgf.run("postmortem", "list").output
    #expect(standing.contains("PM-18  INC-18  SEV-1  closed     2026-01-23          Søren Dahl"))
    #expect(standing.contains("PM-29  INC-29  SEV-2  in review  2026-03-17 overdue"))
    #expect(standing.contains("PM-33  INC-33  SEV-2  draft      2026-04-06 overdue"))
    #expect(
      try psgf.run("action", "completion").output.hasPrefix(
        "10 action items: 5 open (3 overdue), 4 done, 1 given up\n"))
    let found = try psgf.run("search", "retry storm").output
    #expect(found.contains("PM-29  [Retry] [storm] after the gateway stalled for 90 seconds"))
    #expect(try psgf.run("postmortem", "check", "INC-18", "--strict").status == 0)
    #expect(try psgf.run("postmortem", "check", "INC-33").output.contains("[hindsight]"))
    let report = try psgf.run("report", "postmortem", "INC-18").output
    #expect(report.contains("**Actions**: 4 of 4 ended"))
    // Measured since New Year, of a window that began on 23 December.
    #expect(report.contains("| 28 d to 2026-01-20 | 4,217 events | 28,335 events |"))
  }

  @Test func `knows of satisfaction and toil what was recorded, and no more`() throws {
    let share = try psgf.run("toil", "share", "--period", "2026Q3").output
    for line in [
      "acceptance  low  33.7 % = 1010.5 h of 2996.6 h", "cards  low  29 % = 1015 h of 3496 h",
      "merchant-experience  unknown  at least 3.1 h",
      "money-movement  high  at least 55.7 % = 1112.5 h of 1997.7 h",
    ] { #expect(share.contains(line), "\(share)") }
    #expect(!share.contains("doubt"))
    for (slo, finding) in [
      ("card-authorisation-availability", "high, by SAT-1"),
      ("settlement-batch-freshness", "low, by SAT-2"),
      ("webhook-delivery", "mixed, by SAT-3, SAT-4"),
      ("token-vault-availability", "unrecorded"),
    ] {
      #expect(
        try psgf.run("satisfaction", "list", slo, "--period", "2026Q3").output.contains(
          "\(slo) in 2026Q3: \(finding)"))
    }
  }

  @Test func `knows which runbooks can be trusted, and what it would come to to automate`() throws {
    let gaps = try psgf.run("runbook", "gaps", "--as-of", "2026-10-01").output
    for line in [
      "  config-push        3 of 5 incidents  10.7 h ",
      "  webhook-drain  216 d 10 h ago, stale\n", "  login-by-mail  never\n",
      "  payout-rerun     used 3 times (6.8 h)                        no candidate\n",
    ] { #expect(gaps.contains(line), "\(gaps)") }
    #expect(!gaps.contains("vault-failover"))
    func show(_ candidate: String) throws -> String {
      try psgf.run("automation", "show", candidate, "--as-of", "2026-10-01").output
    }
    #expect(try show("AUTO-4").contains("never: it asks for more than it saves"))
    #expect(try show("AUTO-5").contains("2 (INC-18, INC-52)"))
    #expect(try show("AUTO-6").contains("At most, of the incidents: "))
    #expect(try psgf.run("incident", "show", "INC-54").output.contains("USE-10"))
  }

  @Test func `takes the tour of the README through runbooks and automation`() throws {
    let tour = try Tour(ofSection: "Runbooks and automation", in: "README.md")
    #expect(tour.steps.count == 2)
    try take(tour)
  }

  /// Types what the README shows, and expects what it shows.
  private func take(_ tour: Tour) throws {
    let text = Project.root.appending(path: "examples/lindhafen-payments/postmortems/INC-41.md")
    var environment = psgf.environment
    environment["PSGF_AUTHOR"] = "Luca Ferrante"
    environment["VISUAL"] = "cp '\(text.path(percentEncoded: false))'"
    for step in tour.steps {
      let result = try Program.run(
        "/bin/sh", ["-c", "psgf() { '\(Program.path)' \"$@\"; }; \(step.command)"],
        in: folder.path, environment: environment)
      #expect(result.status == 0, "\(step.command): \(result.errors)")
      #expect(step.isShown(by: result.output), "\(step.command):\n\(result.output)")
    }
  }

  @Test func `takes the tour of the README through budgets and policy`() throws {
    let tour = try Tour(ofSection: "Budgets and policy", in: "README.md")
    #expect(tour.steps.count == 7)
    try take(tour)
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  @Test func `takes the tour of the README through feedback`() throws {
    let tour = try Tour(ofSection: "Feedback", in: "README.md")
    #expect(tour.steps.count == 5)
    try take(tour)
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  @Test func `tells in its review what waits for an answer and what was decided`() throws {
    let review = try psgf.run("review", "2026Q3").output
    #expect(
      review.contains("- Of 17 objectives looked at, there is **not enough evidence** of 15."))
    #expect(review.contains("| REC-2 | hosted-checkout-availability | loosen | acceptance | new |"))
    #expect(review.contains("| REC-1 | Keep card-authorisation-latency at 99 %, and let releases"))
    let inNinetyDays = Date(timeIntervalSinceNow: 90 * 86_400).ISO8601Format()
    let later = try psgf.run("review", "2026Q3", "--as-of", inNinetyDays).output
    #expect(later.contains("acceptance decides, unanswered for 90 days."))
    // Before they were filed, nobody knew of them.
    let before = try psgf.run("review", "2026Q3", "--as-of", "2026-10-02").output
    #expect(before.contains("proposals more are borne out by the record and not filed"))
    let team = try psgf.run("review", "2026Q3", "--team", "cards").output
    #expect(!team.contains("REC-2"))
  }

  @Test func `prints the JSON that is documented`() throws {
    let slo = "card-authorisation-availability"
    try psgf.run(
      "incident", "log", "Nobody knows when it ended", "--impact-started", "2026-03-10T10:00Z",
      "--resolved", "+2h", "--slo", "\(slo)=5%")
    try psgf.run(
      "exception", "grant", "webhooks", "--kind", "launch", "--approver", "Hannah", "--expires",
      "+2d", "--why", "a launch")
    try psgf.run("exception", "outcome", "EXC-1", "--why", "it went well")
    try psgf.run("exception", "revoke", "EXC-1", "--why", "it is over")
    try psgf.run(
      "attribution", "ask", "INC-32", "--slo", slo, "--service", "token-vault", "--why", "a pool")
    try psgf.run("attribution", "dispute", "ATT-1", "--why", "it was up")
    try psgf.run("attribution", "uphold", "ATT-1", "--why", "the trace")
    for (heading, arguments) in [
      ("A budget in JSON", ["budget", slo, "--as-of", "2026-03-25"]),
      ("A decision of a gate in JSON", ["gate", "webhooks"]),
      ("Obligations in JSON", ["policy", "check", "--as-of", "2026-04-01"]),
      ("Exceptions in JSON", ["exception", "list"]),
      ("Attributions in JSON", ["attribution", "list"]),
    ] {
      let result = try Program.run(
        Program.path, arguments + ["--json"], in: folder.path, environment: psgf.environment)
      let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      #expect(
        try leaves(of: jsonPaths(of: json))
          == leaves(of: Set(documentedNames(in: "docs/budget-json.md", under: heading))))
    }
  }

  @Test func `takes the tour of the README through a postmortem`() throws {
    let tour = try Tour(ofSection: "Postmortems", in: "README.md")
    #expect(tour.steps.count == 10)
    try take(tour)
    let page = try String(contentsOfFile: folder.path("reports/PM-41.xhtml"), encoding: .utf8)
    #expect(page.contains("1 of 2 ended"))
  }
}
