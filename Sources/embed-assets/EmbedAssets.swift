import Foundation

/// Writes one Swift file that holds every file of the given folders as string literals, ordered by
/// path: `embed-assets OUTPUT FOLDER...`.
@main
enum EmbedAssets {
  static func main() throws {
    let output = CommandLine.arguments[1]
    let folders = CommandLine.arguments.dropFirst(2).map { URL(filePath: $0) }
    let entries = try folders.flatMap(entries(in:)).joined(separator: ",\n")
    let source = "extension Asset {\n  static let embedded: [Asset] = [\n\(entries)\n  ]\n}\n"
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }

  private static func entries(in folder: URL) throws -> [String] {
    let root = folder.resolvingSymlinksInPath()
    return try FileManager.default.subpathsOfDirectory(atPath: root.path())
      .sorted()
      .map { (path: $0, file: root.appending(path: $0)) }
      .filter { !$0.file.lastPathComponent.hasPrefix(".") }
      .filter { try $0.file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory != true }
      .map { path, file in
        let text = try String(contentsOf: file, encoding: .utf8)
        return "    Asset(path: \(literal("\(folder.lastPathComponent)/\(path)")), "
          + "text: \(literal(text)))"
      }
  }

  /// A Swift string literal; every character that could end or alter it is escaped.
  private static func literal(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": #"\\"#
      case "\"": #"\""#
      case "\n": #"\n"#
      case " "..."~": String(scalar)
      default: "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return "\"\(escaped.joined())\""
  }
}
