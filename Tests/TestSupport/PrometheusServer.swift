import Foundation

/// A real Prometheus on loopback, with samples of a test's own.
///
/// Tests that use it are skipped, with a word, where it is absent:
///
/// ```swift
/// @Suite(.enabled(if: PrometheusServer.isInstalled, "prometheus is absent"))
/// ```
package final class PrometheusServer: Sendable {
  /// Where it answers.
  package let address: String
  private let folder: TemporaryFolder
  private let process: Process

  /// Whether there is one on this machine.
  package static let isInstalled = programs.allSatisfy {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private static let programs = ["/usr/bin/prometheus", "/usr/bin/promtool", "/usr/bin/curl"]

  /// Starts a Prometheus, and waits until it answers.
  ///
  /// - Parameters:
  ///   - samples: Its samples, as OpenMetrics text.
  ///   - access: Who is let in, as its web configuration says it; everybody, unless given.
  /// - Throws: ``Failure``.
  package init(samples: String, access: String = "") throws {
    folder = try TemporaryFolder()
    try folder.write(samples, to: "samples.txt")
    try folder.write("global: {}\n", to: "prometheus.yml")
    try folder.write(access, to: "web.yml")
    let filling = try Program.run(
      "/usr/bin/promtool", ["tsdb", "create-blocks-from", "openmetrics", "samples.txt", "data"],
      in: folder.path)
    guard filling.status == 0 else { throw Failure.notFilled(filling.errors) }
    process = Process()
    process.executableURL = URL(filePath: "/usr/bin/prometheus")
    process.currentDirectoryURL = folder.url
    process.arguments = [
      "--config.file=prometheus.yml", "--storage.tsdb.path=data",
      "--storage.tsdb.retention.time=100y", "--web.config.file=web.yml",
      "--web.listen-address=127.0.0.1:0",
    ]
    try folder.write("", to: "log")
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

  /// Why there is no Prometheus for a test.
  package enum Failure: Error {
    /// `promtool` does not take the samples.
    case notFilled(String)
    /// It did not come up; what it wrote.
    case notStarted(String)
  }

  /// The port that the system chose, from the log, once requests are answered.
  private static func port(in log: String) throws -> String? {
    for _ in 0..<600 {
      let text = try String(contentsOfFile: log, encoding: .utf8)
      if text.contains("Server is ready to receive web requests"),
        let match = text.firstMatch(of: /Listening on" address=127\.0\.0\.1:(?<port>[0-9]+)/)
      {
        return String(match.port)
      }
      Thread.sleep(forTimeInterval: 0.05)
    }
    return nil
  }
}
