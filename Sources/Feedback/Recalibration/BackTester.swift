package import Reliability

/// Says of any target what it would have said over the real history.
package struct BackTester: Sendable {
  /// The history.
  package let history: WindowHistory
  /// The length of its windows, `28d`.
  package let window: String
  /// Whether a window is judged wherever it ends, or as the calendar has it.
  package let windowRolls: Bool
  /// What harmed users.
  package let harm: [UserHarm]

  /// A tester of a history, with what harmed users in it.
  package init(history: WindowHistory, window: TimeWindow, harm: [UserHarm]) {
    self.history = history
    self.window = window.length.shorthand
    windowRolls = window.rolls
    self.harm = harm
  }

  /// The incidents that harmed users in a window.
  package func harm(in window: WindowBurn) -> [IncidentReference] {
    harm.filter { $0.period.range.overlaps(window.period.range) }.map(\.incident)
  }

  /// What a target would have said.
  package func test(_ target: Double) -> BackTest {
    let judged = history.windows.compactMap { window in
      window.outcome(at: target).map { (outcome: $0, harm: harm(in: window)) }
    }
    let missed = judged.filter { $0.outcome == .missed }
    let caught = Set(missed.flatMap(\.harm))
    let uncaught = Set(judged.flatMap(\.harm)).subtracting(caught)
    let gated = gatedDays(target)
    return BackTest(
      target: target, window: window, windows: judged.count, missed: missed.count,
      unknown: judged.count { $0.outcome == .unknown },
      harmful: judged.count { !$0.harm.isEmpty }, caught: missed.count { !$0.harm.isEmpty },
      caughtIncidents: caught.sorted(), uncaughtIncidents: uncaught.sorted(),
      frozenDays: history.days.isEmpty ? nil : gated.count { $0 }, gatedDays: gated.count)
  }

  /// For each day on which the window that then ends is known, whether it had burned its budget: a
  /// window that rolls holds the days of its length, one of the calendar those since it began.
  private func gatedDays(_ target: Double) -> [Bool] {
    let days = history.days
    guard windowRolls else {
      return history.windows.flatMap { window -> [Bool] in
        let budget = (1 - target) * window.weight
        guard budget > 0 else { return [] }
        var burned = 0.0
        return days.filter { window.period.contains($0.period.start) }.map { day in
          burned += day.bad
          return burned > budget * (1 + .roundingTolerance)
        }
      }
    }
    guard let first = history.windows.first else { return [] }
    let length = Int((first.period.duration / .seconds(86_400)).rounded())
    guard length > 0, days.count >= length else { return [] }
    var weight = 0.0
    var bad = 0.0
    return days.indices.compactMap { index in
      weight += days[index].weight
      bad += days[index].bad
      if index >= length {
        weight -= days[index - length].weight
        bad -= days[index - length].bad
      }
      guard index >= length - 1, weight > 0 else { return nil }
      return bad > (1 - target) * weight * (1 + .roundingTolerance)
    }
  }
}
