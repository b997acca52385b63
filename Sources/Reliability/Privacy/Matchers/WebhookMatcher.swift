/// URLs that are keys themselves: who knows the webhook of a chat room may write to it.
struct WebhookMatcher: SensitiveDataMatcher {
  private static let path = ByteSet.base64URL + ByteSet("/")
  private static let shortest = 20

  func matches(in text: TextBytes) -> [SensitiveMatch] {
    text.runs(of: .hostName).compactMap { host in
      guard let secret = secretStart(after: host, in: text) else { return nil }
      let end = text.end(of: Self.path, from: secret)
      guard end - secret >= Self.shortest, !SecretValue(text[secret..<end]).isPlaceholder else {
        return nil
      }
      return SensitiveMatch(
        kind: .accessToken, range: (text.url(around: host) ?? host).lowerBound..<end)
    }
  }

  /// Where the secret part starts of a URL on a host.
  private func secretStart(after host: Range<Int>, in text: TextBytes) -> Int? {
    let services: StaticString = "/services/"
    let webhooks: StaticString = "/api/webhooks/"
    if text.has("hooks.slack.com", at: host.lowerBound), text.has(services, at: host.upperBound) {
      return host.upperBound + services.utf8CodeUnitCount
    }
    if text.has("discord", at: host.lowerBound), text.has(webhooks, at: host.upperBound) {
      return host.upperBound + webhooks.utf8CodeUnitCount
    }
    return nil
  }
}
