/// How bad an incident was, from 1, the worst, to 5.
package struct Severity: Hashable, Comparable, Sendable {
  /// The levels that exist.
  package static let levels = 1...5

  /// 1, the worst, to 5.
  package let level: Int

  /// The severity of a level, `nil` outside ``levels``.
  package init?(level: Int) {
    guard Self.levels.contains(level) else { return nil }
    self.level = level
  }

  /// Reads `2`, `SEV-2` or `sev2`; `nil` where the text is anything else.
  package init?(_ text: some StringProtocol) {
    let lower = text.lowercased()
    let digits = lower.hasPrefix("sev") ? lower.dropFirst(3).drop { $0 == "-" } : lower[...]
    guard let level = Int(digits) else { return nil }
    self.init(level: level)
  }

  /// The worse severity is the greater one.
  package static func < (left: Severity, right: Severity) -> Bool { left.level > right.level }
}

extension Severity: CustomStringConvertible {
  package var description: String { "SEV-\(level)" }
}
