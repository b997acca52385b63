import Crypto
import Foundation
import GRDB
package import Reliability

extension Ledger {
  /// Takes measured intervals over, all or none.
  ///
  /// - Parameters:
  ///   - provenance: Who does so, and when.
  ///   - source: Where the figures come from, for people.
  ///   - size: How many bytes the source holds, where known.
  ///   - next: The next interval, `nil` after the last; in any order.
  /// - Returns: What became of them.
  /// - Throws: ``MeasurementRecordError``, ``LedgerError``, and whatever `next` throws.
  package func importMeasurements(
    by provenance: Provenance, source: String, size: Int? = nil,
    _ next: () throws -> ImportedInterval?
  ) throws -> MeasurementReport {
    try change(by: provenance, inBulk: (size ?? 0) > 32 << 20) { db, trail in
      let number = try Self.nextMeasurement(db)
      // Its intervals name it before its own row can say how many they are.
      try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
      var store = try IntervalStore(db, measurement: number)
      var report = MeasurementReport()
      while let item = try next() { report.count(try store.add(item)) }
      guard report.added + report.corrected > 0 else { return report }
      let reference = MeasurementReference(number: Int(number))
      let (measurement, digest) = try Self.summary(
        of: reference, in: store.touched, source: source, provenance, db)
      try measurement.insert(db, digest: digest)
      try trail.record(.imported, to: measurement.auditedState(digest: digest))
      report.reference = reference
      return report
    }
  }

  /// The measurements, newest first.
  ///
  /// - Parameters:
  ///   - slo: Only those of this SLO alone.
  ///   - limit: Only so many.
  /// - Returns: The measurements.
  /// - Throws: ``LedgerError``.
  package func measurements(of slo: String? = nil, newest limit: Int? = nil) throws
    -> [MeasurementSet]
  {
    try read { db in
      try MeasurementSet.fetch(
        db, where: "?1 IS NULL OR slo = ?1", arguments: [slo], limit: limit ?? -1
      ).map(\.measurement)
    }
  }

  /// Withdraws a measurement that was wrong; what it covered is as before it.
  ///
  /// - Throws: ``MeasurementRecordError``, ``LedgerError``.
  package func withdrawMeasurement(
    _ reference: MeasurementReference, by provenance: Provenance
  ) throws -> MeasurementSet {
    let reason = try provenance.reason(or: MeasurementRecordError.noReason(reference))
    return try change(by: provenance) { db, trail in
      let found = try MeasurementSet.fetch(db, where: "id = ?", arguments: [reference.number])
      guard let (before, digest) = found.first else {
        throw MeasurementRecordError.unknown(reference)
      }
      guard before.withdrawal == nil else {
        throw MeasurementRecordError.alreadyWithdrawn(reference)
      }
      var after = before
      after.withdrawal = Provenance(
        author: provenance.author, at: provenance.at.inUTC, reason: reason)
      try db.execute(
        sql: """
          UPDATE measurement SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_because = ?
          WHERE id = ?
          """,
        arguments: [
          provenance.at.millisecondsSinceEpoch, provenance.author, reason, reference.number,
        ])
      try trail.record(
        .updated, from: before.auditedState(digest: digest), to: after.auditedState(digest: digest)
      )
      return after
    }
  }

  /// What is measured of an SLO in a period, in order, none overlapping another.
  ///
  /// - Throws: ``LedgerError``.
  package func measuredIntervals(of slo: String, in period: Period) throws -> [MeasuredInterval] {
    try read { db in
      try MeasuredInterval.fetch(
        db, of: slo, from: period.start.millisecondsSinceEpoch,
        to: period.end.millisecondsSinceEpoch)
    }
  }

  private static func nextMeasurement(_ db: Database) throws -> Int64 {
    (try Int64.fetchOne(db, sql: "SELECT max(id) FROM measurement") ?? 0) + 1
  }

  private static func summary(
    of reference: MeasurementReference, in touched: [(series: Int64, starts: ClosedRange<Int64>)],
    source: String, _ provenance: Provenance, _ db: Database
  ) throws -> (MeasurementSet, digest: Data) {
    var digests = try IntervalDigests(db)
    for (series, starts) in touched {
      try digests.read(
        db, where: "series = ? AND started BETWEEN ? AND ? AND measurement = ?"
      ) { values in
        values.bind(series)
        values.bind(starts.lowerBound)
        values.bind(starts.upperBound)
        values.bind(reference.number)
      }
    }
    guard let sum = digests.sums[Int64(reference.number)] else {
      throw DatabaseError(message: "\(reference) has no intervals")
    }
    return (
      try sum.measurement(
        reference, source: source, author: provenance.author, recordedAt: provenance.at.inUTC),
      sum.digest
    )
  }

  /// Everything that was measured, as the audit log sees it: the digests anew from the intervals.
  static func measurementStates(_ db: Database, _ body: (AuditedState) -> Void) throws {
    let recorded = try MeasurementSet.fetch(db, where: "TRUE", arguments: [])
    guard !recorded.isEmpty else { return }
    var digests = try IntervalDigests(db)
    try digests.read(db, where: "TRUE") { _ in }
    for (measurement, _) in recorded {
      let digest = digests.sums[Int64(measurement.reference.number)]?.digest ?? Data()
      body(measurement.auditedState(digest: digest))
    }
  }
}

extension MeasuredInterval {
  /// What holds of an SLO's measurements and shares time with a stretch, in milliseconds since 1970.
  static func fetch(
    _ db: Database, of slo: String, from start: Int64, to end: Int64
  ) throws -> [MeasuredInterval] {
    try fetchWithSpans(db, of: slo, from: start, to: end).intervals
  }

  /// What holds of an SLO's measurements and shares time with a stretch, and the time from the first
  /// interval to the last of each measurement among it.
  static func fetchWithSpans(
    _ db: Database, of slo: String, from start: Int64, to end: Int64
  ) throws -> (intervals: [MeasuredInterval], spans: [Int64: Range<Int64>]) {
    let holds = "measurement NOT IN (SELECT id FROM measurement WHERE withdrawn_at IS NOT NULL)"
    let series = "series = (SELECT id FROM measured_series WHERE slo = ?1)"
    let statement = try BoundStatement(
      db,
      sql: """
        SELECT started, ended, good, total, measurement FROM measured_interval
        WHERE \(series) AND started < ?3 AND \(holds)
          AND started >= coalesce(
            (SELECT max(started) FROM measured_interval
             WHERE \(series) AND started <= ?2 AND \(holds)), ?2)
        ORDER BY started, measurement
        """)
    var intervals: [MeasuredInterval] = []
    var spans: [Int64: Range<Int64>] = [:]
    var span: (measurement: Int64, time: Range<Int64>)?
    // Intervals of one measurement mostly lie together, and a look-up for each would cost more.
    func close() {
      guard let span else { return }
      let known = spans[span.measurement] ?? span.time
      spans[span.measurement] =
        min(known.lowerBound, span.time.lowerBound)..<max(known.upperBound, span.time.upperBound)
    }
    try statement.forEach { values in
      values.bind(slo)
      values.bind(start)
      values.bind(end)
    } _: { row in
      let interval = MeasuredInterval(
        time: row.number(0)..<row.number(1), good: row.double(2), total: row.double(3))
      guard interval.time.upperBound > start else { return }
      // Of several measurements of one interval the last one holds.
      if intervals.last?.time == interval.time { intervals.removeLast() }
      intervals.append(interval)
      let measurement = row.number(4)
      if let open = span, open.measurement == measurement {
        span?.time = open.time.lowerBound..<max(open.time.upperBound, interval.time.upperBound)
      } else {
        close()
        span = (measurement, interval.time)
      }
    }
    close()
    return (intervals, spans)
  }
}

/// What the intervals of measurements come to.
struct IntervalDigests {
  private(set) var sums: [Int64: Sum] = [:]
  private let names: [Int64: String]

  /// No intervals yet.
  init(_ db: Database) throws {
    names = Dictionary(
      uniqueKeysWithValues: try Row.fetchAll(db, sql: "SELECT id, slo FROM measured_series")
        .map { ($0[0], $0[1]) })
  }

  /// Adds the intervals that satisfy a condition, by series and start.
  mutating func read(
    _ db: Database, where condition: String, _ bind: (inout BoundStatement.Binder) -> Void
  ) throws {
    let statement = try BoundStatement(
      db,
      sql: """
        SELECT measurement, series, started, ended, good, total FROM measured_interval
        WHERE \(condition) ORDER BY series, started, measurement
        """)
    try statement.forEach(bind) { row in
      sums[row.number(0), default: Sum()].add(
        MeasuredInterval(
          time: row.number(2)..<row.number(3), good: row.double(4), total: row.double(5)),
        of: names[row.number(1)] ?? "")
    }
  }

  /// One measurement.
  struct Sum {
    private var hasher = IntervalsHasher()
    private var count = 0
    private var sloCount = 0
    private var slo: String?
    private var start = Int64.max
    private var end = Int64.min

    mutating func add(_ interval: MeasuredInterval, of slo: String) {
      hasher.combine(interval, of: slo)
      count += 1
      if self.slo != slo { sloCount += 1 }
      self.slo = slo
      start = min(start, interval.time.lowerBound)
      end = max(end, interval.time.upperBound)
    }

    var digest: Data { hasher.finalize() }

    func measurement(
      _ reference: MeasurementReference, source: String, author: String, recordedAt: Instant
    ) throws -> MeasurementSet {
      MeasurementSet(
        reference: reference, source: source, author: author, recordedAt: recordedAt,
        count: count, sloCount: sloCount, slo: sloCount == 1 ? slo : nil,
        span: try Period(start..<end))
    }
  }
}
