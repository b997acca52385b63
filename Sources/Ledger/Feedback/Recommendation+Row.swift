import Crypto
import Foundation
import GRDB
import Reliability

extension Recommendation {
  /// The recommendations as they were known at an instant, in the order of their references.
  static func fetch(_ db: Database, asKnownAt instant: Instant) throws -> [Recommendation] {
    try fetch(
      db, where: "filed_at <= ?", arguments: [instant.millisecondsSinceEpoch],
      foundBy: instant
    ).map { $0.asKnown(at: instant) }
  }

  /// The recommendations whose rows satisfy a condition, in the order of their references.
  ///
  /// - Parameters:
  ///   - db: The ledger.
  ///   - condition: Of rows.
  ///   - arguments: What the condition asks for.
  ///   - instant: Only what was found by then; at any time, unless given.
  /// - Returns: The recommendations.
  /// - Throws: What SQLite says, and `DecodingError` where a proposal is not what this version wrote.
  static func fetch(
    _ db: Database, where condition: String, arguments: StatementArguments,
    foundBy instant: Instant? = nil
  ) throws -> [Recommendation] {
    let decoder = JSONDecoder()
    let foundBy = instant?.millisecondsSinceEpoch ?? .max
    return try Row.fetchAll(
      db,
      sql: """
        SELECT id, author, filed_at, implemented_at, implemented_by, implementation, lapsed_at,
          lapsed_because,
          (SELECT proposal FROM recommendation_finding WHERE recommendation = id AND found_at <= ?
           ORDER BY position DESC LIMIT 1),
          (SELECT COUNT(*) FROM recommendation_finding WHERE recommendation = id AND found_at <= ?)
        FROM recommendation WHERE \(condition) ORDER BY id
        """, arguments: [foundBy, foundBy] + arguments
    ).map { row in
      let reference = RecommendationReference(number: row[0])
      return Recommendation(
        reference: reference,
        proposal: try decoder.decode(Proposal.self, from: Data((row[8] as String).utf8)),
        filed: Provenance(author: row[1], at: Instant(millisecondsSinceEpoch: row[2])),
        findings: row[9], decisions: try RecommendationDecision.fetch(db, of: reference),
        implementation: (row[3] as Int64?).map {
          Implementation(at: Instant(millisecondsSinceEpoch: $0), author: row[4], what: row[5])
        },
        lapse: (row[6] as Int64?).map {
          Lapse(at: Instant(millisecondsSinceEpoch: $0), reason: row[7])
        })
    }
  }

  /// Adds a recommendation that is new; its reference is the next one.
  static func insert(
    _ proposal: Proposal, by provenance: Provenance, _ db: Database
  ) throws -> RecommendationReference {
    try db.execute(
      sql: "INSERT INTO recommendation (subject, kind, author, filed_at) VALUES (?, ?, ?, ?)",
      arguments: [
        proposal.subject.description, proposal.kind.rawValue, provenance.author,
        provenance.at.millisecondsSinceEpoch,
      ])
    let reference = RecommendationReference(number: Int(db.lastInsertedRowID))
    try addFinding(proposal, to: reference, at: provenance.at, db)
    return reference
  }

  /// Adds what was found of a recommendation, where it is not what was found last.
  static func addFinding(
    _ proposal: Proposal, to reference: RecommendationReference, at instant: Instant,
    _ db: Database
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(proposal), as: UTF8.self)
    let last = try Row.fetchOne(
      db,
      sql: """
        SELECT position, proposal FROM recommendation_finding WHERE recommendation = ?
        ORDER BY position DESC LIMIT 1
        """, arguments: [reference.number])
    guard (last?[1] as String?) != text else { return }
    let position = (last?[0] as Int?).map { $0 + 1 } ?? 0
    try db.execute(
      sql: """
        INSERT INTO recommendation_finding (recommendation, position, found_at, proposal)
        VALUES (?, ?, ?, ?)
        """,
      arguments: [reference.number, position, instant.millisecondsSinceEpoch, text])
  }

  /// Replaces how the recommendation took effect and how it lapsed.
  func updateEnd(_ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE recommendation SET implemented_at = ?, implemented_by = ?, implementation = ?,
          lapsed_at = ?, lapsed_because = ?
        WHERE id = ?
        """,
      arguments: [
        implementation?.at.millisecondsSinceEpoch, implementation?.author, implementation?.what,
        lapse?.at.millisecondsSinceEpoch, lapse?.reason, reference.number,
      ])
  }

  /// What the audit log records of the recommendation: of each finding its digest.
  func auditedState(_ db: Database) throws -> AuditedState {
    let findings = try String.fetchAll(
      db,
      sql: """
        SELECT proposal FROM recommendation_finding WHERE recommendation = ? ORDER BY position
        """, arguments: [reference.number])
    let found = findings.enumerated().map { index, text in
      AuditedState.Field(
        name: "finding \(index + 1)", value: Data(SHA256.hash(data: Data(text.utf8))).hexadecimal)
    }
    let decided = decisions.enumerated().map { index, decision in
      AuditedState.Field(name: "decision \(index + 1)", value: decision.auditText)
    }
    let base: [(String, String?)] = [
      ("subject", proposal.subject.description), ("kind", proposal.kind.rawValue),
      ("what", proposal.what), ("filed", filed.at.iso8601),
      (
        "in effect",
        implementation.map { "\($0.at.iso8601) by \($0.author): \($0.what)" }
      ),
      ("lapsed", lapse.map { "\($0.at.iso8601): \($0.reason)" }),
    ]
    return AuditedState(
      subject: reference.description,
      fields: base.compactMap { name, value in value.map { .init(name: name, value: $0) } }
        + found + decided)
  }
}

extension RecommendationDecision {
  static func fetch(
    _ db: Database, of reference: RecommendationReference
  ) throws -> [RecommendationDecision] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT verdict, until, person, reason, author, decided_at FROM recommendation_decision
        WHERE recommendation = ? ORDER BY position
        """, arguments: [reference.number]
    ).compactMap { row in
      guard let verdict = Verdict(row[0], until: row[1]) else { return nil }
      return RecommendationDecision(
        verdict: verdict, person: row[2], reason: row[3],
        recorded: Provenance(author: row[4], at: Instant(millisecondsSinceEpoch: row[5])))
    }
  }

  /// Adds the decision, the so many-th of a recommendation.
  func insert(_ db: Database, into reference: RecommendationReference, position: Int) throws {
    var until: CalendarDay?
    if case .defer(let day) = verdict { until = day }
    try db.execute(
      sql: """
        INSERT INTO recommendation_decision
          (recommendation, position, verdict, until, person, reason, author, decided_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        reference.number, position, verdict.word, until?.description, person, reason,
        recorded.author, recorded.at.millisecondsSinceEpoch,
      ])
  }

  fileprivate var auditText: String {
    var text = "\(recorded.at.iso8601) \(verdict.word)"
    if case .defer(let day) = verdict { text += " until \(day)" }
    return text + " by \(person) (recorded by \(recorded.author)): \(reason)"
  }
}

extension RecommendationDecision.Verdict {
  fileprivate init?(_ word: String, until: String?) {
    switch word {
    case "accept": self = .accept
    case "reject": self = .reject
    case "defer":
      guard let day = until.flatMap({ CalendarDay($0) }) else { return nil }
      self = .defer(until: day)
    default: return nil
    }
  }
}
