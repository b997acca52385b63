import Reliability
import Testing

@testable import Reporting

@Suite("A public site")
struct PublicSiteTests {
  /// Every file of the site in one text.
  private func bytes(of archive: ReliabilityArchive) throws -> String {
    var options = SiteOptions()
    options.isPublic = true
    options.internalDomains = ["canary.example"]
    return try Site(archive, options).files.map { "\($0.path)\n\(try $0.text())" }.joined()
  }

  private static func incident(
    _ number: Int, _ visibility: Visibility, _ title: String
  ) -> Incident {
    var incident = Incident.example(
      number, title, day: number, minutes: 30, severity: 2, harm: 0.3)
    incident.record.visibility = visibility
    return incident
  }

  /// A public incident, in every field of which that is not for the public stands a canary.
  private static var published: Incident {
    get throws {
      var incident = incident(1, .public, "Cards declined in the morning")
      incident.record.summary =
        "Told by Dora Canary, see https://wiki.canary.example/x and 10.77.12.9."
      incident.record.services = ["canary-service", "shop"]
      incident.record.trigger = TaxonomyEntry("canary-trigger")
      incident.record.risk = "canary-risk"
      incident.record.change = "canary-deploy"
      incident.record.factors = [
        ContributingFactor(
          category: try #require(TaxonomyEntry("canary-factor")), text: "canary of a factor")
      ]
      incident.record.detection = Detection(method: .alert, alertName: "CanaryAlert")
      incident.record.roles = [RoleAssignment(role: .commander, person: "Dora Canary")]
      incident.record.links = [
        SLOLink(slo: "canary-slo", impact: .badFraction(0.1), evidence: "https://canary.example/q")
      ]
      incident.record.source = .init(
        system: "canary", externalID: "canary-id", url: "https://canary.example/s")
      return incident
    }
  }

  private static func timeline(_ day: Int) -> [TimelineEntry] {
    TimelineEntry.Kind.allCases.map { kind in
      let said = kind == .statusUpdate
      return TimelineEntry(
        occurredAt: .inQuarter(day: day), kind: kind, actor: "canary-actor",
        text: said ? "We are looking at it. Dora Canary" : "canary of a \(kind.rawValue)",
        evidenceURL: "https://canary.example/e")
    }
  }

  private static func postmortem(
    _ number: Int, _ state: PostmortemState, _ word: String
  ) -> ArchivedPostmortem {
    var content = PostmortemContent(title: "What \(word) taught us")
    content.header.owner = "Owner Canary"
    content.header.change = "canary-change"
    content.sections = [
      PostmortemSection(
        heading: "Summary", kind: .summary,
        prose: """
          It was \(word). <!-- canary of a comment --> Owner Canary wrote to canary@lindhafen.example.

          <!-- ledger: as of then -->

          | SLO | Burned |
          |---|---|
          | canary-slo | canary |

          <!-- /ledger -->
          """),
      PostmortemSection(
        heading: "Detection", kind: .detection,
        prose: "Found by Dora Canary at vault.canary.example."),
    ]
    content.timeline = [
      TimelineEntry(
        occurredAt: .inQuarter(day: number), kind: .note, actor: "canary-actor",
        text: "Rolled back by Owner Canary", evidenceURL: "https://canary.example/t")
    ]
    var action = ActionRecord(title: "Cap retries, says Owner Canary")
    action.owner = "Owner Canary"
    content.actions = [StatedAction(reference: ActionReference(number: number), record: action)]
    let at = Instant.inQuarter(day: number + 5)
    let incident = IncidentReference(number: number)
    return ArchivedPostmortem(
      postmortem: Postmortem(
        incident: incident, state: state, owner: "Owner Canary", startedAt: at, changedAt: at),
      revision: PostmortemRevision(number: 3, text: "canary", author: "Author Canary", savedAt: at),
      content: content,
      stateChanges: [
        PostmortemStateChange(state: state, author: "Reviewer Canary", at: at, reason: "canary")
      ],
      waivers: [ReviewWaiver(check: "canary-check", reason: "canary", author: "Canary", at: at)],
      authors: ["Author Canary"])
  }

  private static func action(_ number: Int, of incident: Int) -> ActionItem {
    var record = ActionRecord(title: "canary of an action")
    record.owner = "Owner Canary"
    record.ticketURL = "https://canary.example/T-1"
    record.reason = "canary of a reason"
    return ActionItem(
      reference: ActionReference(number: number), incident: IncidentReference(number: incident),
      record: record, openedAt: .inQuarter(day: 10))
  }

  private static func archive() throws -> ReliabilityArchive {
    let incidents = [
      try published, incident(2, .internal, "canary inside"),
      incident(3, .restricted, "canary of few"), incident(4, .public, "Still being written"),
    ]
    var catalogue = Catalogue.example
    catalogue.services = [
      Service(
        name: "shop", displayName: "The shop", summary: "canary of a summary", team: "canary-team"),
      Service(name: "canary-service", team: "canary-team"),
    ]
    var archive = ReliabilityArchive(
      asOf: .inQuarter(day: 60),
      ledgerState: LedgerState(auditEntries: 9, headHash: "canary"), origin: "",
      catalogue: catalogue, incidents: incidents,
      timelines: Dictionary(
        uniqueKeysWithValues: incidents.map { ($0.reference, timeline($0.reference.number)) }),
      postmortems: [
        postmortem(1, .reviewed, "a full disk"), postmortem(2, .closed, "canary"),
        postmortem(3, .closed, "canary"), postmortem(4, .draft, "canary"),
      ],
      actions: [
        action(1, of: 1), action(2, of: 2), action(3, of: 3), action(4, of: 4), action(5, of: 1),
      ],
      recommendations: [try canaryRecommendation],
      reviews: [try .example(incidents)],
      budgets: try ReliabilityReview.measured().measured,
      changes: ["INC-1": .inQuarter(day: 20), "canary": .inQuarter(day: 21)])
    try archive.addCanaryAutomation()
    return archive
  }

  private static var canaryRecommendation: Recommendation {
    get throws {
      var proposal = try Proposal.tighten()
      proposal.what = "canary of a proposal"
      return Recommendation(
        reference: RecommendationReference(number: 1), proposal: proposal,
        filed: Provenance(author: "Canary", at: .inQuarter(day: 1)))
    }
  }

  @Test func `names nobody who worked by a runbook`() throws {
    var archive = try Self.archive()
    archive.incidents[0].record.summary = "Wren Finch moved the traffic."
    let bytes = try bytes(of: archive)
    #expect(!bytes.contains("Wren Finch"))
    #expect(bytes.contains("moved the traffic."))
  }

  @Test func `holds nowhere what is not for the public`() throws {
    let bytes = try bytes(of: Self.archive())
    for range in bytes.lowercased().ranges(of: "canary").prefix(5) {
      let around = bytes.lowercased()[range.lowerBound...].prefix(60)
      Issue.record("a canary sings: \(around)")
    }
    for internalName in [
      "10.77.12.9", "INC-2", "INC-3", "shop-availability", "ledger-writes", "AUTO-1",
      "USE-1",
    ] {
      #expect(!bytes.contains(internalName), "\(internalName)")
    }
  }

  @Test func `shows what is`() throws {
    let bytes = try bytes(of: Self.archive())
    for text in [
      "Cards declined in the morning", "The shop", "We are looking at it.", "[name left out]",
      "What a full disk taught us", "It was a full disk.", "Rolled back by", "Cap retries, says",
      "Still being written", "incidents/INC-4.xhtml",
    ] { #expect(bytes.contains(text), "\(text)") }
  }

  @Test func `has no parts that nothing says are public`() throws {
    var options = SiteOptions()
    options.isPublic = true
    let paths = try Site(Self.archive(), options).files.map(\.path)
    #expect(
      paths == [
        "feed.atom", "incidents/2026Q1.xhtml", "incidents/INC-1.xhtml", "incidents/INC-4.xhtml",
        "incidents/index.xhtml", "index.xhtml", "postmortems/PM-1.xhtml",
        "postmortems/index.xhtml", "search-index.js", "search.js", "search.xhtml", "site.css",
      ])
  }

  @Test func `of a ledger that publishes nothing is empty`() throws {
    var archive = try Self.archive()
    archive.incidents.removeAll { $0.record.visibility == .public }
    #expect(try bytes(of: archive).contains("Nothing is recorded yet."))
  }
}

extension ReliabilityArchive {
  /// A runbook, a use of it in the public incident, toil, and a candidate for automation about it.
  fileprivate mutating func addCanaryAutomation() throws {
    let told = Provenance(author: "Owner Canary", at: .inQuarter(day: 1))
    let kind = IncidentClass(services: ["shop"], alerts: ["CanaryAlert"])
    runbooks = [
      try Runbook(
        name: "canary-runbook",
        record: RunbookRecord(
          title: "canary of a runbook", team: "canary-team", location: "https://canary.example/r",
          purpose: kind), recorded: told)
    ]
    runbookUses = [
      RunbookUse(
        reference: RunbookUseReference(number: 1),
        record: try RunbookUseRecord(
          of: "canary-runbook", at: .inQuarter(day: 1), incident: IncidentReference(number: 1),
          outcome: .yes, person: "Wren Finch", note: "canary of a use"), recorded: told)
    ]
    toil = [
      ToilEntry(
        reference: ToilReference(number: 1),
        record: try ToilRecord(
          team: "canary-team", what: "canary of toil", minutes: 5, time: .at(.inQuarter(day: 1)),
          incident: IncidentReference(number: 1), runbook: "canary-runbook"),
        author: "Owner Canary", recordedAt: .inQuarter(day: 1))
    ]
    var record = try AutomationRecord(
      title: "canary of automation", kind: .runbook,
      effectiveness: ThreePointEstimate(exactly: 0.5),
      buildHours: ThreePointEstimate(exactly: 20),
      maintenanceHoursPerYear: ThreePointEstimate(exactly: 2))
    record.incidents = kind
    record.risk = "canary of a risk"
    record.runbook = "canary-runbook"
    candidates = [
      AutomationCandidate(
        reference: AutomationReference(number: 1), record: record, recorded: told)
    ]
  }
}
