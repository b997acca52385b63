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

  private func matches(in text: TextBytes, kinds: Set<SensitiveDataKind>) -> [SensitiveMatch] {
    let found = matchers.flatMap { $0.matches(in: text) }.filter { kinds.contains($0.kind) }
    guard !found.isEmpty else { return [] }
    let markers = RedactionMarkers(in: text)
    return found.filter { !markers.contain($0.range) }.merged()
  }
}
