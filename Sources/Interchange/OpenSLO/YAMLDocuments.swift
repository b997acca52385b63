import Yams

/// The documents of a YAML text, each with its own text.
enum YAMLDocuments {
  /// A document of a file.
  struct Document {
    /// The text, comments included.
    let text: String
    /// The root.
    let node: Node
    /// How many lines of the file come before it.
    let linesBefore: Int
  }

  /// Splits a text into its documents; a document whose root is a list becomes one a element.
  ///
  /// - Throws: ``Finding`` where the text is no YAML.
  static func split(_ text: String, file: String) throws(Finding) -> [Document] {
    var documents: [Document] = []
    for (slice, linesBefore) in slices(of: text) {
      guard let node = try compose(slice, file: file, linesBefore: linesBefore) else { continue }
      let whole = Document(text: slice, node: node, linesBefore: linesBefore)
      if let elements = node.sequence {
        documents += elements.indices.map { element(at: $0, of: Array(elements), in: whole) }
      } else {
        documents.append(whole)
      }
    }
    return documents
  }

  /// The parts between lines that begin with `---` or `...`, which YAML allows for no other use.
  private static func slices(of text: String) -> [(text: String, linesBefore: Int)] {
    var slices: [(text: String, linesBefore: Int)] = []
    var lines: [Substring] = []
    var linesBefore = 0
    for (index, line) in text.lines.enumerated() {
      let marker = line.prefix(3)
      let rest = line.dropFirst(3)
      let isMarker = (marker == "---" || marker == "...") && (rest.first?.isWhitespace ?? true)
      guard isMarker else {
        lines.append(line)
        continue
      }
      slices.append((lines.joined(separator: "\n"), linesBefore))
      // What stands behind the marker belongs to the document that it begins.
      let content = rest.drop { $0.isWhitespace }
      lines = content.isEmpty ? [] : ["   " + content]
      linesBefore = content.isEmpty ? index + 1 : index
    }
    slices.append((lines.joined(separator: "\n"), linesBefore))
    return slices
  }

  private static func compose(
    _ text: String, file: String, linesBefore: Int
  ) throws(Finding) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch {
      let (line, problem) = error.place
      throw Finding(
        file: file, line: line + linesBefore, field: "",
        reason: "is no YAML: \(problem); correct the line or the one before it")
    }
  }

  /// An element of a list as a document of its own: its lines, moved left.
  private static func element(at index: Int, of elements: [Node], in list: Document) -> Document {
    let node = elements[index]
    let lines = list.text.lines
    let first = (node.mark?.line ?? 1) - 1
    let next = elements.dropFirst(index + 1).first?.mark.map { $0.line - 1 } ?? lines.count
    let indent = (node.mark?.column ?? 1) - 1
    let text = lines[min(first, next)..<max(first, next)].enumerated().map { offset, line in
      let leading = line.prefix(while: { $0 == " " }).count
      return line.dropFirst(offset == 0 ? indent : min(indent, leading))
    }.joined(separator: "\n")
    return Document(
      text: isSame(text, as: node) ? text : serialized(node, otherwise: text), node: node,
      linesBefore: list.linesBefore)
  }

  private static func isSame(_ text: String, as node: Node) -> Bool {
    do {
      return try Yams.compose(yaml: text) == node
    } catch {
      return false
    }
  }

  private static func serialized(_ node: Node, otherwise text: String) -> String {
    do {
      return try Yams.serialize(node: node)
    } catch {
      return text
    }
  }
}

extension String {
  /// The lines without their line feeds. Not split by character, since CR and LF are one.
  fileprivate var lines: [Substring] {
    utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      Substring($0)
    }
  }
}

extension Finding: Error {}

extension Error {
  /// The line on which a parser stopped, counted from 1, and why.
  fileprivate var place: (line: Int, problem: String) {
    switch self as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, problem)
    case .duplicatedKeysInMapping(let keys, _):
      (1, "the keys \(keys.map { "\($0)" }.joined(separator: ", ")) stand there twice")
    default: (1, "\(self)")
    }
  }
}
