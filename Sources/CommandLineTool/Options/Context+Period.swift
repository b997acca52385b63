import Reliability

extension Context {
  /// Reads a period: a quarter such as `2026Q3`, or two times with two dots between, of which a
  /// date alone is its midnight: `2026-07-01..2026-08-01`.
  ///
  /// - Throws: ``CommandError/badValue(option:value:expected:)``, `InstantError`, `PeriodError`.
  func period(_ text: String, option: String = "--period") throws -> Period {
    if let quarter = Quarter(text) { return try quarter.period }
    guard let dots = text.firstRange(of: "..") else {
      throw CommandError.badValue(
        option: option, value: text,
        expected: "a quarter such as 2026Q3, or two times such as 2026-07-01..2026-08-01")
    }
    return try Period(
      from: try dateReader.read(String(text[..<dots.lowerBound])),
      to: try dateReader.read(String(text[dots.upperBound...])))
  }
}

extension Quarter {
  /// The time from its start to the next one's, in UTC.
  var period: Period {
    get throws { try Period(from: start, to: next.start) }
  }
}

extension Period {
  /// The period for people: a quarter by its name, days without their midnights.
  var words: String {
    let quarter = Quarter(containing: start)
    if start == quarter.start, end == quarter.next.start { return quarter.description }
    return "\(start.dayOrTime) to \(end.dayOrTime)"
  }
}

extension Instant {
  /// The date alone at midnight UTC, else the whole instant.
  fileprivate var dayOrTime: String {
    let text = iso8601
    return text.hasSuffix("T00:00:00Z") ? String(text.prefix(10)) : text
  }
}
