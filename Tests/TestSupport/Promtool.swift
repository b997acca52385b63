import Foundation

/// The tool that checks and tries rules of Prometheus.
///
/// Tests that use it are skipped, with a word, where it is absent:
///
/// ```swift
/// @Suite(.enabled(if: Promtool.isInstalled, "promtool is absent"))
/// ```
package enum Promtool {
  private static let path = "/usr/bin/promtool"

  /// Whether there is one on this machine.
  package static let isInstalled = FileManager.default.isExecutableFile(atPath: path)

  /// Runs it in a folder.
  package static func run(
    _ arguments: [String], in folder: TemporaryFolder
  ) throws -> Program.Result {
    try Program.run(path, arguments, in: folder.path)
  }
}

extension String {
  /// The text in quotes as JSON has it, and so YAML too.
  package var json: String {
    get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
  }
}
