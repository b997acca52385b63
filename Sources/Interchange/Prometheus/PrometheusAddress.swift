import Foundation

/// Where a Prometheus answers, and how one makes oneself known to it.
package struct PrometheusAddress: Sendable {
  /// The address without a name or a password, as it may be shown and kept.
  package let text: String
  /// The headers of each request.
  let headers: [(name: String, value: String)]

  /// An address.
  ///
  /// - Parameters:
  ///   - text: `http` or `https`, a host, a path where there is one; a name and a password before
  ///     the host become a header.
  ///   - token: A bearer token.
  ///   - headers: Further headers, each `Name: value`.
  /// - Throws: ``PrometheusAddressError``.
  package init(
    _ text: String, token: String? = nil, headers: [String] = []
  ) throws(PrometheusAddressError) {
    guard var parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
      ["http", "https"].contains(parts.scheme?.lowercased()), parts.query == nil,
      parts.fragment == nil
    else { throw .notAnAddress(Self.withoutPassword(text)) }
    var all: [(name: String, value: String)] = []
    if let token, !token.isEmpty {
      guard token.allSatisfy(\.isPrintableASCII) else { throw .badToken }
      all.append(("Authorization", "Bearer \(token)"))
    } else if let user = parts.user {
      let pair = Data("\(user):\(parts.password ?? "")".utf8).base64EncodedString()
      all.append(("Authorization", "Basic \(pair)"))
    }
    parts.user = nil
    parts.password = nil
    for header in headers { all.append(try Self.header(header)) }
    while parts.path.hasSuffix("/") { parts.path.removeLast() }
    if parts.path.hasSuffix("/api/v1") { parts.path.removeLast("/api/v1".count) }
    guard let shown = parts.string else { throw .notAnAddress(Self.withoutPassword(text)) }
    self.text = shown
    self.headers = all
  }

  private static func header(
    _ text: String
  ) throws(PrometheusAddressError) -> (name: String, value: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    guard parts.count == 2, let name = parts.first, !name.isEmpty,
      name.allSatisfy(\.isOfHeaderName),
      parts[1].allSatisfy({ $0.isPrintableASCII })
    else { throw .badHeader(parts.first ?? "") }
    guard name.lowercased() != "authorization" else { throw .secretInHeader }
    return (name, parts[1])
  }

  /// The text without what stands before an at sign, which may be a password.
  private static func withoutPassword(_ text: String) -> String {
    guard let sign = text.lastIndex(of: "@") else { return text }
    return "…" + text[sign...]
  }
}

extension Character {
  fileprivate var isOfHeaderName: Bool {
    isASCII && (isLetter || isNumber) || self == "-" || self == "_"
  }

  fileprivate var isPrintableASCII: Bool { (" "..."~").contains(self) }
}

/// Why a Prometheus cannot be addressed so.
package enum PrometheusAddressError: Error, Equatable {
  /// The text is no address of a Prometheus.
  case notAnAddress(String)
  /// A header has no name or no value.
  case badHeader(String)
  /// A secret stands on the command line, where every user of the machine can read it.
  case secretInHeader
  /// The token holds what no header can.
  case badToken
  /// A token would go where a document says, and not its owner.
  case tokenForDocument(String)
}

extension PrometheusAddressError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notAnAddress(let text):
      "'\(text)' is no address of a Prometheus: write one such as https://prometheus.example:9090"
    case .badHeader(let name):
      "--header: '\(name)' is no header: write a name, a colon and a value, as in "
        + "'X-Scope-OrgID: payments'"
    case .secretInHeader:
      "--header: everybody on this machine can read a command line: put the bearer token into "
        + "PSGF_PROMETHEUS_TOKEN instead"
    case .tokenForDocument(let address):
      "PSGF_PROMETHEUS_TOKEN is set, and the address \(address) stands in a document only: say with "
        + "--prometheus or PSGF_PROMETHEUS_URL where the token may go"
    case .badToken:
      "PSGF_PROMETHEUS_TOKEN holds a line break or another character that no token has"
    }
  }
}
