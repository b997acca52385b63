package import Reliability

/// A text of a postmortem to save.
package struct PostmortemSave: Sendable {
  /// The text; what it names of ``actions`` without a reference is found there by its place.
  package var text: @Sendable ([Int: ActionReference]) -> String
  /// What the text says.
  package var content: PostmortemContent
  /// What the newest saved text says; `nil` where there is none, so that all of this counts as new.
  package var previous: PostmortemContent?
  /// The newest revision that whoever wrote the text knew; 0 where there was none.
  package var basedOn: Int
  /// The file that it comes from, relative to the folder that is imported.
  package var importedFrom: String?

  /// A text to save.
  ///
  /// - Parameters:
  ///   - content: What the text says.
  ///   - previous: What the newest saved text says.
  ///   - basedOn: The newest revision that whoever wrote the text knew.
  ///   - importedFrom: The file that it comes from.
  ///   - text: The text, given the references of those of its action items that are new, by their
  ///     index in the content.
  package init(
    content: PostmortemContent, previous: PostmortemContent?, basedOn: Int,
    importedFrom: String? = nil, text: @escaping @Sendable ([Int: ActionReference]) -> String
  ) {
    self.content = content
    self.previous = previous
    self.basedOn = basedOn
    self.importedFrom = importedFrom
    self.text = text
  }
}

/// What became of a text that was saved.
package struct PostmortemSaved: Hashable, Sendable {
  /// The postmortem, with the number of its newest revision.
  package var postmortem: Postmortem
  /// Whether the text is another than the one before it; where it is not, nothing was saved.
  package var isNew = true
  /// Action items that the ledger did not have.
  package var added: [ActionItem] = []
  /// Action items that the text changed.
  package var changed: [ActionItem] = []
  /// Open action items that the text before named and this one does not: they stay open.
  package var unnamed: [ActionItem] = []
}
