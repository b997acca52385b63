extension ReliabilityArchive {
  /// What of the archive anybody may read.
  ///
  /// - Incidents whose visibility is public: title, summary, severity, times, the services by their
  ///   names for people, and of their timelines what was said to users.
  /// - Postmortems of such incidents once they are reviewed, without the names of people and all else
  ///   that ``SensitiveDataScanner`` finds.
  ///
  /// Nothing in a ledger says of anything else that it is public, so nothing else is.
  ///
  /// - Parameter internalDomains: Domains that are known inside only.
  /// - Returns: The archive.
  package func publicPart(internalDomains: [String] = []) -> ReliabilityArchive {
    let readable = incidents.filter { $0.record.visibility == .public }
    let references = Set(readable.map(\.reference))
    let redaction = PublicRedaction(of: self, internalDomains: internalDomains)
    var part = ReliabilityArchive(
      asOf: asOf, ledgerState: nil, origin: origin,
      catalogue: Catalogue(services: [], objectives: []))
    for incident in readable {
      let redacted = redaction.redact(incident, among: references)
      part.incidents.append(redacted.incident)
      part.timelines[incident.reference] = redacted.timeline.isEmpty ? nil : redacted.timeline
      if let postmortem = redacted.postmortem { part.postmortems.append(postmortem) }
      part.actions += redacted.actions
    }
    part.actions.sort { $0.reference < $1.reference }
    let subjects = Set(
      part.incidents.map(\.reference.description) + part.postmortems.map(\.postmortem.name))
    part.changes = changes.filter { subjects.contains($0.key) }
    return part
  }
}

/// Takes out of the public incidents of an archive what is not for the public.
private struct PublicRedaction {
  private let archive: ReliabilityArchive
  private let internalDomains: [String]
  private let serviceNames: [String: String]
  private let teams: Set<String>
  private let postmortems: [IncidentReference: ArchivedPostmortem]
  private let actions: [IncidentReference: [ActionItem]]
  /// Everyone whom the ledger knows by more than one word: whatever text names them.
  private let fullNames: [String]

  init(of archive: ReliabilityArchive, internalDomains: [String]) {
    self.archive = archive
    self.internalDomains = internalDomains
    let services = archive.catalogue.services
    teams = Set(services.compactMap(\.team))
    serviceNames = Dictionary(
      services.compactMap { service in service.displayName.map { (service.name, $0) } }
    ) { first, _ in first }
    postmortems = Dictionary(
      archive.postmortems.map { ($0.postmortem.incident, $0) }
    ) { first, _ in first }
    actions = Dictionary(grouping: archive.actions, by: \.incident)
    fullNames = archive.people.filter { $0.contains(" ") }.filter { [teams] in !teams.contains($0) }
  }

  /// What the public may see of an incident.
  struct Part {
    var incident: Incident
    var timeline: [TimelineEntry]
    var postmortem: ArchivedPostmortem?
    var actions: [ActionItem]
  }

  func redact(_ incident: Incident, among readable: Set<IncidentReference>) -> Part {
    let timeline = archive.timelines[incident.reference] ?? []
    let postmortem = postmortems[incident.reference]
    let actions = actions[incident.reference] ?? []
    let people = PublicNames.people(
      of: incident, timeline: timeline, actions: actions, content: postmortem?.content,
      authors: postmortem?.authors ?? [], teams: teams)
    let scanner = SensitiveDataScanner(
      internalDomains: internalDomains, people: people + fullNames)
    let published = postmortem.flatMap { file in
      [.reviewed, .closed].contains(file.postmortem.state) ? file.published(scanner) : nil
    }
    return Part(
      incident: Incident(
        reference: incident.reference,
        record: incident.record.published(scanner, services: serviceNames),
        duplicateOf: incident.duplicateOf.flatMap { readable.contains($0) ? $0 : nil }),
      timeline: timeline.filter { $0.kind == .statusUpdate }.map { $0.published(scanner) },
      postmortem: published,
      actions: published == nil
        ? [] : actions.compactMap { $0.published(postmortem?.content, scanner) })
  }
}

extension ReliabilityArchive {
  /// Everyone who is named where only people and teams are, in order.
  fileprivate var people: [String] {
    var names = Set(incidents.flatMap(\.record.roles).map(\.person))
    names.formUnion(timelines.values.flatMap { $0.compactMap(\.actor) })
    names.formUnion(postmortems.flatMap { $0.authors + [$0.postmortem.owner].compactMap { $0 } })
    names.formUnion(actions.compactMap(\.record.owner))
    names.formUnion(catalogue.objectives.flatMap(\.revisions).map(\.author))
    names.formUnion(recommendations.flatMap(\.decisions).map(\.person))
    names.formUnion(runbookUses.compactMap(\.record.person))
    return names.sorted()
  }
}

extension IncidentRecord {
  /// The record without who took part, why it happened and what it cost.
  fileprivate func published(
    _ scanner: SensitiveDataScanner, services names: [String: String]
  ) -> IncidentRecord {
    var record = IncidentRecord(title: scanner.redact(title).text)
    record.summary = summary.map { scanner.redact($0).text }
    record.severity = severity
    record.mode = mode
    record.visibility = visibility
    record.services = services.compactMap { names[$0] }
    record.milestones = milestones
    return record
  }
}

extension TimelineEntry {
  /// The row without who did it and where it can be seen.
  fileprivate func published(_ scanner: SensitiveDataScanner) -> TimelineEntry {
    TimelineEntry(occurredAt: occurredAt, kind: kind, text: scanner.redact(text).text)
  }
}

extension ArchivedPostmortem {
  /// The postmortem with its public text, and without who wrote and reviewed it.
  fileprivate func published(_ scanner: SensitiveDataScanner) -> ArchivedPostmortem {
    ArchivedPostmortem(
      postmortem: Postmortem(
        incident: postmortem.incident, state: postmortem.state, revision: postmortem.revision,
        startedAt: postmortem.startedAt, changedAt: postmortem.changedAt),
      revision: PostmortemRevision(
        number: revision.number, text: "", author: "", savedAt: revision.savedAt),
      content: content.published(scanner))
  }
}

extension PostmortemContent {
  /// What the text says, without its front matter, without owners and tickets of action items, and
  /// without what the scanner finds.
  fileprivate func published(_ scanner: SensitiveDataScanner) -> PostmortemContent {
    var content = PostmortemContent(title: scanner.redact(title).text)
    content.sections = sections.map { section in
      PostmortemSection(
        heading: section.heading.map { scanner.redact($0).text }, level: section.level,
        kind: section.kind, prose: scanner.redact(section.prose).text)
    }
    content.timeline = timeline.map { $0.published(scanner) }
    content.factors = factors.map { factor in
      ContributingFactor(
        category: factor.category, text: factor.text.map { scanner.redact($0).text })
    }
    return content
  }
}

extension ActionItem {
  /// The item as the postmortem states it, `nil` where it does not; where it stands is the ledger's.
  fileprivate func published(
    _ content: PostmortemContent?, _ scanner: SensitiveDataScanner
  ) -> ActionItem? {
    guard let stated = content?.actions.first(where: { $0.reference == reference }) else {
      return nil
    }
    var published = ActionRecord(title: scanner.redact(stated.record.title).text)
    published.type = record.type
    published.priority = record.priority
    published.due = record.due
    published.status = record.status
    published.endState = stated.record.endState.map { scanner.redact($0).text }
    return ActionItem(
      reference: reference, incident: incident, record: published, openedAt: openedAt,
      closedAt: closedAt)
  }
}
