extension PostmortemSection {
  /// Whether its prose says something: not only comments, marks and placeholders.
  var isFilled: Bool {
    let markdown = MarkdownLines(prose)
    let hasCode = zip(markdown.lines, markdown.isLiteral).contains { line, isLiteral in
      let text = line.drop(while: \.isWhitespace)
      return isLiteral && (text.hasPrefix("```") || text.hasPrefix("~~~"))
    }
    return hasCode
      || SentenceReader.sentences(of: markdown).contains { !$0.isPlaceholder }
  }
}

extension ProseSentence {
  /// Whether it only stands for something to be written: `TBD`, `N/A`, `…`.
  var isPlaceholder: Bool {
    let hasContent = tokens.contains { token in
      switch token.kind {
      case .word(let word): !Self.placeholders.contains(word)
      case .code, .quotation, .address: true
      case .mark: false
      }
    }
    return !hasContent
  }

  private static let placeholders: Set<String> = [
    "todo", "tbd", "tba", "tbc", "fixme", "xxx", "yyy", "zzz", "n", "a", "none", "lorem", "ipsum",
  ]
}
