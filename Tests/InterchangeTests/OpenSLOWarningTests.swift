import Interchange
import Reliability
import Testing

@Suite("An OpenSLO document is taken with a warning")
struct OpenSLOWarningTests {
  @Test(arguments: OpenSLOFixture.all + [OpenSLOFixture.dataSource])
  func `and without one where there is nothing to doubt`(document: String) throws {
    guard document != OpenSLOFixture.threshold else { return }
    #expect(try warnings(about: document) == [])
  }

  @Test(arguments: [
    Refusal(
      OpenSLOFixture.slo, "  service: checkout", "  service: checkout\n  descripton: Checkout",
      "a.yaml:7: spec.descripton is unknown here: kept for export, and not read; "
        + "did you mean 'description'?"),
    Refusal(
      OpenSLOFixture.slo, "kind: SLO", "kind: SLO\nstatus: {}",
      "a.yaml:3: status is unknown here: kept for export, and not read"),
    Refusal(
      OpenSLOFixture.slo, "  timeWindow:\n    - duration: 28d\n      isRolling: true\n", "",
      "a.yaml:6: spec states no 'timeWindow', which the SDK wants: 28 days, rolling, are taken"),
    Refusal(
      OpenSLOFixture.slo, "\n      isRolling: true", "",
      "a.yaml:9: spec.timeWindow[0] states neither 'isRolling' nor 'calendar': taken as rolling, "
        + "and refused by the SDK"),
    Refusal(
      OpenSLOFixture.calendar, "1M", "1M\n      isRolling: true",
      "a.yaml:12: spec.timeWindow[0].calendar has no meaning for a rolling window: not read, and "
        + "refused by the SDK"),
    Refusal(
      OpenSLOFixture.calendar, "1M", "5m",
      "a.yaml:9: spec.timeWindow[0].duration is 5 minutes as the specification counts: a month "
        + "is '5M'"),
    Refusal(
      OpenSLOFixture.sliced, "Timeslices", "Occurrences",
      "a.yaml:14: spec.objectives[0].timeSliceTarget has no meaning with Occurrences: not read\n"
        + "a.yaml:15: spec.objectives[0].timeSliceWindow has no meaning with Occurrences: not read"
    ),
    Refusal(
      OpenSLOFixture.sliced, "Timeslices", "RatioTimeslices",
      "a.yaml:11: spec.budgetingMethod is in the specification and not in its schema\n"
        + "a.yaml:14: spec.objectives[0].timeSliceTarget has no meaning with RatioTimeslices: "
        + "not read"),
    Refusal(
      OpenSLOFixture.slo, "  indicatorRef: checkout-requests\n",
      """
        indicator:
          metadata: {name: a}
          spec:
            ratioMetric:
              good: {metricSource: {metricSourceRef: p, spec: {q: a}}}
              total: {metricSource: {spec: {q: a}}}

      """,
      "a.yaml:11: spec.indicator.spec.ratioMetric lacks 'counter', which the schema wants and the "
        + "specification's examples leave out\n"
        + "a.yaml:12: spec.indicator.spec.ratioMetric.total.metricSource lacks 'type', which the "
        + "specification wants where there is no 'metricSourceRef' and the schema does not"),
    Refusal(
      OpenSLOFixture.threshold, "- target: 0.999",
      """
      - {op: lt, value: 1, target: 0.9}
          - {op: lt, value: 2, target: 0.99}
      """,
      "a.yaml:18: spec.objectives holds 2 objectives, and the specification allows one of a "
        + "thresholdMetric: each is judged for itself"),
    Refusal(
      OpenSLOFixture.threshold, "- target", "- op: lt\n      target",
      "a.yaml:18: spec.objectives[0] lacks 'value', which the specification wants for a "
        + "thresholdMetric"),
    Refusal(
      OpenSLOFixture.slo.replacing("  indicatorRef: checkout-requests\n", with: ""),
      "- target", "- indicatorRef: a\n      compositeWeight: 2\n      target",
      "a.yaml:6: spec is a composite, as the specification has it and the schema does not: each "
        + "objective is judged for itself, and weights are not read"),
    Refusal(
      OpenSLOFixture.sli.replacing("    total", with: "    #"), "good: {",
      "rawType: success\n    raw: {",
      "a.yaml:9: spec.ratioMetric.raw is in the specification and not in its schema"),
    Refusal(
      OpenSLOFixture.service, "Takes money.", "~",
      "a.yaml:6: spec.description has nothing under it, which the schema does not allow: not read"),
    Refusal(
      OpenSLOFixture.sliced, "1m", "5.0",
      "a.yaml:15: spec.objectives[0].timeSliceWindow is a number, which the SDK does not read: "
        + "taken as minutes"),
    Refusal(
      OpenSLOFixture.policy, "  alertWhenNoData: false\n", "",
      "a.yaml:6: spec lacks 'alertWhenNoData', which the schema wants and the SDK's examples "
        + "leave out"),
    Refusal(
      OpenSLOFixture.condition, "    alertAfter: 5m\n", "",
      "a.yaml:8: spec.condition lacks 'alertAfter', which the schema wants and the specification "
        + "takes as 0m"),
    Refusal(
      OpenSLOFixture.condition, "alertAfter: 5m", "alertAfter: 0m",
      "a.yaml:12: spec.condition.alertAfter is no time, which the specification allows and its "
        + "schema does not"),
    Refusal(
      OpenSLOFixture.condition, "    kind: burnrate\n", "",
      "a.yaml:8: spec.condition lacks 'kind', which the SDK wants and the specification takes as "
        + "burnrate"),
    Refusal(
      OpenSLOFixture.target, "name: on-call", "name: OnCall",
      "a.yaml:4: metadata.name has capital letters, as the specification's examples do and its "
        + "schema does not allow"),
    Refusal(
      OpenSLOFixture.service, "name: checkout", "name: checkout\n  labels: {area: [pay, 'Pay in']}",
      "a.yaml:5: metadata.labels.area has the value 'Pay in', which the specification allows and "
        + "the schema does not: 1 to 63 letters, digits, '.', '_' or '-', beginning with a letter "
        + "or digit"),
    Refusal(
      OpenSLOFixture.service, "name: checkout", "name: checkout\n  annotations: {a.example/n: 1}",
      "a.yaml:5: metadata.annotations.a.example/n is no text, as the specification wants it: put "
        + "it in quotes"),
    Refusal(
      OpenSLOFixture.service, "name: checkout", "name: checkout\n  labels: {team_: a}",
      "a.yaml:5: metadata.labels.team_ has a key that the specification does not allow: 1 to 63 "
        + "letters, digits, '.', '_' or '-', beginning and ending with a letter or digit"),
    Refusal(
      OpenSLOFixture.dataSource, "{url: http://prometheus.example}", "[{url: a}]",
      "a.yaml:7: spec.connectionDetails is a list, as the SDK's examples have it; the schema "
        + "wants keys and values"),
  ])
  func `that names line, field and disagreement`(change: Refusal) throws {
    #expect(change.document.contains(change.old))
    let text = change.document.replacing(change.old, with: change.new)
    #expect(try warnings(about: text).joined(separator: "\n") == change.message)
  }

  @Test func `where another file has the same kind and name, and the later is taken`() throws {
    let files = [
      OpenSLOSources.File(name: "a.yaml", text: OpenSLOFixture.slo),
      OpenSLOSources.File(
        name: "b.yaml",
        text: OpenSLOFixture.service + "---\n"
          + OpenSLOFixture.slo.replacing("0.999", with: "0.99")),
    ]
    let reading = try OpenSLOReader.read(files)
    #expect(
      reading.warnings.map(\.description) == [
        "b.yaml:11: metadata.name names SLO 'checkout-availability' a second time: taken instead "
          + "of the one at a.yaml:4"
      ])
    #expect(reading.catalogue.documents.map(\.kind) == [.service, .slo])
    #expect(reading.catalogue.objectives.map(\.terms.objectives.first?.target) == [0.99])
  }
}
