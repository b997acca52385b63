import GRDB
package import Reliability

extension Ledger {
  /// What the burn-rate alerts of an SLO would have caught and missed in what the ledger holds.
  ///
  /// - Parameters:
  ///   - slo: The name of the SLO.
  ///   - period: The period; all that is measured, unless given.
  /// - Returns: The replay; `nil` where nothing is measured then.
  /// - Throws: ``LedgerError``, ``BudgetError``, ``TimeWindowError``, ``PeriodError``.
  package func alertReplay(of slo: String, during period: Period? = nil) throws -> AlertReplay? {
    try read { db in
      try Self.requireSLO(slo, db)
      guard
        let objective = try ServiceLevelObjective.fetchAll(db).first(where: { $0.name == slo })
      else { return nil }
      let window = BurnRateAlert.longestWindow.wholeMilliseconds
      let intervals = try MeasuredInterval.fetch(
        db, of: slo, from: period.map { $0.start.millisecondsSinceEpoch - window } ?? .min,
        to: period?.end.millisecondsSinceEpoch ?? .max)
      guard let first = intervals.first, let last = intervals.last else { return nil }
      let whole = try period ?? Period(from: first.start, to: last.end)
      guard whole.start < last.end else { return nil }
      let incidents = try Incident.fetch(
        db, where: "id IN (SELECT incident FROM incident_slo WHERE slo = ?)", arguments: [slo])
      return try objective.replay(intervals, incidents: incidents, during: whole)
    }
  }
}
