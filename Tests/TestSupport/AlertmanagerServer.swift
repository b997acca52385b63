import Foundation

/// A real Alertmanager on loopback.
///
/// Tests that use it are skipped, with a word, where it is absent:
///
/// ```swift
/// @Suite(.enabled(if: AlertmanagerServer.isInstalled, "prometheus-alertmanager is absent"))
/// ```
package final class AlertmanagerServer: Sendable {
  /// Where it answers.
  package let address: String
  private let folder: TemporaryFolder
  private let process: Process

  /// Whether there is one on this machine.
  package static let isInstalled = [path, "/usr/bin/curl"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private static let path = "/usr/bin/prometheus-alertmanager"

  /// Starts an Alertmanager, and waits until it answers.
  ///
  /// - Throws: ``Failure``.
  package init() throws {
    folder = try TemporaryFolder()
    try folder.write("route: {receiver: nobody}\nreceivers: [{name: nobody}]\n", to: "config.yml")
    try folder.write("", to: "log")
    process = Process()
    process.executableURL = URL(filePath: Self.path)
    process.currentDirectoryURL = folder.url
    process.arguments = [
      "--config.file=config.yml", "--storage.path=data", "--cluster.listen-address=",
      "--web.listen-address=127.0.0.1:0",
    ]
    let log = try FileHandle(forWritingTo: folder.url.appending(path: "log"))
    process.standardOutput = log
    process.standardError = log
    try process.run()
    guard let port = try Self.port(in: folder.path("log")) else {
      process.terminate()
      throw Failure.notStarted(try String(contentsOfFile: folder.path("log"), encoding: .utf8))
    }
    address = "http://127.0.0.1:\(port)"
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  /// Why a test has no Alertmanager, or not the alerts that it needs.
  package enum Failure: Error {
    /// It did not come up; what it wrote.
    case notStarted(String)
    /// It does not take what it was sent; what it answered.
    case refused(String)
  }

  /// Sends it something, as a Prometheus does alerts and a person silences.
  ///
  /// - Throws: ``Failure``.
  package func post(_ body: String, to path: String) throws {
    let answer = try Program.run(
      "/usr/bin/curl",
      [
        "--silent", "--show-error", "--fail-with-body", "--header",
        "Content-Type: application/json", "--data", "@-", "\(address)/api/v2/\(path)",
      ], in: folder.path, input: body)
    guard answer.status == 0 else { throw Failure.refused(answer.output + answer.errors) }
  }

  /// The port that the system chose, from the log.
  private static func port(in log: String) throws -> String? {
    for _ in 0..<600 {
      let text = try String(contentsOfFile: log, encoding: .utf8)
      if let match = text.firstMatch(
        of: /Listening on" address=127\.0\.0\.1:(?<port>[0-9]+)/)
      {
        return String(match.port)
      }
      Thread.sleep(forTimeInterval: 0.05)
    }
    return nil
  }
}
