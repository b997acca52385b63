/// Reads the sentences of Markdown.
package enum SentenceReader {
  /// The sentences of a text, in order.
  package static func sentences(of text: String) -> [ProseSentence] {
    sentences(of: MarkdownLines(text))
  }

  static func sentences(of markdown: MarkdownLines) -> [ProseSentence] {
    ProseBlockReader.blocks(of: markdown).flatMap { block in
      split(ProseTokenizer.tokens(of: block)).map { tokens in
        ProseSentence(block: block.block, tokens: tokens)
      }
    }
  }

  private static func split(_ tokens: [ProseToken]) -> [[ProseToken]] {
    var sentences: [[ProseToken]] = []
    var start = 0
    for index in tokens.indices where endsSentence(tokens, at: index) {
      sentences.append(Array(tokens[start...index]))
      start = index + 1
    }
    if start < tokens.count { sentences.append(Array(tokens[start...])) }
    return sentences.filter { sentence in sentence.contains { !$0.isMark(marksThatEnd) } }
  }

  private static let marksThatEnd = ".!?…"

  private static func endsSentence(_ tokens: [ProseToken], at index: Int) -> Bool {
    guard tokens[index].isMark(marksThatEnd) else { return false }
    guard let next = tokens.element(at: index + 1) else { return true }
    if next.isMark(marksThatEnd + ")") || touches(tokens[index], next) { return false }
    guard tokens[index].isMark("."), let word = tokens.element(at: index - 1)?.word else {
      return true
    }
    return !abbreviations.contains(word) && !(word.count == 1 && word.allSatisfy(\.isLetter))
  }

  /// Whether nothing stands between the two.
  private static func touches(_ token: ProseToken, _ next: ProseToken) -> Bool {
    token.line == next.line && token.columns.upperBound == next.columns.lowerBound
  }

  /// What ends with a dot that ends no sentence.
  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "approx", "ca", "cf", "vs", "resp", "incl", "excl", "nr", "fig", "ch", "app",
    "mr", "mrs", "ms", "dr", "st", "est", "viz", "w.r.t", "a.k.a", "eg", "ie",
  ]
}
