/// The burn-rate alerts of an SLO, derived for its own window and target.
///
/// The first of several objectives governs, as it does for budgets.
package struct ObjectiveAlerts: Hashable, Sendable {
  /// The name of the SLO.
  package let slo: String
  /// The service that it judges.
  package let service: String
  /// The team that owns the service, where one does.
  package let team: String?
  /// What is promised.
  package let terms: ObjectiveTerms
  /// The target, a fraction of good.
  package let target: Double
  /// The alerts that can be.
  package let alerts: [Alert]
  /// Those that cannot, and why.
  package let leftOut: [LeftOut]

  /// An alert with the figures that follow from the SLO.
  package struct Alert: Hashable, Sendable {
    /// The pair of windows.
    package let burn: BurnRateAlert
    /// The burn rate at which it speaks.
    package let threshold: Double
    /// The fraction that may be bad: 1 - target.
    package let tolerated: Double

    /// The bad fraction at which it speaks.
    package var badFraction: Double { threshold * tolerated }

    /// Whether a single bad slice of a length is enough for it to speak.
    package func speaksAtOne(_ slice: CalendarDuration) -> Bool {
      slice.nominalMinutes / burn.longMinutes >= badFraction
    }
  }

  /// An alert that an SLO cannot have.
  package struct LeftOut: Hashable, Sendable {
    /// The pair of windows.
    package let burn: BurnRateAlert
    /// Why it cannot be.
    package let reason: Reason
  }

  /// Why an SLO cannot have an alert.
  package enum Reason: Hashable, Sendable {
    /// It looks back further than the SLO's window reaches.
    case longerThanWindow(CalendarDuration)
    /// It would speak at a bad fraction over 1 only.
    case neverSpeaks(badFraction: Double)
    /// Its short window holds no whole slice, of those that the budget counts.
    case shorterThanSlice(CalendarDuration)
  }

  /// The alerts of an SLO as it is promised at an instant, `nil` where nothing is promised then.
  package init?(of slo: ServiceLevelObjective, team: String?, at instant: Instant) {
    guard let terms = slo.revision(at: instant)?.terms, let objective = terms.objectives.first
    else { return nil }
    let windowMinutes = terms.window.length.nominalMinutes
    // Binary fractions aside: of 99.9 % one in a thousand may be bad.
    let tolerated = ((1 - objective.target) * 1e12).rounded() / 1e12
    let slice = terms.method == .occurrences ? nil : objective.timeSliceWindow
    var alerts: [Alert] = []
    var leftOut: [LeftOut] = []
    for burn in BurnRateAlert.standard {
      let alert = Alert(
        burn: burn, threshold: burn.threshold(windowMinutes: windowMinutes), tolerated: tolerated)
      if burn.longMinutes > windowMinutes {
        leftOut.append(LeftOut(burn: burn, reason: .longerThanWindow(terms.window.length)))
      } else if let slice, slice.nominalMinutes > burn.shortMinutes {
        leftOut.append(LeftOut(burn: burn, reason: .shorterThanSlice(slice)))
      } else if alert.badFraction > 1 {
        leftOut.append(
          LeftOut(burn: burn, reason: .neverSpeaks(badFraction: alert.badFraction)))
      } else {
        alerts.append(alert)
      }
    }
    self.slo = slo.name
    service = slo.service
    self.team = team
    self.terms = terms
    target = objective.target
    self.alerts = alerts
    self.leftOut = leftOut
  }

  /// The slices that the budget counts; `nil` where it counts events.
  package var slice: CalendarDuration? {
    terms.method == .occurrences ? nil : terms.objectives.first?.timeSliceWindow
  }

  /// The share of the budget that one bad slice burns; `nil` where the budget counts events.
  package var shareOfOneSlice: Double? {
    slice.map { $0.nominalMinutes / (terms.window.length.nominalMinutes * (1 - target)) }
  }
}

extension BurnRateAlert {
  /// How long the long window is.
  package var longWindow: Duration { .milliseconds(Int64((longMinutes * 60_000).rounded())) }

  /// How long the short window is.
  package var shortWindow: Duration { .milliseconds(Int64((shortMinutes * 60_000).rounded())) }

  /// The name of the alert: `ErrorBudgetBurn1h`.
  package var name: String { "ErrorBudgetBurn\(longWindow.shorthand)" }
}
