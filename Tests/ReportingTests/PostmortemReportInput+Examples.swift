import Reliability

@testable import Reporting

extension PostmortemReportInput {
  /// A postmortem of an incident, with a text and nothing else.
  static func example(
    _ incident: Incident, state: PostmortemState = .draft, owner: String? = nil,
    due: CalendarDay? = nil, content: PostmortemContent
  ) -> PostmortemReportInput {
    let saved = Instant.inQuarter(day: 45)
    return PostmortemReportInput(
      incident: incident,
      postmortem: Postmortem(
        incident: incident.reference, state: state, owner: owner, due: due, revision: 3,
        startedAt: .inQuarter(day: 41), changedAt: saved),
      revision: PostmortemRevision(number: 3, text: "", author: "Cy", savedAt: saved),
      content: content,
      ledgerState: LedgerState(
        auditEntries: 1_234, headHash: String(repeating: "0123abcd", count: 8)),
      asOf: .inQuarter(day: 60), version: "0.2.0")
  }

  /// Of this one hardly anything is known.
  static var sparse: PostmortemReportInput {
    var content = PostmortemContent(title: "Something was slow")
    content.sections = [
      PostmortemSection(heading: "Summary", kind: .summary, prose: "<!-- Two sentences. -->"),
      PostmortemSection(heading: "Impact", kind: .impact, prose: ""),
    ]
    return .example(
      Incident(reference: IncidentReference(number: 9), record: IncidentRecord(title: "Slow")),
      due: CalendarDay("2026-02-20"), content: content)
  }

  /// Of this one everything is known.
  static var rich: PostmortemReportInput {
    get throws {
      var incident = PostmortemDraft.exampleIncident
      let start = Instant.inQuarter(day: 40)
      incident.record.milestones[.acknowledged] = start.advanced(by: .seconds(420))
      incident.record.milestones[.mitigated] = start.advanced(by: .seconds(1_950))
      incident.record.links.append(SLOLink(slo: "ledger-writes", impact: .badEvents(12, of: 4_000)))
      incident.record.trigger = TaxonomyEntry("config-push")
      incident.record.responseCost = try ResponseCost(
        people: 3, engagedMinutes: 150, manualSteps: 7, afterHoursMinutes: 42.5)
      var content = PostmortemContent(title: "Cards declined after a change of the retry limit")
      content.sections = richSections
      content.factors = ["software", "development-process"].compactMap(TaxonomyEntry.init)
        .map { ContributingFactor(category: $0, text: "No limit on *retries*") }
      var input = example(
        incident, state: .closed, owner: "Bo", due: CalendarDay("2026-02-17"), content: content)
      input.timeline = richTimeline
      input.budgets = [
        try .example(of: incident.reference),
        try .example(of: incident.reference, slo: "ledger-writes", unknown: .impactEndUnknown),
      ]
      input.actions = richActions
      input.related = [.example]
      input.stateChanges = [
        PostmortemStateChange(state: .inReview, author: "Bo", at: .inQuarter(day: 46)),
        PostmortemStateChange(
          state: .reviewed, author: "Dee", at: .inQuarter(day: 47), reason: "clear and complete"),
        PostmortemStateChange(state: .closed, author: "Bo", at: .inQuarter(day: 59)),
      ]
      input.waivers = [
        ReviewWaiver(
          check: "timeline-evidence", reason: "The graphs were kept for a week only.",
          author: "Dee", at: .inQuarter(day: 47))
      ]
      return input
    }
  }

  private static var richSections: [PostmortemSection] {
    func section(
      _ kind: PostmortemSection.Kind, level: Int = 2, _ prose: String
    ) -> PostmortemSection {
      PostmortemSection(heading: kind.heading, level: level, kind: kind, prose: prose)
    }
    return [
      section(
        .summary,
        "Three in ten card payments were **declined** for 50 minutes. A retry limit was "
          + "[raised](https://git.example/c/1), and the card network shed us."),
      section(
        .impact,
        """
        <!-- Exact numbers. -->

        <!-- ledger: as of 2026-02-10 10:00 UTC; a report shows the newest instead -->

        | Duration | Is |
        |---|---|
        | Time to detect | stale |

        <!-- /ledger -->

        3,120 payments of 2,900 customers; 41 support tickets. ![map](https://a.example/map.png)
        """),
      section(.background, "### Retries\n\nEach payment is tried\n- once\n- and again"),
      section(.trigger, "A push of configuration, `retries: 3` to `retries: 30`."),
      section(.detection, "By the fast burn alert, four minutes in. <!-- check this -->"),
      section(
        .response,
        "Rolled back:\n\n```sh\nkubectl rollout undo deploy/shop\n\n\n# done <!-- no -->\n```"),
      section(.timeline, "The order of 09:07 and 09:08 is not certain."),
      section(.lessons, ""),
      section(.wentWell, level: 3, "The alert asked for the right thing."),
      section(.wentBadly, level: 3, "#### Tools\n\nThe rollback needed a second person."),
      section(.gotLucky, level: 3, "It was not Friday."),
      section(.actionItems, "Reviewed weekly."),
      PostmortemSection(heading: "Glossary `v2`", kind: nil, prose: "*Shed*: refuse load."),
      section(.summary, "A second summary."),
    ]
  }

  private static var richTimeline: [TimelineEntry] {
    let start = Instant.inQuarter(day: 40)
    let rows: [(Int, String, String?, String?)] = [
      (-600, "retries: 30 pushed", "Ada", "https://git.example/c/1"),
      (240, "FastBurn fires", nil, "https://graphs.example/d/burn?from=1&to=2"),
      (420, "Ada takes it", "Ada", nil),
      (1_950, "Rolled back, errors fall", "Ada", "#incident-42 in the chat"),
      (3_000, "No more declines", "Dee", "https://graphs.example"),
    ]
    return rows.map { seconds, text, actor, evidence in
      TimelineEntry(
        occurredAt: start.advanced(by: .seconds(seconds)), kind: .note, actor: actor, text: text,
        evidenceURL: evidence)
    }
  }

  private static var richActions: [ActionItem] {
    func action(_ number: Int, _ title: String, _ state: (inout ActionRecord) -> Void) -> ActionItem
    {
      var record = ActionRecord(title: title)
      state(&record)
      return ActionItem(
        reference: ActionReference(number: number), incident: IncidentReference(number: 42),
        record: record, openedAt: .inQuarter(day: 45),
        closedAt: record.status == .open ? nil : .inQuarter(day: 58))
    }
    return [
      action(7, "Cap retries at three in the client") {
        ($0.type, $0.priority, $0.owner) = (.prevent, .p1, "payments")
        ($0.due, $0.status) = (CalendarDay("2026-02-24"), .done)
        ($0.ticketURL, $0.endState) = ("https://tickets.example/browse/PAY-12", "A test sends 4")
      },
      action(8, "Alert on the share of retries") {
        ($0.type, $0.priority, $0.owner) = (.detect, .p2, "Ada")
        $0.due = CalendarDay("2026-02-27")
      },
      action(9, "Rewrite the client") {
        ($0.type, $0.status, $0.reason) = (.prevent, .wontDo, "The cap | is enough")
      },
    ]
  }
}
