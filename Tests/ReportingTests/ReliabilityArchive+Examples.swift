import Reliability

@testable import Reporting

extension ReliabilityArchive {
  /// An archive of which every kind of page has something to show, some of it written to break pages.
  static func example() throws -> ReliabilityArchive {
    let postmortem = try PostmortemReportInput.rich
    let measured = try ReliabilityReview.measured()
    let incidents = Self.exampleIncidents + [postmortem.incident]
    var archive = ReliabilityArchive(
      asOf: .inQuarter(day: 100),
      ledgerState: LedgerState(
        auditEntries: 1_234, headHash: String(repeating: "0123abcd", count: 8)),
      origin: String(repeating: "89abcdef", count: 8), catalogue: .archived,
      incidents: incidents.sorted { $0.reference < $1.reference },
      timelines: [postmortem.incident.reference: postmortem.timeline],
      actions: postmortem.actions,
      recommendations: try OwnerPacket.full().items.map(\.recommendation),
      reviews: [try .example(incidents, budgets: measured.measured, actions: .example)],
      budgets: measured.measured)
    archive.postmortems = [
      ArchivedPostmortem(
        postmortem: postmortem.postmortem, revision: postmortem.revision,
        content: postmortem.content, budgets: postmortem.budgets,
        stateChanges: postmortem.stateChanges, waivers: postmortem.waivers, authors: ["Cy"])
    ]
    archive.changes = Dictionary(
      archive.incidents.map {
        ("\($0.reference)", Instant.inQuarter(day: 90 - $0.reference.number))
      }
        + [
          ("PM-42", .inQuarter(day: 95)), ("REC-12", .inQuarter(day: 96)),
          ("REC-9", .inQuarter(day: 80)),
        ]
    ) { first, _ in first }
    return archive
  }

  /// An archive in which nothing is recorded.
  static let empty = ReliabilityArchive(
    asOf: Instant(millisecondsSinceEpoch: 0),
    ledgerState: LedgerState(auditEntries: 0, headHash: ""), origin: "",
    catalogue: Catalogue(services: [], objectives: []))

  private static var exampleIncidents: [Incident] {
    var incidents = hostileTexts.enumerated().map { index, text in
      var incident = Incident.example(
        index + 1, text, day: index, minutes: 20 * index, severity: index % 6, harm: 0.01)
      incident.record.summary = text
      return incident
    }
    var drill = Incident.example(50, "Game day", day: 50, minutes: 30, severity: 3)
    drill.record.mode = .drill
    var duplicate = Incident.example(51, "Cards declined, again", day: 40, minutes: 10)
    duplicate.duplicateOf = IncidentReference(number: 42)
    let undated = Incident(
      reference: IncidentReference(number: 52), record: IncidentRecord(title: "Nobody knows when"))
    incidents += [drill, duplicate, undated]
    return incidents
  }
}

extension Catalogue {
  /// The example with what only pages show: names for people, dependencies, and names that no file can
  /// have, or only one of them.
  fileprivate static var archived: Catalogue {
    var catalogue = Catalogue.example
    catalogue.services = [
      Service(
        name: "shop", displayName: "The shop", summary: "Takes <orders> & money.", team: "cards",
        tier: 1, dependencies: ["ledger", "a/b"]),
      Service(name: "ledger", team: "money"), Service(name: "a/b"), Service(name: "a-b"),
      Service(name: "index"),
    ]
    return catalogue
  }
}

extension Site {
  /// The public site of the example, of which the incident with a postmortem is public.
  static func published() throws -> Site {
    var archive = try ReliabilityArchive.example()
    for index in archive.incidents.indices where archive.incidents[index].reference.number > 30 {
      archive.incidents[index].record.visibility = .public
    }
    var options = SiteOptions()
    options.isPublic = true
    return try Site(archive, options)
  }
}
