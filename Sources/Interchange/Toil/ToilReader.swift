package import Reliability

/// Reads toil from CSV with a header line, one row after the other.
///
/// Rows are told apart by `id`. Of one whose time is not stated nothing is known that could be
/// added up, so it is left out and counted.
package struct ToilReader {
  private let source: String
  private var rows: TableReader<ToilField>

  /// The columns that were there and mean nothing here.
  package var unusedColumns: [String] { rows.unusedColumns }

  /// A reader of a file.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - mapping: What its columns mean.
  /// - Throws: ``TableFileError``, ``CSVError``, ``ByteSourceError``.
  package init(_ source: ByteSource, mapping: ToilMapping) throws {
    rows = try TableReader(source, mapping: mapping)
    guard let tool = mapping.source else {
      throw rows.headerError(
        "nothing tells where it comes from: give --source NAME, always the same one")
    }
    self.source = tool
    try checkHeader()
  }

  /// The next row, `nil` after the last.
  ///
  /// - Throws: ``TableFileError``, ``CSVError``, ``ByteSourceError``.
  package mutating func next() throws -> ImportedRow<ToilRecord>? {
    switch try rows.next() {
    case nil: return nil
    case .skipped(let reason): return .skipped(reason: reason)
    case .row(let row):
      guard let minutes = try row.minutes else { return .skipped(reason: "no time stated") }
      return .record(try row.record(minutes: minutes, source: source), place: row.place)
    }
  }

  private func checkHeader() throws(TableFileError) {
    let stated = rows.stated
    let units = stated.filter { $0.minutesPerUnit != nil }
    guard units.count < 2 else {
      throw rows.headerError(
        "\(units.map(\.rawValue).joined(separator: " and ")) both state the time: keep one")
    }
    var missing: [String] = []
    if !stated.contains(.id) {
      missing.append("id, without which the next import would log everything again")
    }
    if !stated.contains(.team), rows.mapping.defaults[.team] == nil {
      missing.append("team (or give --team NAME)")
    }
    if !stated.contains(.what) { missing.append("what") }
    if units.isEmpty { missing.append("minutes, hours or seconds") }
    if !stated.contains(.at), !(stated.contains(.from) && stated.contains(.to)) {
      missing.append("at, or from and to")
    }
    try rows.require(stating: missing)
  }
}
