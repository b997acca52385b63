import Foundation

/// A file or standard input, read in pieces.
package struct ByteSource: Sendable {
  /// What messages call it: the path, or `standard input`.
  package let name: String
  private let descriptor: Int32

  /// Opens a file, or standard input for `-`.
  ///
  /// - Throws: ``ByteSourceError`` where it cannot be read.
  package init(path: String) throws(ByteSourceError) {
    guard path != "-" else {
      name = "standard input"
      descriptor = STDIN_FILENO
      return
    }
    name = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ByteSourceError(name: path, reason: String(cString: strerror(errno)))
    }
  }

  /// How many bytes a file holds, `nil` of a pipe or a terminal.
  package var size: Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Appends the next piece to `buffer`.
  ///
  /// - Returns: Whether there was one.
  func read(into buffer: inout [UInt8], atMost count: Int = 1 << 20) throws(ByteSourceError) -> Bool
  {
    var failure: Int32?
    let piece = [UInt8](unsafeUninitializedCapacity: count) { space, initialized in
      let length = Foundation.read(descriptor, space.baseAddress, count)
      failure = length < 0 ? errno : nil
      initialized = max(0, length)
    }
    if let failure {
      throw ByteSourceError(name: name, reason: String(cString: strerror(failure)))
    }
    buffer += piece
    return !piece.isEmpty
  }
}

extension ByteSource {
  /// Reads all that is left, as UTF-8.
  ///
  /// - Returns: The text; bytes that are no UTF-8 become U+FFFD.
  package func readText() throws(ByteSourceError) -> String {
    String(decoding: try readBytes(), as: UTF8.self)
  }
}

extension ByteSource {
  /// Reads all that is left, byte for byte.
  ///
  /// - Returns: The text, `nil` where the bytes are no UTF-8.
  package func readExactText() throws(ByteSourceError) -> String? {
    String(validating: try readBytes(), as: UTF8.self)
  }

  /// Reads all that is left, and closes what was opened: a folder may have more files than a
  /// process may have open.
  private func readBytes() throws(ByteSourceError) -> [UInt8] {
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var bytes: [UInt8] = []
    while try read(into: &bytes) {}
    return bytes
  }
}

/// Why a file cannot be read.
package struct ByteSourceError: Error, Equatable {
  /// The path, or `standard input`.
  package let name: String
  /// What the system says.
  package let reason: String
}

extension ByteSourceError: CustomStringConvertible {
  package var description: String {
    "cannot read \(name): \(reason); check the path and its permissions"
  }
}
