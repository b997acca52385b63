import Reliability

/// Writes rules that alert on burn rates as a rules file of Prometheus.
package struct AlertRulesWriter {
  private var lines: [String] = []

  /// The text of the file, a group for each SLO.
  package static func text(of rules: [SLOAlertRules]) -> String {
    var writer = AlertRulesWriter()
    writer.lines = [
      "# Burn-rate alerts of SLOs, written by 'psgf slo alerts' (Site Reliability Workbook,",
      "# chapter 5). Threshold = share of the budget x the SLO's window / long window.",
      "groups:",
    ]
    for slo in rules { writer.write(slo) }
    return writer.lines.map { $0 + "\n" }.joined()
  }

  private mutating func write(_ rules: SLOAlertRules) {
    lines.append("  - name: \("slo-\(rules.alerts.slo)".asYAML)")
    // Judged once a slice, so that slices follow each other; nothing is new in between.
    if let slice = rules.slice { lines.append("    interval: \(slice.window.prometheusText)") }
    lines.append("    rules:")
    if let slice = rules.slice { write(slice, of: rules) }
    for ratio in rules.ratios { write(ratio, of: rules) }
    for alert in rules.alerts.alerts { write(alert, of: rules) }
  }

  private mutating func write(_ ratio: SLOAlertRules.Ratio, of rules: SLOAlertRules) {
    lines.append("      - record: \(ratio.record)")
    write(ratio.lines)
    write("labels", rules.labels)
  }

  private mutating func write(_ alert: ObjectiveAlerts.Alert, of rules: SLOAlertRules) {
    let long = alert.burn.longWindow.prometheusText
    let share = "\(alert.burn.budgetShare.percentText) %"
    let window = rules.alerts.terms.window.length.shorthand
    lines.append("      - alert: \(alert.burn.name)")
    write(rules.conditions(of: alert).enumerated().map { $0 == 0 ? $1 : "and \($1)" })
    // Prometheus expands templates in the labels of alerts, though not in those of recordings.
    write(
      "labels",
      [("severity", alert.burn.response.rawValue)]
        + rules.labels.map { ($0.name, $0.value.withoutTemplates) })
    write(
      "annotations",
      [
        ("budget_fraction", alert.burn.budgetShare.significant(5)), ("long_window", long),
        ("short_window", alert.burn.shortWindow.prometheusText),
        (
          "summary",
          "\(rules.alerts.slo.withoutTemplates) burns \(share) of its \(window) error budget "
            + "within \(long)"
        ),
        (
          "description",
          "{{ $value | humanizePercentage }} of \(rules.counted) of the last \(long) were bad; at "
            + "\(alert.badFraction.percentText) % (a burn rate of \(alert.threshold.significant(5))) "
            + "\(share) of the error budget of \(window) is gone within \(long)."
        ),
      ])
  }

  /// An expression by its lines, which need no quotes; in quotes where a line cannot hold a part.
  private mutating func write(_ expression: [String]) {
    let isPlain = expression.joined().unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) }
    guard isPlain else {
      return lines.append("        expr: \(expression.joined(separator: " ").asYAML)")
    }
    lines.append("        expr: |-")
    lines += expression.map { "          \($0)" }
  }

  private mutating func write(_ key: String, _ pairs: [(name: String, value: String)]) {
    lines.append("        \(key):")
    lines += pairs.map { "          \($0.name): \($0.value.asYAML)" }
  }
}

extension SLOAlertRules {
  /// What its budget counts, in words.
  fileprivate var counted: String {
    guard let slice else { return "the events" }
    let length = slice.window.prometheusText
    return alerts.terms.method == .timeslices
      ? "the slices of \(length)" : "the events in the mean of the slices of \(length)"
  }
}

extension String {
  /// The text as a template that gives it back.
  fileprivate var withoutTemplates: String { replacing("{{", with: #"{{ "{{" }}"#) }
}

extension Double {
  /// The fraction in percent.
  fileprivate var percentText: String { (self * 100).significant(5) }
}
