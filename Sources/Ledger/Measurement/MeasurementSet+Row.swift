import Crypto
import Foundation
import GRDB
import Reliability

extension MeasurementSet {
  /// The measurements whose rows satisfy `condition`, newest first.
  static func fetch(
    _ db: Database, where condition: String, arguments: StatementArguments, limit: Int = -1
  ) throws -> [(measurement: MeasurementSet, digest: Data)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, source, author, recorded_at, slo, slo_count, interval_count, span_start,
          span_end, intervals_digest, withdrawn_at, withdrawn_by, withdrawn_because
        FROM measurement WHERE \(condition) ORDER BY id DESC LIMIT \(limit)
        """, arguments: arguments
    ).map { row in
      let measurement = MeasurementSet(
        reference: MeasurementReference(number: row[0]), source: row[1], author: row[2],
        recordedAt: Instant(millisecondsSinceEpoch: row[3]), count: row[6], sloCount: row[5],
        slo: row[4],
        span: try Period(
          from: Instant(millisecondsSinceEpoch: row[7]),
          to: Instant(millisecondsSinceEpoch: row[8])),
        withdrawal: Provenance(withdrawal: row, at: 10))
      return (measurement, row[9])
    }
  }

  /// Adds the measurement, of which the intervals have a digest.
  func insert(_ db: Database, digest: Data) throws {
    try db.execute(
      sql: """
        INSERT INTO measurement
          (id, source, author, recorded_at, slo, slo_count, interval_count, span_start, span_end,
           intervals_digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        reference.number, source, author, recordedAt.millisecondsSinceEpoch, slo, sloCount, count,
        span.start.millisecondsSinceEpoch, span.end.millisecondsSinceEpoch, digest,
      ])
  }

  /// What the audit log records of the measurement, of which the intervals have a digest.
  func auditedState(digest: Data) -> AuditedState {
    AuditedState(
      subject: reference.description,
      values: [
        ("source", source), ("SLO", slo), ("SLOs", String(sloCount)), ("intervals", String(count)),
        ("from", span.start.iso8601), ("to", span.end.iso8601), ("digest", digest.hexadecimal),
        ("withdrawn", withdrawal?.withdrawalText),
      ])
  }
}

extension Provenance {
  /// Who withdrew something, when and why, from three columns, `nil` where it holds.
  init?(withdrawal row: Row, at index: Int) {
    guard let at: Int64 = row[index] else { return nil }
    self.init(
      author: row[index + 1], at: Instant(millisecondsSinceEpoch: at), reason: row[index + 2])
  }

  /// A withdrawal in one line, as the audit log records it.
  var withdrawalText: String { "\(at.iso8601) by \(author): \(reason ?? "")" }
}

/// SHA-256 over the intervals of a measurement, in the order of SLO and start.
struct IntervalsHasher {
  private var hasher = SHA256()
  private var slo: String?

  mutating func combine(_ interval: MeasuredInterval, of slo: String) {
    var record = RecordHasher(reserving: 64)
    if self.slo != slo {
      record.combine(slo)
      self.slo = slo
    }
    record.combine(interval.time.lowerBound)
    record.combine(interval.time.upperBound)
    record.combine(Int64(bitPattern: interval.good.bitPattern))
    record.combine(Int64(bitPattern: interval.total.bitPattern))
    record.add(to: &hasher)
  }

  func finalize() -> Data { Data(hasher.finalize()) }
}
