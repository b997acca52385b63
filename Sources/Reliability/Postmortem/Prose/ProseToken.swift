/// A word or a mark of a sentence, and where it stands.
package struct ProseToken: Hashable, Sendable {
  /// What it is.
  package enum Kind: Hashable, Sendable {
    /// A word or a number, in lower case, with a straight apostrophe: `shouldn't`, `35%`, `v1.2`.
    case word(String)
    /// A mark of punctuation.
    case mark(Character)
    /// A code span, whatever it holds.
    case code
    /// Quoted speech, whatever it says.
    case quotation
    /// A bare address.
    case address
  }

  /// What it is.
  package let kind: Kind
  /// The index of its line, among the lines given to the reader.
  package let line: Int
  /// The characters of the line, counted from 0.
  package let columns: Range<Int>
  /// Where it stands in the text given to the reader.
  package let range: Range<String.Index>

  /// The word in lower case, `nil` where it is none.
  package var word: String? {
    if case .word(let word) = kind { word } else { nil }
  }

  /// Whether it is one of the marks.
  func isMark(_ marks: String) -> Bool {
    if case .mark(let mark) = kind { marks.contains(mark) } else { false }
  }
}
