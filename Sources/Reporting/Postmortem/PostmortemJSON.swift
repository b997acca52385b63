import Reliability

/// A postmortem as JSON; docs/report-json.md documents the shape. What is unknown is null, and
/// present.
struct PostmortemJSON {
  private let input: PostmortemReportInput

  init(_ input: PostmortemReportInput) { self.input = input }

  /// The JSON text.
  func text() throws -> String { try document.document() }

  private var document: JSONValue {
    .object([
      "title": .text(input.title),
      "postmortem": postmortem,
      "incident": incident,
      "durations": durations,
      "phases": .array(IncidentPhase.all(of: record.milestones).map(phase)),
      "budgets": .array(input.budgets.map(budget)),
      "sections": .array(input.content.sections.compactMap(section)),
      "factors": .array(
        input.factors.map {
          .object(["category": .text($0.category.name), "text": .text($0.text)])
        }),
      "timeline": .array(input.timeline.map(row)),
      "actions": .array(input.actions.map(action)),
      "related": .array(input.related.map(relation)),
      "stateChanges": .array(
        input.stateChanges.map {
          .object([
            "state": .text($0.state.rawValue), "author": .text($0.author), "at": .instant($0.at),
            "reason": .text($0.reason),
          ])
        }),
      "waivedChecks": .array(
        input.waivers.map {
          .object([
            "check": .text($0.check), "reason": .text($0.reason), "author": .text($0.author),
            "at": .instant($0.at),
          ])
        }),
      "asOf": .instant(input.asOf),
      "version": .text(input.version),
      "ledger": input.ledgerState.map(JSONValue.ledger) ?? .null,
    ])
  }

  private var record: IncidentRecord { input.incident.record }

  private var postmortem: JSONValue {
    .object([
      "reference": .text(input.postmortem.name),
      "state": .text(input.postmortem.state.rawValue),
      "owner": .text(input.postmortem.owner),
      "due": .text(input.postmortem.due?.description),
      "isOverdue": .boolean(input.postmortem.isOverdue(on: input.today)),
      "revision": .count(input.revision.number),
      "revisedBy": .text(input.revision.author),
      "revisedAt": .instant(input.revision.savedAt),
      "startedAt": .instant(input.postmortem.startedAt),
    ])
  }

  private var incident: JSONValue {
    .object([
      "reference": .text(input.incident.reference.description),
      "title": .text(record.title), "summary": .text(record.summary),
      "severity": record.severity.map { .count($0.level) } ?? .null,
      "mode": .text(record.mode.rawValue), "visibility": .text(record.visibility.rawValue),
      "status": .text(record.status.rawValue),
      "services": .array(record.services.map { .text($0) }),
      "trigger": .text(record.trigger?.name), "change": .text(record.change),
      "detection": record.detection.map { detection in
        .object([
          "method": .text(detection.method.rawValue), "alertName": .text(detection.alertName),
          "actionable": detection.actionable.map(JSONValue.boolean) ?? .null,
        ])
      } ?? .null,
      "milestones": .object(
        Dictionary(
          uniqueKeysWithValues: Milestone.allCases.map {
            ($0.rawValue, .instant(record.milestones[$0]))
          })),
      "responseCost": record.responseCost.map { cost in
        .object([
          "people": cost.people.map(JSONValue.count) ?? .null,
          "engagedMinutes": .number(cost.engagedMinutes),
          "manualSteps": cost.manualSteps.map(JSONValue.count) ?? .null,
          "afterHoursMinutes": .number(cost.afterHoursMinutes),
        ])
      } ?? .null,
      "roles": .array(
        record.roles.map {
          .object([
            "role": .text($0.role.rawValue), "person": .text($0.person),
            "from": .instant($0.from), "until": .instant($0.until),
          ])
        }),
    ])
  }

  private var durations: JSONValue {
    .object(
      Dictionary(
        uniqueKeysWithValues: IncidentDuration.allCases.map { duration in
          (
            duration.rawValue,
            .object([
              "minutes": .number(record.milestones.duration(duration)?.minutes),
              "formula": .text(duration.formula),
            ])
          )
        }))
  }

  private func phase(_ phase: IncidentPhase) -> JSONValue {
    .object([
      "name": .text(phase.stage.rawValue), "start": .instant(phase.start.inUTC),
      "end": .instant(phase.end.inUTC), "minutes": .number(phase.length.minutes),
    ])
  }

  private func budget(_ share: BudgetShare) -> JSONValue {
    let link = record.links.first { $0.slo == share.slo }
    return .object([
      "slo": .text(share.slo), "objective": .text(share.objective.displayName),
      "target": .number(share.objective.target),
      "attribution": .text(link?.attribution.rawValue), "evidence": .text(link?.evidence),
      "window": .object([
        "start": .instant(share.assessment.period.start),
        "end": .instant(share.assessment.period.end),
      ]),
      "budgetMinutes": .number(share.assessment.budgetMinutes),
      "burnedMinutes": .number(share.burnedMinutes), "burnedShare": .number(share.share),
      "approximatesEvents": .boolean(share.assessment.approximatesEvents),
      "unknownReason": .text(share.unknownReason?.rawValue),
      "measured": share.measured.map { measured in
        .object([
          "budget": .number(measured.budget), "burned": .number(measured.burned),
          "unit": .text(measured.unit.rawValue), "share": .number(measured.share),
        ])
      } ?? .null,
    ])
  }

  /// A section, `nil` where nothing is left of it without comments.
  private func section(_ section: PostmortemSection) -> JSONValue? {
    AuthoredMarkdown(section.prose).text.map { markdown in
      .object([
        "kind": .text(section.kind?.rawValue), "heading": .text(section.heading),
        "markdown": .text(markdown),
      ])
    }
  }

  private func row(_ entry: TimelineEntry) -> JSONValue {
    .object([
      "occurredAt": .instant(entry.occurredAt), "kind": .text(entry.kind.rawValue),
      "actor": .text(entry.actor), "text": .text(entry.text),
      "evidenceURL": .text(entry.evidenceURL),
    ])
  }

  private func action(_ action: ActionItem) -> JSONValue {
    .object([
      "reference": .text(action.reference.description), "title": .text(action.record.title),
      "type": .text(action.record.type?.rawValue),
      "priority": .text(action.record.priority?.description),
      "owner": .text(action.record.owner), "due": .text(action.record.due?.description),
      "status": .text(action.record.status.rawValue),
      "isOverdue": .boolean(action.isOverdue(on: input.today)),
      "openedAt": .instant(action.openedAt), "closedAt": .instant(action.closedAt),
      "endState": .text(action.record.endState), "ticketURL": .text(action.record.ticketURL),
      "reason": .text(action.record.reason),
    ])
  }

  private func relation(_ relation: PostmortemRelation) -> JSONValue {
    .object([
      "incident": .text(relation.incident.description), "title": .text(relation.title),
      "began": .instant(relation.began), "reasons": .array(relation.reasons.map { .text($0) }),
    ])
  }
}
