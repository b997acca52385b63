import Yams

/// A document whose root is a list, each element of it a document of its own.
struct YAMLList {
  let nodes: [Node]
  let slice: YAMLSlice

  /// The elements with their lines, moved left, and the comments right above them.
  ///
  /// Where lines alone do not say what an element says, as with an alias of an anchor in another
  /// element or a list within brackets, it is written anew.
  var documents: [YAMLDocuments.Document] {
    let starts = nodes.indices.map(start(of:)) + [slice.lines.count]
    return nodes.enumerated().map { index, node in
      let text = text(of: node, lines: starts[index], starts[index + 1])
      return YAMLDocuments.Document(
        text: says(text, node) ? text : serialized(node) ?? text, node: node,
        linesBefore: slice.linesBefore)
    }
  }

  /// The index of the line that an element begins on.
  private func line(of node: Node) -> Int {
    min(max(0, (node.mark?.line ?? 1) - 1), slice.lines.count - 1)
  }

  /// The index of the first line of an element and of the comments above it.
  ///
  /// A comment that stands further right than the list's dash may be part of a text.
  private func start(of index: Int) -> Int {
    let first = line(of: nodes[index])
    let earliest = index == 0 ? 0 : line(of: nodes[index - 1]) + 1
    let dash = slice.lines[first].indentation
    var start = first
    for line in stride(from: first - 1, through: earliest, by: -1) {
      guard slice.lines[line].isBlankOrComment, slice.lines[line].indentation <= dash else { break }
      if slice.lines[line].isComment { start = line }
    }
    return start
  }

  private func text(of node: Node, lines start: Int, _ end: Int) -> String {
    let first = line(of: node)
    let column = (node.mark?.column ?? 1) - 1
    let dash = slice.lines[first].indentation
    return (start..<max(start, end)).map { index in
      let line = slice.lines[index]
      let surplus =
        index == first ? column : min(index < first ? dash : column, line.indentation)
      return line.dropFirst(surplus) + "\n"
    }.joined()
  }

  private func says(_ text: String, _ node: Node) -> Bool {
    do {
      return try Yams.compose(yaml: text) == node
    } catch {
      return false
    }
  }

  private func serialized(_ node: Node) -> String? {
    do {
      return try Yams.serialize(node: node)
    } catch {
      return nil
    }
  }
}
