package import Reliability
import Statistics

/// How many whole windows of an objective were missed: what the counting rule decides by.
package struct MissCount: Hashable, Sendable {
  /// The windows in which anything counted.
  package let windows: Int
  /// Those that were missed for certain.
  package let missed: Int
  /// Those of which nobody can tell.
  package let unknown: Int

  /// Counts the windows of a history, each judged by one target.
  package init(_ history: [WindowBurn], at target: Double) {
    let outcomes = history.compactMap { $0.outcome(at: target) }
    self.init(
      windows: outcomes.count, missed: outcomes.count { $0 == .missed },
      unknown: outcomes.count { $0 == .unknown })
  }

  /// Counts that are known.
  package init(windows: Int, missed: Int, unknown: Int = 0) {
    self.windows = windows
    self.missed = missed
    self.unknown = unknown
  }

  /// The one-sided 95 % lower bound of the probability to miss a window (Clopper-Pearson), the
  /// unknown windows taken as met.
  package var lowerBound: Double {
    Proportion(count: missed, not: windows - missed).lowerBound()
  }

  /// The one-sided 95 % upper bound of the probability to miss a window (Clopper-Pearson), the
  /// unknown windows taken as missed.
  package var upperBound: Double { upperBound(after: 0) }

  private func upperBound(after clean: Int) -> Double {
    Proportion(count: missed + unknown, not: windows - missed - unknown + clean).upperBound()
  }

  /// What the counts tell.
  package func state(_ rule: StateRule = StateRule()) -> ObjectiveState {
    if windows >= rule.fewestWindows {
      if lowerBound > rule.missedAbove { return .missed }
      if upperBound < rule.metBelow { return .met }
    }
    return .notEnoughEvidence
  }

  /// How many windows without a miss would make the objective count as met.
  package func cleanWindowsNeeded(_ rule: StateRule = StateRule()) -> Int {
    var clean = max(0, rule.fewestWindows - windows)
    while upperBound(after: clean) >= rule.metBelow { clean += 1 }
    return clean
  }
}
