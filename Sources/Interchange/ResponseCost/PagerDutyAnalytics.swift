import Reliability

/// Costs of responses in PagerDuty's raw analytics of incidents: `{"data": [{"id": "PT4KHLK",
/// "engaged_seconds": 5400, "engaged_user_count": 3, …}]}`.
///
/// `engaged_seconds` is the time of all responders together, from each one's acknowledgement until
/// the incident is resolved; where somebody set the effort by hand, `user_defined_effort_seconds`
/// says it better. Interruptions in off hours are counted there and not timed, so that the time
/// outside working hours stays unknown.
enum PagerDutyAnalytics {
  static func read(
    _ source: ByteSource, _ mapping: ResponseCostMapping, noting findings: inout [Finding]
  ) throws -> ResponseCostReader.Contents {
    var contents = ResponseCostReader.Contents()
    var elements = try JSONElements(of: source, key: "data")
    while let element = try elements.next() {
      let place = "\(source.name):\(element.line)"
      do throws(JSONField.Mismatch) {
        let incident = try PagerDutyIncident(JSONField(element, name: "the incident"))
        for field in incident.interruptions where !contents.unused.contains(field) {
          contents.unused.append(field)
        }
        contents.items.append(try item(incident, mapping, place))
      } catch {
        findings.append(
          Finding(file: source.name, line: error.line, field: error.field, reason: error.reason))
      }
    }
    guard elements.foundArray else {
      throw TableError(findings: [
        Finding(
          file: source.name, line: 1, field: "",
          reason: "has no array 'data': write what POST /analytics/raw/incidents answers to a file")
      ])
    }
    return contents
  }

  private static func item(
    _ incident: PagerDutyIncident, _ mapping: ResponseCostMapping, _ place: String
  ) throws(JSONField.Mismatch) -> ResponseCostItem {
    guard incident.isResolved else { return .skipped(reason: "not resolved yet") }
    let seconds = incident.effortSeconds ?? incident.engagedSeconds
    let people = incident.engagedUsers.flatMap { $0 > 0 ? $0 : nil }
    // Nobody pressed a button; somebody may have worked on it all the same.
    guard people != nil || (seconds ?? 0) > 0 else {
      return .skipped(reason: "acknowledged by nobody, so that what it took is unknown")
    }
    do throws(ResponseCostError) {
      let cost = try ResponseCost(people: people, engagedMinutes: seconds.map { $0 / 60 })
      return .cost(
        ImportedResponseCost(
          incident: mapping.incident(named: incident.names), cost: cost, place: place))
    } catch {
      throw incident.field.mismatch("cannot be: \(error)")
    }
  }
}

/// What PagerDuty states of an incident, as far as it is read.
private struct PagerDutyIncident {
  let field: JSONField
  private var id: String?
  private var number: String?
  private(set) var engagedSeconds: Double?
  private(set) var effortSeconds: Double?
  private(set) var engagedUsers: Int?
  private(set) var isResolved = false
  /// The counts of interruptions that say something.
  private(set) var interruptions: [String] = []

  init(_ field: JSONField) throws(JSONField.Mismatch) {
    self.field = field
    for member in try field.members() {
      switch member.name {
      case "id": id = try member.identifier()
      case "incident_number": number = try member.identifier()
      case "engaged_seconds": engagedSeconds = try member.number()
      case "user_defined_effort_seconds": effortSeconds = try member.number()
      case "engaged_user_count": engagedUsers = try member.count()
      case "resolved_at": isResolved = true
      case "business_hour_interruptions", "off_hour_interruptions", "sleep_hour_interruptions":
        if try member.count() > 0 { interruptions.append(member.name) }
      default: break
      }
    }
    if names.isEmpty { throw field.mismatch("lacks 'id'") }
  }

  /// What PagerDuty calls it: its id, which no other incident has, before its number.
  var names: [String] { [id, number].compactMap { $0 } }
}
