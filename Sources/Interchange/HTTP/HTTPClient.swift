package import Foundation

/// The one door to the network: sends a request and gives the answer.
///
/// The live one lets the program `curl` do it; docs/decisions/0006-http-by-curl.md says why.
package struct HTTPClient: Sendable {
  /// Sends a request, and waits for the answer.
  ///
  /// - Throws: ``HTTPFailure`` where no answer comes.
  package var send: @Sendable (Request) throws(HTTPFailure) -> Response

  /// What is asked.
  package struct Request: Sendable {
    /// Where to.
    package var address: String
    /// Names and values of headers.
    package var headers: [(name: String, value: String)]
    /// Names and values of the fields of a form, which is posted; where there are none, the address
    /// is only read.
    package var fields: [(name: String, value: String)]
    /// How long to wait for the whole answer.
    package var patience: Duration
  }

  /// What came back.
  package struct Response: Sendable {
    /// The status of HTTP.
    package var status: Int
    /// Where the server wants the request instead; empty where it does not.
    package var redirection: String
    /// The body.
    package var body: Data
  }
}

/// Why no answer came.
package enum HTTPFailure: Error, Equatable {
  /// There is no `curl`.
  case noCurl
  /// The server is not there, or the way to it fails, as `curl` says.
  case unreachable(String)
  /// It took too long.
  case timedOut
  /// The request is too long to be handed over.
  case tooLong
}

extension HTTPClient {
  /// A client that has `curl` do the work, with the system's certificates and proxies.
  package static let curl = HTTPClient { request throws(HTTPFailure) in
    let request = CurlRequest(request)
    let (status, output, complaint) = try request.run()
    switch status {
    case 0: break
    case 127: throw .noCurl
    case 28: throw .timedOut
    default: throw .unreachable(complaint.isEmpty ? "curl ended with \(status)" : complaint)
    }
    // The last line is what --write-out adds to the body.
    guard let end = output.lastIndex(of: UInt8(ascii: "\n")) else {
      throw .unreachable("curl gave no answer")
    }
    let words = String(decoding: output[(end + 1)...], as: UTF8.self).split(separator: " ")
    guard let code = words.first.flatMap({ Int($0) }) else {
      throw .unreachable("curl gave no status")
    }
    return Response(
      status: code, redirection: words.dropFirst().joined(separator: " "), body: output[..<end])
  }
}

/// A request as `curl` takes it: from standard input, for anybody can read a command line.
private struct CurlRequest {
  private let configuration: String

  init(_ request: HTTPClient.Request) {
    let options: [(String, String)] =
      [
        ("url", request.address), ("proto", "=http,https"), ("connect-timeout", "10"),
        ("max-time", String(request.patience.wholeSeconds)),
        ("write-out", "\n%{http_code} %{redirect_url}"),
      ]
      + request.headers.map { ("header", "\($0.name): \($0.value)") }
      + request.fields.map { ("data-urlencode", "\($0.name)=\($0.value)") }
    configuration = options.map { "\($0) = \($1.inCurlQuotes)\n" }.joined()
  }

  func run() throws(HTTPFailure) -> (status: Int32, output: Data, complaint: String) {
    // A pipe holds 64 KiB, and is filled before anybody reads it: so nobody can close it too early.
    guard configuration.utf8.count < 60_000 else { throw .tooLong }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "curl", "--disable", "--silent", "--show-error", "--globoff", "--config", "-",
    ]
    let (input, output, complaints) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = complaints
    // Foundation's own wait looks for the end every 50 ms only.
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    do {
      try input.fileHandleForWriting.write(contentsOf: Data(configuration.utf8))
      try input.fileHandleForWriting.close()
      try process.run()
      let body = try output.fileHandleForReading.readToEnd() ?? Data()
      let complaint = try complaints.fileHandleForReading.readToEnd() ?? Data()
      end.wait()
      return (
        process.terminationStatus, body,
        String(decoding: complaint, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
      )
    } catch {
      throw .unreachable(error.localizedDescription)
    }
  }
}

extension HTTPClient.Response {
  /// The first line of the body, for a message.
  var text: String {
    String(decoding: body.prefix(200), as: UTF8.self).split(whereSeparator: \.isNewline).first
      .map(String.init) ?? ""
  }
}

extension Duration {
  fileprivate var wholeSeconds: Int64 { max(1, components.seconds) }
}

extension String {
  /// The text in quotes as a configuration of `curl` reads it.
  fileprivate var inCurlQuotes: String {
    let escapes: [Character: String] = [
      "\\": "\\\\", "\"": "\\\"", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\r\n": "\\r\\n",
    ]
    return "\"" + map { escapes[$0] ?? String($0) }.joined() + "\""
  }
}
