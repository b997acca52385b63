package import Foundation

/// Real data that lies beside the project and not in it; tests that need it are skipped, saying so,
/// where it is absent.
package enum SharedData {
  /// The folder: `PSGF_SHARED_DATA`, else `../shared/data` beside the project.
  package static let folder: URL = {
    if let named = ProcessInfo.processInfo.environment["PSGF_SHARED_DATA"], !named.isEmpty {
      return URL(filePath: named, directoryHint: .isDirectory)
    }
    return Project.root.appending(path: "../shared/data").standardizedFileURL
  }()

  /// Whether it is there.
  package static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path()) }

  /// The path of a file or folder in it.
  package static func path(_ relative: String) -> String {
    folder.appending(path: relative).path(percentEncoded: false)
  }
}

/// The project's own files.
package enum Project {
  /// The top level.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
