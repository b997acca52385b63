/// How much time a team has from a day on, until something else is recorded.
package struct TeamCapacity: Hashable, Sendable {
  /// The team.
  package let team: String
  /// From when on, at the start of the day in UTC.
  package let effectiveFrom: CalendarDay
  /// How many people, in full-time terms: 5.5.
  package let people: Double
  /// How many hours a week each works.
  package let hoursAWeek: Double
  /// How many take turns on call; `nil` where nobody said, or none does.
  package let onCall: Int?

  /// A capacity from its parts.
  ///
  /// - Throws: ``TeamCapacityError``.
  package init(
    team: String, effectiveFrom: CalendarDay, people: Double, hoursAWeek: Double,
    onCall: Int? = nil
  ) throws(TeamCapacityError) {
    guard people > 0, people.isFinite else { throw .nobody(people) }
    guard hoursAWeek > 0, hoursAWeek <= 168 else { throw .impossibleWeek(hoursAWeek) }
    if let onCall, onCall < 1 { throw .emptyRotation(onCall) }
    self.team = team
    self.effectiveFrom = effectiveFrom
    self.people = people
    self.hoursAWeek = hoursAWeek
    self.onCall = onCall
  }

  /// `people x hours a week`, in minutes a week.
  package var minutesAWeek: Double { people * hoursAWeek * 60 }

  /// `2 / rotation`: the share of their time that on-call takes at least of those in the rotation,
  /// a week as primary and a week as secondary in each turn.
  ///
  /// 2/6 = 33 %, 2/8 = 25 % (Site Reliability Engineering, chapter 5). At most everything.
  package var onCallFloor: Double? { onCall.map { min(1, 2 / Double($0)) } }
}

/// Why numbers are no capacity of a team.
package enum TeamCapacityError: Error, Equatable {
  /// Nobody is in the team.
  case nobody(Double)
  /// A week has no such hours.
  case impossibleWeek(Double)
  /// Nobody is in the rotation.
  case emptyRotation(Int)
}

extension TeamCapacityError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .nobody(let people):
      "a team of \(people) people has no time: write their number in full-time terms, above 0"
    case .impossibleWeek(let hours):
      "a working week of \(hours) hours cannot be: write one above 0 and of at most 168"
    case .emptyRotation(let count):
      "a rotation of \(count) cannot be: write how many take turns, or leave it out"
    }
  }
}

extension [TeamCapacity] {
  /// The working time of one team in a period, in minutes, as its capacity then was.
  ///
  /// - Parameter period: The period.
  /// - Returns: `nil` where the capacity of any part of it is not recorded: that is no zero.
  package func minutes(during period: Period) -> Double? {
    let versions = sorted { $0.effectiveFrom < $1.effectiveFrom }
    guard let first = versions.first, first.effectiveFrom.startInUTC <= period.start.inUTC else {
      return nil
    }
    let whole = period.range
    return versions.indices.reduce(0) { sum, index in
      let next = index + 1 < versions.count ? versions[index + 1].start : whole.upperBound
      let stretch = (versions[index].start..<Swift.max(versions[index].start, next))
        .clamped(to: whole)
      return sum + versions[index].minutesAWeek * Double(stretch.count) / 604_800_000
    }
  }

  /// What was recorded last before an instant.
  package func inForce(before instant: Instant) -> TeamCapacity? {
    filter { $0.start < instant.millisecondsSinceEpoch }
      .max { $0.effectiveFrom < $1.effectiveFrom }
  }
}

extension TeamCapacity {
  /// When it begins, in milliseconds since 1970.
  fileprivate var start: Int64 { effectiveFrom.startInUTC.millisecondsSinceEpoch }
}
