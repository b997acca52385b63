package import Foundation

/// The project's own files.
package enum Project {
  /// The top level.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
