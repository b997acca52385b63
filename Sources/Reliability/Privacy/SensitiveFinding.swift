/// A place in a text that holds something sensitive.
package struct SensitiveFinding: Hashable, Sendable {
  /// What it is.
  package var kind: SensitiveDataKind
  /// Where it stands, in bytes of the text's UTF-8.
  package var utf8Range: Range<Int>
  /// The line where it starts, from 1.
  package var line: Int
  /// The column where it starts, in characters from 1.
  package var column: Int
  /// What a report may show of it, enough to know it again and too little to use it: the prefix
  /// that a provider gives all its tokens, the last four digits of a card, an initial; `nil` where
  /// nothing may be shown.
  package var hint: String?
}

extension SensitiveFinding {
  /// What it is, with the hint: `payment card number (…1111)`.
  package var preview: String { kind.words + (hint.map { " (\($0))" } ?? "") }
}
