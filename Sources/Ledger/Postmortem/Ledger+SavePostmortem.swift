import GRDB
package import Reliability

extension Ledger {
  /// Begins the postmortem of an incident with a first text.
  ///
  /// - Parameters:
  ///   - incident: The incident.
  ///   - save: The text.
  ///   - due: The day by which it is to be reviewed.
  ///   - provenance: Who begins it.
  /// - Returns: What became of it.
  /// - Throws: ``PostmortemError``, ``ActionError``, ``LedgerError``.
  package func startPostmortem(
    of incident: IncidentReference, with save: PostmortemSave, due: CalendarDay?,
    by provenance: Provenance
  ) throws -> PostmortemSaved {
    try change(by: provenance) { db, trail in
      try Self.start(incident, with: save, due: due, as: .recorded, db, &trail)
    }
  }

  /// Saves a text of a postmortem, and takes over what it says anew of the incident, its timeline
  /// and its action items.
  ///
  /// - Parameters:
  ///   - save: The text.
  ///   - incident: The incident.
  ///   - provenance: Who saves it.
  /// - Returns: What became of it.
  /// - Throws: ``PostmortemError``, ``ActionError``, ``LedgerError``.
  package func savePostmortem(
    _ save: PostmortemSave, of incident: IncidentReference, by provenance: Provenance
  ) throws -> PostmortemSaved {
    try change(by: provenance) { db, trail in
      try Self.save(save, of: incident, as: .updated, db, &trail)
    }
  }

  static func start(
    _ incident: IncidentReference, with save: PostmortemSave, due: CalendarDay?,
    as action: AuditEntry.Action, _ db: Database, _ trail: inout AuditTrail
  ) throws -> PostmortemSaved {
    let existing = try existing(incident, db)
    if let original = existing.duplicateOf {
      throw PostmortemError.ofDuplicate(incident, of: original)
    }
    guard try postmortem(of: incident, db) == nil else {
      throw PostmortemError.alreadyStarted(incident)
    }
    let now = trail.provenance.at.inUTC
    let postmortem = Postmortem(
      incident: incident, owner: save.content.header.owner, due: due, revision: 0, startedAt: now,
      changedAt: now)
    try postmortem.insert(db)
    try PostmortemStateChange(
      state: .draft, author: trail.provenance.author, at: now, reason: trail.provenance.reason
    ).insert(db, of: incident, at: 0)
    return try write(save, to: postmortem, before: nil, as: action, db, &trail)
  }

  static func save(
    _ save: PostmortemSave, of incident: IncidentReference, as action: AuditEntry.Action,
    _ db: Database, _ trail: inout AuditTrail
  ) throws -> PostmortemSaved {
    let before = try PostmortemFile(db, of: startedPostmortem(of: incident, db))
    let postmortem = before.postmortem
    let newest = before.revisions.last
    guard newest?.text != save.text([:]) else {
      return PostmortemSaved(postmortem: postmortem, isNew: false)
    }
    guard postmortem.revision == save.basedOn else {
      throw PostmortemError.changedMeanwhile(
        incident, basedOn: save.basedOn, newest: postmortem.revision,
        author: newest?.author ?? "")
    }
    guard postmortem.state.isWritable else {
      throw PostmortemError.notWritable(incident, postmortem.state)
    }
    return try write(save, to: postmortem, before: before, as: action, db, &trail)
  }

  private static func write(
    _ save: PostmortemSave, to postmortem: Postmortem, before: PostmortemFile?,
    as action: AuditEntry.Action, _ db: Database, _ trail: inout AuditTrail
  ) throws -> PostmortemSaved {
    try take(save, of: postmortem.incident, as: action, db, &trail)
    var taker = ActionTaker(
      incident: postmortem.incident, previous: save.previous?.actions ?? [], action: action)
    var saved = PostmortemSaved(postmortem: postmortem)
    let references = try taker.take(save.content.actions, into: &saved, db, &trail)

    saved.postmortem.owner = save.content.header.owner ?? postmortem.owner
    saved.postmortem.changedAt = trail.provenance.at.inUTC
    saved.postmortem.revision += 1
    try PostmortemRevision(
      number: saved.postmortem.revision, text: save.text(references),
      author: trail.provenance.author, savedAt: trail.provenance.at.inUTC,
      importedFrom: save.importedFrom
    ).insert(db, of: postmortem.incident)
    try saved.postmortem.update(db)
    try trail.record(
      action, from: before?.auditedState,
      to: PostmortemFile(db, of: saved.postmortem).auditedState)
    return saved
  }

  /// Takes over what a text says anew of the incident and of its timeline.
  private static func take(
    _ save: PostmortemSave, of reference: IncidentReference, as action: AuditEntry.Action,
    _ db: Database, _ trail: inout AuditTrail
  ) throws {
    let before = try existing(reference, db)
    let timeline = try TimelineEntry.fetch(db, of: reference)
    var after = before
    after.record.take(save.content, since: save.previous)
    let newTimeline = timeline.taking(
      save.content.timeline, since: save.previous?.timeline ?? [])
    guard after != before || newTimeline != timeline else { return }
    try check(after.record, db, at: trail.provenance.at)
    try after.update(db)
    try replaceTimeline(
      of: reference, timeline, with: newTimeline, IncidentWriter(db), db, at: trail.provenance.at)
    try trail.record(
      action, from: before.auditedState(timeline: timeline),
      to: after.auditedState(timeline: newTimeline))
  }
}
