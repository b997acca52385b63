import Reliability
import Testing

@Suite("A redacted text")
struct RedactionTests {
  private let scanner = SensitiveDataScanner.example

  @Test(arguments: [
    ("[graph](http://grafana.internal/d/1)", "[graph] [internal link left out]"),
    ("![graph](<http://grafana.internal/d/1> \"a title\")!", "![graph] [internal link left out]!"),
    ("[x](http://grafana.internal/d_(1) 'a')", "[x] [internal link left out]"),
    ("[mail](mailto:x@example.org)", "[mail] [e-mail address left out]"),
    ("[pr](https://github.com/jdoe/x)", "[pr] [name left out]"),
    ("[jdoe](https://example.org)", "[[name left out]](https://example.org)"),
    ("see <http://wiki.corp.example/a>.", "see [internal link left out]."),
    ("<x@example.org>", "[e-mail address left out]"),
    ("| a | db.internal |\r\n|---|---|\r\n", "| a | [host name left out] |\r\n|---|---|\r\n"),
    ("```\nGET http://10.12.5.36/x\n```", "```\nGET [internal link left out]\n```"),
    ("[1]: http://wiki.corp.example/a", "[1]: [internal link left out]"),
  ])
  func `keeps its Markdown around what is missing`(text: String, expected: String) {
    #expect(scanner.redact(text).text == expected)
  }

  @Test(arguments: [
    ("db.internal: down", "[host name left out] : down"),
    ("x@example.org(home)", "[e-mail address left out] (home)"),
    ("jdoe[1]", "[name left out] [1]"),
  ])
  func `makes no links or definitions of its markers`(text: String, expected: String) {
    #expect(scanner.redact(text).text == expected)
  }

  @Test func `says what is missing, and where it was`() {
    let redacted = scanner.redact("# x@example.org\n\n[a](http://wiki.corp.example/~jdoe) and jdoe")
    #expect(redacted.leftOut.map(\.kind) == [.emailAddress, .internalLink, .personName])
    #expect(redacted.leftOut.map(\.line) == [1, 3, 3])
  }

  @Test func `lacks the kinds that are asked for only`() {
    #expect(
      scanner.redact("x@example.org on db.internal", kinds: [.hostName]).text
        == "x@example.org on [host name left out]")
  }

  @Test(arguments: ["", "No secrets.", "é\r\n\0\u{FEFF}| a |", "\n\n", "[a](b)\\"])
  func `is the same where nothing is found`(text: String) {
    let redacted = scanner.redact(text)
    #expect(Array(redacted.text.utf8) == Array(text.utf8))
    #expect(redacted.leftOut == [])
  }

  @Test func `keeps its markers although their words are names`() {
    let scanner = SensitiveDataScanner(people: ["left", "name", "jdoe"])
    #expect(
      scanner.redact("jdoe [name left out] left").text
        == "[name left out] [name left out] [name left out]")
  }

  @Test(arguments: hostileTexts)
  func `changes no more when it is redacted again`(text: String) {
    let once = scanner.redact(text).text
    let twice = scanner.redact(once)
    #expect(twice.leftOut == [])
    #expect(twice.text == once)
  }

  @Test(arguments: hostileTexts)
  func `is the text outside of its findings`(text: String) {
    let findings = scanner.findings(in: text)
    let bytes = Array(text.utf8)
    var position = 0
    for finding in findings {
      #expect(finding.utf8Range.lowerBound >= position)
      #expect(!finding.utf8Range.isEmpty && finding.utf8Range.upperBound <= bytes.count)
      position = finding.utf8Range.upperBound
    }
    if findings.isEmpty { #expect(Array(scanner.redact(text).text.utf8) == bytes) }
  }
}
