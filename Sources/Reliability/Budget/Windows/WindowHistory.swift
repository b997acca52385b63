/// The whole windows of an objective, and the days in them: what the recalibration of the objective
/// rests on.
///
/// All of it is counted by the terms that are judged, not by those in force at the time, as the
/// question is whether these terms fit.
package struct WindowHistory: Hashable, Sendable {
  /// The windows, oldest first, none overlapping another.
  package var windows: [WindowBurn]
  /// The days of 24 hours from the first window to the last, the last one ending with it; empty
  /// where nothing is measured.
  package var days: [WindowBurn]
  /// What it rests on.
  package var basis: BudgetStatus.Basis
  /// What is counted.
  package var unit: BudgetUnit
  /// What burned while each of the impacts that were asked for lasted, in their order; `nil` where
  /// it was not measured. The intervals of up to a day that an impact touches count as a whole.
  package var impacts: [WindowBurn?] = []
  /// The minutes of a slice, where slices of time are judged.
  package var sliceMinutes: Double?
  /// When it ends.
  package var judgedAt: Instant

  /// A history from its parts.
  package init(
    windows: [WindowBurn], days: [WindowBurn] = [], basis: BudgetStatus.Basis = .measured,
    unit: BudgetUnit = .events, sliceMinutes: Double? = nil, judgedAt: Instant
  ) {
    self.windows = windows
    self.days = days
    self.basis = basis
    self.unit = unit
    self.sliceMinutes = sliceMinutes
    self.judgedAt = judgedAt
  }

  /// How many events, or slices, or minutes count in a weight.
  package func count(_ weight: Double) -> Double { sliceMinutes.map { weight / $0 } ?? weight }
}

/// What is asked of the history of an objective.
package struct HistoryRequest: Hashable, Sendable {
  /// When the record is read.
  package var asOf: Instant
  /// How old the last measurement may be for the last window to end with it.
  package var freshness = Duration.seconds(6 * 3_600)
  /// From when on the history counts, because something else was measured before; `nil` for all.
  package var since: Instant?
  /// Another window than the SLO's own.
  package var window: TimeWindow?
  /// How many windows are wanted, the latest; `nil` for all.
  package var most: Int?
  /// The impacts of which the burn is asked for.
  package var impacts: [Period] = []
  /// Whether incidents record all harm, so that a window without measurements and harm was met.
  package var incidentsAreComplete = false

  /// A request for the whole history.
  package init(asOf: Instant) { self.asOf = asOf }
}
