import Foundation
import GRDB
import Reliability

/// Adds the intervals of one measurement, each compared with what had been measured.
struct IntervalStore {
  private let db: Database
  private let measurement: Int64
  private let slos: [String]
  private let latest: BoundStatement
  private let insertion: BoundStatement
  private var series: [String: Int64]
  private var starts: [Int64: ClosedRange<Int64>] = [:]

  /// A store for the intervals of a measurement that is new.
  init(_ db: Database, measurement: Int64) throws {
    self.db = db
    self.measurement = measurement
    slos = try String.fetchAll(db, sql: "SELECT name FROM slo")
    series = Dictionary(
      uniqueKeysWithValues: try Row.fetchAll(db, sql: "SELECT slo, id FROM measured_series")
        .map { ($0[0], $0[1]) })
    // The newest measurement of the last interval that starts before a time.
    latest = try BoundStatement(
      db,
      sql: """
        SELECT started, ended, good, total, measurement, withdrawn_at IS NOT NULL
        FROM measured_interval LEFT JOIN measurement ON measurement.id = measurement
        WHERE series = ? AND started < ? ORDER BY started DESC, measurement DESC LIMIT 1
        """)
    insertion = try BoundStatement(
      db,
      sql: """
        INSERT INTO measured_interval (series, started, measurement, ended, good, total)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
  }

  /// The series that got intervals, in order, with the first and the last start of those.
  var touched: [(series: Int64, starts: ClosedRange<Int64>)] {
    starts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Adds an interval where it says something new.
  ///
  /// - Throws: ``MeasurementRecordError`` where it contradicts what is measured.
  mutating func add(_ item: ImportedInterval) throws -> MeasurementReport.Outcome {
    let series = try series(of: item)
    let known = try overlapping(item.interval.time, in: series)
    if let known, known.time == item.interval.time {
      guard known.good != item.interval.good || known.total != item.interval.total else {
        return .unchanged
      }
      guard known.measurement != measurement else {
        throw MeasurementRecordError.contradicts(
          place: item.place, slo: item.slo, start: item.interval.start)
      }
      try insert(item.interval, into: series)
      return .corrected
    }
    if let known {
      throw MeasurementRecordError.overlaps(
        place: item.place, slo: item.slo, try known.period,
        known.measurement == measurement
          ? nil : MeasurementReference(number: Int(known.measurement)))
    }
    try insert(item.interval, into: series)
    return .added
  }

  /// What holds and shares time with a stretch; `nil` where that is not measured.
  private func overlapping(_ time: Range<Int64>, in series: Int64) throws -> Known? {
    var before = time.upperBound
    // Almost always the first found tells: it ends before the stretch, or is the stretch. Only
    // withdrawn ones are looked past.
    while let known = try latest.first(
      {
        $0.bind(series); $0.bind(before)
      }, Known.init)
    {
      if !known.isWithdrawn { return known.time.overlaps(time) ? known : nil }
      if let holding = try holding(at: known, in: series) {
        return holding.time.overlaps(time) ? holding : nil
      }
      before = known.time.lowerBound
    }
    return nil
  }

  /// The newest measurement that holds of the interval that starts where a withdrawn one does.
  private func holding(at withdrawn: Known, in series: Int64) throws -> Known? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT started, ended, good, total, measurement
        FROM measured_interval LEFT JOIN measurement ON measurement.id = measurement
        WHERE series = ? AND started = ? AND withdrawn_at IS NULL
        ORDER BY measurement DESC LIMIT 1
        """, arguments: [series, withdrawn.time.lowerBound])
    return row.map { row in
      Known(
        time: row[0]..<row[1], good: row[2], total: row[3], measurement: row[4],
        isWithdrawn: false)
    }
  }

  private mutating func series(of item: ImportedInterval) throws -> Int64 {
    if let known = series[item.slo] { return known }
    guard slos.contains(item.slo) else {
      throw MeasurementRecordError.unknownSLO(
        item.slo, place: item.place, similar: slos.mostSimilar(to: item.slo))
    }
    try db.execute(sql: "INSERT INTO measured_series (slo) VALUES (?)", arguments: [item.slo])
    series[item.slo] = db.lastInsertedRowID
    return db.lastInsertedRowID
  }

  private mutating func insert(_ interval: MeasuredInterval, into series: Int64) throws {
    let start = interval.time.lowerBound
    let known = starts[series] ?? start...start
    starts[series] = min(known.lowerBound, start)...max(known.upperBound, start)
    try insertion.run { values in
      values.bind(series)
      values.bind(interval.time.lowerBound)
      values.bind(measurement)
      values.bind(interval.time.upperBound)
      values.bind(interval.good)
      values.bind(interval.total)
    }
  }

  private struct Known {
    var time: Range<Int64>
    var good: Double
    var total: Double
    var measurement: Int64
    var isWithdrawn: Bool

    init(
      time: Range<Int64>, good: Double, total: Double, measurement: Int64, isWithdrawn: Bool
    ) {
      self.time = time
      self.good = good
      self.total = total
      self.measurement = measurement
      self.isWithdrawn = isWithdrawn
    }

    init(_ columns: BoundStatement.Columns) {
      self.init(
        time: columns.number(0)..<columns.number(1), good: columns.double(2),
        total: columns.double(3), measurement: columns.number(4),
        isWithdrawn: columns.number(5) != 0)
    }

    var period: Period {
      get throws {
        try Period(time)
      }
    }
  }
}
