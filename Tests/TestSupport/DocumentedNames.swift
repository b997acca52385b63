import Foundation

/// The names in the first column of the tables under a heading of a document; `.x` goes on from
/// the name before it.
package func documentedNames(in document: String, under heading: String) throws -> [String] {
  let file = Project.root.appending(path: document)
  let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
  let section = lines.drop { $0.drop { $0 == "#" } != " \(heading)" || !$0.hasPrefix("#") }
    .dropFirst().prefix { !$0.hasPrefix("#") }
  let cells = section.filter { $0.hasPrefix("| `") }.compactMap { $0.split(separator: "|").first }
  return cells.flatMap { cell -> [String] in
    var parent = ""
    return cell.matches(of: /`([^`]+)`/).map { match in
      let name = String(match.1).replacing("[]", with: "")
      if name.hasPrefix(".") { return parent + name }
      parent = name.split(separator: ".").dropLast().joined(separator: ".")
      return name
    }
  }
}
