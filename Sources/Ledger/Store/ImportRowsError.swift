/// What is wrong with rows of an import, each in a line; the ledger is then as it was before.
package struct ImportRowsError: Error {
  /// The rows, in the order of the file.
  package let rows: [Row]

  /// One row.
  package struct Row {
    /// Where it stands: `costs.csv:12`.
    package let place: String
    /// What is wrong.
    package let cause: any Error
  }
}

extension ImportRowsError: CustomStringConvertible {
  package var description: String {
    rows.map { "\($0.place): \($0.cause)" }.joined(separator: "\npsgf: ")
  }
}
