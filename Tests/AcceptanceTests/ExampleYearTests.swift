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
  }
}
