import Foundation

/// A CSV file with a header line, read as a whole, so that one run names everything that is wrong.
struct CSVTable {
  /// The names of the columns, as they are written.
  let columns: [String]
  /// The rows that have as many fields as the header.
  let rows: [Row]

  /// A row: the fields that hold something.
  struct Row {
    /// The line, counted from 1.
    let line: Int
    /// What stands in a column, by its name.
    let values: [String: String]
  }

  /// Reads a source; rows of another length than the header are noted in `findings`.
  ///
  /// - Throws: ``CSVError``, ``ByteSourceError``, and ``TableError`` where there is no header or a
  ///   column stands twice.
  init(_ source: ByteSource, noting findings: inout [Finding]) throws {
    var reader = try CSVReader(source)
    let columns = try reader.next()?.fields.map { $0.trimmingCharacters(in: .whitespaces) } ?? []
    let header = { (reason: String) in
      TableError(findings: [
        Finding(file: source.name, line: 1, field: "the header", reason: reason)
      ])
    }
    guard !columns.isEmpty else { throw header("is missing: begin with a line of column names") }
    if columns.count == 1, columns[0].contains(";") {
      throw header("separates its columns with ';': save the file with ',' between them")
    }
    if let twice = columns.first(where: { name in columns.count { $0 == name } > 1 }) {
      throw header("names the column '\(twice)' twice: keep one")
    }
    var rows: [Row] = []
    while let record = try reader.next() {
      guard record.fields.count == columns.count else {
        findings.append(
          Finding(
            file: source.name, line: record.line, field: "the row",
            reason: "has \(record.fields.count) fields and the header \(columns.count)"))
        continue
      }
      let texts = record.fields.map { $0.trimmingCharacters(in: .whitespaces) }
      let filled = zip(columns, texts).filter { !$0.1.isEmpty }
      rows.append(
        Row(line: record.line, values: Dictionary(filled) { first, _ in first }))
    }
    self.columns = columns
    self.rows = rows
  }
}

extension String {
  /// The name of a column as that of a field: `Engaged minutes` and `engaged_minutes` are
  /// `engaged-minutes`.
  var asFieldName: String {
    lowercased().replacing("_", with: "-").replacing(" ", with: "-")
  }
}

/// What is wrong with the rows of a file, and where.
package struct TableError: Error, Equatable {
  /// Each thing that is wrong.
  package let findings: [Finding]
}

extension TableError: CustomStringConvertible {
  package var description: String {
    findings.map(\.description).joined(separator: "\npsgf: ")
  }
}
