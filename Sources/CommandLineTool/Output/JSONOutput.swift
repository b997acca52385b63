import Foundation

extension Console {
  /// Writes a value as JSON: keys sorted, indented, slashes as they are.
  ///
  /// - Throws: What the encoder throws.
  func say(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    write(String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
  }
}
