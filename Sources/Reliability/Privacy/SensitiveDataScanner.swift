/// Finds secrets and personal data in text.
///
/// ```swift
/// let scanner = SensitiveDataScanner(internalDomains: ["corp.example"], people: ["Anna Meyer"])
/// let redacted = scanner.redact(postmortem)
/// ```
///
/// Markdown is read as the text that it is, code blocks, tables and links with it. The time taken
/// grows with the text only, whatever it holds.
package struct SensitiveDataScanner: Sendable {
  /// The second pass finds next to nothing, the third nothing: a bound for hostile texts.
  private static let mostPasses = 4

  private let matchers: [any SensitiveDataMatcher]

  /// A scanner.
  ///
  /// - Parameters:
  ///   - internalDomains: Domains that are known inside only, with all below them, besides the
  ///     suffixes that never lead outside (`.internal`, `.local`, `.corp` and the like).
  ///   - people: Names and handles to look for: `Anna Meyer` as it is written, `anna` also as
  ///     `@anna`, `@anna` as a handle only.
  package init(internalDomains: [String] = [], people: [String] = []) {
    matchers = [
      PrivateKeyMatcher(), AccessTokenMatcher(), JSONWebTokenMatcher(), AuthorizationMatcher(),
      AssignedSecretMatcher(), URLCredentialsMatcher(), WebhookMatcher(), PaymentCardMatcher(),
      BankAccountMatcher(), EmailAddressMatcher(), IPv4AddressMatcher(), IPv6AddressMatcher(),
      InternalHostMatcher(names: InternalHostNames(domains: internalDomains)),
      PersonMatcher(people: people),
    ]
  }

  /// What a text holds of some kinds, in order and without overlaps.
  package func findings(
    in text: String, kinds: Set<SensitiveDataKind> = Set(SensitiveDataKind.allCases)
  ) -> [SensitiveFinding] {
    let bytes = TextBytes(text)
    let matches = matches(in: bytes, kinds: kinds)
    var places = TextPlaces(text: text, bytes: bytes)
    return matches.map { match in
      let place = places.place(at: match.range.lowerBound)
      return SensitiveFinding(
        kind: match.kind, utf8Range: match.range, line: place.line, column: place.column,
        hint: match.hint)
    }
  }

  /// What the matchers find, and find beside it once it is gone: a redacted text holds nothing
  /// that they would find.
  private func matches(
    in text: TextBytes, kinds: Set<SensitiveDataKind>
  ) -> [SensitiveMatch] {
    var rest = text.masking(RedactionMarkers.ranges(in: text))
    var found: [SensitiveMatch] = []
    for _ in 0..<Self.mostPasses {
      let matches = matchers.flatMap { $0.matches(in: rest) }.filter { kinds.contains($0.kind) }
      guard !matches.isEmpty else { break }
      found += matches
      rest = rest.masking(matches.map(\.range))
    }
    return found.merged()
  }
}
