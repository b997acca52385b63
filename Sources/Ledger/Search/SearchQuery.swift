package import Reliability

/// What to look for in incidents, timelines, postmortems, action items, runbooks and candidates for
/// automation: words, all of which a hit holds, and filters.
///
/// Written as one line: `"retry storm" time* service:checkout severity:1..2 after:2026-01-01`.
package struct SearchQuery: Hashable, Sendable {
  /// A word or a phrase to look for.
  package struct Term: Hashable, Sendable {
    /// The word, or the words that follow each other.
    package var text: String
    /// Whether the last word may go on.
    package var isPrefix = false
  }

  /// What a hit can be.
  package enum Kind: String, CaseIterable, Codable, Sendable {
    case incident, postmortem, action, runbook, automation
  }

  /// The words and phrases.
  package var terms: [Term] = []
  /// The services, one of which the incident affected, or the runbook or candidate is for.
  package var services: [String] = []
  /// The teams, one of which has a service that the incident affected, or keeps the runbook or would
  /// build the candidate.
  package var teams: [String] = []
  /// The severities that the incident may have; all where there is none.
  package var severities: ClosedRange<Int>?
  /// The incident began on this day in UTC or later, which is said of incidents alone.
  package var after: CalendarDay?
  /// The incident began before this day in UTC.
  package var before: CalendarDay?
  /// How a contributing factor begins, of the incident or of those that the runbook or candidate is for.
  package var factors: [String] = []
  /// How the trigger begins, of the incident or of those that the runbook or candidate is for.
  package var triggers: [String] = []
  /// What a hit is; anything where there is none.
  package var kinds: [Kind] = []

  /// Reads a query.
  ///
  /// - Throws: ``SearchQueryError``.
  package init(_ text: String) throws(SearchQueryError) {
    for word in Self.words(of: text) {
      let parts = word.text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard !word.isQuoted, parts.count == 2, let name = parts.first, let value = parts.last,
        let filter = Filter(rawValue: name.lowercased())
      else {
        add(word)
        continue
      }
      try add(String(value), to: filter)
    }
    guard !terms.isEmpty else { throw .noWords }
  }

  private enum Filter: String, CaseIterable {
    case service, team, severity, after, before, factor, trigger, kind
  }

  private mutating func add(_ word: (text: String, isQuoted: Bool)) {
    var term = Term(text: word.text)
    if !word.isQuoted, term.text.hasSuffix("*") {
      term.text = String(term.text.dropLast())
      term.isPrefix = true
    }
    // What holds no letter and no digit is no word, and would match nothing.
    guard term.text.contains(where: { $0.isLetter || $0.isNumber }) else { return }
    terms.append(term)
  }

  private mutating func add(_ value: String, to filter: Filter) throws(SearchQueryError) {
    func refused(_ expected: String) -> SearchQueryError {
      .badFilter("\(filter.rawValue):\(value)", expected: expected)
    }
    guard !value.isEmpty else { throw refused("a value behind the colon") }
    switch filter {
    case .service: services.append(value)
    case .team: teams.append(value)
    case .factor: factors.append(value)
    case .trigger: triggers.append(value)
    case .severity:
      let bounds = value.split(separator: ".").compactMap { Severity($0)?.level }
      guard let first = bounds.first, let last = bounds.last, first <= last else {
        throw refused("one such as 2, or a range such as 1..2")
      }
      severities = first...last
    case .after:
      guard let day = CalendarDay(value) else { throw refused("a day such as 2026-01-31") }
      after = day
    case .before:
      guard let day = CalendarDay(value) else { throw refused("a day such as 2026-01-31") }
      before = day
    case .kind:
      guard let kind = Kind(rawValue: value) else {
        throw refused(Kind.allCases.map(\.rawValue).joined(separator: ", "))
      }
      kinds.append(kind)
    }
  }

  /// The words of a text; what stands in quotes is one.
  private static func words(of text: String) -> [(text: String, isQuoted: Bool)] {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .flatMap { index, part -> [(text: String, isQuoted: Bool)] in
        let isQuoted = index % 2 == 1
        return isQuoted
          ? [(String(part), true)]
          : part.split(whereSeparator: \.isWhitespace).map { (String($0), false) }
      }
  }
}

/// What is wrong with a query.
package enum SearchQueryError: Error, Equatable {
  /// There is no word to look for.
  case noWords
  /// A filter has a value that it cannot have.
  case badFilter(String, expected: String)
}

extension SearchQueryError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noWords:
      "there is no word to look for: filters narrow a search, and 'psgf incident list' lists all"
    case .badFilter(let filter, let expected): "'\(filter)' cannot be: write \(expected)"
    }
  }
}
