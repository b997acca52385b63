import CCMarkGFM

extension MarkdownDocument {
  /// A block of a text of which its form matters, and where it stands; lines count from 1.
  struct Block {
    /// What it is.
    enum Kind: Equatable {
      case heading(level: Int)
      /// Code, with what ends it where it stands between fences.
      case code(fence: String?)
      case html
    }

    let kind: Kind
    /// The lines of it, within those of the text.
    let lines: ClosedRange<Int>
    /// The byte of its first line at which it begins, from 1.
    let column: Int
    /// Whether it stands in no list and no quotation.
    let isTopLevel: Bool
  }

  /// The headings, code and raw HTML of a text, in order.
  static func blocks(of markdown: String) -> [Block] {
    withTree(of: markdown, otherwise: []) { document, _ in
      guard let iterator = cmark_iter_new(document) else { return [] }
      defer { cmark_iter_free(iterator) }
      var blocks: [Block] = []
      var event = cmark_iter_next(iterator)
      while event != CMARK_EVENT_DONE {
        if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator),
          let kind = kind(of: node)
        {
          let first = max(1, Int(cmark_node_get_start_line(node)))
          blocks.append(
            Block(
              kind: kind, lines: first...max(first, Int(cmark_node_get_end_line(node))),
              column: Int(cmark_node_get_start_column(node)),
              isTopLevel: cmark_node_parent(node) == document))
        }
        event = cmark_iter_next(iterator)
      }
      return blocks
    }
  }

  /// For each of so many lines of a text, whether code stands on it, between fences or indented.
  static func linesOfCode(in markdown: String, count: Int) -> [Bool] {
    var isCode = Array(repeating: false, count: count)
    for block in blocks(of: markdown) {
      guard case .code = block.kind else { continue }
      for line in block.lines where isCode.indices.contains(line - 1) { isCode[line - 1] = true }
    }
    return isCode
  }

  private static func kind(of node: OpaquePointer) -> Block.Kind? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_HTML_BLOCK: return .html
    case CMARK_NODE_CODE_BLOCK:
      var (length, offset, character): (Int32, Int32, CChar) = (0, 0, 0)
      guard cmark_node_get_fenced(node, &length, &offset, &character) != 0 else {
        return .code(fence: nil)
      }
      let mark = Character(Unicode.Scalar(UInt8(bitPattern: character)))
      return .code(fence: String(repeating: mark, count: Int(length)))
    default: return nil
    }
  }
}
