/// How an objective with budgeting method Timeslices cuts time into slices, and judges them.
///
/// A slice is good or bad as a whole (OpenSLO v1, `budgetingMethod: Timeslices`). Slices begin with
/// each calendar-aligned window, the last cut short by the window's end, or for a rolling window
/// with 1970. A revision cuts a slice in two, and each part is judged by its own terms.
struct TimeSlicing {
  /// The length of a slice in milliseconds.
  let length: Int64
  private let allowedBadFraction: Double
  private let windows: CalendarWindows?
  private let governed: Range<Int64>

  /// The slices of a stretch of an SLO.
  ///
  /// - Throws: ``BudgetError`` where the objective does not say what a slice is,
  ///   ``TimeWindowError`` where its window cannot be laid out.
  init(_ stretch: GovernedStretch, slo: String) throws {
    guard let length = stretch.objective.timeSliceWindow else {
      throw BudgetError.sliceLengthMissing(slo: slo)
    }
    // The mean over slices asks of each only how good it was, not whether that is good enough.
    let needsTarget = stretch.method == .timeslices
    guard let target = stretch.objective.timeSliceTarget ?? (needsTarget ? nil : 1) else {
      throw BudgetError.sliceTargetMissing(slo: slo)
    }
    guard !length.isAbsurd, let milliseconds = length.fixedMilliseconds else {
      throw BudgetError.sliceLengthUnusable(slo: slo, length)
    }
    self.length = milliseconds
    allowedBadFraction = 1 - target
    windows = try stretch.window.calendarWindows
    governed = stretch.time
  }

  /// A stretch of time with the instant from which whole slices are counted in it.
  struct Frame {
    /// Where slices begin: here, and every slice length from here.
    var anchor: Int64
    /// Where they end: slices across an end are cut there.
    var time: Range<Int64>
  }

  /// The frame around a governed instant.
  func frame(around time: Int64) -> Frame {
    guard let window = windows?.range(containing: time) else {
      return Frame(anchor: 0, time: governed)
    }
    return Frame(anchor: window.lowerBound, time: window.clamped(to: governed))
  }

  /// The slice that contains an instant of a frame.
  func slice(around time: Int64, in frame: Frame) -> Range<Int64> {
    let start = frame.anchor + (time - frame.anchor).floorDivided(by: length) * length
    return (start..<start + length).clamped(to: frame.time)
  }

  /// Whether a slice is bad of which that fraction of events is bad on average: whether the good
  /// ones are fewer than `timeSliceTarget`.
  ///
  /// Equal but for rounding is not fewer: at a target of 0.9 a slice with 0.1 bad is good, although
  /// in binary `0.1 > 1 - 0.9`.
  func isBad(_ badFraction: Double) -> Bool {
    badFraction - allowedBadFraction
      > .roundingTolerance * max(badFraction, allowedBadFraction)
  }
}
