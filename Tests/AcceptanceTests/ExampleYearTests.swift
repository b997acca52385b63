import Foundation
import TestSupport
import Testing

@Suite("The year of Lindhafen Payments")
struct ExampleYearTests {
  @Test func `is recorded by its script and reviewed`() throws {
    let folder = try TemporaryFolder()
    var psgf = Program(in: folder.path)
    psgf.environment = ["PSGF_LEDGER": folder.path("ledger.db"), "PSGF": Program.path]
    let script = Project.root.appending(path: "examples/lindhafen-payments/record-year.sh").path()
    let recorded = try Program.run(
      "/bin/sh", [script], in: folder.path, environment: psgf.environment)
    #expect(recorded.status == 0, "\(recorded.errors)")
    #expect(recorded.output.contains("Logged INC-60"))
    #expect(try psgf.run("audit", "verify").status == 0)

    let review = try psgf.run("review", "2026Q1", "--as-of", "2026-10-01").output
    #expect(review.contains("**17 incidents began**, 3 more than in the period before (14)."))
    #expect(review.contains("token-vault-availability (148\u{A0}%)"))
    #expect(review.contains("Counted apart: 1 drill, 1 near miss, 1 duplicate."))

    // A target that was tightened in the quarter is judged by both halves.
    let second = try psgf.run("review", "2026Q2", "--as-of", "2026-10-01").output
    #expect(second.contains("| hosted-checkout-availability | 99.9\u{A0}% then 99.95\u{A0}% |"))
    #expect(second.contains("bank-transfers-availability (144\u{A0}% of 1M to 2026-06-30)"))

    // Of its postmortems one is closed, one waits for reviewers, and one was begun and left.
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
  }
}
