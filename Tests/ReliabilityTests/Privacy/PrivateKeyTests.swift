import Reliability
import Testing

@Suite("Private keys in a text")
struct PrivateKeyTests {
  private let scanner = SensitiveDataScanner.example

  @Test(arguments: [
    "PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY",
    "ENCRYPTED PRIVATE KEY", "PGP PRIVATE KEY BLOCK",
  ])
  func `are left out as one block`(label: String) {
    for lineBreak in ["\n", "\r\n", "\n    ", "\n> ", "\\n"] {
      let key = MadeUp.privateKey(label, lineBreak: lineBreak)
      #expect(
        scanner.redact("Before\n\n\(key)\n\nAfter").text
          == "Before\n\n[private key left out]\n\nAfter")
    }
  }

  @Test func `with headers are left out`() {
    let key = MadeUp.privateKey().replacing(
      "KEY-----\n", with: "KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0A1B\n\n",
      maxReplacements: 1)
    #expect(scanner.redact(key).text == "[private key left out]")
  }

  @Test func `that are cut off are left out as far as they go`() {
    let lines = MadeUp.privateKey().split(separator: "\n").dropLast()
    let text = lines.joined(separator: "\n") + "\nand so on: see the log"
    #expect(scanner.redact(text).text == "[private key left out]\nand so on: see the log")
  }

  @Test(arguments: [
    "The file starts with `-----BEGIN PRIVATE KEY-----`, as it must.",
    "-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----",
    "-----BEGIN PRIVATE KEY-----\\nkey left away on purpose\\n-----END PRIVATE KEY-----",
    "-----BEGIN " + "CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUT3\n-----END CERTIFICATE-----",
    "-----BEGIN PUBLIC KEY-----\nMIIBszCCAVmgAwIBAgIUT3\n-----END PUBLIC KEY-----",
  ])
  func `are neither headings, nor ellipses, nor public`(text: String) {
    #expect(scanner.found(in: text) == [])
  }
}
