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
  /// Hidden files and folders, such as `.github`, are passed over.
  ///
  /// - Throws: ``ByteSourceError`` where something cannot be read, ``OpenSLOError`` where a folder
  ///   holds no YAML file or a file is no UTF-8.
  package static func read(_ path: String) throws -> [File] {
    guard path != "-", isFolder(path) else { return [try readFile(path)] }
    let names = try names(in: path)
    guard !names.isEmpty else { throw OpenSLOError.noFiles(path) }
    let folder = URL(filePath: path, directoryHint: .isDirectory)
    return try names.map { try readFile(folder.appending(path: $0).path(percentEncoded: false)) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && isFolder.boolValue
  }

  /// The YAML files below a folder, by path.
  private static func names(in folder: String) throws(ByteSourceError) -> [String] {
    do {
      return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { name in
        let isYAML = [".yaml", ".yml"].contains { name.lowercased().hasSuffix($0) }
        let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
        return isYAML && !isHidden && !isFolder("\(folder)/\(name)")
      }.sorted()
    } catch {
      throw ByteSourceError(name: folder, reason: error.localizedDescription)
    }
  }

  private static func readFile(_ path: String) throws -> File {
    let source = try ByteSource(path: path)
    guard let text = try source.readExactText() else {
      throw OpenSLOError.invalid([
        Finding(file: source.name, line: 1, field: "", reason: "is not UTF-8: save it as UTF-8")
      ])
    }
    return File(name: source.name, text: text)
  }
}
