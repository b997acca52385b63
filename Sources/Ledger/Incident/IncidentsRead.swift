import GRDB
package import Reliability

/// Incidents that were read once, for several questions about one state of the ledger.
package struct IncidentsRead: Hashable, Sendable {
  /// The period that they may have to do with.
  fileprivate let period: Period
  fileprivate let incidents: [Incident]
}

extension Ledger {
  /// Reads what reviews ask of incidents, together with what the engine asks for them.
  ///
  /// - Parameters:
  ///   - requests: What is reviewed.
  ///   - instant: When the record is read; the engine reads it as the period of each review ended.
  ///   - policy: How far back it does.
  /// - Returns: The incidents, for ``reviews(_:under:among:)``, ``forEachObjectiveRecord(_:_:)`` and
  ///   ``operationsRecord(asOf:under:among:)``; `nil` where nothing is reviewed.
  /// - Throws: ``LedgerError``, ``PeriodError``.
  package func incidents(
    for requests: [ReviewRequest], asOf instant: Instant, under policy: GovernancePolicy
  ) throws -> IncidentsRead? {
    try read { db in
      let longestWindow =
        try Self.catalogue(db).objectives.flatMap(\.revisions)
        .map { $0.terms.window.length.upperBound }.max() ?? .zero
      let starts = try requests.flatMap { request in
        let end = min(instant.inUTC, request.period.end.inUTC)
        let observed = try Self.observedSpan(until: end, policy.automation, db)
        return [
          request.previous.start, request.period.start.advanced(by: .zero - longestWindow),
          end.advanced(by: .seconds(-365 * 86_400)), observed?.start,
        ].compactMap { $0?.inUTC }
      }
      guard let start = starts.min(), let end = requests.map(\.period.end.inUTC).max() else {
        return nil
      }
      let period = try Period(from: start, to: end)
      return IncidentsRead(period: period, incidents: try Incident.fetch(db, touching: period))
    }
  }
}

extension Incident {
  /// The incidents that may have to do with a period: of those that were read, else from the ledger.
  static func fetch(
    _ db: Database, touching period: Period, among read: IncidentsRead?
  ) throws -> [Incident] {
    guard let read, read.period.start.inUTC <= period.start.inUTC,
      period.end.inUTC <= read.period.end.inUTC
    else { return try fetch(db, touching: period) }
    return read.incidents.filter { $0.touches(period) }
  }

  /// What ``touching(_:)`` asks of rows.
  private func touches(_ period: Period) -> Bool {
    guard let began = record.milestones.began?.inUTC else { return true }
    guard began < period.start.inUTC else { return began < period.end.inUTC }
    let known = record.milestones
    guard let ended = known[.impactEnded] else {
      return known[.resolved] == nil && known[.closed] == nil
    }
    return period.start.inUTC < ended.inUTC
  }
}
