import GRDB
package import Reliability

extension Ledger {
  /// The OpenSLO documents of a kind at each time at which the ledger took them, as its audit log has
  /// them, oldest first.
  ///
  /// - Throws: ``LedgerError``.
  package func documentRevisions(
    of kinds: [CatalogueDocument.Kind]
  ) throws -> [(at: Instant, document: CatalogueDocument)] {
    try read { db in
      try kinds.flatMap { kind -> [(Int64, Instant, CatalogueDocument)] in
        let prefix = "document/\(kind.rawValue)/"
        return try Row.fetchAll(
          db,
          sql: """
            SELECT sequence, recorded_at, substr(subject, ?2), json_extract(changes, '$.text.to')
            FROM audit_entry WHERE subject >= ?1 AND subject < ?3
            """, arguments: [prefix, prefix.count + 1, prefix + "\u{FFFF}"]
        ).compactMap { row in
          guard let text: String = row[3] else { return nil }
          return (
            row[0], Instant(millisecondsSinceEpoch: row[1]),
            CatalogueDocument(kind: kind, name: row[2], text: text)
          )
        }
      }.sorted { $0.0 < $1.0 }.map { ($0.1, $0.2) }
    }
  }
}
