import Reliability
import Testing

@Suite("Passwords in a text")
struct PasswordTests {
  private let scanner = SensitiveDataScanner.example

  @Test(arguments: [
    ("password: hunter2!", "hunter2!"), ("password = \"correct horse\"", "correct horse"),
    ("DB_PASSWORD=letmein", "letmein"), ("password=12345678", "12345678"),
    ("\"passwd\": \"Summer-2024\"", "Summer-2024"), ("**Password:** P4ssw0rt", "P4ssw0rt"),
    ("pwd='tr0ub4dor&3'", "tr0ub4dor&3"), ("Server=db;Password=s3cr3tive;User=sa", "s3cr3tive"),
    ("db_pass: q1w2e3", "q1w2e3"), ("--password=opensesame --user=me", "opensesame"),
  ])
  func `are known by the name that they are given to`(text: String, password: String) {
    #expect(scanner.found(in: text) == ["password: \(password)"])
  }

  @Test(arguments: [
    "password: changeme", "password = <password>", "password: ****", "password: ********",
    "password=${DB_PASSWORD}", "password=$1", "Password: rotated", "password: required",
    "password: see the vault", "password: we rotated it", "reset password: `rotate-now`",
    "password=getPassword()", "password = config.database.password", "password: [left out]",
    "password:", "password=", "var passphrase: String?", "password: really?!",
    "password = xxxxxxxx", "PASSWORD=REDACTED", "pass: 12 of 14",
    "Passed: 1234567", "password_length=100000", "password: vault:secret/data/db",
  ])
  func `are not seen in masks, references and words`(text: String) {
    #expect(scanner.found(in: text) == [])
  }

  @Test func `before the host of a URL are left out with the user`() {
    #expect(
      scanner.redact("postgres://app:s3cr3tive@db.example.org/app").text
        == "postgres://[password left out]@db.example.org/app")
    #expect(
      scanner.redact("https://me:p@ss:w0rd@example.org").text
        == "https://[password left out]@example.org")
  }

  @Test(arguments: [
    "postgres://user:password@localhost/app", "https://user:$PASSWORD@example.org",
    "https://user:<password>@example.org", "http://example.org:8080/@scope",
    "ssh://git@example.org",
    "https://git:git@example.org", "redis://:@example.org",
  ])
  func `are not seen in URLs without one`(text: String) {
    #expect(scanner.found(in: text) == [])
  }

  @Test func `of HTTP are left out`() {
    #expect(
      scanner.redact("Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZTE=").text
        == "Authorization: Basic [password left out]")
    #expect(scanner.found(in: "Basic QWxhZGRpbjpvcGVuIHNlc2FtZTE=") == [])
  }

  @Test func `show nothing in a preview`() throws {
    let finding = try #require(scanner.findings(in: "password: hunter2!").first)
    #expect(finding.preview == "password")
  }
}
