package import Reliability

/// What reading the text of a postmortem gave: all that could be read, and every mistake.
package struct PostmortemReading: Sendable {
  /// What the text says, as far as it could be read, and where.
  package var document: PostmortemDocument
  /// What is wrong, by line; the text is not to be taken over while there is any.
  package var errors: [Finding]
  /// What is doubtful, by line.
  package var warnings: [Finding]
  /// Keys of the front matter that hold something and have no place.
  package var fieldsWithoutPlace: [String]
}
