/// A calendar quarter, in UTC: `2026Q1`.
package struct Quarter: Hashable, Sendable {
  /// The year.
  package let year: Int
  /// 1 to 4.
  package let number: Int

  /// Reads `2026Q1` or `2026-Q1`, `nil` where the text is anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.uppercased().split(separator: "Q", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[1]), (1...4).contains(number) else { return nil }
    let digits = parts[0].hasSuffix("-") ? parts[0].dropLast() : parts[0]
    guard digits.count == 4, let year = Int(digits), year >= 1970 else { return nil }
    self.year = year
    self.number = number
  }

  /// The quarter that contains an instant.
  package init(containing instant: Instant) {
    let local = LocalDateTime(millisecondsAsUTC: instant.millisecondsSinceEpoch)
    self.init(year: local.year, number: (local.month - 1) / 3 + 1)
  }

  private init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// The quarter before.
  package var previous: Quarter {
    number == 1 ? Quarter(year: year - 1, number: 4) : Quarter(year: year, number: number - 1)
  }

  /// The quarter after.
  package var next: Quarter {
    number == 4 ? Quarter(year: year + 1, number: 1) : Quarter(year: year, number: number + 1)
  }

  /// When it begins, in UTC.
  package var start: Instant {
    let local = LocalDateTime(year: year, month: number * 3 - 2, day: 1)
    return Instant(millisecondsSinceEpoch: local?.millisecondsAsUTC ?? 0)
  }
}

extension Quarter: CustomStringConvertible {
  package var description: String { "\(year)Q\(number)" }
}

extension ReviewRequest {
  /// A review of a quarter, compared with the quarter before.
  package init(
    _ quarter: Quarter, asOf: Instant, service: String? = nil, team: String? = nil
  ) throws(PeriodError) {
    self.init(
      name: quarter.description,
      period: try Period(from: quarter.start, to: quarter.next.start),
      previous: try Period(from: quarter.previous.start, to: quarter.start),
      asOf: asOf, service: service, team: team)
  }

  /// A review of any period, compared with the time just before it that is as long.
  package init(
    from start: Instant, to end: Instant, asOf: Instant, service: String? = nil,
    team: String? = nil
  ) throws(PeriodError) {
    let period = try Period(from: start, to: end)
    self.init(
      name: "\(start.inUTC.shortText) to \(end.inUTC.shortText)", period: period,
      previous: try Period(from: start.advanced(by: .zero - period.duration), to: start),
      asOf: asOf, service: service, team: team)
  }
}

extension Instant {
  /// The date alone at midnight UTC, else the whole instant.
  fileprivate var shortText: String {
    let text = iso8601
    return text.hasSuffix("T00:00:00Z") ? String(text.prefix(10)) : text
  }
}
