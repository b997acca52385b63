/// The harm that an incident did to one SLO.
package struct SLOLink: Hashable, Sendable {
  /// The name of the SLO.
  package var slo: String
  /// How bad it was while it lasted.
  package var impact: SLOImpact
  /// Who is accountable for the burned budget.
  package var attribution: Attribution
  /// Where the figure comes from: a query, a dashboard, an estimate.
  package var evidence: String?

  /// A link from its parts.
  package init(
    slo: String, impact: SLOImpact, attribution: Attribution = .own, evidence: String? = nil
  ) {
    self.slo = slo
    self.impact = impact
    self.attribution = attribution
    self.evidence = evidence
  }
}

/// How bad an incident was for an SLO, in one of the three ways in which people know it.
package enum SLOImpact: Hashable, Sendable {
  /// The fraction of events (or of users, or of time) that was bad while the impact lasted, in
  /// (0, 1].
  case badFraction(Double)
  /// Minutes that count as wholly bad, spread evenly over the impact.
  case badMinutes(Double)
  /// Bad events out of all events while the impact lasted.
  case badEvents(Int, of: Int)
}

/// Who is accountable for budget that an incident burned (Site Reliability Workbook, appendix B).
package enum Attribution: String, CaseIterable, Codable, Sendable {
  /// The service's own code, configuration or procedure.
  case own
  /// A service that it depends on.
  case dependency
  /// A problem of the whole company, such as its network.
  case companyWide = "company-wide"
  /// Traffic that the SLO is not meant for, such as a load test.
  case outOfScopeTraffic = "out-of-scope-traffic"
  /// Errors that were counted and harmed no user.
  case miscategorised
}

/// Why a text states no harm to an SLO.
package enum SLOImpactError: Error, Equatable {
  /// The text is none of the three forms.
  case unreadable(String)
  /// A fraction outside (0, 1].
  case fractionOutOfRange(String)
  /// Minutes that are not positive.
  case minutesNotPositive(String)
  /// More bad events than events, or no events.
  case eventsOutOfRange(bad: Int, total: Int)
}

extension SLOImpact {
  /// Reads `35%` or `0.35` (bad fraction), `18m` or `1h30m` (bad minutes), `1200/80000` (bad of
  /// total events).
  ///
  /// - Throws: ``SLOImpactError`` where the text is none of these or its figure cannot be.
  package init(parsing text: String) throws(SLOImpactError) {
    if let slash = text.firstIndex(of: "/") {
      guard let bad = Int(text[..<slash]), let total = Int(text[text.index(after: slash)...]) else {
        throw .unreadable(text)
      }
      guard total > 0, (1...total).contains(bad) else {
        throw .eventsOutOfRange(bad: bad, total: total)
      }
      self = .badEvents(bad, of: total)
    } else if text.hasSuffix("%") {
      self = try Self.fraction(Double(text.dropLast()).map { $0 / 100 }, text: text)
    } else if let fraction = Double(text) {
      self = try Self.fraction(fraction, text: text)
    } else if let duration = Duration(shorthand: text) {
      guard duration > .zero else { throw .minutesNotPositive(text) }
      self = .badMinutes(duration.minutes)
    } else {
      throw .unreadable(text)
    }
  }

  private static func fraction(_ value: Double?, text: String) throws(SLOImpactError) -> SLOImpact {
    guard let value else { throw .unreadable(text) }
    guard value > 0, value <= 1 else { throw .fractionOutOfRange(text) }
    return .badFraction(value)
  }
}

extension SLOImpactError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let text):
      "'\(text)' states no harm: write a bad fraction (35%), bad minutes (18m) "
        + "or bad of total events (1200/80000)"
    case .fractionOutOfRange(let text):
      "the bad fraction '\(text)' is not above 0 % and at most 100 %: write one such as 35%"
    case .minutesNotPositive(let text):
      "the bad minutes '\(text)' are not positive: write some such as 18m"
    case .eventsOutOfRange(let bad, let total):
      "\(bad) bad of \(total) events cannot be: write bad/total with 1 <= bad <= total"
    }
  }
}
