import GRDB
import Reliability

extension CatalogueDocument {
  /// The documents of a kind and a name, or all.
  static func fetchAll(
    _ db: Database, kind: Kind? = nil, name: String? = nil
  ) throws -> [CatalogueDocument] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT kind, name, text FROM catalogue_document
        WHERE (?1 IS NULL OR kind = ?1) AND (?2 IS NULL OR name = ?2) ORDER BY kind, name
        """, arguments: [kind?.rawValue, name]
    ).compactMap { row in
      Kind(rawValue: row[0]).map { CatalogueDocument(kind: $0, name: row[1], text: row[2]) }
    }
  }

  /// Adds the document or replaces its text.
  func upsert(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO catalogue_document (kind, name, text) VALUES (?, ?, ?)
        ON CONFLICT (kind, name) DO UPDATE SET text = excluded.text
        """, arguments: [kind.rawValue, name, text])
  }
}
