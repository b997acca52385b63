package import Reliability

/// The rules of Prometheus that alert on the burn rate of one SLO.
package struct SLOAlertRules: Hashable, Sendable {
  /// The alerts.
  package let alerts: ObjectiveAlerts
  /// How bad each slice of time was; `nil` where the budget counts events.
  package let slice: Ratio?
  /// What the alerts compare, shortest window first.
  package let ratios: [Ratio]

  /// The bad fraction over a window.
  package struct Ratio: Hashable, Sendable {
    /// The window.
    package let window: Duration
    /// The name under which it is recorded.
    package let record: String
    /// The expression that gives it, in lines.
    let lines: [String]

    /// The expression that gives it.
    package var expression: String { lines.joined(separator: " ") }
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
    let slicing = alerts.terms.method == .occurrences ? nil : try TimeSlices(of: alerts)
    guard !alerts.alerts.isEmpty else { throw .noAlert }
    self.alerts = alerts
    slice = try slicing?.ratio(indicator)
    let windows = Set(alerts.alerts.flatMap { [$0.burn.shortWindow, $0.burn.longWindow] }).sorted()
    var ratios: [Ratio] = []
    for window in windows {
      let lines =
        if let slice {
          ["avg_over_time(\(slice.record)\(Self.selector(alerts))[\(window.prometheusText)])"]
        } else {
          try Self.badFraction(indicator, over: window)
        }
      // The name that other generators of such rules give it, too.
      ratios.append(
        Ratio(
          window: window, record: "slo:sli_error:ratio_rate\(window.prometheusText)",
          lines: lines))
    }
    self.ratios = ratios
  }

  /// The fraction of bad events over a window.
  private static func badFraction(
    _ indicator: RatioIndicator, over window: Duration
  ) throws(AlertRuleError) -> [String] {
    let counts = try EventCountQueries(indicator, over: window)
    return ["\(indicator.countsGood ? "1 - " : "")(\(counts.part))", "/ (\(counts.total))"]
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
      "slo:sli_error:ratio_rate\(window.prometheusText)\(Self.selector(alerts)) >= \(threshold)"
    }
  }

  private static func selector(_ alerts: ObjectiveAlerts) -> String {
    "{slo=\(alerts.slo.inPromQLQuotes)}"
  }
}

/// The expressions that count the events of an indicator over a window.
struct EventCountQueries {
  /// The good events, or the bad ones.
  let part: String
  /// All events.
  let total: String

  init(_ indicator: RatioIndicator, over window: Duration) throws(AlertRuleError) {
    part = try Self.count(indicator.part, of: indicator, over: window)
    total = try Self.count(indicator.total, of: indicator, over: window)
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
}

/// Why an SLO has no rules.
package enum AlertRuleError: Error, Equatable {
  /// Its budget counts slices of time, and nothing says how long they are, or that is no fixed
  /// length.
  case noSliceLength(CalendarDuration?)
  /// Its budget counts slices of time, and nothing says when one is good.
  case noSliceTarget
  /// None of the alerts can be.
  case noAlert
  /// A query gives no number of events.
  case query(String, EventQueryError)
}

extension AlertRuleError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noSliceLength(let length):
      length.map { "slices of \($0.shorthand) have no fixed length that a rule can count" }
        ?? "its budget counts slices of time and it has no timeSliceWindow: add one such as 1m"
    case .noSliceTarget:
      "its budget counts slices of time and it has no timeSliceTarget: add one such as 0.95"
    case .noAlert:
      "its window is too short, its slices too long, or its target too low, for any of the alerts"
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
