extension ActionRecord {
  /// Takes over what a postmortem says anew of the action item: what differs from the text before.
  ///
  /// - Parameters:
  ///   - stated: What the text says.
  ///   - previous: What the text said before; where there was nothing, what it does say counts.
  package mutating func take(_ stated: ActionRecord, since previous: ActionRecord?) {
    let old = previous ?? ActionRecord(title: title)
    if stated.title != old.title { title = stated.title }
    if stated.type != old.type { type = stated.type }
    if stated.priority != old.priority { priority = stated.priority }
    if stated.owner != old.owner { owner = stated.owner }
    if stated.due != old.due { due = stated.due }
    if stated.status != old.status { status = stated.status }
    if stated.endState != old.endState { endState = stated.endState }
    if stated.ticketURL != old.ticketURL { ticketURL = stated.ticketURL }
    if stated.reason != old.reason { reason = stated.reason }
  }
}

extension [StatedAction] {
  /// The action item that says what `other` said, by its reference or else by its title.
  package func matching(_ other: StatedAction) -> StatedAction? {
    first { $0.reference != nil && $0.reference == other.reference }
      ?? first { $0.record.title == other.record.title }
  }
}
