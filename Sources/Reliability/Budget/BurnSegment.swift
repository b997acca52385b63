/// A stretch of time in which budget burns at a constant rate.
struct BurnSegment: Equatable {
  /// When the budget burns, in milliseconds since 1970; never empty.
  var time: Range<Int64>
  /// Minutes of budget burned for each minute.
  var rate: Double
  /// What the burn is blamed on: stretches of harm, in order, of which the blame sums to the burn.
  var causes: [Cause]

  /// A stretch of harm that a burn is blamed on.
  ///
  /// It lies where the harm was, which for a slice of time that is bad as a whole is only a part of
  /// where the budget burned.
  struct Cause: Equatable {
    /// When the harm was, in milliseconds since 1970.
    var time: Range<Int64>
    /// Minutes of budget for each minute of harm, per unit of an incident's fraction of bad events.
    var blamePerFraction: Double
  }

  /// A burn at the rate of the harm itself, which takes budget at each instant as events fail.
  init(proportionalTo overlap: HarmOverlap) {
    time = overlap.time
    rate = overlap.badFraction
    causes = [
      Cause(
        time: overlap.time, blamePerFraction: overlap.badFraction / overlap.fractionSum)
    ]
  }

  /// A burn of the whole of `time`, whatever part of it was bad, blamed on the harms in it in
  /// proportion to what of its events they made fail.
  init(whole time: Range<Int64>, becauseOf overlaps: [HarmOverlap]) {
    self.time = time
    rate = 1
    let harmed = overlaps.reduce(0) { $0 + Double($1.length) * $1.badFraction }
    let scale = Double(time.upperBound - time.lowerBound) / harmed
    causes = overlaps.map {
      Cause(time: $0.time, blamePerFraction: scale * $0.badFraction / $0.fractionSum)
    }
  }

  /// The part of the burn inside `period`, with as much of the blame, `nil` where there is none.
  ///
  /// The causes keep their place. That is exact for harms too, because none begins or ends within a
  /// cause.
  func clipped(to period: Range<Int64>) -> BurnSegment? {
    let inside = time.clamped(to: period)
    guard !inside.isEmpty else { return nil }
    var clipped = self
    clipped.time = inside
    let share =
      Double(inside.upperBound - inside.lowerBound) / Double(time.upperBound - time.lowerBound)
    for index in causes.indices { clipped.causes[index].blamePerFraction *= share }
    return clipped
  }
}
