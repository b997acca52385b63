import Reliability
import Testing

@Suite("People in a text")
struct PersonalDataTests {
  private let scanner = SensitiveDataScanner.example

  @Test(arguments: [
    ("write to a.b+c@example.com.", "a.b+c@example.com"),
    ("<o'neil@mail.example.org>", "o'neil@mail.example.org"),
    ("user=x@example.org&y", "x@example.org"), ("mailto:x@example.org?subject=y", "x@example.org"),
    ("'x@example.org'", "x@example.org"), ("|x@example.org|", "x@example.org"),
    ("**x@example.org**", "x@example.org"), ("X@EXAMPLE.ORG", "X@EXAMPLE.ORG"),
    ("an@xn--bcher-kva.example", "an@xn--bcher-kva.example"), ("x@corp.example", "x@corp.example"),
    ("_x_@example.org", "_x_@example.org"),
  ])
  func `are known by their addresses`(text: String, address: String) {
    #expect(scanner.found(in: text) == ["emailAddress: \(address)"])
  }

  @Test(arguments: [
    "git@github.com:org/repo.git", "@example.org", "x@", "x@localhost", "lodash@4.17.21",
    "actions/checkout@v3", "photo@2x.png", "getty@tty1.service", "x@a..org", "x.@example.org",
    "nginx@sha256:abcdef", "x@-a.org", "64e1@a.b.c.d", "https://me@example.org/x",
    "x @ example.org",
  ])
  func `are not seen in versions, units and remotes`(text: String) {
    #expect(scanner.found(in: text) == [])
  }

  @Test(arguments: [
    "help@crates.example", "Abuse@provider.example", "no-reply@mail.example.org",
    "123+jdoe@users.noreply.github.com",
  ])
  func `are not seen in addresses that tell of nobody`(text: String) {
    #expect(SensitiveDataScanner().found(in: text) == [])
  }

  @Test(arguments: ["helpful@example.org", "my-support@example.org", "x@noreply.example.org"])
  func `are seen in addresses that only begin or end like those`(text: String) {
    #expect(SensitiveDataScanner().found(in: text) == ["emailAddress: \(text)"])
  }

  @Test(arguments: [
    ("Anna Meyer rolled back", "Anna Meyer"), ("Anna\nMeyer", "Anna\nMeyer"),
    ("> Anna\r\n> Meyer", "Anna\r\n> Meyer"), ("**Anna Meyer**", "Anna Meyer"),
    ("_Anna Meyer_", "Anna Meyer"), ("Anna Meyer's", "Anna Meyer"), ("“Anna Meyer”", "Anna Meyer"),
    ("ask @jdoe.", "@jdoe"), ("ask @JDoe", "@JDoe"), ("jdoe: done", "jdoe"), ("@will", "@will"),
    ("https://github.com/jdoe/x", "jdoe"),
  ])
  func `are known by the names that a caller gives`(text: String, name: String) {
    #expect(scanner.found(in: text) == ["personName: \(name)"])
  }

  @Test(arguments: [
    "Anna", "Anna Meyerson", "Joanna Meyer", "Anna, Meyer", "anna meyer", "it will fail", "@willow",
    "jdoe_id", "my_jdoe", "xjdoe", "@jdoe2",
  ])
  func `are not seen in longer words and other names`(text: String) {
    #expect(scanner.found(in: text) == [])
  }

  @Test func `are known by names of any script, however their accents are written`() {
    let scanner = SensitiveDataScanner(people: ["Élise Müller", "Jean-Luc", "李雷"])
    #expect(
      scanner.redact("Élise Müller, E\u{301}lise Mu\u{308}ller, Jean-Luc und 李雷").text
        == "[name left out], [name left out], [name left out] und [name left out]")
  }

  @Test func `without names are not looked for`() {
    let scanner = SensitiveDataScanner(
      internalDomains: ["", ".", "*."], people: ["", "@", " ", "-"])
    #expect(scanner.found(in: "a - b @ c . d @") == [])
  }
}
