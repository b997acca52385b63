/// What differs between two texts, line by line.
///
/// Lines are compared by their bytes with their ends, as `git diff` does: a line that ends in
/// `\r\n`, in `\n` or in nothing is three different lines.
package struct LineDifference: Sendable {
  /// A stretch of lines of the old text, and what stands in its place in the new one; one of the
  /// two may be empty.
  package struct Change: Hashable, Sendable {
    /// The lines of the old text, counted from 0.
    package var old: Range<Int>
    /// The lines of the new text, counted from 0.
    package var new: Range<Int>

    /// A change from its parts.
    package init(old: Range<Int>, new: Range<Int>) {
      self.old = old
      self.new = new
    }
  }

  /// The changes in order; between two of them is at least one line that both texts have.
  package let changes: [Change]

  let old: TextLines
  let new: TextLines

  /// The difference of two texts.
  package init(from old: String, to new: String) {
    self.init(from: TextLines(old), to: TextLines(new))
  }

  init(from old: TextLines, to new: TextLines) {
    self.old = old
    self.new = new
    var numbering = LineNumbering()
    let (before, after) = (numbering.numbers(of: old), numbering.numbers(of: new))
    let (removed, added) = Self.edit(from: before, to: after)
    changes = Self.changes(removed: removed, added: added).settled(before, after)
  }

  /// Whether the texts are the same.
  package var isEmpty: Bool { changes.isEmpty }

  /// The lines that go and come. A line that only one text has is a change whatever else is; the
  /// search is for the others.
  private static func edit(from old: [Int], to new: [Int]) -> (removed: [Bool], added: [Bool]) {
    var places = (old: Array(repeating: false, count: old.count + new.count), new: [Bool]())
    places.new = places.old
    for number in old { places.old[number] = true }
    for number in new { places.new[number] = true }
    let common = (
      old: old.indices.filter { places.new[old[$0]] },
      new: new.indices.filter { places.old[new[$0]] }
    )
    let edit = ShortestEdit(from: common.old.map { old[$0] }, to: common.new.map { new[$0] })
    var (removed, added) = (old.map { !places.new[$0] }, new.map { !places.old[$0] })
    for (index, isRemoved) in zip(common.old, edit.removed) { removed[index] = isRemoved }
    for (index, isAdded) in zip(common.new, edit.added) { added[index] = isAdded }
    return (removed, added)
  }

  private static func changes(removed: [Bool], added: [Bool]) -> [Change] {
    var changes: [Change] = []
    var (x, y) = (0, 0)
    while x < removed.count || y < added.count {
      let change = Change(
        old: x..<(removed[x...].firstIndex(of: false) ?? removed.count),
        new: y..<(added[y...].firstIndex(of: false) ?? added.count))
      if !(change.old.isEmpty && change.new.isEmpty) { changes.append(change) }
      (x, y) = (change.old.upperBound + 1, change.new.upperBound + 1)
    }
    return changes
  }
}
