import Foundation

/// Reads the rows of another tool's export from CSV with a header line, one after the other.
struct TableReader<Field: TableField> {
  /// A row, or why it is left out.
  enum Item {
    case row(TableRow<Field>)
    case skipped(reason: String)
  }

  /// The columns that were there and mean nothing here.
  let unusedColumns: [String]
  /// What the columns state.
  let stated: [Field]
  let file: String
  let mapping: TableMapping<Field>

  private let columns: [Field?]
  private let names: [String]
  private var rows: CSVReader

  /// A reader of a file.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - mapping: What its columns mean.
  /// - Throws: ``TableFileError``, ``CSVError``, ``ByteSourceError``.
  init(_ source: ByteSource, mapping: TableMapping<Field>) throws {
    file = source.name
    self.mapping = mapping
    rows = try CSVReader(source)
    let header = try rows.next()?.fields.map { $0.trimmingCharacters(in: .whitespaces) } ?? []
    names = header.map { $0.lowercased() }
    columns = header.map(mapping.field)
    stated = columns.compactMap { $0 }
    let skipping = Set(mapping.skips.map(\.column))
    unusedColumns = header.filter {
      mapping.field(of: $0) == nil && !skipping.contains($0.lowercased())
    }
    for field in Field.allCases where stated.count(where: { $0 == field }) > 1 {
      throw headerError(
        "two columns state \(field.rawValue): keep one, or map it to another field")
    }
    for rule in mapping.skips where !names.contains(rule.column) {
      throw headerError("there is no column '\(rule.column)', by which the mapping leaves rows out")
    }
  }

  /// The next row, `nil` after the last.
  ///
  /// - Throws: ``TableFileError``, ``CSVError``, ``ByteSourceError``.
  mutating func next() throws -> Item? {
    guard let record = try rows.next() else { return nil }
    guard record.fields.count == columns.count else {
      throw TableFileError(
        file: file, line: record.line, field: "line",
        reason: "it has \(record.fields.count) fields and the header \(columns.count)")
    }
    let texts = record.fields.map { $0.trimmingCharacters(in: .whitespaces) }
    for rule in mapping.skips
    where zip(names, texts).contains(where: { $0 == (rule.column, rule.value) }) {
      return .skipped(reason: rule.reason)
    }
    var row = TableRow(file: file, line: record.line, mapping: mapping)
    for (column, text) in zip(columns, texts) where !text.isEmpty {
      if let column { row[column] = mapping.value(text, of: column) }
    }
    return .row(row)
  }

  /// Refuses a file that lacks columns.
  ///
  /// - Parameter missing: What no column states, in the order to name it.
  /// - Throws: ``TableFileError`` where that is anything.
  func require(stating missing: [String]) throws(TableFileError) {
    guard !missing.isEmpty else { return }
    throw headerError(
      "no column states \(missing.joined(separator: "; none "))"
        + ": name them so, or say in a --mapping file which do")
  }

  /// What is wrong with the header, or with the file as a whole.
  func headerError(_ reason: String) -> TableFileError {
    TableFileError(file: file, line: 1, field: "header", reason: reason)
  }
}

/// Where and why a table does not state what it should.
package struct TableFileError: Error, Equatable {
  /// The file.
  package let file: String
  /// The line, counted from 1.
  package let line: Int
  /// The field.
  package let field: String
  /// What is wrong.
  package let reason: String
}

extension TableFileError: CustomStringConvertible {
  package var description: String { "\(file):\(line): \(field): \(reason)" }
}
