import Foundation
import Interchange

extension String {
  /// The text of a file, byte for byte.
  ///
  /// - Throws: ``ByteSourceError``, ``PostmortemTextError/notText(file:)``.
  init(readingFile path: String) throws {
    guard let text = try ByteSource(path: path).readExactText() else {
      throw PostmortemTextError.notText(file: path)
    }
    self = text
  }

  /// Writes the text to a file, whole or not at all, and makes the folder that it lies in.
  ///
  /// - Throws: ``CommandError/cannotWrite(path:reason:)``, ``CommandError/noRoom(path:reason:)``.
  func write(toFile path: String) throws {
    let file = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(utf8).write(to: file, options: .atomic)
    } catch {
      throw CommandError(writing: path, error)
    }
  }
}
