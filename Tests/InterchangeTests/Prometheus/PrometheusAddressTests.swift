import Interchange
import Testing

@Suite("The address of a Prometheus")
struct PrometheusAddressTests {
  @Test(
    arguments: [
      ("http://localhost:9090", "http://localhost:9090"),
      ("https://example.com/prometheus/", "https://example.com/prometheus"),
      ("https://example.com/prometheus/api/v1", "https://example.com/prometheus"),
      ("https://ada:s3cret@example.com", "https://example.com"),
    ])
  func `is shown without a password`(text: String, shown: String) throws {
    #expect(try PrometheusAddress(text).text == shown)
  }

  @Test(
    arguments: [
      "", "example.com", "ftp://example.com", "http://", "http://example.com?x=1",
      "file:///etc/passwd", "http://exa mple.com",
    ])
  func `is one of http or https`(text: String) {
    #expect(throws: PrometheusAddressError.notAnAddress(text)) { try PrometheusAddress(text) }
  }

  @Test func `never says a password, not even where it is wrong`() {
    #expect(throws: PrometheusAddressError.notAnAddress("…@example.com")) {
      try PrometheusAddress("ftp://ada:s3cret@example.com")
    }
  }

  @Test func `takes headers, and no secret among them`() throws {
    let address = "http://localhost"
    #expect(try PrometheusAddress(address, headers: ["X-Scope-OrgID: a"]).text == address)
    #expect(throws: PrometheusAddressError.secretInHeader) {
      try PrometheusAddress(address, headers: ["authorization: Bearer x"])
    }
    #expect(throws: PrometheusAddressError.badHeader("nothing")) {
      try PrometheusAddress(address, headers: ["nothing"])
    }
    #expect(throws: PrometheusAddressError.badHeader("@/etc/passwd")) {
      try PrometheusAddress(address, headers: ["@/etc/passwd: x"])
    }
    #expect(throws: PrometheusAddressError.badHeader("X")) {
      try PrometheusAddress(address, headers: ["X: a\r\nY: b"])
    }
    #expect(throws: PrometheusAddressError.badToken) {
      try PrometheusAddress(address, token: "a\nb")
    }
  }
}
