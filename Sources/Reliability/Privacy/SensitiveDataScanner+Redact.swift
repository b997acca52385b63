extension SensitiveDataScanner {
  /// A text with a marker in place of each thing that it holds of some kinds.
  ///
  /// The target of a Markdown link goes whole, and its brackets with it, since half a link leads
  /// nowhere: `[graph](http://grafana.internal/d/1)` becomes `[graph] [internal link left out]`.
  /// Nothing else changes, byte for byte, and redacting again changes nothing more.
  package func redact(
    _ text: String, kinds: Set<SensitiveDataKind> = Set(SensitiveDataKind.allCases)
  ) -> RedactedText {
    let findings = findings(in: text, kinds: kinds)
    guard !findings.isEmpty else { return RedactedText(text: text, leftOut: []) }
    let bytes = TextBytes(text)
    let links = MarkdownLinkTargets(in: bytes)
    let cuts = findings.map { finding in
      SensitiveMatch(kind: finding.kind, range: links.widened(finding.utf8Range, in: bytes))
    }
    var redacted: [UInt8] = []
    redacted.reserveCapacity(bytes.count)
    var position = 0
    for cut in cuts.merged() {
      redacted += bytes[position..<cut.range.lowerBound]
      redacted += marker(for: cut, in: bytes).utf8
      position = cut.range.upperBound
    }
    redacted += bytes[position..<bytes.count]
    return RedactedText(text: String(decoding: redacted, as: UTF8.self), leftOut: findings)
  }

  /// The marker, kept from becoming a link or the definition of one with what stands beside it.
  private func marker(for cut: SensitiveMatch, in text: TextBytes) -> String {
    let before = text[cut.range.lowerBound - 1] == UInt8(ascii: "]") ? " " : ""
    let after = ByteSet("([:").contains(text[cut.range.upperBound]) ? " " : ""
    return before + cut.kind.marker + after
  }
}
