/// The runbooks of a ledger beside everything that they are for.
package struct RunbookBook: Hashable, Sendable {
  /// How each runbook stands, those that were withdrawn too, by name.
  package let standings: [RunbookStanding]
  /// The alerts, the incidents, and when the record is read.
  package let alerts: AlertBook

  /// A book of runbooks and what was recorded of them; withdrawn uses, toil and candidates count for
  /// nothing, and nor does what was later.
  package init(
    _ runbooks: [Runbook], uses: [RunbookUse], toil: [ToilEntry],
    candidates: [AutomationCandidate], alerts: AlertBook
  ) {
    standings = RunbookStanding.all(
      runbooks, uses: uses, toil: toil, candidates: candidates, asOf: alerts.asOf)
    self.alerts = alerts
  }

  /// How the runbooks stand that hold, by name.
  package var inForce: [RunbookStanding] { standings.filter { $0.runbook.withdrawal == nil } }
}
