import Interchange
import Reliability
import Testing

/// Valid OpenSLO documents that tests change a line of, and what reading them says.
enum OpenSLOFixture {
  static let slo = """
    apiVersion: openslo/v1
    kind: SLO
    metadata:
      name: checkout-availability
    spec:
      service: checkout
      indicatorRef: checkout-requests
      timeWindow:
        - duration: 28d
          isRolling: true
      budgetingMethod: Occurrences
      objectives:
        - target: 0.999

    """

  static let sliced = slo.replacing(
    "Occurrences\n  objectives:\n    - target: 0.999",
    with: "Timeslices\n  objectives:\n    - target: 0.999\n      timeSliceTarget: 0.95\n"
      + "      timeSliceWindow: 1m")

  static let calendar = slo.replacing(
    "28d\n      isRolling: true",
    with: "1M\n      calendar:\n        startTime: 2026-01-01 00:00:00\n"
      + "        timeZone: Europe/Berlin")

  static let service = """
    apiVersion: openslo/v1
    kind: Service
    metadata:
      name: checkout
    spec:
      description: Takes money.

    """

  static let sli = """
    apiVersion: openslo/v1
    kind: SLI
    metadata:
      name: checkout-requests
    spec:
      ratioMetric:
        counter: true
        good: {metricSource: {type: Prometheus, spec: {query: good}}}
        total: {metricSource: {type: Prometheus, spec: {query: all}}}

    """

  static let threshold = slo.replacing(
    "  indicatorRef: checkout-requests\n",
    with: """
        indicator:
          metadata:
            name: latency
          spec:
            thresholdMetric:
              metricSource: {type: Prometheus, spec: {query: latency}}

      """)

  static let condition = """
    apiVersion: openslo/v1
    kind: AlertCondition
    metadata:
      name: fast-burn
    spec:
      severity: page
      condition:
        kind: burnrate
        op: gte
        threshold: 14.4
        lookbackWindow: 1h
        alertAfter: 5m

    """

  static let policy = """
    apiVersion: openslo/v1
    kind: AlertPolicy
    metadata:
      name: page-somebody
    spec:
      alertWhenNoData: false
      alertWhenResolved: false
      alertWhenBreaching: true
      conditions:
        - conditionRef: fast-burn
      notificationTargets:
        - targetRef: on-call

    """

  static let target = """
    apiVersion: openslo/v1
    kind: AlertNotificationTarget
    metadata:
      name: on-call
    spec:
      target: pager

    """

  static let dataSource = """
    apiVersion: openslo/v1
    kind: DataSource
    metadata:
      name: prometheus
    spec:
      type: Prometheus
      connectionDetails: {url: http://prometheus.example}

    """

  static let all = [slo, sliced, calendar, service, sli, threshold, condition, policy, target]
}

/// Reads a text as the file `a.yaml`.
func read(_ text: String) throws -> OpenSLOReader.Reading {
  try OpenSLOReader.read([OpenSLOSources.File(name: "a.yaml", text: text)])
}

/// What is wrong with a text, as a user sees it.
func refusal(of text: String) -> String? {
  do {
    _ = try read(text)
    return nil
  } catch {
    return "\(error)"
  }
}

/// What is doubtful about a text, as a user sees it.
func warnings(about text: String) throws -> [String] {
  try read(text).warnings.map(\.description)
}
