import Foundation
import Ledger
import Reliability

/// Everything about an incident as `show --json` shows it.
struct IncidentDetailsView: Encodable {
  let incident: IncidentView
  let timeline: [Entry]
  let budgets: [Budget]
  let alerts: [Alert]
  let runbookUses: [RunbookUseView]
  let history: [AuditEntryView]

  init(_ details: IncidentDetails) throws {
    incident = IncidentView(details.incident)
    timeline = details.timeline.map(Entry.init)
    budgets = details.budgets.map(Budget.init)
    alerts = details.alerts.map(Alert.init)
    runbookUses = details.runbookUses.map(RunbookUseView.init)
    history = try details.history.map(AuditEntryView.init)
  }

  struct Entry: Encodable {
    let occurredAt: Instant
    let recordedAt: Instant?
    let kind: TimelineEntry.Kind
    let actor: String?
    let text: String
    let evidenceURL: String?

    init(_ entry: TimelineEntry) {
      occurredAt = entry.occurredAt
      recordedAt = entry.recordedAt
      kind = entry.kind
      actor = entry.actor
      text = entry.text
      evidenceURL = entry.evidenceURL
    }
  }

  struct Alert: Encodable {
    let reference: String
    let name: String
    let startedAt: Instant
    @OrNull var endedAt: Instant?
    @OrNull var actedOn: Bool?

    init(_ alert: FiredAlert) {
      reference = alert.reference.description
      name = alert.statement.name
      startedAt = alert.statement.startedAt
      endedAt = alert.statement.endedAt
      actedOn = alert.actedOn
    }
  }

  struct Budget: Encodable {
    let slo: String
    let objective: String?
    let target: Double
    let windowStart: Instant
    let windowEnd: Instant
    let budgetMinutes: Double
    let burnedMinutes: Double?
    let share: Double?
    let unknownReason: BudgetAssessment.UnknownCharge.Reason?
    @OrNull var measured: Measured?

    struct Measured: Encodable {
      let burned: Double
      let budget: Double
      let unit: BudgetUnit
      @OrNull var share: Double?
    }

    init(_ share: BudgetShare) {
      slo = share.slo
      objective = share.objective.displayName
      target = share.objective.target
      windowStart = share.assessment.period.start
      windowEnd = share.assessment.period.end
      budgetMinutes = share.assessment.budgetMinutes
      burnedMinutes = share.burnedMinutes
      self.share = share.share
      unknownReason = share.unknownReason
      measured = share.measured.map {
        Measured(
          burned: $0.burned, budget: $0.budget, unit: $0.unit, share: $0.share
        )
      }
    }
  }
}

/// A service as `--json` shows it.
struct ServiceView: Encodable {
  let name: String
  let displayName: String?
  let summary: String?
  let team: String?
  let tier: Int?
  let dependencies: [String]

  init(_ service: Service) {
    name = service.name
    displayName = service.displayName
    summary = service.summary
    team = service.team
    tier = service.tier
    dependencies = service.dependencies
  }
}
