import Foundation
import TestSupport

/// The examples in YAML of a page of the documentation.
enum DocumentationExamples {
  /// The examples of `docs/<name>`, in order; none where there is no such page.
  static func yaml(of name: String) -> [String] {
    do {
      let page = try String(
        contentsOf: Project.root.appending(path: "docs/\(name)"), encoding: .utf8)
      return page.split(separator: "```yaml\n").dropFirst().compactMap { rest in
        rest.split(separator: "```\n").first.map(String.init)
      }
    } catch {
      return []
    }
  }
}
