extension IncidentRecord {
  /// Takes over what a postmortem says anew of the incident.
  ///
  /// Only what differs from the text before counts: what others recorded since stays, also where a
  /// text still says what was true when it was begun.
  ///
  /// - Parameters:
  ///   - content: What the text says.
  ///   - previous: What the text said before; where there was none, what it does say counts.
  package mutating func take(_ content: PostmortemContent, since previous: PostmortemContent?) {
    let new = content.header
    let old = previous?.header ?? PostmortemHeader()
    if content.title != previous?.title, !content.title.isEmpty { title = content.title }
    if new.severity != old.severity { severity = new.severity }
    if new.services != old.services { services = new.services }
    if new.trigger != old.trigger { trigger = new.trigger }
    if new.change != old.change { change = new.change }
    if new.detection != old.detection { take(detection: new.detection) }
    for milestone in Milestone.allCases where new.milestones[milestone] != old.milestones[milestone]
    {
      take(new.milestones[milestone], of: milestone)
    }
    factors.take(content.factors, since: previous?.factors ?? [])
    if new.owner != old.owner { take(owner: new.owner) }
  }

  private mutating func take(detection method: Detection.Method?) {
    guard let method else {
      detection = nil
      return
    }
    if detection?.method != method { detection = Detection(method: method) }
  }

  /// The same moment in another writing keeps the writing that the record has.
  private mutating func take(_ instant: Instant?, of milestone: Milestone) {
    guard milestones[milestone]?.inUTC != instant?.inUTC else { return }
    milestones[milestone] = instant
  }

  private mutating func take(owner: String?) {
    let held = roles.firstIndex { $0.role == .postmortemOwner }
    switch (held, owner) {
    case (let index?, let person?) where roles[index].person != person:
      roles[index] = RoleAssignment(role: .postmortemOwner, person: person)
    case (let index?, nil): roles.remove(at: index)
    case (nil, let person?):
      roles.append(RoleAssignment(role: .postmortemOwner, person: person))
    default: break
    }
  }
}

extension [ContributingFactor] {
  /// Takes out what a text no longer says, and adds what it says anew.
  fileprivate mutating func take(_ new: [ContributingFactor], since old: [ContributingFactor]) {
    removeAll { old.contains($0) && !new.contains($0) }
    self += new.filter { !old.contains($0) && !contains($0) }
  }
}

extension [TimelineEntry] {
  /// The timeline after a postmortem said something else: rows that the text no longer has are
  /// taken out, rows that it has anew are added, and all others stay as they are.
  package func taking(_ new: [TimelineEntry], since old: [TimelineEntry]) -> [TimelineEntry] {
    let new = Set(new.map(StatedRow.init))
    let old = Set(old.map(StatedRow.init))
    let kept = filter { entry in
      let row = StatedRow(entry)
      return new.contains(row) || !old.contains(row)
    }
    let known = Set(map(StatedRow.init))
    return kept
      + new.subtracting(old).subtracting(known).map(\.entry)
      .sorted { ($0.occurredAt, $0.text) < ($1.occurredAt, $1.text) }
  }
}

/// What a row of a postmortem's timeline states of an entry.
private struct StatedRow: Hashable {
  let entry: TimelineEntry

  init(_ entry: TimelineEntry) {
    self.entry = TimelineEntry(
      occurredAt: entry.occurredAt.inUTC, kind: entry.kind, actor: entry.actor, text: entry.text,
      evidenceURL: entry.evidenceURL)
  }
}
