import Reliability

/// An incident as Atlassian Statuspage exports it.
struct StatuspageIncident {
  var id = ""
  var name = ""
  var impact: String?
  var startedAt: Instant?
  var createdAt: Instant?
  var monitoringAt: Instant?
  var resolvedAt: Instant?
  var shortlink: String?
  var isBackfilled = false
  var components: [String] = []
  var updates: [StatuspageUpdate] = []
  var postmortem: String?
  /// Fields that hold something and have no place in the ledger.
  var fieldsWithoutPlace: [String] = []
}

/// A message of a status page.
struct StatuspageUpdate {
  var id: String?
  var status: String?
  var body = ""
  var createdAt: Instant?
  var displayAt: Instant?
}

extension StatuspageIncident {
  /// An incident from an element of the export.
  ///
  /// - Throws: ``JSONField/Mismatch`` naming the field that is not as it must be.
  init(_ field: JSONField) throws(JSONField.Mismatch) {
    for member in try field.members() {
      switch member.name {
      case "id": id = try member.identifier()
      case "name": name = try member.string()
      case "impact": impact = try member.string()
      case "started_at": startedAt = try member.instant()
      case "created_at": createdAt = try member.instant()
      case "monitoring_at": monitoringAt = try member.instant()
      case "resolved_at": resolvedAt = try member.instant()
      case "shortlink": shortlink = try member.string()
      case "backfilled": isBackfilled = try member.boolean()
      case "components":
        for component in try member.elements() { try addComponent(component) }
      case "incident_updates":
        for update in try member.elements() { try addUpdate(update) }
      case "postmortem_body": postmortem = try member.string()
      // Repeats what other fields say: the milestones, and the newest update's status.
      case "status": break
      default: fieldsWithoutPlace.append(member.name)
      }
    }
    // Without any time the timeline would have to be left out, silently.
    if announcedAt == nil { throw field.mismatch("lacks 'created_at' and 'started_at'") }
    if id.isEmpty { throw field.mismatch("lacks 'id'") }
    if name.isEmpty { throw field.mismatch("lacks 'name'") }
  }

  /// When the status page first told of it, as far as that is known.
  var announcedAt: Instant? { createdAt ?? startedAt }

  private mutating func addComponent(_ field: JSONField) throws(JSONField.Mismatch) {
    for member in try field.members() where member.name == "name" {
      components.append(try member.string())
    }
  }

  private mutating func addUpdate(_ field: JSONField) throws(JSONField.Mismatch) {
    var update = StatuspageUpdate()
    for member in try field.members() {
      switch member.name {
      case "id": update.id = try member.identifier()
      case "status": update.status = try member.string()
      case "body": update.body = try member.string()
      case "created_at": update.createdAt = try member.instant()
      case "display_at": update.displayAt = try member.instant()
      // The incident that it stands in.
      case "incident_id": break
      default: fieldsWithoutPlace.append("incident_updates[].\(member.name)")
      }
    }
    updates.append(update)
  }
}
