/// How much of a team's time toil took in a period.
package struct ToilShare: Hashable, Sendable {
  /// The team.
  package let team: String
  /// The period.
  package let period: Period
  /// How many entries touch it.
  package let entryCount: Int
  /// The working time that they took in it, in minutes, by how it came to the team.
  package let minutesByKind: [ToilKind?: Double]
  /// Whether the team says that this is all.
  package let isComplete: Bool
  /// The working time of the team, in minutes; `nil` where it is not recorded for the whole period.
  package let capacityMinutes: Double?
  /// The share that on-call takes at least, by the size of the rotation at the end of the period.
  package let onCallFloor: Double?
  /// The share that the policy allows.
  package let cap: Double

  /// The share of a team.
  ///
  /// - Parameters:
  ///   - team: The team.
  ///   - period: The period.
  ///   - entries: What was logged; other teams' and withdrawn entries count for nothing.
  ///   - closures: The periods of which teams said that all is logged.
  ///   - capacities: The capacities of teams.
  ///   - policy: What is allowed.
  package init(
    of team: String, during period: Period, entries: [ToilEntry], closures: [ToilClosure],
    capacities: [TeamCapacity], under policy: ToilPolicy = ToilPolicy()
  ) {
    let own = entries.filter {
      $0.record.team == team && $0.withdrawal == nil && $0.record.time.share(in: period) > 0
    }
    let capacities = capacities.filter { $0.team == team }
    self.team = team
    self.period = period
    entryCount = own.count
    minutesByKind = own.reduce(into: [:]) { sums, entry in
      sums[entry.record.kind, default: 0] += entry.record.workMinutes(in: period)
    }
    isComplete = closures.filter { $0.team == team }.cover(period)
    capacityMinutes = capacities.minutes(during: period)
    onCallFloor = capacities.inForce(before: period.end)?.onCallFloor
    cap = policy.cap
  }

  /// The working time that is logged, in minutes.
  package var minutes: Double {
    // In a fixed order, as sums of fractions depend on it.
    let kinds: [ToilKind?] = [.interrupt, .scheduled, nil]
    return kinds.reduce(0) { $0 + (minutesByKind[$1] ?? 0) }
  }

  /// `logged / capacity`; `nil` where the capacity is unknown, or nothing is recorded.
  ///
  /// Where the team does not say that all is logged, it is the least that the share can be.
  package var share: Double? {
    guard isRecorded else { return nil }
    return capacityMinutes.map { minutes / $0 }
  }

  /// Whether anything is known: logged, or said to be nothing.
  package var isRecorded: Bool { entryCount > 0 || isComplete }

  /// Whether toil is high.
  package var level: ToilLevel {
    guard isRecorded else { return .unknown(.nothingLogged) }
    // No toil is little, however much time the team has.
    if isComplete, minutes == 0 { return .low }
    guard let share else { return .unknown(.capacityUnknown) }
    // The least that there was is enough to be too much.
    if share > cap { return .high }
    return isComplete ? .low : .unknown(.mayBeMore)
  }

  /// What does not fit together, and is worth a question.
  package var doubts: [Doubt] {
    var doubts: [Doubt] = []
    if let onCallFloor {
      if onCallFloor > cap { doubts.append(.rotationTooSmall) }
      if isComplete, let share, share < onCallFloor { doubts.append(.lessThanOnCall) }
    }
    if let share, share > 1 { doubts.append(.moreThanAll) }
    return doubts
  }

  /// What does not fit together.
  package enum Doubt: String, CaseIterable, Codable, Sendable {
    /// On-call alone takes more than the cap: more people in the rotation mend that, no automation.
    case rotationTooSmall
    /// All is said to be logged, and it is less than on-call takes: on-call may not be logged, or
    /// be quiet.
    case lessThanOnCall
    /// More is logged than the team has time.
    case moreThanAll
  }
}

/// Whether toil is high: the levels of the workbook's decision matrix (Site Reliability Workbook,
/// chapter 2, table 2-5), or why that is not known.
package enum ToilLevel: Hashable, Sendable {
  /// Over the cap.
  case high
  /// Within the cap, and the team says that all is logged.
  case low
  /// Neither can be said.
  case unknown(Reason)

  /// Why the level is unknown.
  package enum Reason: String, CaseIterable, Codable, Sendable {
    /// Nothing is logged, and nobody says that there was nothing: unrecorded.
    case nothingLogged
    /// What is logged is within the cap, and nobody says that it is all.
    case mayBeMore
    /// How much time the team had is not recorded.
    case capacityUnknown
  }
}

/// How much toil is allowed.
package struct ToilPolicy: Hashable, Sendable {
  /// The largest share of a team's time: a half (Site Reliability Engineering, chapter 5).
  package var cap = 0.5

  /// The standard policy.
  package init() {}
}
