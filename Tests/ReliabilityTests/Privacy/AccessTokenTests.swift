import Reliability
import Testing

@Suite("Keys and tokens in a text")
struct AccessTokenTests {
  private let scanner = SensitiveDataScanner.example

  private static let shaped = [
    MadeUp.accessKey, "ASI" + "A" + "QYLPMN5HFIQR7XYB", MadeUp.personalToken,
    "gh" + "o_" + MadeUp.drawn(36), "github" + "_pat_" + MadeUp.drawn(82),
    "gl" + "pat-" + MadeUp.drawn(20), "xo" + "xb-123456789012-" + MadeUp.drawn(24),
    "AI" + "za" + MadeUp.drawn(35), "sk" + "_live_" + MadeUp.drawn(24),
    "rk" + "_live_" + MadeUp.drawn(24), "np" + "m_" + MadeUp.drawn(36),
    "hv" + "s." + MadeUp.drawn(24), "S" + "G." + MadeUp.drawn(22) + "." + MadeUp.drawn(43),
    MadeUp.jsonWebToken, "https://hooks.sl" + "ack.com/services/T024BE7LH/B" + MadeUp.drawn(30),
  ]

  @Test(arguments: shaped)
  func `are known by their shape`(token: String) {
    for text in ["\(token)", "We saw `\(token)`.", "key=\(token)\r\n", "| a | \(token) |"] {
      #expect(scanner.found(in: text) == ["accessToken: \(token)"])
    }
  }

  @Test(arguments: [
    MadeUp.accessKey + "Q", "x" + MadeUp.accessKey, "AKI" + "A" + "IOSFODNN7EXAMPLE",
    "gh" + "p_" + String(repeating: "x", count: 36), "gh" + "p_tooShort", "AIza", "xoxb-",
    "npm_install",
    "sk" + "_live_" + String(repeating: "0", count: 24), "hvs.", "SG.1.2", "eyJ.eyJ.eyJ",
    // The header is no JSON: "not really a header".
    "eyJub3QgcmVhbGx5IGEgaGVhZGVy.eyJzdWIiOiIxIn0.dozjgNryP4J3jVmNHl0w5N",
    "https://hooks.sl" + "ack.com/services/XXXX/XXXX/XXXXXXXXXXXX",
  ])
  func `are not seen in what only starts like one, or stands for one`(text: String) {
    #expect(scanner.found(in: text) == [])
  }

  @Test(arguments: [
    "api_key: %", "API key: %", "\"apiKey\": \"%\"", "X-Api-Key: %", "AWS_SECRET_ACCESS_KEY=%",
    "client_secret = '%'", "--token=%", "https://api.example/?token=%&page=2",
    "Authorization: Bearer %", "curl -H 'authorization: bearer %'", "PRIVATE-TOKEN: `%`",
    "**Token:** %", "AccountKey=%;EndpointSuffix=x", "{secret: %}", "token := \"%\"",
    "{\\\"token\\\": \\\"%\\\"}",
  ])
  func `are known by the name that they are given to`(pattern: String) {
    let token = MadeUp.drawn(32)
    let text = pattern.replacing("%", with: token)
    #expect(scanner.found(in: text) == ["accessToken: \(token)"])
  }

  @Test(arguments: [
    "token: ${CI_JOB_TOKEN}", "token: $GITHUB_TOKEN_2024_ABC", "secret = <your secret 12345678901>",
    "secret: {{ .Values.secret12345678 }}", "api_key: xxxxxxxxxxxxxxxx1234",
    "token: REDACTED1234567",
    "secret: binder-prod-secrets-2018", "secretName: tls-cert-a1b2c3d4e5f6",
    "token = os.environ['GITHUB_TOKEN']", "token: expired",
    "the token: it had expired on 2024-01-01",
    "max_tokens: 1500000000", "secret: /run/secrets/database1234567",
    "next_page_token: CAUQAA12345678", "\"NextToken\": \"9d624e0c-388b-4862-a31e-a85c64fc1d4a\"",
    "encryptionKey: arn:aws:kms:us-west-2:417498243647:key/c9fe2447-0795-4fda-afbe-8464574ae162",
    "credentials = from_session(oauth2session)",
    "primary key: a8f3b2c1d4e5f6a7b8c9", "Token::new1234567890a", "monkey: a8f3b2c1d4e5f6a7b8c9",
    "cache key = a8f3b2c1d4e5f6a7b8c9", "commit: 64e1aeaf7324d667c8a9793b58ba86660b5ab9",
    "bearer of bad news 1234567890a", "Authorization: Basic", "secret: see RFC-7519 and RFC-6750",
  ])
  func `are not seen in references, masks, names and other keys`(text: String) {
    #expect(scanner.found(in: text) == [])
  }

  @Test func `show no more than their prefix in a preview`() throws {
    let finding = try #require(scanner.findings(in: MadeUp.personalToken).first)
    #expect(finding.preview == "access token (ghp_…)")
    let assigned = try #require(scanner.findings(in: "secret=" + MadeUp.drawn(40)).first)
    #expect(assigned.preview == "access token")
  }

  @Test(arguments: [300, 600, 2_000])
  func `of any length are left out to their end`(length: Int) {
    let token = MadeUp.drawn(300) + String(repeating: "q7", count: (length - 300) / 2)
    #expect(scanner.redact("token: \(token)\nnext").text == "token: [access token left out]\nnext")
    #expect(scanner.redact("token: \"\(token)\"").text == "token: \"[access token left out]\"")
  }
}
