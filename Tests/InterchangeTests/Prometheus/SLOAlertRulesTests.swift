import Interchange
import Reliability
import TestSupport
import Testing

@Suite("Rules that alert on burn rates")
struct SLOAlertRulesTests {
  private func alerts(
    window: String = "30d", slo: String = "checkout", team: String? = nil,
    method: BudgetingMethod = .occurrences
  ) throws -> ObjectiveAlerts {
    let terms = ObjectiveTerms(
      method: method, window: .rolling(try #require(CalendarDuration(window))),
      objectives: [Objective(target: 0.999)])
    let start = Instant(millisecondsSinceEpoch: 0)
    return try #require(
      ObjectiveAlerts(
        of: ServiceLevelObjective(
          name: slo, service: "shop",
          revisions: [
            ObjectiveRevision(
              terms: terms, effectiveFrom: start, author: "Ada", recordedAt: start)
          ]), team: team, at: start))
  }

  private func rules(
    _ part: String, _ total: String, good: Bool = true, counter: Bool? = true
  ) throws -> SLOAlertRules {
    try SLOAlertRules(
      try alerts(),
      counting: RatioIndicator(countsGood: good, part: part, total: total, isCounter: counter))
  }

  @Test func `record the bad fraction over each window`() throws {
    let good = try rules("good_total", "all_total")
    #expect(
      good.ratios.map(\.record)
        == ["5m", "30m", "1h", "6h", "3d"].map { "slo:sli_error:ratio_rate\($0)" })
    #expect(
      good.ratios[0].expression
        == "1 - (sum(increase(good_total[5m]))) / (sum(increase(all_total[5m])))")
    #expect(
      try rules("bad_total", "all_total", good: false).ratios[4].expression
        == "(sum(increase(bad_total[3d]))) / (sum(increase(all_total[3d])))")
  }

  @Test func `are written as Prometheus reads them`() throws {
    let text = AlertRulesWriter.text(of: [try rules("good_total", "all_total")])
    #expect(
      text.contains(
        #"""
              - alert: ErrorBudgetBurn1h
                expr: |-
                  slo:sli_error:ratio_rate1h{slo="checkout"} >= (14.4 * 0.001)
                  and slo:sli_error:ratio_rate5m{slo="checkout"} >= (14.4 * 0.001)
                labels:
                  severity: page
                  slo: checkout
                  service: shop
                annotations:
                  budget_fraction: "0.02"
                  long_window: "1h"
                  short_window: "5m"
                  summary: "checkout burns 2 % of its 30d error budget within 1h"
        """#))
  }

  @Test func `are for events alone`() throws {
    #expect(throws: AlertRuleError.countsSlices(.timeslices)) {
      try SLOAlertRules(
        try alerts(method: .timeslices),
        counting: RatioIndicator(countsGood: true, part: "a", total: "b", isCounter: true))
    }
    #expect(throws: AlertRuleError.noAlert) {
      try SLOAlertRules(
        try alerts(window: "30m"),
        counting: RatioIndicator(countsGood: true, part: "a", total: "b", isCounter: true))
    }
  }

  @Test func `need queries that count over any window`() throws {
    #expect(
      throws: AlertRuleError.query(
        "sum(rate(a[10m]))", .otherWindow("10m", step: "5m"))
    ) { try rules("sum(rate(a[10m]))", "b") }
    #expect(throws: AlertRuleError.query("up", .noWindow)) {
      try rules("up", "up", counter: false)
    }
  }

  /// What Sloth generates of its example `getting-started.yml` for 99.9 % over 30 days, as far as the
  /// windows are the same (slok/sloth, examples/_gen/getting-started.yml).
  @Test func `have the thresholds that Sloth has`() throws {
    let sloth = [
      "5m": "14.4", "1h": "14.4", "30m": "6", "6h": "6", "3d": "1",
    ]
    let rules = try rules(
      "sum(rate(errors[{{.window}}]))", "sum(rate(requests[{{.window}}]))", good: false,
      counter: nil)
    let text = AlertRulesWriter.text(of: [rules])
    for (window, factor) in sloth {
      #expect(
        text.contains(
          #"ratio_rate\#(window){slo="checkout"} >= (\#(factor) * 0.001)"#), "\(window)")
    }
    #expect(
      rules.ratios[0].expression
        == "(sum(sum(rate(errors[5m]))) * 300) / (sum(sum(rate(requests[5m]))) * 300)")
  }

  /// Names that break YAML, PromQL or the templates of Prometheus.
  private static let hostile = [
    "on", "a: b #c", #"quote " and \ back"#, "two\nlines", "{{ .Value }}", "{{{", "ünï ©", "'",
    "- x",
  ]

  @Test(
    "keep any label, as promtool reads them",
    .enabled(if: Promtool.isInstalled, "promtool is absent"), arguments: hostile)
  func label(_ name: String) throws {
    let rules = try SLOAlertRules(
      try alerts(slo: name, team: name),
      counting: RatioIndicator(
        countsGood: false, part: #"errors{path="\#(#"a\\b"#)"}"#, total: "all", isCounter: true))
    let folder = try TemporaryFolder()
    try folder.write(AlertRulesWriter.text(of: [rules]), to: "rules.yml")
    let check = try Promtool.run(["check", "rules", "rules.yml"], in: folder)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    // What fires carries the label unchanged.
    try folder.write(
      """
      rule_files: [rules.yml]
      evaluation_interval: 1m
      tests:
        - interval: 1m
          input_series:
            - {series: 'errors{path="a\\\\b"}', values: "0+5x120"}
            - {series: "all", values: "0+100x120"}
          alert_rule_test:
            - eval_time: 2h
              alertname: ErrorBudgetBurn1h
              exp_alerts:
                - exp_labels: {severity: page, service: shop, slo: \(try name.json), team: \(try name.json)}
                  exp_annotations:
                    budget_fraction: "0.02"
                    long_window: 1h
                    short_window: 5m
                    summary: \(try "\(name) burns 2 % of its 30d error budget within 1h".json)
                    description: "5% of the events of the last 1h were bad; at 1.44 % (a burn rate of 14.4) 2 % of the error budget of 30d is gone within 1h."

      """, to: "test.yml")
    let test = try Promtool.run(["test", "rules", "test.yml"], in: folder)
    #expect(test.status == 0, "\(test.output)\(test.errors)")
  }
}
