import Interchange
import Testing

/// A valid document with one change that makes it invalid, and what a user is told of it.
struct Refusal: CustomTestStringConvertible {
  let document: String
  let old: String
  let new: String
  let message: String

  init(_ document: String, _ old: String, _ new: String, _ message: String) {
    self.document = document
    self.old = old
    self.new = new
    self.message = message
  }

  var testDescription: String { new.isEmpty ? "without \(old)" : new }
}

@Suite("An OpenSLO document is refused, with file, line, field and what to do,")
struct OpenSLORefusalTests {
  @Test(arguments: OpenSLOFixture.all + [OpenSLOFixture.dataSource])
  func `unless it is valid`(document: String) {
    #expect(refusal(of: document) == nil)
  }

  @Test(arguments: [
    Refusal(
      OpenSLOFixture.slo, "openslo/v1", "openslo/v1alpha",
      "a.yaml:1: apiVersion 'openslo/v1alpha' is another version of OpenSLO: convert the document "
        + "to openslo/v1"),
    Refusal(
      OpenSLOFixture.slo, "openslo/v1", "sloth.slok.dev/v1",
      "a.yaml:1: apiVersion 'sloth.slok.dev/v1' is no OpenSLO: convert the document to "
        + "openslo/v1, or leave it out"),
    Refusal(
      OpenSLOFixture.slo, "apiVersion: openslo/v1", "version: prometheus/v1",
      "a.yaml:1: version is of another format, such as Sloth's: convert the document to "
        + "openslo/v1"),
    Refusal(
      OpenSLOFixture.slo, "apiVersion: openslo/v1\n", "",
      "a.yaml:1: the document lacks 'apiVersion': add it"),
    Refusal(
      OpenSLOFixture.slo, "kind: SLO", "kind: Slo",
      "a.yaml:2: kind 'Slo' is none of Service, SLI, SLO, DataSource, AlertPolicy, "
        + "AlertCondition, AlertNotificationTarget: did you mean SLO?"),
    Refusal(
      OpenSLOFixture.slo, "kind: SLO\n", "", "a.yaml:1: the document lacks 'kind': add it"),
    Refusal(
      OpenSLOFixture.service, "metadata:\n  name: checkout\n", "",
      "a.yaml:1: the document lacks 'metadata': add it"),
    Refusal(
      OpenSLOFixture.service, "  name: checkout\n", "  displayName: Checkout\n",
      "a.yaml:4: metadata lacks 'name': add it"),
    Refusal(
      OpenSLOFixture.service, "name: checkout", "name:",
      "a.yaml:4: metadata.name has nothing under it: write its value"),
    Refusal(
      OpenSLOFixture.service, "name: checkout", "name: check out",
      "a.yaml:4: metadata.name 'check out' is no name: write up to 255 lower-case letters, "
        + "digits, '.', '/', '|' or '-', beginning with a letter or digit"),
    Refusal(
      OpenSLOFixture.service, "name: checkout", "name: 2026",
      "a.yaml:4: metadata.name must be a text: put 2026 in quotes"),
    Refusal(
      OpenSLOFixture.service, "name: checkout", "name: checkout\n  displayName: ''",
      "a.yaml:5: metadata.displayName must not be empty: write a name, or take it away"),
    Refusal(
      OpenSLOFixture.service, "name: checkout", "name: checkout\n  labels: {tier: 1}",
      "a.yaml:5: metadata.labels.tier must be a text: put 1 in quotes"),
    Refusal(
      OpenSLOFixture.service, "spec:\n  description: Takes money.\n", "spec:\n",
      "a.yaml:5: spec has nothing under it: write its value"),
    Refusal(
      OpenSLOFixture.service, "spec:\n  description: Takes money.\n", "spec: [a]\n",
      "a.yaml:5: spec must hold keys and values"),
    Refusal(
      OpenSLOFixture.service, "Takes money.", String(repeating: "é", count: 1_051),
      "a.yaml:6: spec.description has 1051 characters, and 1050 are allowed: shorten it"),
  ])
  func `for its header`(change: Refusal) {
    expectRefusal(change)
  }

  @Test(arguments: [
    Refusal(
      OpenSLOFixture.slo, "  service: checkout\n", "",
      "a.yaml:6: spec lacks 'service': add it"),
    Refusal(
      OpenSLOFixture.slo, "  indicatorRef: checkout-requests\n", "",
      "a.yaml:6: spec lacks 'indicator' or 'indicatorRef': add one of the two"),
    Refusal(
      OpenSLOFixture.threshold, "  indicator:\n", "  indicatorRef: latency\n  indicator:\n",
      "a.yaml:7: spec.indicatorRef stands beside 'indicator': keep one of the two"),
    Refusal(
      OpenSLOFixture.threshold, "    metadata:\n      name: latency\n", "",
      "a.yaml:8: spec.indicator lacks 'metadata': add it"),
    Refusal(
      OpenSLOFixture.slo, "Occurrences", "Occurences",
      "a.yaml:11: spec.budgetingMethod 'Occurences' is none of Occurrences, Timeslices, "
        + "RatioTimeslices: did you mean Occurrences?"),
    Refusal(
      OpenSLOFixture.slo, "  objectives:\n    - target: 0.999\n", "",
      "a.yaml:6: spec lacks 'objectives': add it"),
    Refusal(
      OpenSLOFixture.slo, "\n    - target: 0.999", " []",
      "a.yaml:12: spec.objectives must hold at least one objective"),
    Refusal(
      OpenSLOFixture.slo, "\n    - target: 0.999", " 0.999",
      "a.yaml:12: spec.objectives must be a list: begin each element with '- '"),
    Refusal(
      OpenSLOFixture.slo, "target: 0.999", "displayName: Good",
      "a.yaml:13: spec.objectives[0] lacks 'target' or 'targetPercent': add one of the two"),
    Refusal(
      OpenSLOFixture.slo, "target: 0.999", "target: 0.999\n      targetPercent: 99.9",
      "a.yaml:14: spec.objectives[0].targetPercent stands beside 'target': keep one of the two"),
    Refusal(
      OpenSLOFixture.slo, "0.999", "\"0.999\"",
      "a.yaml:13: spec.objectives[0].target must be a number: take the quotes from \"0.999\""),
    Refusal(
      OpenSLOFixture.slo, "0.999", "99.9%",
      "a.yaml:13: spec.objectives[0].target must be a number, in digits"),
    Refusal(
      OpenSLOFixture.slo, "0.999", ".nan",
      "a.yaml:13: spec.objectives[0].target must be a number, in digits"),
    Refusal(
      OpenSLOFixture.slo, "0.999", "99.9",
      "a.yaml:13: spec.objectives[0].target must be at least 0 and under 1, such as 0.999, "
        + "or call it targetPercent"),
    Refusal(
      OpenSLOFixture.slo, "0.999", "1",
      "a.yaml:13: spec.objectives[0].target must be at least 0 and under 1, such as 0.999"),
    Refusal(
      OpenSLOFixture.slo, "0.999", "-0.1",
      "a.yaml:13: spec.objectives[0].target must be at least 0 and under 1, such as 0.999"),
    Refusal(
      OpenSLOFixture.slo, "target: 0.999", "targetPercent: 100",
      "a.yaml:13: spec.objectives[0].targetPercent must be at least 0 and under 100, such as 99.9"),
    Refusal(
      OpenSLOFixture.threshold, "- target", "- op: below\n      target",
      "a.yaml:18: spec.objectives[0].op 'below' is none of lte, gte, lt, gt"),
    Refusal(
      OpenSLOFixture.slo, "- target", "- indicatorRef: other\n      target",
      "a.yaml:7: spec.indicatorRef stands beside indicators of objectives: keep it here or there"),
    Refusal(
      OpenSLOFixture.slo, "- target", "- compositeWeight: 0\n      target",
      "a.yaml:13: spec.objectives[0].compositeWeight must be above 0, such as 1"),
  ])
  func `for its objectives`(change: Refusal) {
    expectRefusal(change)
  }

  @Test(arguments: [
    Refusal(
      OpenSLOFixture.sliced, "      timeSliceTarget: 0.95\n", "",
      "a.yaml:13: spec.objectives[0] lacks 'timeSliceTarget': add it"),
    Refusal(
      OpenSLOFixture.sliced, "      timeSliceWindow: 1m\n", "",
      "a.yaml:13: spec.objectives[0] lacks 'timeSliceWindow': add it"),
    Refusal(
      OpenSLOFixture.sliced, "0.95", "0",
      "a.yaml:14: spec.objectives[0].timeSliceTarget must be above 0 and at most 1, such as 0.95"),
    Refusal(
      OpenSLOFixture.sliced, "0.95", "1.01",
      "a.yaml:14: spec.objectives[0].timeSliceTarget must be above 0 and at most 1, such as 0.95"),
    Refusal(
      OpenSLOFixture.sliced, "1m", "0",
      "a.yaml:15: spec.objectives[0].timeSliceWindow must be a duration such as 1m, or a whole "
        + "number of minutes"),
    Refusal(
      OpenSLOFixture.sliced, "1m", "1M",
      "a.yaml:15: spec.objectives[0].timeSliceWindow '1M' has no fixed length: write minutes, "
        + "hours, days or weeks"),
    Refusal(
      OpenSLOFixture.sliced, "1m", "9223372036854775807d",
      "a.yaml:15: spec.objectives[0].timeSliceWindow '9223372036854775807d' is over a thousand "
        + "years: write a length such as 28d"),
    Refusal(
      OpenSLOFixture.slo, "28d", "28 days",
      "a.yaml:9: spec.timeWindow[0].duration '28 days' is no duration: write a whole number and "
        + "m, h, d, w, M, Q or Y, as in 28d"),
    Refusal(
      OpenSLOFixture.slo, "28d", "1001Y",
      "a.yaml:9: spec.timeWindow[0].duration '1001Y' is over a thousand years: write a length "
        + "such as 28d"),
    Refusal(
      OpenSLOFixture.slo, "    - duration: 28d\n      isRolling: true\n",
      "    - duration: 28d\n      isRolling: true\n    - duration: 7d\n      isRolling: true\n",
      "a.yaml:9: spec.timeWindow must hold exactly one window, and holds 2"),
    Refusal(
      OpenSLOFixture.slo, "isRolling: true", "isRolling: false",
      "a.yaml:9: spec.timeWindow[0] lacks 'calendar': add it"),
    Refusal(
      OpenSLOFixture.slo, "isRolling: true", "isRolling: 'true'",
      "a.yaml:10: spec.timeWindow[0].isRolling must be true or false, without quotes"),
    Refusal(
      OpenSLOFixture.calendar, "        startTime: 2026-01-01 00:00:00\n", "",
      "a.yaml:11: spec.timeWindow[0].calendar lacks 'startTime': add it"),
    Refusal(
      OpenSLOFixture.calendar, "\n        timeZone: Europe/Berlin", "",
      "a.yaml:11: spec.timeWindow[0].calendar lacks 'timeZone': add it"),
    Refusal(
      OpenSLOFixture.calendar, "2026-01-01 00:00:00", "2026-01-01",
      "a.yaml:11: spec.timeWindow[0].calendar.startTime '2026-01-01' is no local time: write one "
        + "such as 2026-01-01 00:00:00, without a zone"),
    Refusal(
      OpenSLOFixture.calendar, "2026-01-01 00:00:00", "2026-02-30 00:00:00",
      "a.yaml:11: spec.timeWindow[0].calendar.startTime '2026-02-30 00:00:00' is no local time: "
        + "write one such as 2026-01-01 00:00:00, without a zone"),
    Refusal(
      OpenSLOFixture.calendar, "2026-01-01 00:00:00", "2026-01-01T00:00:00Z",
      "a.yaml:11: spec.timeWindow[0].calendar.startTime '2026-01-01T00:00:00Z' is no local time: "
        + "write one such as 2026-01-01 00:00:00, without a zone"),
    Refusal(
      OpenSLOFixture.calendar, "Europe/Berlin", "Europe/Atlantis",
      "a.yaml:12: spec.timeWindow[0].calendar.timeZone 'Europe/Atlantis' is no time zone: write "
        + "an IANA name such as Europe/Berlin or UTC"),
    Refusal(
      OpenSLOFixture.calendar, "Europe/Berlin", "GMT+2",
      "a.yaml:12: spec.timeWindow[0].calendar.timeZone 'GMT+2' is no time zone: write an IANA "
        + "name such as Europe/Berlin or UTC"),
  ])
  func `for its times`(change: Refusal) {
    expectRefusal(change)
  }

  @Test(arguments: [
    Refusal(
      OpenSLOFixture.sli, "ratioMetric", "averageMetric",
      "a.yaml:6: spec lacks 'thresholdMetric' or 'ratioMetric': add one of the two"),
    Refusal(
      OpenSLOFixture.sli, "spec:\n  ratioMetric:",
      "spec:\n  thresholdMetric: {metricSource: {type: A, spec: {q: a}}}\n  ratioMetric:",
      "a.yaml:8: spec.ratioMetric stands beside 'thresholdMetric': keep one of the two"),
    Refusal(
      OpenSLOFixture.sli, "counter: true", "counter: 1",
      "a.yaml:7: spec.ratioMetric.counter must be true or false, without quotes"),
    Refusal(
      OpenSLOFixture.sli, "    total", "    #",
      "a.yaml:7: spec.ratioMetric lacks 'total': add it"),
    Refusal(
      OpenSLOFixture.sli, "good: {", "ok: {",
      "a.yaml:7: spec.ratioMetric lacks 'good' or 'bad': add one of the two"),
    Refusal(
      OpenSLOFixture.sli, "    total",
      "    bad: {metricSource: {type: A, spec: {q: a}}}\n    total",
      "a.yaml:9: spec.ratioMetric.bad stands beside 'good': keep one of the two"),
    Refusal(
      OpenSLOFixture.sli, "good: {", "raw: {",
      "a.yaml:7: spec.ratioMetric lacks 'rawType': add it\n"
        + "psgf: a.yaml:9: spec.ratioMetric.total stands beside 'raw': keep one of the two"),
    Refusal(
      OpenSLOFixture.sli, ", spec: {query: good}", "",
      "a.yaml:8: spec.ratioMetric.good.metricSource lacks 'spec': add it"),
    Refusal(
      OpenSLOFixture.dataSource, "  type: Prometheus\n", "",
      "a.yaml:6: spec lacks 'type': add it"),
    Refusal(
      OpenSLOFixture.dataSource, "connectionDetails: {url: http://prometheus.example}",
      "connectionDetails: none", "a.yaml:7: spec.connectionDetails must hold keys and values"),
  ])
  func `for its indicator or data source`(change: Refusal) {
    expectRefusal(change)
  }

  @Test(arguments: [
    Refusal(
      OpenSLOFixture.slo, "  budgetingMethod", "  alertPolicies: [{name: a}]\n  budgetingMethod",
      "a.yaml:11: spec.alertPolicies[0] must hold 'alertPolicyRef' or a whole AlertPolicy"),
    Refusal(
      OpenSLOFixture.policy, "alertWhenNoData: false", "alertWhenNoData: never",
      "a.yaml:6: spec.alertWhenNoData must be true or false, without quotes"),
    Refusal(
      OpenSLOFixture.policy, "    - conditionRef: fast-burn\n",
      "    - conditionRef: fast-burn\n    - conditionRef: slow-burn\n",
      "a.yaml:10: spec.conditions must hold exactly one condition, and holds 2"),
    Refusal(
      OpenSLOFixture.policy, "- conditionRef: fast-burn", "- conditionRef: a\n      spec: {}",
      "a.yaml:10: spec.conditions[0].conditionRef stands beside a whole AlertCondition: keep one "
        + "of the two"),
    Refusal(
      OpenSLOFixture.policy, "\n    - targetRef: on-call", " []",
      "a.yaml:11: spec.notificationTargets must hold at least one target"),
    Refusal(
      OpenSLOFixture.policy, "- targetRef: on-call",
      "- kind: AlertTarget\n      metadata: {name: a}\n      spec: {target: pager}",
      "a.yaml:12: spec.notificationTargets[0].kind 'AlertTarget' is none of "
        + "AlertNotificationTarget"),
    Refusal(
      OpenSLOFixture.condition, "  severity: page\n", "",
      "a.yaml:6: spec lacks 'severity': add it"),
    Refusal(
      OpenSLOFixture.condition, "    op: gte\n", "", "a.yaml:8: spec.condition lacks 'op': add it"),
    Refusal(
      OpenSLOFixture.condition, "burnrate", "latency",
      "a.yaml:8: spec.condition.kind 'latency' is none of burnrate"),
    Refusal(
      OpenSLOFixture.condition, "14.4", "high",
      "a.yaml:10: spec.condition.threshold must be a number, in digits"),
    Refusal(
      OpenSLOFixture.condition, "1h", "1H",
      "a.yaml:11: spec.condition.lookbackWindow '1H' is no duration: write a whole number and m, "
        + "h, d, w, M, Q or Y, as in 28d"),
    Refusal(
      OpenSLOFixture.target, "target: pager", "description: Pages.",
      "a.yaml:6: spec lacks 'target': add it"),
  ])
  func `for its alerting`(change: Refusal) {
    expectRefusal(change)
  }

  @Test func `with everything that is wrong, in every document`() {
    let text = [
      OpenSLOFixture.slo.replacing("0.999", with: "1.5").replacing("28d", with: "28"),
      OpenSLOFixture.service.replacing("kind: Service", with: "kind: [Service"),
      OpenSLOFixture.target.replacing("pager", with: "[pager]"),
    ].joined(separator: "---\n")
    #expect(
      refusal(of: text)?.split(separator: "\n").map { $0.prefix(40) } == [
        "a.yaml:17: the document is no YAML: did ", "psgf: a.yaml:9: spec.timeWindow[0].durat",
        "psgf: a.yaml:13: spec.objectives[0].targ", "psgf: a.yaml:27: spec.target must be a s",
      ])
  }

  private func expectRefusal(_ change: Refusal) {
    #expect(change.document.contains(change.old))
    #expect(refusal(of: change.document.replacing(change.old, with: change.new)) == change.message)
  }
}
