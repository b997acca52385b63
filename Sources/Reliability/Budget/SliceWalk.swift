/// Walks over stretches of harm and finds the bad slices of time, a run of whole slices with
/// constant harm in one step.
struct SliceWalk {
  private let slicing: TimeSlicing
  private var frame: TimeSlicing.Frame
  private var slice: Range<Int64>
  private var harmInSlice: [HarmOverlap] = []
  private var burns: [BurnSegment] = []

  /// Finds the bad slices and what they burn.
  ///
  /// - Parameters:
  ///   - overlaps: Stretches of harm, in order, all of them in time that `slicing` governs.
  ///   - slicing: How time is cut and judged.
  /// - Returns: The burns of the bad slices, in order.
  static func burns(from overlaps: [HarmOverlap], in slicing: TimeSlicing) -> [BurnSegment] {
    guard let first = overlaps.first else { return [] }
    var walk = SliceWalk(slicing, at: first.time.lowerBound)
    for overlap in overlaps { walk.add(overlap) }
    walk.judge()
    return walk.burns
  }

  private init(_ slicing: TimeSlicing, at time: Int64) {
    self.slicing = slicing
    frame = slicing.frame(around: time)
    slice = slicing.slice(around: time, in: frame)
  }

  private mutating func add(_ overlap: HarmOverlap) {
    var start = overlap.time.lowerBound
    while start < overlap.time.upperBound {
      move(to: start)
      if start == slice.lowerBound { extendOverWholeSlices(until: overlap.time.upperBound) }
      let end = min(overlap.time.upperBound, slice.upperBound)
      overlap.clipped(to: start..<end).map { harmInSlice.append($0) }
      start = end
    }
  }

  /// Goes to the slice that contains a time, and judges the one it leaves.
  private mutating func move(to time: Int64) {
    guard !slice.contains(time) else { return }
    judge()
    if !frame.time.contains(time) { frame = slicing.frame(around: time) }
    slice = slicing.slice(around: time, in: frame)
  }

  /// Takes the slices that end by `end` together with this one: harm is the same in all of them, so
  /// one judgement holds for each.
  private mutating func extendOverWholeSlices(until end: Int64) {
    guard slice.upperBound - slice.lowerBound == slicing.length else { return }
    let run = min(end, frame.time.upperBound) - slice.lowerBound
    guard run >= slicing.length else { return }
    slice = slice.lowerBound..<slice.lowerBound + run / slicing.length * slicing.length
  }

  private mutating func judge() {
    let harmed = harmInSlice.reduce(0) { $0 + Double($1.length) * $1.badFraction }
    if slicing.isBad(harmed / Double(slice.upperBound - slice.lowerBound)) {
      burns.append(BurnSegment(whole: slice, becauseOf: harmInSlice))
    }
    harmInSlice.removeAll()
  }
}
