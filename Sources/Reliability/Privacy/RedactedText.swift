/// A text without what is sensitive in it, and what was left out of it.
package struct RedactedText: Equatable, Sendable {
  /// The text, with a marker such as `[e-mail address left out]` for each thing that is missing.
  package var text: String
  /// What is missing, as it stood in the text before.
  package var leftOut: [SensitiveFinding]
}
