import Foundation
import TestSupport
import Testing

@Suite(
  "Prompts on a terminal",
  .enabled(if: Terminal.isPresent, "needs the command 'script', which makes a terminal"))
struct PromptTests {
  @Test func `ask for what matters, again where an answer cannot be`() throws {
    let folder = try TemporaryFolder()
    let psgf = Program(in: folder.path)
    try psgf.run("init")
    try psgf.run("service", "set", "checkout")
    let answers = [
      "Checkout is slow", "9", "2", "chekout", "checkout", "2026-02-03T10:00Z", "+4m", "+1h", "",
      "capacity", "customer", "",
    ]
    let terminal = try Terminal(psgf, "incident log")
    try terminal.type(answers.map { $0 + "\n" }.joined())
    try terminal.wait(for: "write 1, the worst, to 5")
    try terminal.wait(for: "'chekout' is none of its values: write checkout")
    #expect(try terminal.end() == 0)
    let page = try psgf.run("incident", "show", "INC-1").output
    #expect(page.contains("INC-1  Checkout is slow\nSEV-2 · mitigated · internal · checkout"))
    #expect(page.contains("TTD       4 min"))
    #expect(page.contains("resolved              unknown"))
    #expect(page.contains("detection  customer"))
  }
}
