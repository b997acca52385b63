import Interchange
import Reliability
import TestSupport
import Testing

@Suite("Rules that alert on burn rates")
struct SLOAlertRulesTests {
  private func alerts(
    window: String = "30d", slo: String = "checkout", team: String? = nil,
    method: BudgetingMethod = .occurrences, target: Double = 0.999, slice: String? = nil,
    sliceTarget: Double? = nil
  ) throws -> ObjectiveAlerts {
    let terms = ObjectiveTerms(
      method: method, window: .rolling(try #require(CalendarDuration(window))),
      objectives: [
        Objective(
          target: target, timeSliceTarget: sliceTarget,
          timeSliceWindow: slice.flatMap { CalendarDuration($0) })
      ])
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

  @Test func `need a window that is long enough`() throws {
    #expect(throws: AlertRuleError.noAlert) {
      try SLOAlertRules(
        try alerts(window: "30m"),
        counting: RatioIndicator(countsGood: true, part: "a", total: "b", isCounter: true))
    }
  }

  // MARK: - Slices of time

  private func slices(
    _ method: BudgetingMethod, of slice: String? = "1m", target: Double = 0.99,
    good: Bool = true
  ) throws -> SLOAlertRules {
    try SLOAlertRules(
      try alerts(method: method, target: target, slice: slice, sliceTarget: 0.95),
      counting: RatioIndicator(
        countsGood: good, part: good ? "good" : "bad", total: "all", isCounter: true))
  }

  @Test func `judge each slice by its own target, and count the bad ones`() throws {
    let rules = try slices(.timeslices)
    #expect(rules.slice?.record == "slo:sli_slice_bad:bool1m")
    #expect(
      rules.slice?.expression
        == "(sum(increase(good[1m]))) / (sum(increase(all[1m]))) < bool 0.95")
    #expect(
      try slices(.timeslices, good: false).slice?.expression
        == "1 - (sum(increase(bad[1m]))) / (sum(increase(all[1m]))) < bool 0.95")
    #expect(
      rules.ratios.map(\.expression)
        == ["5m", "30m", "1h", "6h", "3d"].map {
          #"avg_over_time(slo:sli_slice_bad:bool1m{slo="checkout"}[\#($0)])"#
        })
    let text = AlertRulesWriter.text(of: [rules])
    #expect(
      text.contains(
        """
          - name: slo-checkout
            interval: 1m
            rules:
              - record: slo:sli_slice_bad:bool1m
        """))
  }

  @Test func `take the mean over slices of what was bad in each`() throws {
    let rules = try slices(.ratioTimeslices)
    #expect(rules.slice?.record == "slo:sli_slice_error:ratio_rate1m")
    #expect(
      rules.slice?.expression
        == "(1 - (sum(increase(good[1m]))) / (sum(increase(all[1m])))) >= 0 "
        + "or 0 * ((sum(increase(good[1m]))) + (sum(increase(all[1m]))))")
  }

  @Test func `leave out what holds no whole slice, and say what a slice is`() throws {
    let hourly = try slices(.timeslices, of: "30m")
    #expect(hourly.alerts.alerts.map(\.burn.name) == ["ErrorBudgetBurn6h", "ErrorBudgetBurn3d"])
    #expect(
      hourly.alerts.leftOut.map(\.reason) == [
        .shorterThanSlice(try #require(CalendarDuration("30m")))
      ])
    #expect(throws: AlertRuleError.noAlert) { try slices(.timeslices, of: "12h") }
    #expect(throws: AlertRuleError.noSliceLength(nil)) { try slices(.timeslices, of: nil) }
    #expect(throws: AlertRuleError.noSliceLength(CalendarDuration("1M"))) {
      try slices(.ratioTimeslices, of: "1M")
    }
  }

  @Test func `tell where one slice is enough`() throws {
    // 30 d at 99.9 % may have 43.2 bad minutes: one of them is 2.3 %, five are 11.6 %.
    let minute = try alerts(method: .timeslices, slice: "1m", sliceTarget: 0.95)
    let slice = try #require(minute.slice)
    #expect(minute.alerts.map { $0.speaksAtOne(slice) } == [true, false, false])
    #expect(abs(try #require(minute.shareOfOneSlice) - 1 / 43.2) < 1e-9)
  }

  /// Counters that grow by so many events in each of the four scrapes of a minute.
  private func series(_ minutes: Int, _ each: (Int) -> Int) -> String {
    var total = 0
    var values = ["0"]
    for minute in 0..<minutes {
      for _ in 0..<4 {
        total += each(minute)
        values.append("\(total)")
      }
    }
    return values.joined(separator: " ")
  }

  /// What promtool says of rules over two hours of events, at whose end expressions are 1.
  private func promtool(
    _ rules: SLOAlertRules, bad: (Int) -> Int, all: (Int) -> Int, alert: String? = nil,
    holding: [String] = []
  ) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write(AlertRulesWriter.text(of: [rules]), to: "rules.yml")
    let check = try Promtool.run(["check", "rules", "rules.yml"], in: folder)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    let expected = alert.map { words in
      """
      [{exp_labels: {severity: page, service: shop, slo: checkout}, exp_annotations: {
                budget_fraction: "0.02", long_window: 1h, short_window: 5m,
                summary: "checkout burns 2 % of its 30d error budget within 1h",
                description: "\(words)"}}]
      """
    }
    let expressions = holding.map { expression in
      """
            - expr: '\(expression)'
              eval_time: 2h
              exp_samples: [{labels: '{slo="checkout", service="shop"}', value: 1}]

      """
    }
    try folder.write(
      """
      rule_files: [rules.yml]
      evaluation_interval: 1m
      tests:
        - interval: 15s
          input_series:
            - {series: "bad", values: "\(series(120, bad))"}
            - {series: "all", values: "\(series(120, all))"}
          alert_rule_test:
            - eval_time: 2h
              alertname: ErrorBudgetBurn1h
              exp_alerts: \(expected ?? "[]")
          promql_expr_test:
      \(expressions.joined())
      """, to: "test.yml")
    let test = try Promtool.run(["test", "rules", "test.yml"], in: folder)
    return test.status == 0 ? "passed" : "\(test.output)\(test.errors)"
  }

  @Test(
    "speak of bad slices where events alone would be silent, and of no slice that is good enough",
    .enabled(if: Promtool.isInstalled, "promtool is absent"))
  func promtoolSlices() throws {
    let rules = try slices(.timeslices, good: false)
    // 6 % of the events are bad all the time: fewer than 14.4 %, and too many in each slice.
    #expect(
      try promtool(
        rules, bad: { _ in 3 }, all: { _ in 50 },
        alert: "100% of the slices of 1m of the last 1h were bad; at 14.4 % (a burn rate of 14.4) "
          + "2 % of the error budget of 30d is gone within 1h.") == "passed")
    // 4 % are bad all the time, and each slice is good enough.
    #expect(try promtool(rules, bad: { _ in 2 }, all: { _ in 50 }) == "passed")
    // Every fifth slice is bad.
    let share = "slo:sli_error:ratio_rate1h"
    #expect(
      try promtool(
        slices(.timeslices, target: 0.98, good: false), bad: { $0 % 5 == 0 ? 5 : 0 },
        all: { _ in 50 }, holding: ["\(share) > bool 0.19", "\(share) < bool 0.21"]) == "passed")
    // A slice without traffic is good.
    #expect(
      try promtool(rules, bad: { _ in 0 }, all: { _ in 0 }, holding: ["\(share) == bool 0"])
        == "passed")
  }

  @Test(
    "weigh slices alike, however many events there were in each",
    .enabled(if: Promtool.isInstalled, "promtool is absent"))
  func promtoolMean() throws {
    // Every fifth minute has little traffic, and all of it is bad; of the others none.
    let share = "slo:sli_error:ratio_rate1h"
    #expect(
      try promtool(
        slices(.ratioTimeslices, target: 0.98, good: false), bad: { $0 % 5 == 0 ? 1 : 0 },
        all: { $0 % 5 == 0 ? 1 : 100 },
        holding: ["\(share) > bool 0.19", "\(share) < bool 0.21"]) == "passed")
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
