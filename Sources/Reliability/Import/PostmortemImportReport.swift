/// What became of an import of a folder of postmortems: every file is named once.
package struct PostmortemImportReport: Hashable, Sendable {
  /// What became of each file, in the order in which they were read.
  package var files: [File] = []
  /// How many action items came to the ledger.
  package var addedActions = 0
  /// Services that the ledger did not have and that were added.
  package var addedServices: [String] = []

  /// The report of an empty folder.
  package init() {}

  /// A file, and what became of it.
  package struct File: Hashable, Sendable {
    /// The path, relative to the folder.
    package let path: String
    /// What became of it.
    package let outcome: Outcome

    /// A file from its parts.
    package init(path: String, outcome: Outcome) {
      self.path = path
      self.outcome = outcome
    }
  }

  /// What became of a file.
  package enum Outcome: Hashable, Sendable {
    /// The ledger did not have the postmortem; its incident was new, or was there before.
    case created(IncidentReference, incidentIsNew: Bool)
    /// The file had changed, and is a new revision.
    case updated(IncidentReference, revision: Int)
    /// It had not.
    case unchanged(IncidentReference)
    /// It was left out.
    case skipped(reason: String)
  }
}
