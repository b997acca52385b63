/// A sentence of Markdown prose: its words and marks, without code, quoted speech and targets.
package struct ProseSentence: Hashable, Sendable {
  /// What it stands in.
  package enum Block: Hashable, Sendable {
    case paragraph
    case item
    case cell
    case heading
  }

  /// What it stands in.
  package let block: Block
  /// Its words and marks; at least one.
  package let tokens: [ProseToken]

  /// Its words, in lower case.
  package var words: [String] { tokens.compactMap(\.word) }
}
