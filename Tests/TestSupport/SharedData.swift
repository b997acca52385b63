import Foundation

/// Real data that nobody here wrote, kept outside the repository: the folder that
/// `PSGF_SHARED_DATA` names, else `shared/data` beside the checkout.
///
/// Tests that read it are skipped, with a word, where it is absent:
///
/// ```swift
/// @Suite(.enabled(if: SharedData.isPresent, "shared/data is absent"))
/// ```
package enum SharedData {
  private static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["PSGF_SHARED_DATA"] {
      return URL(filePath: path, directoryHint: .isDirectory)
    }
    let checkout = URL(filePath: #filePath).appending(path: "../../..").standardized
    return checkout.appending(path: "../shared/data").standardized
  }()

  /// Whether the folder is there.
  package static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// The path of a file or folder of the data.
  package static func path(_ name: String) -> String {
    folder.appending(path: name).path(percentEncoded: false)
  }

  /// The text of a file of the data.
  package static func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  /// The files below a folder of the data whose names end with `suffix`, by path; none where the
  /// data are absent.
  package static func files(below name: String, suffix: String) -> [String] {
    guard let names = FileManager.default.enumerator(atPath: path(name)) else { return [] }
    return names.compactMap { $0 as? String }.filter { $0.hasSuffix(suffix) }
      .map { "\(name)/\($0)" }.sorted()
  }
}
