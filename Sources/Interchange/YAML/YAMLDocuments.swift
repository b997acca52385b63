import Yams

/// The documents of a YAML text, each with its own text, so that it can be written back as it was.
struct YAMLDocuments {
  /// A document of a file.
  struct Document {
    /// The text, comments included; it ends with a line feed.
    let text: String
    /// The root.
    let node: Node
    /// How many lines of the file come before the first that marks of `node` count.
    let linesBefore: Int
  }

  /// The documents that are YAML, in order; those that hold nothing are left out.
  private(set) var documents: [Document] = []
  /// Why others are none.
  private(set) var errors: [Finding] = []

  /// Splits a text into its documents; a document whose root is a list becomes one an element.
  ///
  /// Comments that stand alone before a document, such as a licence, go with it.
  init(_ text: String, file: String) {
    var comments: YAMLSlice?
    for var slice in YAMLSlice.slices(of: text) {
      slice = slice.preceded(by: comments)
      comments = nil
      do {
        guard let node = try Yams.compose(yaml: slice.text), !node.isNull else {
          comments = slice.lines.contains(where: \.isComment) ? slice : nil
          continue
        }
        documents +=
          node.sequence.map { YAMLList(nodes: Array($0), slice: slice).documents }
          ?? [Document(text: slice.text, node: node, linesBefore: slice.linesBefore)]
      } catch {
        let (line, problem) = slice.place(of: error)
        errors.append(
          Finding(
            file: file, line: line + slice.linesBefore, field: "",
            reason: "is no YAML: \(problem); correct the line or the one before it"))
      }
    }
  }
}
