/// Two texts that were made from a common base, brought together line by line (the algorithm of
/// `diff3`: S. Khanna, K. Kunal and B. C. Pierce, "A Formal Investigation of Diff3", 2007).
///
/// A change that only one side made is taken over. Where both sides changed the same lines, or
/// lines that touch, their changes are a conflict unless they are the same; lines at the beginning
/// and at the end of a conflict that both sides agree in are left out of it. `git merge-file` also
/// takes out those in the middle, and joins conflicts again that are near each other: it shows the
/// same conflicts in other pieces.
package struct ThreeWayMerge: Sendable {
  /// One of the two texts.
  package struct Side: Hashable, Sendable {
    /// What stands behind the markers of a conflict: whose text it is.
    package let name: String
    /// The text.
    package let text: String

    /// A side from its parts.
    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// The merged text; the two sides of each conflict stand in it between markers, each line of
  /// them with an end. What nobody changed is as it was, byte for byte.
  package let text: String
  /// The lines of the conflicts, counted from 1, from `<<<<<<<` to `>>>>>>>`; empty where there
  /// are none.
  package let conflicts: [ClosedRange<Int>]

  /// The merge of what two sides made of `base`.
  package init(base: String, ours: Side, theirs: Side) {
    let lines = (base: TextLines(base), ours: TextLines(ours.text), theirs: TextLines(theirs.text))
    let regions = MergeRegion.all(
      ours: LineDifference(from: lines.base, to: lines.ours).changes,
      theirs: LineDifference(from: lines.base, to: lines.theirs).changes)
    var writer = MergeWriter(names: (ours.name, theirs.name))
    var next = 0
    for region in regions {
      writer.write(lines.base, next..<region.base.lowerBound)
      switch region.changedBy {
      case .ours: writer.write(lines.ours, region.ours)
      case .theirs: writer.write(lines.theirs, region.theirs)
      case .both:
        writer.write(ours: (lines.ours, region.ours), theirs: (lines.theirs, region.theirs))
      }
      next = region.base.upperBound
    }
    writer.write(lines.base, next..<lines.base.count)
    text = String(decoding: writer.output, as: UTF8.self)
    conflicts = writer.conflicts
  }

  /// The lines of a text that are markers of conflicts, counted from 1: a text with one is not
  /// ready.
  ///
  /// A row of seven `=` is one only after a `<<<<<<<` that no `>>>>>>>` has ended, since it also
  /// underlines a heading. Whoever wants to write such a line begins it with a space.
  package static func markers(in text: String) -> [Int] {
    let lines = TextLines(text)
    var isOpen = false
    return (0..<lines.count).compactMap { index in
      guard let marker = ConflictMarker(lines[index]) else { return nil }
      let wasOpen = isOpen
      isOpen = marker == .ours || marker == .middle && wasOpen
      return marker != .middle || wasOpen ? index + 1 : nil
    }
  }
}
