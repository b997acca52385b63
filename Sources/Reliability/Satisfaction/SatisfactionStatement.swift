/// Whether users were satisfied: the two levels of the workbook's decision matrix (Site Reliability
/// Workbook, chapter 2, table 2-5).
package enum SatisfactionLevel: String, CaseIterable, Codable, Sendable {
  case high
  case low
}

/// How satisfaction is known.
package enum SatisfactionSource: String, CaseIterable, Codable, Sendable {
  /// Users were asked, many at once.
  case survey
  /// What users wrote to support.
  case tickets
  /// Users noticed before we did.
  case customerDetected = "customer-detected"
  /// A few users were asked at length.
  case interview
  /// Another way, which the evidence names.
  case other
}

/// What a record says of satisfaction.
package struct SatisfactionStatement: Hashable, Sendable {
  /// Whether users were satisfied.
  package let level: SatisfactionLevel
  /// When.
  package let period: Period
  /// How that is known.
  package let source: SatisfactionSource
  /// The figure behind it.
  package let score: SatisfactionScore?
  /// How many users answered.
  package let responses: Int?
  /// Where it can be looked up, or what was seen.
  package let evidence: String?

  /// A statement from its parts.
  ///
  /// - Throws: ``SatisfactionStatementError``.
  package init(
    level: SatisfactionLevel, period: Period, source: SatisfactionSource,
    score: SatisfactionScore? = nil, responses: Int? = nil, evidence: String? = nil
  ) throws(SatisfactionStatementError) {
    if let responses, responses < 1 { throw .noResponses(responses) }
    guard evidence?.isBlank != true else { throw .noEvidence }
    guard source != .other || evidence != nil else { throw .unnamedSource }
    self.level = level
    self.period = period
    self.source = source
    self.score = score
    self.responses = responses
    self.evidence = evidence
  }
}

/// A figure out of the best that there can be: 4.2 of 5.
package struct SatisfactionScore: Hashable, Sendable {
  /// The figure.
  package let value: Double
  /// The best that there can be.
  package let best: Double

  /// A score from its parts; `nil` where it is below 0 or above the best.
  package init?(_ value: Double, of best: Double) {
    guard best.isFinite, best > 0, value >= 0, value <= best else { return nil }
    self.value = value
    self.best = best
  }

  /// Reads `4.2/5`; `nil` where the text is anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let value = Double(parts[0]), let best = Double(parts[1]) else {
      return nil
    }
    self.init(value, of: best)
  }
}

/// Why something says nothing of satisfaction.
package enum SatisfactionStatementError: Error, Equatable {
  /// Nobody answered.
  case noResponses(Int)
  /// The evidence is an empty text.
  case noEvidence
  /// The source is another than those known, and nothing tells which.
  case unnamedSource
}

extension SatisfactionStatementError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noResponses(let count):
      "\(count) responses say nothing: give the number of users who answered, 1 or more"
    case .noEvidence: "the evidence says nothing: write where it can be looked up, or leave it out"
    case .unnamedSource: "the source 'other' needs a name: say with --evidence how it is known"
    }
  }
}
