import Foundation

/// The files of OpenSLO documents that a user means.
package enum OpenSLOSources {
  /// A file and its text.
  package struct File: Hashable, Sendable {
    /// The path, or `standard input`.
    package let name: String
    /// The text.
    package let text: String

    /// A file from its parts.
    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// Reads a file, every YAML file below a folder by path, or standard input for `-`.
  ///
  /// - Throws: ``ByteSourceError`` where something cannot be read, ``OpenSLOError/noFiles(_:)``
  ///   where a folder holds no YAML file.
  package static func read(_ path: String) throws -> [File] {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard exists, isFolder.boolValue else {
      let source = try ByteSource(path: path)
      return [File(name: source.name, text: try source.readText())]
    }
    let folder = URL(filePath: path, directoryHint: .isDirectory)
    let names = try FileManager.default.subpathsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
      .sorted()
    guard !names.isEmpty else { throw OpenSLOError.noFiles(path) }
    return try names.map { name in
      let file = folder.appending(path: name).path(percentEncoded: false)
      return File(name: file, text: try ByteSource(path: file).readText())
    }
  }
}
