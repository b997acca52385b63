package import Reliability

/// Reads candidates for automation from CSV, YAML and JSON.
package struct AutomationReader {
  /// How a file states them.
  package enum Format: String, CaseIterable, Sendable {
    /// A header line, and a candidate a row.
    case csv
    /// A list of candidates, or one after the other; JSON is YAML.
    case yaml
  }

  /// What a file states.
  package struct Contents: Equatable, Sendable {
    /// Its candidates, in their order.
    package var candidates: [ImportedAutomation] = []
    /// What is doubtful about them.
    package var warnings: [Finding] = []
    /// The columns that mean nothing here.
    package var unusedColumns: [String] = []
  }

  /// Reads a file.
  ///
  /// - Throws: ``TableError``, with everything that is wrong, ``CSVError``, ``ByteSourceError``.
  package static func read(_ source: ByteSource, as format: Format) throws -> Contents {
    switch format {
    case .csv: try AutomationTable.read(source)
    case .yaml: try AutomationDocument.read(source)
    }
  }
}

extension TaxonomyEntry {
  /// What is doubtful about a word of a file that is not among those known.
  static func doubt(of name: String, among known: [String]) -> String? {
    guard !known.contains(name), let similar = known.mostSimilar(to: name) else { return nil }
    return "'\(name)' is kept as your own; did you mean '\(similar)'?"
  }
}
