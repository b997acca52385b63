import ArgumentParser
import Foundation
import Interchange
import Ledger
import Reliability

/// Which governance policy holds.
struct PolicyOptions: ParsableArguments {
  /// The name of the policy's file, beside the ledger.
  static let fileName = "policy.yaml"

  @Option(
    name: .customLong("policy"),
    help: ArgumentHelp(
      "A policy file; else policy.yaml beside the ledger, else the built-in policy.",
      valueName: "path"))
  var path: String?

  /// Where the policy of a ledger lies, if it has a file.
  static func path(beside ledger: Ledger) -> String {
    URL(filePath: ledger.path).deletingLastPathComponent().appending(path: fileName)
      .path(percentEncoded: false)
  }

  /// The policy of a ledger.
  ///
  /// - Throws: ``ByteSourceError``, ``MappingError``.
  func policy(for ledger: Ledger) throws -> PolicyInForce {
    let beside = Self.path(beside: ledger)
    guard let path = path ?? (FileManager.default.fileExists(atPath: beside) ? beside : nil) else {
      return PolicyInForce(terms: GovernancePolicy(), file: nil, text: nil)
    }
    let text = try String(readingFile: path)
    return PolicyInForce(
      terms: try GovernancePolicy(yaml: text, file: path), file: path, text: text)
  }
}

/// A policy and where it comes from.
struct PolicyInForce {
  /// What it says.
  let terms: GovernancePolicy
  /// The file; `nil` for the built-in policy.
  let file: String?
  /// The text of the file.
  let text: String?

  /// Where it comes from, in words.
  var origin: String { file ?? "the built-in policy" }
}
