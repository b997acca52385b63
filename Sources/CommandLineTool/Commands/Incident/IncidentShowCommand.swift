import ArgumentParser
import Ledger
import Reliability

/// `psgf incident show`: everything about one incident.
struct IncidentShowCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one incident: milestones, durations, SLOs, people, timeline, history.")

  @OptionGroup var argument: IncidentArgument
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let incident = try ledger.incident(argument.reference)
    let details = IncidentDetails(
      incident: incident,
      timeline: try ledger.timeline(of: incident.reference),
      budgets: try ledger.budgetShares(of: incident, asOf: context.clock()),
      alerts: try ledger.alerts(linkedTo: incident.reference),
      runbookUses: try ledger.runbookUses(in: incident.reference),
      history: try ledger.auditEntries(about: incident.reference.description))
    if reading.json {
      try context.console.say(json: IncidentDetailsView(details))
    } else {
      context.console.say(lines: IncidentPage(details: details, console: context.console).lines)
    }
  }
}

/// All that the ledger knows of an incident.
struct IncidentDetails {
  var incident: Incident
  var timeline: [TimelineEntry]
  var budgets: [BudgetShare]
  var alerts: [FiredAlert]
  var runbookUses: [RunbookUse]
  var history: [AuditEntry]
}
