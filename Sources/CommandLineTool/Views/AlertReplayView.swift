import Reliability
import Statistics

/// What alerts would have caught and missed, as `--json` shows it.
struct AlertReplayView: Encodable {
  let slo: String
  let period: PeriodView
  let intervals: [Length]
  let alerts: [Alert]
  let incidents: [Incident]
  let recall: JudgedShareView
  let minutesToAlert: QuantilesView

  init(_ replay: AlertReplay) {
    slo = replay.slo
    period = PeriodView(replay.period)
    intervals = replay.lengths.map { Length(minutes: $0.length.minutes, count: $0.count) }
    alerts = replay.alerts.map(Alert.init)
    incidents = replay.incidents.enumerated().map { index, incident in
      Incident(
        incident, outcomes: replay.alerts.map { Outcome(alert: $0.burn.name, $0.outcomes[index]) })
    }
    recall = JudgedShareView(replay.recall)
    minutesToAlert = QuantilesView(replay.minutesToAlert)
  }

  struct Length: Encodable {
    let minutes: Double
    let count: Int
  }

  struct Alert: Encodable {
    let name: String
    let severity: BurnRateAlert.Response
    let longMinutes: Double
    let shortMinutes: Double
    let judgedMinutes: Double
    let tooCoarseMinutes: Double
    let precision: JudgedShareView
    let recall: JudgedShareView
    let minutesToAlert: QuantilesView
    let firings: [Firing]

    init(_ alert: AlertReplay.Alert) {
      name = alert.burn.name
      severity = alert.burn.response
      longMinutes = alert.burn.longMinutes
      shortMinutes = alert.burn.shortMinutes
      judgedMinutes = alert.judgedMinutes
      tooCoarseMinutes = alert.tooCoarseMinutes
      precision = JudgedShareView(alert.precision)
      recall = JudgedShareView(alert.recall)
      minutesToAlert = QuantilesView(alert.minutesToAlert)
      firings = alert.firings.map(Firing.init)
    }
  }

  struct Firing: Encodable {
    let from: Instant
    let to: Instant
    let ending: AlertFiring.Ending
    let incidents: [String]

    init(_ firing: AlertFiring) {
      from = firing.start
      to = firing.end
      ending = firing.ending
      incidents = firing.incidents.map(\.description)
    }
  }

  struct Incident: Encodable {
    let incident: String
    @OrNull var impactStarted: Instant?
    let outcome: Outcome
    let outcomes: [Outcome]

    init(_ incident: AlertReplay.ReplayedIncident, outcomes: [Outcome]) {
      self.incident = incident.reference.description
      impactStarted = incident.impactStarted
      outcome = Outcome(alert: nil, incident.outcome)
      self.outcomes = outcomes
    }
  }

  struct Outcome: Encodable {
    let alert: String?
    let result: String
    @OrNull var minutes: Double?
    @OrNull var reason: AlertOutcome.Reason?

    init(alert: String?, _ outcome: AlertOutcome) {
      self.alert = alert
      switch outcome {
      case .caught(let after): (result, minutes, reason) = ("caught", after.minutes, nil)
      case .spokeBefore: (result, minutes, reason) = ("spokeBefore", nil, nil)
      case .missed: (result, minutes, reason) = ("missed", nil, nil)
      case .notJudged(let why): (result, minutes, reason) = ("notJudged", nil, why)
      }
    }
  }
}

/// Quantiles of durations, as `--json` shows them.
struct QuantilesView: Encodable {
  let count: Int
  @OrNull var median: Double?
  @OrNull var p10: Double?
  @OrNull var p90: Double?
  @OrNull var maximum: Double?

  init(_ quantiles: Quantiles) {
    count = quantiles.count
    median = quantiles.median
    p10 = quantiles.quantile(0.1)
    p90 = quantiles.quantile(0.9)
    maximum = quantiles.maximum
  }
}
