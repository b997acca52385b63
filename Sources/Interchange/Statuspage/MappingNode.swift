import Yams

/// A node of a mapping file, and where it stands.
struct MappingNode {
  private let node: Node
  private let file: String
  private let path: String

  init(_ node: Node, _ file: String, _ path: String) {
    self.node = node
    self.file = file
    self.path = path
  }

  /// The text of a scalar, `nil` of anything else.
  var text: String? { node.scalar?.string }

  /// The nodes under the keys of a mapping, in order.
  func children() throws(MappingError) -> [(String, MappingNode)] {
    guard let mapping = node.mapping else { throw error("is expected to hold keys and values") }
    return mapping.map { key, value in
      let name = key.scalar?.string ?? ""
      return (name, MappingNode(value, file, "\(path).\(name)"))
    }
  }

  /// The texts under the keys of a mapping.
  func strings() throws(MappingError) -> [String: String] {
    var strings: [String: String] = [:]
    for (key, child) in try children() {
      guard let text = child.text, !text.isEmpty else {
        throw child.error("is expected to be text")
      }
      strings[key] = text
    }
    return strings
  }

  /// What is wrong with the node.
  func error(_ reason: String) -> MappingError {
    MappingError(file: file, line: node.mark?.line, field: path, reason: reason)
  }
}

/// What is wrong with a mapping file, and where.
package struct MappingError: Error, Equatable {
  /// The file.
  package let file: String
  /// The line, counted from 1, where it is known.
  package let line: Int?
  /// The path of the field.
  package let field: String?
  /// What is wrong.
  package let reason: String
}

extension MappingError: CustomStringConvertible {
  package var description: String {
    let place = file + (line.map { ":\($0)" } ?? "")
    return [place, field.map { " \($0)" }.map { "\($0) \(reason)" } ?? " \(reason)"]
      .joined(separator: ":")
  }
}
