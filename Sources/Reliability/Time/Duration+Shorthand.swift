extension Duration {
  /// Reads a length of time as people write it: `4m`, `90s`, `1h30m`, `2d`, `500ms`.
  ///
  /// - Returns: `nil` where the text is anything else. Never negative.
  package init?(shorthand text: some StringProtocol) {
    var rest = Substring(text)
    var milliseconds: Int64 = 0
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      rest = rest.dropFirst(digits.count)
      let unit = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(unit.count)
      guard let count = Int64(digits), let length = Self.milliseconds(inUnit: unit) else {
        return nil
      }
      let (product, overflows) = count.multipliedReportingOverflow(by: length)
      guard !overflows, product < Int64.max / 4 - milliseconds else { return nil }
      milliseconds += product
    }
    self = .milliseconds(milliseconds)
  }

  private static func milliseconds(inUnit unit: Substring) -> Int64? {
    switch unit {
    case "ms": 1
    case "s": 1_000
    case "m", "min": 60_000
    case "h": 3_600_000
    case "d": 86_400_000
    case "w": 604_800_000
    default: nil
    }
  }

  /// The duration as ``init(shorthand:)`` reads it: `1h30m`, `120d`; it must not be negative.
  package var shorthand: String {
    let units: [(length: Int64, name: String)] = [
      (86_400_000, "d"), (3_600_000, "h"), (60_000, "m"), (1_000, "s"), (1, "ms"),
    ]
    var rest = wholeMilliseconds
    var text = ""
    for unit in units where rest >= unit.length {
      text += "\(rest / unit.length)\(unit.name)"
      rest %= unit.length
    }
    return text.isEmpty ? "0m" : text
  }

  /// The duration for people, in its two largest units: `1 h 47 min`, `3 d 2 h`, `40 s`.
  package var words: String {
    let sign = self < .zero ? "-" : ""
    let seconds = abs(wholeMilliseconds) / 1_000
    let units: [(count: Int64, name: String)] = [
      (seconds / 86_400, "d"), (seconds / 3_600 % 24, "h"), (seconds / 60 % 60, "min"),
      (seconds % 60, "s"),
    ]
    guard let first = units.firstIndex(where: { $0.count > 0 }) else {
      return wholeMilliseconds == 0 ? "0 min" : "\(wholeMilliseconds) ms"
    }
    let shown = units[first...].prefix(2).filter { $0.count > 0 }
    return sign + shown.map { "\($0.count) \($0.name)" }.joined(separator: " ")
  }
}
