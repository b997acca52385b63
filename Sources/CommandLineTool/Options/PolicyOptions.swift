import ArgumentParser
import Foundation
import Interchange
import Ledger
import Reliability

/// Which policy says when a postmortem is due.
struct PolicyOptions: ParsableArguments {
  @Option(
    name: .customLong("policy"),
    help: ArgumentHelp(
      "A policy file; else policy.yaml beside the ledger, else the built-in policy.",
      valueName: "path"))
  var path: String?

  /// The policy of a ledger.
  ///
  /// - Throws: ``ByteSourceError``, ``MappingError``.
  func policy(for ledger: Ledger) throws -> PostmortemPolicy {
    let beside = URL(filePath: ledger.path).deletingLastPathComponent()
      .appending(path: "policy.yaml").path(percentEncoded: false)
    guard let path = path ?? (FileManager.default.fileExists(atPath: beside) ? beside : nil) else {
      return .standard
    }
    return try PostmortemPolicy(yaml: String(readingFile: path), file: path)
  }
}
