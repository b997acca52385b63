import Reliability

extension SensitiveDataScanner {
  /// One that knows a domain and three people.
  static let example = SensitiveDataScanner(
    internalDomains: ["corp.example"], people: ["Anna Meyer", "jdoe", "@will"])

  /// What it finds, each as `kind: text`.
  func found(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return findings(in: text).map { finding in
      "\(finding.kind): \(String(decoding: bytes[finding.utf8Range], as: UTF8.self))"
    }
  }
}

/// Secrets that open nothing. They stand here in pieces, so that tools that look for secrets in
/// repositories find none in this one.
enum MadeUp {
  static let letters = "aB3dE5fG7hJ9kL2mN4pQ6rS8tU1vW3xY5zA7bC9dE2fG4hJ6kL8mN1pQ3rS5"

  static func drawn(_ count: Int) -> String {
    String(String(repeating: letters, count: 5).prefix(count))
  }

  static let accessKey = "AKI" + "A" + "QYLPMN5HFIQR7XYA"
  static let personalToken = "gh" + "p_" + drawn(36)
  static let jsonWebToken =
    "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9" + ".eyJzdWIiOiIxMjM0NTY3ODkwIn0"
    + ".dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U"

  static func privateKey(_ label: String = "RSA PRIVATE KEY", lineBreak: String = "\n") -> String {
    let dashes = String(repeating: "-", count: 5)
    return [
      "\(dashes)BEGIN \(label)\(dashes)", drawn(64), drawn(60) + "Zz==",
      "\(dashes)END \(label)\(dashes)",
    ].joined(separator: lineBreak)
  }
}
