package import Reliability

/// The rules of Prometheus that alert on the burn rate of one SLO.
package struct SLOAlertRules: Hashable, Sendable {
  /// The alerts.
  package let alerts: ObjectiveAlerts
  /// What the alerts compare, shortest window first.
  package let ratios: [Ratio]

  /// The fraction of bad events over a window.
  package struct Ratio: Hashable, Sendable {
    /// The window.
    package let window: Duration
    /// The bad events, or what is left of 1 by the good ones.
    let dividend: String
    /// All events.
    let divisor: String

    /// The expression that gives it.
    package var expression: String { "\(dividend) / \(divisor)" }

    /// The name under which it is recorded, as other generators of such rules call it too.
    package var record: String { "slo:sli_error:ratio_rate\(window.prometheusText)" }
  }

  /// The rules of an SLO.
  ///
  /// - Parameters:
  ///   - alerts: The alerts.
  ///   - indicator: How it counts its events.
  /// - Throws: ``AlertRuleError`` where there can be none.
  package init(
    _ alerts: ObjectiveAlerts, counting indicator: RatioIndicator
  ) throws(AlertRuleError) {
    guard alerts.terms.method == .occurrences else {
      throw .countsSlices(alerts.terms.method)
    }
    guard !alerts.alerts.isEmpty else { throw .noAlert }
    self.alerts = alerts
    let windows = Set(alerts.alerts.flatMap { [$0.burn.shortWindow, $0.burn.longWindow] }).sorted()
    var ratios: [Ratio] = []
    for window in windows {
      let part = try Self.count(indicator.part, of: indicator, over: window)
      let total = try Self.count(indicator.total, of: indicator, over: window)
      ratios.append(
        Ratio(
          window: window, dividend: "\(indicator.countsGood ? "1 - " : "")(\(part))",
          divisor: "(\(total))"))
    }
    self.ratios = ratios
  }

  private static func count(
    _ query: String, of indicator: RatioIndicator, over window: Duration
  ) throws(AlertRuleError) -> String {
    do throws(EventQueryError) {
      return try EventQuery(query, isCounter: indicator.isCounter, step: window).expression
    } catch {
      throw .query(query, error)
    }
  }

  /// The labels of what is recorded.
  var labels: [(name: String, value: String)] {
    [("slo", alerts.slo), ("service", alerts.service)]
      + (alerts.team.map { [("team", $0)] } ?? [])
  }

  /// The conditions of an alert, which all have to hold: both fractions are at the threshold or
  /// above, the long window first so that the alert's value is the one over it.
  func conditions(of alert: ObjectiveAlerts.Alert) -> [String] {
    let threshold = "(\(alert.threshold.significant(12)) * \(alert.tolerated.significant(12)))"
    return [alert.burn.longWindow, alert.burn.shortWindow].map { window in
      "slo:sli_error:ratio_rate\(window.prometheusText){slo=\(alerts.slo.inPromQLQuotes)}"
        + " >= \(threshold)"
    }
  }
}

/// Why an SLO has no rules.
package enum AlertRuleError: Error, Equatable {
  /// Its budget counts slices of time, and not events.
  case countsSlices(BudgetingMethod)
  /// None of the alerts can be.
  case noAlert
  /// A query gives no number of events.
  case query(String, EventQueryError)
}

extension AlertRuleError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .countsSlices(let method):
      "its budget counts slices of time (\(method.rawValue)): such rules count events (Occurrences)"
    case .noAlert: "its window is too short, or its target too low, for any of the alerts"
    case .query(let query, let error): "'\(query)': \(error)"
    }
  }
}

extension String {
  /// The text in quotes as PromQL reads it.
  fileprivate var inPromQLQuotes: String {
    "\""
      + unicodeScalars.map { scalar in
        switch scalar {
        case "\"", "\\": "\\\(scalar)"
        case "\n": "\\n"
        default: String(scalar)
        }
      }.joined() + "\""
  }
}
