/// A stretch of the base of a merge that one side or both changed.
struct MergeRegion {
  /// Who changed it.
  enum Author { case ours, theirs, both }

  private(set) var changedBy: Author
  /// The lines of the base, counted from 0.
  private(set) var base: Range<Int>
  /// What our side has in their place.
  private(set) var ours: Range<Int>
  /// What their side has in their place.
  private(set) var theirs: Range<Int>

  /// The regions of two lists of changes to one base, in order. Changes of the two sides that
  /// overlap or touch are of one region; those of one side never touch.
  static func all(
    ours: [LineDifference.Change], theirs: [LineDifference.Change]
  ) -> [MergeRegion] {
    let changes = ours.map { (Author.ours, $0) } + theirs.map { (Author.theirs, $0) }
    var regions: [MergeRegion] = []
    // How much further down each side is than the base, behind the changes that are read.
    var shift = (ours: 0, theirs: 0)
    for (author, change) in changes.sorted(by: { $0.1.old.lowerBound < $1.1.old.lowerBound }) {
      var region = MergeRegion(
        changedBy: author, base: change.old, ours: change.old.shifted(by: shift.ours),
        theirs: change.old.shifted(by: shift.theirs))
      if let last = regions.last, change.old.lowerBound <= last.base.upperBound {
        regions.removeLast()
        region.join(last)
      }
      let growth = change.new.count - change.old.count
      if author == .ours { shift.ours += growth } else { shift.theirs += growth }
      region.ours = region.ours.lowerBound..<region.base.upperBound + shift.ours
      region.theirs = region.theirs.lowerBound..<region.base.upperBound + shift.theirs
      regions.append(region)
    }
    return regions
  }

  private mutating func join(_ earlier: MergeRegion) {
    if earlier.changedBy != changedBy { changedBy = .both }
    let upperBound = max(earlier.base.upperBound, base.upperBound)
    base = earlier.base.lowerBound..<upperBound
    ours = earlier.ours
    theirs = earlier.theirs
  }
}

extension Range<Int> {
  fileprivate func shifted(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}
