import Foundation
import TestSupport
import Testing

@Suite("To the owner and back")
struct OwnerPacketTests {
  let folder: TemporaryFolder
  let psgf: Program

  /// A ledger with an SLO that its traffic cannot be judged by over 28 days.
  init() throws {
    folder = try TemporaryFolder()
    psgf = Program(in: folder.path)
    try psgf.run("init")
    try folder.write(Self.documents, to: "slo.yaml")
    try psgf.run("slo", "import", "slo.yaml", "--effective-from", "2025-01-01")
    let start = 1_735_689_600
    let rows = (0..<364).map { "\(start + $0 * 86_400),10,10" }
    try folder.write("start,good,total\n" + rows.joined(separator: "\n"), to: "events.csv")
    try psgf.run("sli", "import", "events.csv", "--slo", "store-api", "--interval", "1d")
    let run = try psgf.run("feedback", "run", "--as-of", Self.end)
    #expect(run.output.contains("REC-1  change the window  slo/store-api"), "\(run)")
  }

  private static let end = "2025-12-31T00:00Z"
  private static let documents = """
    apiVersion: openslo/v1
    kind: Service
    metadata: {name: store, labels: {team: web}}
    spec: {}
    ---
    # The store's own promise.
    apiVersion: openslo/v1
    kind: SLO
    metadata: {name: store-api}
    spec:
      service: store
      indicatorRef: store-good   # measured at the edge
      timeWindow: [{duration: 28d, isRolling: true}]
      budgetingMethod: Occurrences
      objectives: [{target: 0.99}]

    """

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: folder.path(path), encoding: .utf8)
  }

  private func send() throws -> [String] {
    let result = try psgf.run(
      "feedback", "send", "--owner", "web", "--out", "packet", "--as-of", "2026-11-24")
    #expect(result.status == 0, "\(result.errors)")
    return result.output.split(separator: "\n").map(String.init)
  }

  @Test func `a packet goes out, is answered in its file, and changes ledger and repository alike`()
    throws
  {
    #expect(
      try send() == [
        "packet/packet.md", "packet/packet.xhtml", "packet/packet.json", "packet/answers.yaml",
        "packet/REC-1.patch", "packet/slo/store-api.yaml",
      ])
    let document = try psgf.run("slo", "export", "store-api").output.replacing("---\n", with: "")
    try FileManager.default.createDirectory(
      atPath: folder.path("repository/slo"), withIntermediateDirectories: true)
    try folder.write(document, to: "repository/slo/store-api.yaml")
    for arguments in [["init", "-q"], ["apply", "../packet/REC-1.patch"]] {
      let git = try Program.run(
        "/usr/bin/env", ["git"] + arguments, in: folder.path("repository"))
      #expect(git.status == 0, "\(git.errors)")
    }
    let changed = document.replacing("28d", with: "90d")
    #expect(try text("repository/slo/store-api.yaml") == changed)
    #expect(try text("packet/slo/store-api.yaml") == changed)

    let empty = try psgf.run("feedback", "answer", "packet/answers.yaml")
    #expect(empty.output == "REC-1 has no decision yet\n")
    let filled = try text("packet/answers.yaml").replacing(
      "REC-1:\n  decision:\n  by:\n  why:",
      with: "REC-1:\n  decision: accept\n  by: Ines Carvalho\n  why: too few requests a month")
    try folder.write(filled, to: "packet/answers.yaml")
    let answered = try psgf.run("feedback", "answer", "packet/answers.yaml")
    #expect(answered.output == "REC-1 is implemented\n", "\(answered)")
    let again = try psgf.run("feedback", "answer", "packet/answers.yaml")
    #expect(again.output == "REC-1 was answered so before\n", "\(again)")

    let kept = try psgf.run("slo", "export", "store-api").output.replacing("---\n", with: "")
    #expect(kept == changed)
    let before = try psgf.run("slo", "list", "--json").output
    try psgf.run("slo", "import", "repository/slo")
    #expect(try psgf.run("slo", "list", "--json").output == before)
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  @Test func `the same ledger gives the same bytes, and answers are not written over`() throws {
    let files = try send()
    let first = try files.map(text)
    #expect(try send() == files)
    #expect(try files.map(text) == first)
    try folder.write("REC-1: {by: Ines}\n", to: "packet/answers.yaml")
    let result = try psgf.run("feedback", "send", "--owner", "web", "--out", "packet")
    #expect(result.status == 73)
    #expect(result.errors.hasPrefix("psgf: packet/answers.yaml holds answers"))
    #expect(try text("packet/answers.yaml") == "REC-1: {by: Ines}\n")
  }

  @Test func `one recommendation is a report of its own`() throws {
    let page = try psgf.run("feedback", "explain", "REC-1", "--format", "xhtml")
    #expect(page.output.contains("<h1 id=\"proposal-rec-1\">"))
    let text = try psgf.run("feedback", "explain", "REC-1", "--format", "md").output
    #expect(text.hasPrefix("# Proposal REC-1\n"))
    let slo = try psgf.run("feedback", "explain", "store-api", "--format", "md")
    #expect(slo.status == 64)
  }

  @Test func `what is wrong is refused, and nothing is taken`() throws {
    try folder.write(
      "REC-1: {decision: accept, by: Ines, why: yes it is}\nREC-7: {decision: reject}\n",
      to: "answers.yaml")
    let result = try psgf.run("feedback", "answer", "answers.yaml")
    #expect(result.status == 65)
    #expect(result.errors.hasPrefix("psgf: answers.yaml:2: REC-7 is not known to the ledger"))
    #expect(try psgf.run("feedback", "list").output.contains("REC-1"))
    let nobody = try psgf.run("feedback", "send", "--owner", "nobody", "--out", "packet")
    #expect(nobody.status == 65)
    #expect(!FileManager.default.fileExists(atPath: folder.path("packet")))
  }
}
