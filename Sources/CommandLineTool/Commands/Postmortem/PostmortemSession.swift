import Foundation
import Interchange
import Ledger
import Reliability

/// Somebody's writing on a postmortem: from the text that the editor opens to the revision saved.
struct PostmortemSession {
  private let incident: IncidentReference
  private let ledger: Ledger
  private let author: String
  private let drafts: PostmortemDrafts
  /// The text being written.
  private(set) var draft: PostmortemDrafts.Draft
  /// What the editor opened; `nil` where a draft is gone on with.
  private let opened: String?

  /// Goes on with the author's draft, or begins one from the newest revision.
  init(
    of incident: IncidentReference, in ledger: Ledger, by author: String, discarding: Bool,
    _ context: Context
  ) throws {
    self.incident = incident
    self.ledger = ledger
    self.author = author
    drafts = PostmortemDrafts(of: ledger, for: author)
    let newest = try ledger.revision(of: incident)
    if let postmortem = try ledger.postmortem(of: incident), !postmortem.state.isWritable {
      throw PostmortemError.notWritable(incident, postmortem.state)
    }
    let found = try drafts.drafts(of: incident)
    for other in found.others {
      let since = other.changed.formatted(.iso8601)
      context.console.complain(
        "psgf: \(other.author) is writing on this postmortem too, last at \(since); whoever saves "
          + "second can bring both together")
    }
    if let own = found.own, !discarding {
      context.console.complain("psgf: going on with your text in \(own.path)")
      draft = own
      opened = nil
    } else {
      if let own = found.own { try drafts.remove(own) }
      let text = try Self.refreshed(newest.text, of: incident, in: ledger)
      draft = try drafts.begin(text, of: incident, basedOn: newest.number)
      opened = text
    }
  }

  /// Saves what was written.
  ///
  /// - Returns: What became of it, `nil` where nothing was written.
  /// - Throws: ``DraftError``, the text being kept.
  mutating func save(merging: Bool, at now: Instant) throws -> PostmortemSaved? {
    do {
      var text = try String(readingFile: draft.path)
      guard text != opened else {
        try drafts.remove(draft)
        return nil
      }
      let newest = try ledger.revision(of: incident)
      if newest.number != draft.basedOn {
        guard merging else {
          throw PostmortemError.changedMeanwhile(
            incident, basedOn: draft.basedOn, newest: newest.number, author: newest.author)
        }
        text = try merge(text, with: newest)
      }
      let saved = try save(text, after: newest, at: now)
      try drafts.remove(draft)
      return saved
    } catch {
      throw DraftError(cause: error, file: draft.path, advice: advice(on: error))
    }
  }

  private func save(
    _ text: String, after newest: PostmortemRevision, at now: Instant
  ) throws -> PostmortemSaved {
    let reading = try PostmortemReader().checked(text, file: draft.path)
    let places = reading.document.places.actions
    let save = PostmortemSave(
      content: reading.document.content, previous: newest.content, basedOn: newest.number
    ) { references in
      PostmortemWriter.withReferences(
        text, references.map { (places[$0.key].lowerBound, $0.value) })
    }
    return try ledger.savePostmortem(
      save, of: incident, by: Provenance(author: author, at: now))
  }

  /// Brings the text together with the newest revision; what is in conflict stands in the draft.
  private mutating func merge(_ text: String, with newest: PostmortemRevision) throws -> String {
    let base = try ledger.revision(draft.basedOn, of: incident)
    let merged = ThreeWayMerge(
      base: base.text, ours: .init(name: author, text: text),
      theirs: .init(name: "\(newest.author), revision \(newest.number)", text: newest.text))
    draft = try drafts.replace(
      draft, by: merged.text, of: incident, basedOn: newest.number)
    guard merged.conflicts.isEmpty else {
      throw PostmortemTextError.conflicts(
        file: draft.path, lines: merged.conflicts.map(\.lowerBound))
    }
    return merged.text
  }

  private func advice(on error: any Error) -> String {
    if case PostmortemError.changedMeanwhile = error {
      return "'psgf postmortem edit \(incident) --merge' brings both together"
    }
    return "'psgf postmortem edit \(incident)' goes on with it"
  }

  /// The text with its action items as the ledger knows them now.
  private static func refreshed(
    _ text: String, of incident: IncidentReference, in ledger: Ledger
  ) throws -> String {
    let document = PostmortemReader().read(text, file: "").document
    let items = try ledger.actions(of: incident)
    let stale = zip(document.content.actions, document.places.actions).compactMap {
      stated, lines -> (lines: ClosedRange<Int>, action: StatedAction)? in
      guard let item = items.first(where: { $0.reference == stated.reference }),
        item.record != stated.record
      else { return nil }
      return (lines, StatedAction(reference: item.reference, record: item.record))
    }
    return PostmortemWriter.replacingActions(in: text, stale)
  }
}
