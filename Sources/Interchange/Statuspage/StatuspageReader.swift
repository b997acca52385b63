package import Reliability

/// Reads the incidents of an Atlassian Statuspage export (`incidents.json`), one after the other.
///
/// `started_at` (else `created_at`) starts the impact, `created_at` declares the incident,
/// `monitoring_at` mitigates it, and `resolved_at` ends the impact and resolves it: a status page
/// tells users of their impact. Every update becomes an entry of the timeline.
package struct StatuspageReader {
  /// The name under which imported incidents are known: with their id they are found again.
  package static let system = "statuspage"

  private let source: ByteSource
  private let mapping: StatuspageMapping
  private var elements: JSONElements
  private var services: [String: String] = [:]

  /// A reader of an export.
  ///
  /// - Throws: ``ByteSourceError``.
  package init(
    _ source: ByteSource, mapping: StatuspageMapping = StatuspageMapping()
  ) throws(ByteSourceError) {
    self.source = source
    self.mapping = mapping
    elements = try JSONElements(of: source, key: "incidents")
  }

  /// The next incident, `nil` after the last.
  ///
  /// - Throws: ``JSONSyntaxError``, ``ByteSourceError``, ``StatuspageError``.
  package mutating func next() throws -> ImportItem? {
    guard let element = try elements.next() else {
      guard elements.foundArray else { throw StatuspageError.noIncidents(file: source.name) }
      return nil
    }
    let incident = try decode(element)
    guard incident.impact != "maintenance" else {
      return .skipped(
        reason: "maintenance", fieldsWithoutPlace: incident.fieldsWithoutPlace)
    }
    return .incident(imported(incident))
  }

  private func decode(_ element: JSONNode) throws -> StatuspageIncident {
    do {
      return try StatuspageIncident(JSONField(element, name: "incident"))
    } catch {
      throw StatuspageError.incident(
        file: source.name, line: error.line, field: error.field, reason: error.reason)
    }
  }

  private mutating func imported(_ incident: StatuspageIncident) -> ImportedIncident {
    var record = IncidentRecord(title: incident.name)
    record.severity = incident.impact.flatMap(mapping.severity(of:))
    record.mode = incident.isBackfilled ? .backfilled : .real
    record.visibility = .public
    for component in incident.components {
      let service = service(of: component)
      if !record.services.contains(service) { record.services.append(service) }
      let link = incident.impact.flatMap { mapping.link(component: component, impact: $0) }
      if let link, !record.links.contains(where: { $0.slo == link.slo }) {
        record.links.append(link)
      }
    }
    record.milestones[.impactStarted] = incident.startedAt ?? incident.createdAt
    record.milestones[.declared] = incident.createdAt
    record.milestones[.mitigated] = incident.monitoringAt
    record.milestones[.impactEnded] = incident.resolvedAt
    record.milestones[.resolved] = incident.resolvedAt
    record.source = .init(
      system: Self.system, externalID: incident.id, url: incident.shortlink)
    return ImportedIncident(
      record: record, timeline: timeline(of: incident),
      fieldsWithoutPlace: incident.fieldsWithoutPlace)
  }

  /// The service that a component is; an export names few components, again and again.
  private mutating func service(of component: String) -> String {
    if let service = services[component] { return service }
    let service = mapping.service(of: component)
    services[component] = service
    return service
  }

  /// The updates, oldest first, and the postmortem that stands in the export.
  private func timeline(of incident: StatuspageIncident) -> [TimelineEntry] {
    var entries = incident.updates.compactMap { update -> TimelineEntry? in
      guard let occurredAt = update.displayAt ?? update.createdAt ?? incident.announcedAt else {
        return nil
      }
      return TimelineEntry(
        occurredAt: occurredAt, kind: .statusUpdate, actor: update.status,
        text: update.body, externalID: update.id)
    }
    entries.reverse()
    entries.sort { $0.occurredAt.millisecondsSinceEpoch < $1.occurredAt.millisecondsSinceEpoch }
    if let text = incident.postmortem, !text.isEmpty,
      let occurredAt = incident.resolvedAt ?? incident.announcedAt
    {
      entries.append(
        TimelineEntry(
          occurredAt: occurredAt, kind: .note, actor: "postmortem", text: text,
          externalID: "\(incident.id)-postmortem"))
    }
    return entries
  }
}

/// Why a file is no export of a status page.
package enum StatuspageError: Error, Equatable {
  /// There is no array of incidents.
  case noIncidents(file: String)
  /// An incident is not as it must be.
  case incident(file: String, line: Int, field: String, reason: String)
}

extension StatuspageError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noIncidents(let file):
      "\(file): there is no array 'incidents': export the status page's incidents.json"
    case .incident(let file, let line, let field, let reason):
      "\(file):\(line): \(field): \(reason); correct it in the file and import again"
    }
  }
}
