/// The work by hand that a candidate is about, as far as a period records it: the least that there was.
package struct ManualWork: Hashable, Sendable {
  /// The period.
  package let period: Period
  /// The incidents of its class that began in the period and count, in the order of their references.
  package let incidents: [IncidentReference]
  /// Of how many of them the working time is recorded.
  package let timed: Int
  /// That working time, in minutes.
  package let incidentMinutes: Double
  /// How often the toil that it removes was done, apart from the incidents whose time is counted.
  package let toilTimes: Double
  /// The working time of that toil, in minutes.
  package let toilMinutes: Double

  /// The work that a candidate is about.
  ///
  /// - Parameters:
  ///   - record: The candidate.
  ///   - incidents: The incidents of the ledger.
  ///   - toil: The toil of the ledger; what was withdrawn counts for nothing.
  ///   - period: The period.
  package init(
    of record: AutomationRecord, incidents: [Incident], toil: [ToilEntry], during period: Period
  ) {
    let own = incidents.filter { incident in
      record.incidents?.holds(incident) == true && incident.counts
        && incident.record.milestones.began.map(period.contains) ?? false
    }
    let minutes = own.reduce(into: [IncidentReference: Double]()) { minutes, incident in
      minutes[incident.reference] = incident.record.responseCost?.engagedMinutes
    }
    let removed = toil.filter { entry in
      entry.withdrawal == nil && record.toil?.holds(entry.record) == true
        // Its time is in that of the response.
        && entry.record.incident.map { minutes[$0] == nil } ?? true
    }
    self.period = period
    self.incidents = own.map(\.reference).sorted()
    timed = minutes.count
    incidentMinutes = self.incidents.reduce(0) { $0 + (minutes[$1] ?? 0) }
    toilTimes = removed.reduce(0) {
      $0 + Double($1.record.times) * $1.record.time.share(in: period)
    }
    toilMinutes = removed.reduce(0) { $0 + $1.record.workMinutes(in: period) }
  }

  /// How often the work came, as far as its time is recorded.
  package var times: Double { Double(timed) + toilTimes }

  /// Its working time, in hours.
  package var hours: Double { (incidentMinutes + toilMinutes) / 60 }

  /// The length of the period in years of 365.25 days.
  package var years: Double {
    period.duration / .seconds(365.25 * 86_400)
  }

  /// What it comes to to build a candidate, at the means of its estimates.
  ///
  /// - Parameters:
  ///   - record: The candidate.
  ///   - horizonYears: How far it is looked ahead.
  /// - Returns: The case; `nil` where no working time is recorded.
  /// - Throws: ``AutomationCaseError``.
  package func automationCase(
    for record: AutomationRecord, horizonYears: Double
  ) throws(AutomationCaseError) -> AutomationCase? {
    guard times > 0, hours > 0 else { return nil }
    return try AutomationCase(
      horizonYears: horizonYears, timesPerYear: times / years, manualHours: hours / times,
      effectiveness: record.effectiveness.mean,
      maintenanceHoursPerYear: record.maintenanceHoursPerYear.mean,
      buildHours: record.buildHours.mean)
  }
}
