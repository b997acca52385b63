import Reliability

/// The budget computed the slow way, minute by minute, from nothing but the definitions.
///
/// It shares no code with what it checks: each minute looks up its revision, multiplies out its
/// incidents, and joins the other minutes of its slice.
struct MinuteSimulation {
  /// The minutes simulated: wider than every window and slice that is judged.
  static let minutes = -500..<900

  private(set) var budget: [Double] = []
  private(set) var burn: [Double] = []
  private(set) var governed: [Double] = []
  private(set) var burnByIncident: [Int: [Double]] = [:]
  private let scenario: BudgetScenario

  init(_ scenario: BudgetScenario) {
    self.scenario = scenario
    for minute in Self.minutes {
      let objective = revision(minute)?.terms.objectives.first
      governed.append(objective == nil ? 0 : 1)
      budget.append(objective.map { 1 - $0.target } ?? 0)
      burn.append(revision(minute) == nil ? 0 : bad(minute))
    }
    for item in scenario.impairments {
      burnByIncident[item.incident.number] = Self.minutes.map { minute in
        revision(minute) == nil ? 0 : blame(item, minute)
      }
    }
    takeSlicesWhole()
  }

  func sum(_ values: [Double], _ start: Int, _ end: Int) -> Double {
    (start..<end).reduce(0) { $0 + values[$1 - Self.minutes.lowerBound] }
  }

  private func revision(_ minute: Int) -> ObjectiveRevision? {
    scenario.slo.revision(at: at(minute))
  }

  private func fraction(_ item: Impairment, _ minute: Int) -> Double {
    guard let start = item.milestones[.impactStarted], let end = item.milestones[.impactEnded],
      start <= at(minute), at(minute) < end
    else { return 0 }
    return switch item.impact {
    case .badFraction(let fraction): fraction
    case .badEvents(let bad, let total): Double(bad) / Double(total)
    case .badMinutes: 0
    }
  }

  private func bad(_ minute: Int) -> Double {
    1 - scenario.impairments.reduce(1) { $0 * (1 - fraction($1, minute)) }
  }

  private func blame(_ item: Impairment, _ minute: Int) -> Double {
    let own = fraction(item, minute)
    guard own > 0 else { return 0 }
    return bad(minute) * own / scenario.impairments.reduce(0) { $0 + fraction($1, minute) }
  }

  /// What tells a slice from others: the revision, the window's start, and the count in it.
  private struct Slice: Hashable {
    var revision: Instant
    var windowStart: Int
    var number: Int
  }

  private func slice(_ minute: Int) -> (Slice, Objective)? {
    guard let revision = revision(minute), revision.terms.method == .timeslices,
      let objective = revision.terms.objectives.first, let length = objective.timeSliceWindow
    else { return nil }
    let sliceMinutes = length.unit == .hour ? length.count * 60 : length.count
    let epoch = -Int(at(0).millisecondsSinceEpoch / 60_000)
    var start = epoch
    if case .calendarAligned(let length, let anchor, _) = revision.terms.window {
      let windowMinutes = length.unit == .hour ? length.count * 60 : length.count
      start = Int(anchor.millisecondsAsUTC / 60_000) + epoch
      start += (minute - start).floorDivided(by: windowMinutes) * windowMinutes
    }
    let number = (minute - start).floorDivided(by: sliceMinutes)
    return (
      Slice(revision: revision.effectiveFrom, windowStart: start, number: number), objective
    )
  }

  private mutating func takeSlicesWhole() {
    var members: [Slice: (minutes: [Int], objective: Objective)] = [:]
    for (index, minute) in Self.minutes.enumerated() {
      guard let (slice, objective) = slice(minute) else { continue }
      members[slice, default: ([], objective)].minutes.append(index)
    }
    for (minutes, objective) in members.values {
      let harm = minutes.reduce(0) { $0 + burn[$1] }
      let good = 1 - harm / Double(minutes.count)
      let isBad = good < (objective.timeSliceTarget ?? 1) - 1e-11
      for number in burnByIncident.keys {
        let share = minutes.reduce(0) { $0 + (burnByIncident[number]?[$1] ?? 0) } / max(harm, 1e-99)
        for minute in minutes { burnByIncident[number]?[minute] = isBad ? share : 0 }
      }
      for minute in minutes { burn[minute] = isBad ? 1 : 0 }
    }
  }
}
