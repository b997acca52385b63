import Reliability

/// The number of a row of the search index: it tells the incident without reading the row, and
/// grows with it.
struct SearchRow: Hashable {
  /// The number.
  let id: Int64

  /// How many things of an incident the index can tell apart.
  private static let places: Int64 = 1 << 24

  /// The incident that a row belongs to, in SQL.
  static let incident = "(search_index.rowid / \(places))"
  /// What a row is within its incident, in SQL: 0 the incident, 1 its postmortem, from 2 on its
  /// action items.
  static let place = "(search_index.rowid % \(places))"

  /// The row of an incident.
  init(incident: IncidentReference) { id = Int64(incident.number) * Self.places }

  /// The row of the postmortem of an incident.
  init(postmortemOf incident: IncidentReference) { id = Int64(incident.number) * Self.places + 1 }

  /// The row of an action item.
  init(_ action: ActionReference, of incident: IncidentReference) {
    let place = 2 + Int64(action.number) % (Self.places - 2)
    id = Int64(incident.number) * Self.places + place
  }

  /// The row of that number.
  init(id: Int64) { self.id = id }

  /// The incident that the row belongs to.
  var incident: IncidentReference { IncidentReference(number: Int(id / Self.places)) }
}
