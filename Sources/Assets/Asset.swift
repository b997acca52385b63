/// A file of `migrations/` or `templates/`, as it was when the program was built.
package struct Asset: Sendable {
  /// The path below the top level, such as `migrations/0001-ledger.sql`.
  package let path: String
  /// The whole text of the file.
  package let text: String

  /// The name of the file without folders and without its ending: `0001-ledger`.
  package var name: String {
    let file = path.split(separator: "/").last ?? ""
    return file.split(separator: ".").first.map(String.init) ?? ""
  }

  /// The migrations of the ledger, in the order in which they are applied.
  package static var migrations: [Asset] {
    embedded.filter { $0.path.hasPrefix("migrations/") }
  }

  /// The built-in templates below a folder of `templates/`, such as `slo`, by path.
  package static func templates(below folder: String) -> [Asset] {
    embedded.filter { $0.path.hasPrefix("templates/\(folder)/") }
  }

  /// The built-in template at a path below `templates/`, such as `review.md`.
  package static func template(_ path: String) -> Asset? {
    embedded.first { $0.path == "templates/\(path)" }
  }
}
