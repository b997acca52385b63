/// What the runbooks of a ledger leave open, as the record of a period shows it.
package struct RunbookGaps: Hashable, Sendable {
  /// The period.
  package let period: Period
  /// The alerts that fired or told of incidents, and no runbook is for, those with the most first.
  package let alerts: [AlertGap]
  /// The triggers that set incidents off again and again, and no runbook is for, those with the most
  /// first.
  package let failures: [FailureGap]
  /// How many incidents no runbook is for, whose trigger is unknown.
  package let untold: Int
  /// The runbooks that nobody used or practised lately, or ever, by name.
  package let stale: [RunbookStanding]
  /// The runbooks by which people often work by hand, those with the most first.
  package let toCodify: [Codifiable]

  /// An alert that no runbook is for.
  package struct AlertGap: Hashable, Sendable {
    /// The name of its rule.
    package let name: String
    /// How often it fired.
    package let firings: Int
    /// The incidents that it told of, in the order of their references.
    package let incidents: [IncidentReference]
    /// Where its runbook lives, by the alert itself; the ledger has none there.
    package let runbookURL: String?
  }

  /// A trigger that recurs, and no runbook is for.
  package struct FailureGap: Hashable, Sendable {
    /// What set the incidents off.
    package let trigger: String
    /// The incidents that no runbook is for, in the order of their references.
    package let incidents: [IncidentReference]
    /// How many incidents it set off in all.
    package let total: Int
    /// The working time that people spent on those without a runbook, as far as it is recorded.
    package let engagedMinutes: Double
    /// Of how many of them it is recorded.
    package let timed: Int
  }

  /// A runbook whose steps are worth a program.
  package struct Codifiable: Hashable, Sendable {
    /// The runbook.
    package let standing: RunbookStanding
    /// The work by hand that it asked for.
    package let work: RunbookStanding.HandWork
  }
}

extension RunbookGaps {
  /// What a book leaves open, as a period shows it: real incidents that began in it, duplicates left
  /// out, and alerts that fired in it.
  package init(of book: RunbookBook, during period: Period, under policy: RunbookPolicy) {
    let standings = book.inForce
    let incidents = book.alerts.incidents.filter { incident in
      incident.counts && incident.record.milestones.began.map(period.contains) ?? false
    }
    let uncovered = incidents.filter { incident in
      !standings.contains { $0.isFor(incident) }
    }
    self.period = period
    alerts = AlertGap.all(in: book, incidents: incidents, during: period)
    failures = FailureGap.all(of: uncovered, among: incidents)
    untold = uncovered.count { $0.record.trigger == nil }
    stale = standings.filter {
      if case .fresh = $0.freshness(under: policy) { false } else { true }
    }
    toCodify = standings.map { Codifiable(standing: $0, work: $0.handWork(during: period)) }
      .filter { $0.work.isOften(under: policy) }
      .sorted {
        let (left, right) = ($0.standing.runbook.name, $1.standing.runbook.name)
        return ($1.frequency, left) < ($0.frequency, right)
      }
  }
}

extension RunbookStanding {
  /// Whether the runbook is for an incident, or was used in it.
  fileprivate func isFor(_ incident: Incident) -> Bool {
    runbook.record.covers(incident)
      || uses.contains { $0.record.incident == incident.reference }
  }
}

extension RunbookGaps.AlertGap {
  fileprivate static func all(
    in book: RunbookBook, incidents: [Incident], during period: Period
  ) -> [Self] {
    let runbooks = book.inForce.map(\.runbook.record)
    let fired = book.alerts.alerts.filter { period.contains($0.alert.statement.startedAt) }
    let firedByName = Dictionary(grouping: fired, by: \.alert.statement.name)
    let told = incidents.compactMap { incident in
      incident.record.detection?.alertName.map { (name: $0, incident.reference) }
    }
    return Set(firedByName.keys).union(told.map(\.name)).sorted().compactMap { name in
      let firings = firedByName[name] ?? []
      let isCovered = runbooks.contains { runbook in
        runbook.purpose.alerts.contains(name)
          || firings.contains { runbook.covers($0.alert.statement) }
      }
      guard !isCovered else { return nil }
      let named = told.filter { $0.name == name }.map(\.1)
      return Self(
        name: name, firings: firings.count,
        incidents: Set(named + firings.compactMap(\.match.incident)).sorted(),
        runbookURL: firings.compactMap(\.alert.statement.runbookURL).last)
    }.sorted {
      ($1.incidents.count, $1.firings, $0.name) < ($0.incidents.count, $0.firings, $1.name)
    }
  }
}

extension RunbookGaps.FailureGap {
  /// An incident comes again from the second one on.
  private static let recurring = 2

  fileprivate static func all(of uncovered: [Incident], among incidents: [Incident]) -> [Self] {
    let groups = Dictionary(grouping: uncovered) { $0.record.trigger?.name }
    return groups.compactMap { trigger, group -> Self? in
      guard let trigger, group.count >= recurring else { return nil }
      let minutes = group.compactMap(\.record.responseCost?.engagedMinutes)
      return Self(
        trigger: trigger, incidents: group.map(\.reference).sorted(),
        total: incidents.count { $0.record.trigger?.name == trigger },
        engagedMinutes: minutes.reduce(0, +), timed: minutes.count)
    }.sorted { ($1.incidents.count, $0.trigger) < ($0.incidents.count, $1.trigger) }
  }
}

extension RunbookGaps.Codifiable {
  /// How often people worked by it, by the one record or the other.
  fileprivate var frequency: Double { max(Double(work.uses), work.timesOfToil) }
}
