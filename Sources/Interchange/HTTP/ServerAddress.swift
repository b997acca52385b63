import Foundation

/// A kind of server that is asked.
package enum MonitoringServer: String, Sendable {
  /// It counts events.
  case prometheus = "Prometheus"
  /// It knows what fires.
  case alertmanager = "Alertmanager"

  /// The variable that holds a bearer token for it.
  package var tokenVariable: String { "PSGF_\(rawValue.uppercased())_TOKEN" }

  /// The variable that holds its address.
  package var addressVariable: String { "PSGF_\(rawValue.uppercased())_URL" }

  /// The path of its interface.
  var interface: String { self == .prometheus ? "/api/v1" : "/api/v2" }

  /// Such a server, with its article.
  var noun: String { self == .prometheus ? "a Prometheus" : "an Alertmanager" }

  /// An address that one could have.
  var example: String {
    "https://\(rawValue.lowercased()).example:\(self == .prometheus ? "9090" : "9093")"
  }
}

/// Where a server answers, and how one makes oneself known to it.
package struct ServerAddress: Sendable {
  /// The address without a name or a password, as it may be shown and kept.
  package let text: String
  /// The headers of each request.
  let headers: [(name: String, value: String)]

  /// An address.
  ///
  /// - Parameters:
  ///   - text: `http` or `https`, a host, a path where there is one; a name and a password before
  ///     the host become a header.
  ///   - server: What answers there.
  ///   - token: A bearer token.
  ///   - headers: Further headers, each `Name: value`.
  /// - Throws: ``ServerAddressError``.
  package init(
    _ text: String, of server: MonitoringServer, token: String? = nil, headers: [String] = []
  ) throws(ServerAddressError) {
    guard var parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
      ["http", "https"].contains(parts.scheme?.lowercased()), parts.query == nil,
      parts.fragment == nil
    else { throw .notAnAddress(Self.withoutPassword(text), server) }
    var all: [(name: String, value: String)] = []
    if let token, !token.isEmpty {
      guard token.allSatisfy(\.isPrintableASCII) else { throw .badToken(server) }
      all.append(("Authorization", "Bearer \(token)"))
    } else if let user = parts.user {
      let pair = Data("\(user):\(parts.password ?? "")".utf8).base64EncodedString()
      all.append(("Authorization", "Basic \(pair)"))
    }
    parts.user = nil
    parts.password = nil
    for header in headers { all.append(try Self.header(header, to: server)) }
    while parts.path.hasSuffix("/") { parts.path.removeLast() }
    if parts.path.hasSuffix(server.interface) { parts.path.removeLast(server.interface.count) }
    guard let shown = parts.string else { throw .notAnAddress(Self.withoutPassword(text), server) }
    self.text = shown
    self.headers = all
  }

  private static func header(
    _ text: String, to server: MonitoringServer
  ) throws(ServerAddressError) -> (name: String, value: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    guard parts.count == 2, let name = parts.first, !name.isEmpty,
      name.allSatisfy(\.isOfHeaderName),
      parts[1].allSatisfy({ $0.isPrintableASCII })
    else { throw .badHeader(parts.first ?? "") }
    guard name.lowercased() != "authorization" else { throw .secretInHeader(server) }
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

/// Why a server cannot be addressed so.
package enum ServerAddressError: Error, Equatable {
  /// The text is no address of such a server.
  case notAnAddress(String, MonitoringServer)
  /// A header has no name or no value.
  case badHeader(String)
  /// A secret stands on the command line, where every user of the machine can read it.
  case secretInHeader(MonitoringServer)
  /// The token holds what no header can.
  case badToken(MonitoringServer)
  /// A token would go where a document says, and not its owner.
  case tokenForDocument(String)
}

extension ServerAddressError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notAnAddress(let text, let server):
      "'\(text)' is no address of \(server.noun): write one such as \(server.example)"
    case .badHeader(let name):
      "--header: '\(name)' is no header: write a name, a colon and a value, as in "
        + "'X-Scope-OrgID: payments'"
    case .secretInHeader(let server):
      "--header: everybody on this machine can read a command line: put the bearer token into "
        + "\(server.tokenVariable) instead"
    case .tokenForDocument(let address):
      "PSGF_PROMETHEUS_TOKEN is set, and the address \(address) stands in a document only: say with "
        + "--prometheus or PSGF_PROMETHEUS_URL where the token may go"
    case .badToken(let server):
      "\(server.tokenVariable) holds a line break or another character that no token has"
    }
  }
}
