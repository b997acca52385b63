import Foundation
import TestSupport
import Testing

@Suite("Prompts on a terminal")
struct PromptTests {
  private static let hasScript: Bool = {
    do {
      return try Program.run("/usr/bin/env", ["script", "--version"], in: "/").status == 0
    } catch {
      return false
    }
  }()

  @Test(.enabled(if: hasScript, "needs the command 'script', which makes a terminal"))
  func `ask for what matters, again where an answer cannot be`() throws {
    let folder = try TemporaryFolder()
    let psgf = Program(in: folder.path)
    try psgf.run("init")
    try psgf.run("service", "set", "checkout")
    let answers = [
      "Checkout is slow", "9", "2", "chekout", "checkout", "2026-02-03T10:00Z", "+4m", "+1h", "",
      "capacity", "customer", "",
    ]
    let session = try Program.run(
      "/usr/bin/env", ["script", "-qec", "'\(Program.path)' incident log", "/dev/null"],
      in: folder.path, environment: psgf.environment,
      input: answers.map { $0 + "\n" }.joined())
    #expect(session.status == 0, "\(session.output)")
    #expect(session.output.contains("write 1, the worst, to 5"))
    #expect(session.output.contains("'chekout' is none of its values: write checkout"))
    let page = try psgf.run("incident", "show", "INC-1").output
    #expect(page.contains("INC-1  Checkout is slow\nSEV-2 · mitigated · internal · checkout"))
    #expect(page.contains("TTD       4 min"))
    #expect(page.contains("resolved              unknown"))
    #expect(page.contains("detection  customer"))
  }
}
