package import Reliability

/// Why the ledger cannot do what was asked of a postmortem; it is then as it was before.
package enum PostmortemError: Error, Equatable {
  /// The incident has no postmortem.
  case notStarted(IncidentReference)
  /// The incident has one.
  case alreadyStarted(IncidentReference)
  /// The incident is a duplicate: the postmortem belongs to the other.
  case ofDuplicate(IncidentReference, of: IncidentReference)
  /// There is no such revision.
  case unknownRevision(IncidentReference, Int, newest: Int)
  /// Somebody saved another text since the one that this was made from.
  case changedMeanwhile(IncidentReference, basedOn: Int, newest: Int, author: String)
  /// Its state does not let its text change.
  case notWritable(IncidentReference, PostmortemState)
  /// It cannot come to a state.
  case cannotMove(IncidentReference, to: PostmortemState, Postmortem.Obstacle)
  /// No check of that id is waived.
  case notWaived(IncidentReference, check: String)
}

extension PostmortemError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notStarted(let incident):
      "\(incident) has no postmortem: begin one with 'psgf postmortem start \(incident)'"
    case .alreadyStarted(let incident):
      "\(incident) has a postmortem: write on with 'psgf postmortem edit \(incident)'"
    case .ofDuplicate(let duplicate, let original):
      "\(duplicate) is a duplicate of \(original): the postmortem belongs to that one"
    case .unknownRevision(let incident, let number, let newest):
      "the postmortem of \(incident) has no revision \(number): they are 1 to \(newest)"
    case .changedMeanwhile(let incident, let base, let newest, let author):
      "the postmortem of \(incident) was changed meanwhile: this text was made from revision "
        + "\(base), and \(author) saved revision \(newest)"
    case .notWritable(let incident, let state):
      "the postmortem of \(incident) is \(state.words): to change it, "
        + "'psgf postmortem reopen \(incident)' first"
    case .cannotMove(let incident, let state, let obstacle):
      "the postmortem of \(incident) cannot become \(state.words): \(obstacle)"
    case .notWaived(let incident, let check):
      "no check '\(check)' is waived for \(incident)"
    }
  }
}
