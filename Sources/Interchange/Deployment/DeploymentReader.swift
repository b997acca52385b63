package import Reliability

/// Reads deployments from CSV with a header line, one row after the other: told apart by service and
/// change.
package struct DeploymentReader {
  private var rows: TableReader<DeploymentField>

  /// The columns that were there and mean nothing here.
  package var unusedColumns: [String] { rows.unusedColumns }

  /// A reader of a file.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - mapping: What its columns mean.
  /// - Throws: ``TableFileError``, ``CSVError``, ``ByteSourceError``.
  package init(_ source: ByteSource, mapping: DeploymentMapping) throws {
    rows = try TableReader(source, mapping: mapping)
    var missing = [DeploymentField.change, .at].filter { !rows.stated.contains($0) }
      .map(\.rawValue)
    if !rows.stated.contains(.service), mapping.defaults[.service] == nil {
      missing.append("service (or give --service NAME)")
    }
    try rows.require(stating: missing)
  }

  /// The next row, `nil` after the last.
  ///
  /// - Throws: ``TableFileError``, ``CSVError``, ``ByteSourceError``.
  package mutating func next() throws -> ImportedRow<DeploymentRecord>? {
    switch try rows.next() {
    case nil: return nil
    case .skipped(let reason): return .skipped(reason: reason)
    case .row(let row):
      return .record(try row.deployment(source: rows.mapping.source), place: row.place)
    }
  }
}

extension TableRow<DeploymentField> {
  fileprivate func deployment(source: String?) throws(TableFileError) -> DeploymentRecord {
    let (service, change) = (try required(.service), try required(.change))
    let (at, restored) = (try requiredInstant(.at), try instant(.restoredAt))
    let kind = try choice(.kind, as: ChangeKind.self)
    let outcome = try choice(.outcome, as: DeploymentOutcome.self)
    do throws(DeploymentRecordError) {
      return try DeploymentRecord(
        of: service, change: change, at: at, kind: kind, outcome: outcome, restoredAt: restored,
        source: source)
    } catch {
      throw self.error(restored == nil ? .change : .restoredAt, "\(error)")
    }
  }
}
