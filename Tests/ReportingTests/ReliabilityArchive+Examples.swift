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
    try archive.addExampleAutomation()
    archive.changes = Dictionary(
      archive.incidents.map {
        ("\($0.reference)", Instant.inQuarter(day: 90 - $0.reference.number))
      }
        + [
          ("PM-42", .inQuarter(day: 95)), ("REC-12", .inQuarter(day: 96)),
          ("REC-9", .inQuarter(day: 80)), ("REC-20", .inQuarter(day: 79)),
          ("REC-21", .inQuarter(day: 79)),
        ]
    ) { first, _ in first }
    for runbook in archive.runbooks {
      archive.changes["runbook/\(runbook.name)"] = .inQuarter(day: 78)
    }
    for candidate in archive.candidates {
      archive.changes["\(candidate.reference)"] = .inQuarter(day: 77)
    }
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

extension ReliabilityArchive {
  /// Runbooks that are fresh, stale, never used and withdrawn, and candidates that are proposed, not
  /// proposed, built and withdrawn; what people write of them is written to break pages.
  private mutating func addExampleAutomation() throws {
    let told = Provenance(author: "Ada", at: .inQuarter(day: 1))
    let gone = Provenance(author: "Ada | Bo", at: .inQuarter(day: 90), reason: "`gone` <b>")
    let pushes = IncidentClass(services: ["shop", "a/b"], triggers: ["config-push"])
    let purposes = [
      "acquirer-switch": pushes, "vault-failover": IncidentClass(alerts: ["SlowBurn"]),
      "index": IncidentClass(services: ["ledger"]),
    ]
    runbooks = try purposes.sorted { $0.key < $1.key }.map { name, purpose in
      try Runbook(
        name: name,
        record: RunbookRecord(
          title: hostileTexts.joined(separator: " "), team: "cards",
          location: "https://runbooks.shop.example/\(name)", purpose: purpose, steps: 9,
          manualSteps: 7), recorded: told)
    }
    runbooks.append(
      try Runbook(
        name: "webhook-drain",
        record: RunbookRecord(title: "Drain the queue", purpose: pushes), recorded: told,
        withdrawal: gone))
    let uses: [(String, day: Int, incident: Int?, RunbookOutcome?)] = [
      ("acquirer-switch", 41, 42, .partly), ("acquirer-switch", 42, nil, .yes),
      ("acquirer-switch", 43, 2, .yes), ("acquirer-switch", 44, nil, .yes),
      ("acquirer-switch", 45, nil, .no), ("acquirer-switch", 46, nil, nil),
      ("vault-failover", -200, nil, .yes),
    ]
    runbookUses = try uses.enumerated().map { index, use in
      RunbookUse(
        reference: RunbookUseReference(number: index + 1),
        record: try RunbookUseRecord(
          of: use.0, at: .inQuarter(day: use.day), isExercise: use.incident == nil,
          incident: use.incident.map(IncidentReference.init(number:)), outcome: use.3,
          minutes: index == 1 ? nil : 45.5, manualSteps: index == 1 ? nil : 7,
          person: "Ada | Bo", note: index == 1 ? nil : hostileTexts.joined(separator: " ")),
        recorded: told)
    }
    toil = [
      ToilEntry(
        reference: ToilReference(number: 1),
        record: try ToilRecord(
          team: "cards", what: "Shift traffic", minutes: 20, times: 3,
          time: .at(.inQuarter(day: 9)),
          service: "shop", runbook: "acquirer-switch"), author: "Ada",
        recordedAt: .inQuarter(day: 10))
    ]
    var full = try AutomationRecord(
      title: hostileTexts.joined(separator: " "), kind: .runbook,
      effectiveness: ThreePointEstimate(low: 0.4, likely: 0.6, high: 0.8),
      buildHours: ThreePointEstimate(low: 40, likely: 60, high: 120),
      maintenanceHoursPerYear: ThreePointEstimate(low: 4, likely: 8.5, high: 16))
    full.incidents = pushes
    full.team = "cards"
    full.toil = ToilSelection(team: "cards", service: "shop")
    full.phases = [.response, .repair]
    full.risk = "It <b>may</b> | flap."
    full.wayBack = "`acquirer-switch` by hand."
    full.runbook = "acquirer-switch"
    var bare = full
    (bare.title, bare.incidents, bare.phases, bare.risk, bare.wayBack) = ("Bare", nil, [], nil, nil)
    candidates = [full, bare, bare, bare].enumerated().map { index, record in
      AutomationCandidate(
        reference: AutomationReference(number: index + 1), record: record, recorded: told,
        withdrawal: index == 2 ? gone : nil)
    }
    for (number, candidate) in [(20, 1), (21, 4)] {
      var proposal = Proposal.automation(candidate, .pays, middle: 0.012)
      proposal.decider = "Ines Carvalho"
      var recommendation = Recommendation(
        reference: RecommendationReference(number: number), proposal: proposal, filed: told)
      if candidate == 4 {
        recommendation.implementation = .init(
          at: .inQuarter(day: 80), author: "Ada", what: "the switch")
      }
      recommendations.append(recommendation)
    }
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
