import Foundation
package import Reliability

/// Reads toil from CSV with a header line, one row after the other.
///
/// Rows are told apart by `id`. Of one whose time is not stated nothing is known that could be
/// added up, so it is left out and counted.
package struct ToilReader {
  /// The columns that were there and mean nothing here.
  package let unusedColumns: [String]

  private let file: String
  private let mapping: ToilMapping
  private let source: String
  private let columns: [ToilField?]
  private let names: [String]
  private var rows: CSVReader

  /// A reader of a file.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - mapping: What its columns mean.
  /// - Throws: ``ToilFileError``, ``CSVError``, ``ByteSourceError``.
  package init(_ source: ByteSource, mapping: ToilMapping) throws {
    file = source.name
    self.mapping = mapping
    rows = try CSVReader(source)
    let header = try rows.next()?.fields.map { $0.trimmingCharacters(in: .whitespaces) } ?? []
    names = header.map { $0.lowercased() }
    columns = header.map(mapping.field)
    let skipping = Set(mapping.skips.map(\.column))
    unusedColumns = header.filter {
      mapping.field(of: $0) == nil && !skipping.contains($0.lowercased())
    }
    guard let tool = mapping.source else {
      throw ToilFileError(
        file: file, line: 1, field: "header",
        reason: "nothing tells where it comes from: give --source NAME, always the same one")
    }
    self.source = tool
    try checkHeader()
  }

  /// The next row, `nil` after the last.
  ///
  /// - Throws: ``ToilFileError``, ``CSVError``, ``ByteSourceError``.
  package mutating func next() throws -> ToilImportItem? {
    guard let record = try rows.next() else { return nil }
    guard record.fields.count == columns.count else {
      throw error(
        record.line, "line",
        "it has \(record.fields.count) fields and the header \(columns.count)")
    }
    let texts = record.fields.map { $0.trimmingCharacters(in: .whitespaces) }
    for rule in mapping.skips
    where zip(names, texts).contains(where: { $0 == (rule.column, rule.value) }) {
      return .skipped(reason: rule.reason)
    }
    var row = ToilRow(file: file, line: record.line, mapping: mapping)
    for (column, text) in zip(columns, texts) where !text.isEmpty {
      if let column { row[column] = mapping.value(text, of: column) }
    }
    guard let minutes = try row.minutes else { return .skipped(reason: "no time stated") }
    return .entry(
      try row.record(minutes: minutes, source: source), place: "\(file):\(record.line)")
  }

  private func checkHeader() throws(ToilFileError) {
    let stated = columns.compactMap { $0 }
    for field in ToilField.allCases where stated.count(where: { $0 == field }) > 1 {
      throw error(
        1, "header", "two columns state \(field.rawValue): keep one, or map it to another field")
    }
    let units = stated.filter { $0.minutesPerUnit != nil }
    guard units.count < 2 else {
      throw error(
        1, "header",
        "\(units.map(\.rawValue).joined(separator: " and ")) both state the time: keep one")
    }
    for rule in mapping.skips where !names.contains(rule.column) {
      throw error(
        1, "header", "there is no column '\(rule.column)', by which the mapping leaves rows out")
    }
    var missing: [String] = []
    if !stated.contains(.id) {
      missing.append("id, without which the next import would log everything again")
    }
    if !stated.contains(.team), mapping.team == nil { missing.append("team (or give --team NAME)") }
    if !stated.contains(.what) { missing.append("what") }
    if units.isEmpty { missing.append("minutes, hours or seconds") }
    if !stated.contains(.at), !(stated.contains(.from) && stated.contains(.to)) {
      missing.append("at, or from and to")
    }
    guard missing.isEmpty else {
      throw error(
        1, "header",
        "no column states \(missing.joined(separator: "; none "))"
          + ": name them so, or say in a --mapping file which do")
    }
  }

  private func error(_ line: Int, _ field: String, _ reason: String) -> ToilFileError {
    ToilFileError(file: file, line: line, field: field, reason: reason)
  }
}

/// Where and why a file states no toil.
package struct ToilFileError: Error, Equatable {
  /// The file.
  package let file: String
  /// The line, counted from 1.
  package let line: Int
  /// The field.
  package let field: String
  /// What is wrong.
  package let reason: String
}

extension ToilFileError: CustomStringConvertible {
  package var description: String { "\(file):\(line): \(field): \(reason)" }
}
