import GRDB
package import Reliability

/// Something that a search found.
package struct SearchHit: Hashable, Sendable {
  /// A stretch of text, and whether it is what was looked for.
  package struct Part: Hashable, Sendable {
    /// The text.
    package let text: String
    /// Whether it is what was looked for.
    package let isMatch: Bool
  }

  /// What was found, as the audit log calls it: `INC-42`, `PM-42`, `ACT-7`, `runbook/acquirer-switch`,
  /// `AUTO-3`.
  package let subject: String
  /// The incident that it belongs to; `nil` where it belongs to none.
  package let incident: IncidentReference?
  /// Its title.
  package let title: [Part]
  /// Where the words stand in its text; empty where they stand in the title alone.
  package let excerpt: [Part]
}

/// What a search found.
package struct SearchResult: Hashable, Sendable {
  /// The hits, the best first.
  package let hits: [SearchHit]
  /// Whether there are so many matches that only those of the newest incidents were weighed.
  package let weighsNewestOnly: Bool
}

extension Ledger {
  /// The most matches that are weighed against each other: weighing takes most of the time of a
  /// search, and of words that stand nearly everywhere the order says little.
  package static let mostWeighedMatches = 5_000

  /// Looks for words in incidents, timelines, postmortems, action items, runbooks and candidates for
  /// automation.
  ///
  /// - Parameters:
  ///   - query: What to look for.
  ///   - limit: The most hits to return.
  /// - Returns: The hits, the best first (BM25, a word in a title weighing as much as ten).
  /// - Throws: ``LedgerError``.
  package func search(_ query: SearchQuery, limit: Int) throws -> SearchResult {
    if try read(SearchIndex.isBehind) {
      try changeIndex { db in try SearchIndex(db).catchUp() }
    }
    let condition = query.condition
    return try read { db in
      let newest = try Int64.fetchAll(
        db,
        sql: """
          SELECT rowid FROM search_index WHERE search_index MATCH ? AND \(condition.sql)
          ORDER BY rowid DESC LIMIT \(Self.mostWeighedMatches + 1)
          """, arguments: [query.expression] + condition.arguments)
      let weighed = newest.prefix(Self.mostWeighedMatches)
      guard let first = weighed.last, let last = weighed.first else {
        return SearchResult(hits: [], weighsNewestOnly: false)
      }
      // The first plus keeps SQLite from asking the index once for each row, the second one keeps
      // the index from weighing rows that are not among these.
      let hits = try Row.fetchAll(
        db,
        sql: """
          SELECT rowid, subject, highlight(search_index, 1, ?1, ?2),
            snippet(search_index, 2, ?1, ?2, '…', 24)
          FROM search_index
          WHERE search_index MATCH ?3 AND rowid BETWEEN ?4 AND ?5
            AND +rowid IN (SELECT value FROM json_each(?6))
          ORDER BY +rank, rowid DESC LIMIT \(max(0, limit))
          """,
        arguments: [
          Marks.start, Marks.end, query.expression, first, last, "\(Array(weighed))",
        ]
      ).map { row in
        let excerpt = SearchHit.parts(of: row[3])
        return SearchHit(
          subject: row[1], incident: SearchRow(id: row[0]).incident,
          title: SearchHit.parts(of: row[2]),
          excerpt: excerpt.contains(where: \.isMatch) ? excerpt : [])
      }
      return SearchResult(hits: hits, weighsNewestOnly: newest.count > weighed.count)
    }
  }
}

/// What SQLite puts around a match; two characters that no text holds for a reason.
private enum Marks {
  static let start = "\u{1}"
  static let end = "\u{2}"
}

extension SearchHit {
  /// The parts of a text in which SQLite marked the matches.
  fileprivate static func parts(of marked: String) -> [Part] {
    marked.split(separator: Marks.start, omittingEmptySubsequences: false).enumerated()
      .flatMap { index, piece -> [Part] in
        guard index > 0, let end = piece.firstRange(of: Marks.end) else {
          return [Part(text: String(piece), isMatch: false)]
        }
        return [
          Part(text: String(piece[..<end.lowerBound]), isMatch: true),
          Part(text: String(piece[end.upperBound...]), isMatch: false),
        ]
      }
      .filter { !$0.text.isEmpty }
  }
}
