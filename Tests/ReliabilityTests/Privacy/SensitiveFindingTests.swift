import Reliability
import Testing

@Suite("Findings in a text")
struct SensitiveFindingTests {
  private let scanner = SensitiveDataScanner.example

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `stand at a line and a column in characters`(lineBreak: String) {
    let lines = ["# 👩‍👩‍👧 é", "", "e\u{301}👍🏽 x@example.org, y@example.org", "z@example.org"]
    let findings = scanner.findings(in: lines.joined(separator: lineBreak))
    #expect(findings.map(\.line) == [3, 3, 4])
    #expect(findings.map(\.column) == [4, 19, 1])
  }

  @Test func `that overlap are one, of the gravest kind`() {
    #expect(
      scanner.found(in: "https://jdoe:s3cr3tive@wiki.corp.example/x@example.org")
        == ["password: https://jdoe:s3cr3tive@wiki.corp.example/x@example.org"])
    #expect(
      scanner.found(in: "https://wiki.corp.example/~jdoe")
        == ["internalLink: https://wiki.corp.example/~jdoe"])
  }

  @Test func `are of the kinds that are asked for`() {
    let text = "https://wiki.corp.example/~jdoe/ x@example.org"
    #expect(scanner.findings(in: text, kinds: [.emailAddress]).map(\.kind) == [.emailAddress])
    #expect(scanner.findings(in: text, kinds: [.personName]).map(\.utf8Range) == [27..<31])
    #expect(scanner.findings(in: text, kinds: []) == [])
  }

  @Test func `never show what they hide`() {
    for finding in scanner.findings(in: hostileTexts.joined(separator: "\n")) {
      #expect((finding.hint?.count ?? 0) <= 5)
    }
  }

  @Test(.timeLimit(.minutes(2)), arguments: hostilePieces)
  func `take no longer than the text is long`(piece: String) {
    let text = String(repeating: piece, count: 10_000 / piece.utf8.count)
    let findings = scanner.findings(in: text)
    #expect(findings.allSatisfy { $0.utf8Range.upperBound <= text.utf8.count })
  }
}
