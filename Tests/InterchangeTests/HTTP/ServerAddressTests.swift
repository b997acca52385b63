import Interchange
import Testing

@Suite("The address of a server")
struct ServerAddressTests {
  @Test(
    arguments: [
      ("http://localhost:9090", "http://localhost:9090"),
      ("https://example.com/prometheus/", "https://example.com/prometheus"),
      ("https://example.com/prometheus/api/v1", "https://example.com/prometheus"),
      ("https://ada:s3cret@example.com", "https://example.com"),
    ])
  func `is shown without a password`(text: String, shown: String) throws {
    #expect(try ServerAddress(text, of: .prometheus).text == shown)
  }

  @Test(
    arguments: [
      "", "example.com", "ftp://example.com", "http://", "http://example.com?x=1",
      "file:///etc/passwd", "http://exa mple.com",
    ])
  func `is one of http or https`(text: String) {
    #expect(throws: ServerAddressError.notAnAddress(text, .prometheus)) {
      try ServerAddress(text, of: .prometheus)
    }
  }

  @Test func `never says a password, not even where it is wrong`() {
    #expect(throws: ServerAddressError.notAnAddress("…@example.com", .prometheus)) {
      try ServerAddress("ftp://ada:s3cret@example.com", of: .prometheus)
    }
  }

  @Test func `takes headers, and no secret among them`() throws {
    let address = "http://localhost"
    #expect(
      try ServerAddress(address, of: .prometheus, headers: ["X-Scope-OrgID: a"]).text == address)
    #expect(throws: ServerAddressError.secretInHeader(.prometheus)) {
      try ServerAddress(address, of: .prometheus, headers: ["authorization: Bearer x"])
    }
    #expect(throws: ServerAddressError.badHeader("nothing")) {
      try ServerAddress(address, of: .prometheus, headers: ["nothing"])
    }
    #expect(throws: ServerAddressError.badHeader("@/etc/passwd")) {
      try ServerAddress(address, of: .prometheus, headers: ["@/etc/passwd: x"])
    }
    #expect(throws: ServerAddressError.badHeader("X")) {
      try ServerAddress(address, of: .prometheus, headers: ["X: a\r\nY: b"])
    }
    #expect(throws: ServerAddressError.badToken(.prometheus)) {
      try ServerAddress(address, of: .prometheus, token: "a\nb")
    }
  }

  @Test func `says what it is no address of, and where a token belongs`() throws {
    #expect(
      try ServerAddress("http://localhost:9093/api/v2", of: .alertmanager).text
        == "http://localhost:9093")
    let errors: [ServerAddressError] = [
      .notAnAddress("x", .alertmanager), .badToken(.alertmanager), .secretInHeader(.prometheus),
    ]
    let words = [
      "an Alertmanager: write one such as https://alertmanager.example:9093",
      "PSGF_ALERTMANAGER_TOKEN", "PSGF_PROMETHEUS_TOKEN",
    ]
    for (error, words) in zip(errors, words) { #expect("\(error)".contains(words)) }
  }
}
