import Foundation
package import Reliability
import Yams

/// Reads a folder of postmortems: every file of it is one, or is named with the reason why not.
package struct PostmortemFolder {
  /// A file of the folder.
  package struct Item: Sendable {
    /// What it is.
    package enum Content: Sendable {
      /// A postmortem.
      case postmortem(ImportedPostmortem)
      /// Something else, or what cannot be read.
      case skipped(reason: String)
    }

    /// The path, relative to the folder.
    package let file: String
    /// What it is.
    package let content: Content
    /// What is doubtful in it, each with its line.
    package let warnings: [String]
  }

  private let folder: String
  private let mapping: PostmortemMapping?

  /// A folder.
  ///
  /// - Parameters:
  ///   - folder: Its path.
  ///   - mapping: What the files mean; without one they are in our own dialect.
  package init(at folder: String, mapping: PostmortemMapping? = nil) {
    self.folder = folder
    self.mapping = mapping
  }

  /// The files, by path; hidden ones are passed over.
  ///
  /// - Throws: ``ByteSourceError`` where the folder or a file cannot be read.
  package func items() throws(ByteSourceError) -> [Item] {
    var items: [Item] = []
    for name in try names { items.append(try item(name)) }
    return items
  }

  private var names: [String] {
    get throws(ByteSourceError) {
      do {
        return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { name in
          var isFolder: ObjCBool = false
          _ = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
          let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
          return !isHidden && !isFolder.boolValue
        }.sorted()
      } catch {
        throw ByteSourceError(name: folder, reason: error.localizedDescription)
      }
    }
  }

  private func item(_ name: String) throws(ByteSourceError) -> Item {
    guard let text = try ByteSource(path: "\(folder)/\(name)").readExactText() else {
      return Item(
        file: name, content: .skipped(reason: "it is no text in UTF-8"), warnings: [])
    }
    if let reason = reasonToSkip(name, text) {
      return Item(file: name, content: .skipped(reason: reason), warnings: [])
    }
    return read(name, text)
  }

  /// Why a file is no postmortem, `nil` where it is one.
  private func reasonToSkip(_ name: String, _ text: String) -> String? {
    let base = name.split(separator: "/").last.map(String.init) ?? name
    for rule in mapping?.skips ?? [] {
      switch rule.subject {
      case .file(let pattern) where name.matches(pattern) || base.matches(pattern):
        return rule.reason
      case .field(let key, let value) where FrontMatter(text).value(of: key) == value:
        return rule.reason
      default: break
      }
    }
    if text.isBlank { return "it is empty" }
    let lower = base.lowercased()
    let isTemplate = lower.contains("template") && text.hasPlaceholders
    let ending = lower.contains(".") ? lower.split(separator: ".").last.map(String.init) : nil
    let isMarkdown = ending == "md" || ending == "markdown"
    if lower == "readme" || lower.hasPrefix("readme.") { return "it is the folder's README" }
    if isTemplate { return "it is a template with placeholders" }
    // A title may hold a full stop and a space; what ends a name holds none.
    let hasOtherEnding = ending.map { !$0.contains(" ") } ?? false
    let isText = FrontMatter(text).yaml != nil || text.hasMarkdownHeading
    return isMarkdown || (!hasOtherEnding && isText) ? nil : "it is no Markdown"
  }

  private func read(_ name: String, _ text: String) -> Item {
    let reading = PostmortemReader(dialect: mapping?.dialect ?? .own).read(text, file: name)
    if let first = reading.errors.first {
      let rest = reading.errors.count - 1
      return Item(
        file: name,
        content: .skipped(
          reason: "line \(first.line): \(first.field.isEmpty ? "it" : first.field) \(first.reason)"
            + (rest > 0 ? " (and \(rest) more)" : "")
            + (mapping == nil ? "; --mapping tells what other teams' files mean" : "")),
        warnings: [])
    }
    var content = reading.document.content
    if content.title.isEmpty { content.title = name.fileTitle }
    takeMilestonesFromTimeline(&content)
    let impossible = content.leavingOutWhatCannotBe()
    return Item(
      file: name,
      content: .postmortem(
        ImportedPostmortem(
          file: name, text: text, content: content,
          incident: incident(of: content, name, reading.fieldsWithoutPlace))),
      warnings: reading.warnings.map(\.description) + impossible.map { "\(name): \($0)" })
  }

  private func takeMilestonesFromTimeline(_ content: inout PostmortemContent) {
    for (milestone, row) in mapping?.milestones ?? []
    where content.header.milestones[milestone] == nil {
      let times = content.timeline.map(\.occurredAt)
      content.header.milestones[milestone] = row == .first ? times.min() : times.max()
    }
  }

  private func incident(
    of content: PostmortemContent, _ name: String, _ fieldsWithoutPlace: [String]
  ) -> ImportedIncident {
    var record = IncidentRecord(title: content.title)
    record.mode = .backfilled
    record.take(content, since: nil)
    let collection =
      mapping?.name ?? URL(filePath: folder, directoryHint: .isDirectory).lastPathComponent
    record.source = .init(system: "postmortems:\(collection)", externalID: name)
    return ImportedIncident(
      record: record, timeline: content.timeline, fieldsWithoutPlace: fieldsWithoutPlace)
  }
}

extension PostmortemContent {
  /// Takes milestones out that lie before the start of the impact.
  ///
  /// - Returns: What was taken out, in words.
  fileprivate mutating func leavingOutWhatCannotBe() -> [String] {
    guard let start = header.milestones[.impactStarted] else { return [] }
    var doubts: [String] = []
    for (milestone, instant) in header.milestones.known
    where start.duration(to: instant) < .zero {
      header.milestones[milestone] = nil
      doubts.append(
        "\(milestone.words) (\(instant.iso8601)) lies before impact started (\(start.iso8601)), "
          + "a negative duration: \(milestone.words) is left unknown; correct one of the two")
    }
    return doubts
  }
}

extension FrontMatter {
  /// The single value under a key, as it is written; `nil` where there is none.
  fileprivate func value(of key: String) -> String? {
    guard let yaml, let node = YAMLDocuments(yaml, file: "").documents.first?.node else {
      return nil
    }
    return node.value(under: key)?.scalar?.string
  }
}

extension String {
  /// Whether the path matches a pattern of a shell, such as `*.draft.md`.
  fileprivate func matches(_ pattern: String) -> Bool { fnmatch(pattern, self, 0) == 0 }

  /// Whether it has what a template has where something is to be filled in.
  fileprivate var hasPlaceholders: Bool {
    let upper = uppercased()
    return ["{{", "YYYY", "20XX", "XXX", "HH:MM"].contains { upper.contains($0) }
  }

  fileprivate var hasMarkdownHeading: Bool {
    let lines = MarkdownLines(self)
    return lines.lines.indices.contains { lines.heading(at: $0) != nil }
  }

  /// The name of a file without its folder and its ending.
  fileprivate var fileTitle: String {
    let base = split(separator: "/").last.map(String.init) ?? self
    for ending in [".md", ".markdown"] where base.lowercased().hasSuffix(ending) {
      return String(base.dropLast(ending.count))
    }
    return base
  }
}
