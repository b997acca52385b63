/// The people whose names are left out of what leaves the organisation.
package enum PublicNames {
  /// The people that the record of an incident and its postmortem name; teams, which can be owners
  /// too, are none.
  ///
  /// - Parameters:
  ///   - incident: The incident.
  ///   - timeline: Its timeline.
  ///   - actions: Its action items.
  ///   - content: What its postmortem says, where it has one.
  ///   - authors: Those who wrote the postmortem.
  ///   - teams: The teams of the catalogue.
  /// - Returns: The names, each once.
  package static func people(
    of incident: Incident, timeline: [TimelineEntry], actions: [ActionItem],
    content: PostmortemContent?, authors: [String], teams: Set<String>
  ) -> [String] {
    let names: [String?] =
      incident.record.roles.map(\.person) + [content?.header.owner]
      + timeline.map(\.actor) + (content?.timeline.map(\.actor) ?? [])
      + (content?.actions.map(\.record.owner) ?? []) + actions.map(\.record.owner) + authors
    return Set(names.compactMap { $0 }).subtracting(teams).sorted()
  }
}
