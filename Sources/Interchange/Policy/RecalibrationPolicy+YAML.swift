import Reliability

extension RecalibrationPolicy {
  /// Reads the section `recalibration`; what it does not state stays as it is.
  mutating func read(_ field: YAMLField) {
    let keys = [
      "missed-above", "met-below", "fewest-windows", "history", "fewest-bad", "harm-severity",
      "fewest-harmful", "recall", "precision", "trend", "seen-share", "calm-windows", "ladder",
      "windows", "fewest-incidents",
    ]
    guard field.known(keys) != nil else { return }
    state.missedAbove = field["missed-above"]?.probability ?? state.missedAbove
    if let metBelow = field["met-below"], let share = metBelow.probability {
      // No record is long enough to show a miss to be rarer than that.
      if share < 0.01 { metBelow.refuse("is under 1 %: write one such as 25%") }
      state.metBelow = share
    }
    state.fewestWindows =
      field["fewest-windows"]?.count(in: 1...1_000) ?? state.fewestWindows
    history = field["history"]?.count(in: 1...1_000) ?? history
    fewestBad = field["fewest-bad"]?.count(in: 0...1_000_000).map(Double.init) ?? fewestBad
    harmSeverity = field["harm-severity"]?.count(in: Severity.levels) ?? harmSeverity
    fewestHarmful = field["fewest-harmful"]?.count(in: 1...1_000) ?? fewestHarmful
    recall = field["recall"]?.probability ?? recall
    precision = field["precision"]?.probability ?? precision
    trend = field["trend"]?.probability ?? trend
    seenShare = field["seen-share"]?.probability ?? seenShare
    calmWindows = field["calm-windows"]?.count(in: 1...1_000) ?? calmWindows
    if let ladder = field["ladder"] { self.ladder = ladder.ladder ?? self.ladder }
    if let windows = field["windows"] {
      self.windows = windows.elements.compactMap { $0.count(in: 1...366) }.sorted()
    }
    fewestIncidents = field["fewest-incidents"]?.count(in: 1...1_000) ?? fewestIncidents
  }
}

extension YAMLField {
  /// A probability or a share of a whole, `10%` or `0.1`; noted where it is none.
  fileprivate var probability: Double? {
    guard let value = (written ?? "").fraction, (0...1).contains(value) else {
      refuse("is no share from 0 % to 100 %: write one such as 10%")
      return nil
    }
    return value
  }

  /// Targets, the loosest first; noted where one is none.
  fileprivate var ladder: [Double]? {
    guard isList else { return nil }
    let targets = elements.compactMap { element -> Double? in
      do throws(TargetError) {
        return try ReliabilityTarget(parsing: element.written ?? "").fraction
      } catch {
        element.refuse("is no target: write one such as 99.9%")
        return nil
      }
    }
    guard !elements.isEmpty else {
      refuse("names no target: write some such as [99%, 99.5%, 99.9%]")
      return nil
    }
    return targets.isEmpty ? nil : targets.sorted()
  }
}
