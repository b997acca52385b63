package import Foundation

/// A folder of a test's own, gone with the value.
package final class TemporaryFolder: Sendable {
  /// Where it is.
  package let url: URL

  /// Makes it.
  package init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "psgf-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: url)
    } catch {
      print("cannot remove \(url.path()): \(error)")
    }
  }

  /// The path of the folder.
  package var path: String { url.path(percentEncoded: false) }

  /// The path of something in it.
  package func path(_ name: String) -> String {
    url.appending(path: name).path(percentEncoded: false)
  }

  /// Writes a file in it.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try text.write(toFile: path(name), atomically: true, encoding: .utf8)
    return path(name)
  }
}
