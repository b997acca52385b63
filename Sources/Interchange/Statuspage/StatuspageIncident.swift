import Foundation
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
  var body: String?
  var createdAt: Instant?
  var displayAt: Instant?
  var fieldsWithoutPlace: [String] = []
}

extension StatuspageIncident: Decodable {
  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: FieldName.self)
    for key in fields.allKeys where try !fields.decodeNil(forKey: key) {
      switch key.stringValue {
      case "id": id = try fields.decode(String.self, forKey: key)
      case "name": name = try fields.decode(String.self, forKey: key)
      case "impact": impact = try fields.decode(String.self, forKey: key)
      case "started_at": startedAt = try fields.decode(Instant.self, forKey: key)
      case "created_at": createdAt = try fields.decode(Instant.self, forKey: key)
      case "monitoring_at": monitoringAt = try fields.decode(Instant.self, forKey: key)
      case "resolved_at": resolvedAt = try fields.decode(Instant.self, forKey: key)
      case "shortlink": shortlink = try fields.decode(String.self, forKey: key)
      case "backfilled": isBackfilled = try fields.decode(Bool.self, forKey: key)
      case "components":
        components = try fields.decode([StatuspageComponent].self, forKey: key).map(\.name)
      case "incident_updates":
        updates = try fields.decode([StatuspageUpdate].self, forKey: key)
      case "postmortem_body": postmortem = try fields.decode(String.self, forKey: key)
      // Repeats what other fields say: the milestones, and the newest update's status.
      case "status", "impact_override": break
      default: fieldsWithoutPlace.append(key.stringValue)
      }
    }
    try fields.require(id, "id")
    try fields.require(name, "name")
  }
}

extension StatuspageUpdate: Decodable {
  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: FieldName.self)
    for key in fields.allKeys where try !fields.decodeNil(forKey: key) {
      switch key.stringValue {
      case "id": id = try fields.decode(String.self, forKey: key)
      case "status": status = try fields.decode(String.self, forKey: key)
      case "body": body = try fields.decode(String.self, forKey: key)
      case "created_at": createdAt = try fields.decode(Instant.self, forKey: key)
      case "display_at": displayAt = try fields.decode(Instant.self, forKey: key)
      // The incident that it stands in.
      case "incident_id": break
      default: fieldsWithoutPlace.append("incident_updates[].\(key.stringValue)")
      }
    }
  }
}

private struct StatuspageComponent: Decodable {
  var name: String
}

private struct FieldName: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer<FieldName> {
  fileprivate func require(_ value: String, _ name: String) throws {
    guard value.isEmpty, let key = FieldName(stringValue: name) else { return }
    throw DecodingError.keyNotFound(
      key, .init(codingPath: codingPath, debugDescription: "is missing or empty"))
  }
}
