import Interchange
import Reliability

/// Rules that alert on burn rates, as `--json` shows them.
struct AlertRulesView: Encodable {
  let slos: [Rules]
  let skipped: [SkippedSLO]

  init(_ rules: [SLOAlertRules], _ skipped: [SkippedSLO]) {
    slos = rules.map(Rules.init)
    self.skipped = skipped
  }

  /// Those of an SLO.
  struct Rules: Encodable {
    let slo: String
    let service: String
    @OrNull var team: String?
    let target: Double
    let window: String
    @OrNull var slice: String?
    let alerts: [Alert]
    let leftOut: [LeftOut]
    let ratios: [Ratio]

    init(_ rules: SLOAlertRules) {
      slo = rules.alerts.slo
      service = rules.alerts.service
      team = rules.alerts.team
      target = rules.alerts.target
      window = rules.alerts.terms.window.length.shorthand
      slice = rules.alerts.slice?.shorthand
      alerts = rules.alerts.alerts.map(Alert.init)
      leftOut = rules.alerts.leftOut.map(LeftOut.init)
      ratios = ([rules.slice].compactMap { $0 } + rules.ratios).map {
        Ratio(record: $0.record, expression: $0.expression)
      }
    }
  }

  struct Alert: Encodable {
    let name: String
    let severity: BurnRateAlert.Response
    let budgetFraction: Double
    let longMinutes: Double
    let shortMinutes: Double
    let threshold: Double
    let badFraction: Double

    init(_ alert: ObjectiveAlerts.Alert) {
      name = alert.burn.name
      severity = alert.burn.response
      budgetFraction = alert.burn.budgetShare
      longMinutes = alert.burn.longMinutes
      shortMinutes = alert.burn.shortMinutes
      threshold = alert.threshold
      badFraction = alert.badFraction
    }
  }

  struct LeftOut: Encodable {
    let name: String
    let reason: String

    init(_ left: ObjectiveAlerts.LeftOut) {
      name = left.burn.name
      reason =
        switch left.reason {
        case .longerThanWindow: "longerThanWindow"
        case .neverSpeaks: "neverSpeaks"
        case .shorterThanSlice: "shorterThanSlice"
        }
    }
  }

  struct Ratio: Encodable {
    let record: String
    let expression: String
  }
}
