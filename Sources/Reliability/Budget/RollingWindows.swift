/// The rolling windows of an SLO of which the last instant lies in a period.
///
/// Grouped into runs in which the window's length stays the same: one run for days of 24 hours, one
/// for each day in UTC where a window counts months.
struct RollingWindows {
  /// Windows of one length.
  struct Run {
    /// When the windows end, in milliseconds since 1970.
    var ends: ClosedRange<Int64>
    /// How long each is, in milliseconds.
    var length: Int64
  }

  /// The runs, in order; none where no window ends in the period.
  let runs: [Run]

  /// The windows of `length` that end after the start of `period` and not after its end nor `asOf`.
  init(of length: CalendarDuration, endingIn period: Period, asOf: Instant) {
    let first = period.start.millisecondsSinceEpoch + 1
    let last = min(period.end.millisecondsSinceEpoch, asOf.millisecondsSinceEpoch)
    guard first <= last else {
      runs = []
      return
    }
    if let milliseconds = length.fixedMilliseconds {
      runs = [Run(ends: first...last, length: milliseconds)]
    } else {
      let firstDay = first.floorDivided(by: .millisecondsInDay)
      let lastDay = last.floorDivided(by: .millisecondsInDay)
      runs = (firstDay...lastDay).map { day in
        let start = max(first, day * .millisecondsInDay)
        let end = min(last, (day + 1) * .millisecondsInDay - 1)
        return Run(ends: start...end, length: start - length.rollingStart(endingAt: start))
      }
    }
  }

  /// The time from the start of the earliest window to the end of the last; `nil` without windows.
  var span: Range<Int64>? {
    guard let start = runs.map({ $0.ends.lowerBound - $0.length }).min(), let last = runs.last
    else { return nil }
    return start..<last.ends.upperBound
  }

  /// The window that has burned the largest share of its budget, the earliest of several; `nil`
  /// where no window has a budget.
  ///
  /// Exact: within a run, what a window burned and its budget are linear between the ends at which
  /// a slope changes under one of the window's edges, so their ratio is monotone there.
  ///
  /// A window in which the objective was in force only in part, as in the first weeks of a new one,
  /// counts only where no window was governed longer. Minutes after its first revision the budget
  /// of an objective is next to nothing, and the same burn lies in later, wholly governed windows.
  func worst(in ledger: WindowLedger) -> Range<Int64>? {
    var worst: (window: Range<Int64>, governed: Double, share: Double)?
    for run in runs {
      for end in run.candidates(in: ledger) {
        let window = end - run.length..<end
        guard let share = ledger.share(of: window) else { continue }
        let governed = ledger.governedFraction(of: window)
        if let best = worst {
          guard governed >= best.governed,
            governed > best.governed || share > best.share * (1 + .roundingTolerance)
          else { continue }
        }
        worst = (window, governed, share)
      }
    }
    return worst?.window
  }
}

extension RollingWindows.Run {
  /// The ends of windows among which the worst one is, in order.
  fileprivate func candidates(in ledger: WindowLedger) -> [Int64] {
    let starts = ends.lowerBound - length...ends.upperBound - length
    return
      ([ends.lowerBound, ends.upperBound] + ledger.breakpoints(in: ends)
      + ledger.breakpoints(in: starts).map { $0 + length }).sorted()
  }
}

extension Int64 {
  fileprivate static let millisecondsInDay: Int64 = 86_400_000
}
