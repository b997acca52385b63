/// An incident with what it cost: budgets, and people's time.
package struct CostedIncident: Hashable, Sendable {
  /// The incident.
  package var incident: Incident
  /// What it burned of the budgets of SLOs, those left out of which that is not known.
  package var burns: [AnnualBurn]
  /// What it took of people's time; `nil` where nobody said.
  package var work: WorkedHours?

  /// An incident with its cost.
  package init(_ incident: Incident, burns: [AnnualBurn] = [], work: WorkedHours? = nil) {
    self.incident = incident
    self.burns = burns
    self.work = work
  }

  /// What it burned of all SLOs together, in budgets of a year each; `nil` where nothing is known of
  /// any. Where something is known of some of them only, it is the least that it burned.
  package var burned: Double? {
    burns.isEmpty ? nil : burns.reduce(0) { $0 + $1.share }
  }

  /// The share of its impact that fell into some parts of the response; 1 for none of them, which
  /// stands for the incident as a whole, `nil` where a milestone is unknown.
  package func share(of phases: [ResponsePhase]) -> Double? {
    guard !phases.isEmpty else { return 1 }
    let times = incident.record.milestones
    guard let start = times[.impactStarted], let end = times[.impactEnded],
      start.duration(to: end) > .zero
    else { return nil }
    var share = 0.0
    for phase in Set(phases) {
      guard let minutes = minutes(of: phase) else { return nil }
      share += minutes / start.duration(to: end).minutes
    }
    return min(1, share)
  }

  /// How many minutes of its impact fell into a part of the response; `nil` where a milestone is
  /// unknown. What came after the impact harmed nobody.
  package func minutes(of phase: ResponsePhase) -> Double? {
    let times = incident.record.milestones
    guard let start = times[.impactStarted], let end = times[.impactEnded],
      start.duration(to: end) >= .zero, let from = times[phase.bounds.from],
      let to = times[phase.bounds.to]
    else { return nil }
    let within = { (instant: Instant) in max(start.inUTC, min(end.inUTC, instant.inUTC)) }
    return max(0, within(from).duration(to: within(to)).minutes)
  }
}

/// What an incident burned of an SLO's budget, set against the budget of a year.
package struct AnnualBurn: Hashable, Sendable {
  /// The SLO.
  package var slo: String
  /// The burned share of the budget of a year; 1 is all of it.
  package var share: Double
  /// Whether it is measured; else it is what people recorded of the incident.
  package var isMeasured: Bool

  /// A burn from its parts.
  package init(slo: String, share: Double, isMeasured: Bool) {
    self.slo = slo
    self.share = share
    self.isMeasured = isMeasured
  }
}

/// What an incident took of people's time.
package struct WorkedHours: Hashable, Sendable {
  /// The hours of all people together.
  package var hours: Double
  /// The logged toil that says so; empty where the cost of the response was recorded.
  package var toil: [ToilReference]

  /// Hours, and where they are known from.
  package init(_ hours: Double, toil: [ToilReference] = []) {
    self.hours = hours
    self.toil = toil
  }

  /// What the record says of an incident: the cost of its response, else the toil logged for it.
  package init?(of incident: Incident, loggedToil: [ToilEntry]) {
    if let minutes = incident.record.responseCost?.engagedMinutes {
      self.init(minutes / 60)
    } else {
      let logged = loggedToil.filter {
        $0.record.incident == incident.reference && $0.withdrawal == nil
      }
      guard !logged.isEmpty else { return nil }
      self.init(
        logged.reduce(0) { $0 + $1.record.workMinutes } / 60, toil: logged.map(\.reference))
    }
  }
}
