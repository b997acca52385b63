/// A pair of windows by which a burn rate is alerted on (Site Reliability Workbook, chapter 5,
/// table 5-8).
package struct BurnRateAlert: Hashable, Sendable {
  /// What it asks for.
  package var response: Response
  /// The share of the SLO's budget that may burn in the long window before it speaks.
  package var budgetShare: Double
  /// The long window, in minutes.
  package var longMinutes: Double

  /// What an alert asks for.
  package enum Response: String, Codable, Sendable {
    /// Somebody comes now.
    case page
    /// Somebody sees to it within days.
    case ticket
  }

  /// The workbook's three: 2 % in an hour and 5 % in six page, 10 % in three days is a ticket.
  package static let standard = [
    BurnRateAlert(response: .page, budgetShare: 0.02, longMinutes: 60),
    BurnRateAlert(response: .page, budgetShare: 0.05, longMinutes: 360),
    BurnRateAlert(response: .ticket, budgetShare: 0.10, longMinutes: 4_320),
  ]

  /// How long the longest of the long windows is.
  package static let longestWindow = Duration.seconds(
    (standard.map(\.longMinutes).max() ?? 0) * 60)

  /// The short window, by which the alert ends soon after the burn: a twelfth of the long one.
  package var shortMinutes: Double { longMinutes / 12 }

  /// The burn rate at which it speaks: share x the SLO's window / long window.
  package func threshold(windowMinutes: Double) -> Double {
    budgetShare * windowMinutes / longMinutes
  }
}

/// How fast a budget burns by the windows of an alert; a rate of 1 burns it in exactly the SLO's
/// window.
package struct BurnRate: Hashable, Sendable {
  /// The alert.
  package var alert: BurnRateAlert
  /// The rate at which it speaks.
  package var threshold: Double
  /// The rate over the long window; `nil` where that is not measured, or not finely enough.
  package var long: Double?
  /// The rate over the short window; `nil` where that is not measured, or not finely enough.
  package var short: Double?

  /// Whether the alert speaks: both rates are at the threshold or above. `nil` where one is unknown.
  package var speaks: Bool? {
    guard let long, let short else { return nil }
    return long >= threshold && short >= threshold
  }

  /// The rates at the end of some pieces, which are in order.
  ///
  /// - Parameters:
  ///   - pieces: What was measured.
  ///   - end: When the windows end, in milliseconds since 1970.
  ///   - windowMinutes: The length of the SLO's window.
  /// - Returns: The rates by each of the standard alerts.
  static func rates(of pieces: [BudgetPiece], endingAt end: Int64, windowMinutes: Double)
    -> [BurnRate]
  {
    let series = BurnRateSeries(pieces)
    return BurnRateAlert.standard.map { alert in
      BurnRate(
        alert: alert, threshold: alert.threshold(windowMinutes: windowMinutes),
        long: series.reading(over: alert.longMinutes, endingAt: end).rate,
        short: series.reading(over: alert.shortMinutes, endingAt: end).rate)
    }
  }
}
