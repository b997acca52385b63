/// A postmortem of a folder of Markdown files, as its file states it.
package struct ImportedPostmortem: Hashable, Sendable {
  /// The path of the file, relative to the folder.
  package var file: String
  /// The text, byte for byte.
  package var text: String
  /// What the text says.
  package var content: PostmortemContent
  /// The incident that the text describes, for where the ledger does not have it yet.
  package var incident: ImportedIncident

  /// An imported postmortem from its parts.
  package init(
    file: String, text: String, content: PostmortemContent, incident: ImportedIncident
  ) {
    self.file = file
    self.text = text
    self.content = content
    self.incident = incident
  }
}
