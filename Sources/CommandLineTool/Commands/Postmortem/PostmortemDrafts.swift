import Foundation
import Ledger
import Reliability

/// The texts that people are writing, in a folder beside the ledger: `ledger.drafts/`.
///
/// A draft stays until it is saved, whatever happens to the editor, the program or the machine.
struct PostmortemDrafts {
  private let folder: URL
  private let author: String

  /// A text that somebody is writing.
  struct Draft: Equatable {
    /// The file.
    let path: String
    /// The revision that it was made from.
    let basedOn: Int
    /// Who writes it, in the characters of a file's name.
    let author: String
    /// When it was last written.
    let changed: Date
  }

  /// The drafts beside a ledger, as somebody sees them.
  init(of ledger: Ledger, for author: String) {
    let file = URL(filePath: ledger.path)
    folder = file.deletingPathExtension().appendingPathExtension("drafts")
    self.author = author.inFileName
  }

  /// The draft of this author for the postmortem of an incident, and those of others.
  func drafts(of incident: IncidentReference) throws -> (own: Draft?, others: [Draft]) {
    let found = try all.filter { $0.incident == incident }.map(\.draft)
    return (found.first { $0.author == author }, found.filter { $0.author != author })
  }

  /// Begins a draft.
  ///
  /// - Returns: Its file.
  func begin(_ text: String, of incident: IncidentReference, basedOn: Int) throws -> Draft {
    try attempting(folder.path(percentEncoded: false)) {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    let url = folder.appending(path: "\(incident).r\(basedOn).\(author).md")
    let path = url.path(percentEncoded: false)
    try text.write(toFile: path)
    try attempting(path) {
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
    return Draft(path: path, basedOn: basedOn, author: author, changed: Date())
  }

  /// Replaces a draft by one that is made from a newer revision; the new one is written first.
  func replace(
    _ draft: Draft, by text: String, of incident: IncidentReference, basedOn: Int
  ) throws -> Draft {
    let new = try begin(text, of: incident, basedOn: basedOn)
    if new.path != draft.path { try remove(draft) }
    return new
  }

  /// Removes a draft that was saved.
  func remove(_ draft: Draft) throws {
    try attempting(draft.path) { try FileManager.default.removeItem(atPath: draft.path) }
  }

  private func attempting(_ path: String, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      throw CommandError(writing: path, error)
    }
  }

  /// Every draft: `INC-42.r3.ada.md`.
  private var all: [(incident: IncidentReference, draft: Draft)] {
    get throws {
      let path = folder.path(percentEncoded: false)
      guard FileManager.default.fileExists(atPath: path) else { return [] }
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted().compactMap { name in
        let parts = name.split(separator: ".")
        guard parts.count == 4, parts[3] == "md", let incident = IncidentReference(parts[0]),
          parts[1].hasPrefix("r"), let basedOn = Int(parts[1].dropFirst())
        else { return nil }
        let file = folder.appending(path: name).path(percentEncoded: false)
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        return (
          incident,
          Draft(
            path: file, basedOn: basedOn, author: String(parts[2]),
            changed: attributes[.modificationDate] as? Date ?? .distantPast)
        )
      }
    }
  }
}

extension String {
  /// The text in letters, digits and hyphens.
  fileprivate var inFileName: String {
    let words = lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "somebody" : words.joined(separator: "-")
  }
}
